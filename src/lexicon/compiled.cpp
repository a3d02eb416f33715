#include "lexicon/compiled.h"

#include <stdexcept>

#include "lexicon/internal/serialise.h"

namespace overclaim::lexicon {

std::string pack_lexicon(const Lexicon& lexicon, const std::vector<LexiconFile>& files) {
  // Copies, for one description of the fields serves writing and reading.
  Lexicon lexicon_copy = lexicon;
  std::vector<LexiconFile> files_copy = files;
  serialise::Writer inner;
  inner(lexicon_copy);
  std::string block = inner.take();
  serialise::Writer writer;
  writer(block, files_copy);
  return writer.take();
}

Lexicon unpack_lexicon(std::string_view packed) {
  // A block at the start, its length before it: read in place, for it is large and the files behind it are seldom
  // wanted.
  uint32_t size = 0;
  serialise::Reader length(packed);
  length(size);
  if (size > packed.size() - sizeof size) throw std::runtime_error("compiled lexicon ends too early");
  Lexicon lexicon;
  serialise::Reader reader(packed.substr(sizeof size, size));
  reader(lexicon);
  if (!reader.at_end()) throw std::runtime_error("compiled lexicon is damaged");
  return lexicon;
}

std::vector<LexiconFile> unpack_files(std::string_view packed) {
  serialise::Reader reader(packed);
  std::string block;
  std::vector<LexiconFile> files;
  reader(block, files);
  if (!reader.at_end()) throw std::runtime_error("compiled lexicon is damaged");
  return files;
}

}  // namespace overclaim::lexicon
