#include "lexicon/compiled.h"

#include "lexicon/pack.h"

namespace overclaim {

std::string pack_lexicon(const Lexicon& lexicon, const std::vector<LexiconFile>& files) {
  pack::Writer writer;
  Lexicon copy = lexicon;
  std::vector<LexiconFile> copies = files;
  std::string compiled;
  {
    pack::Writer inner;
    inner(copy);
    compiled = inner.take();
  }
  writer(compiled, copies);
  return writer.take();
}

Lexicon unpack_lexicon(std::string_view packed) {
  // The lexicon is a length-prefixed block at the start: its fields begin after the four bytes of the length.
  Lexicon lexicon;
  pack::Reader reader(packed.substr(std::min<size_t>(sizeof(uint32_t), packed.size())));
  reader(lexicon);
  return lexicon;
}

std::vector<LexiconFile> unpack_files(std::string_view packed) {
  pack::Reader reader(packed);
  std::string compiled;
  std::vector<LexiconFile> files;
  reader(compiled, files);
  return files;
}

}  // namespace overclaim
