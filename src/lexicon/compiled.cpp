#include "lexicon/compiled.h"

#include <stdexcept>

#include "lexicon/internal/serialise.h"

namespace overclaim::lexicon {

namespace {

// Takes a block off the front of `packed`, its length before it: in place, for it may be large and not wanted.
std::string_view take_block(std::string_view& packed) {
  uint32_t size = 0;
  serialise::Reader length(packed);
  length(size);
  if (size > packed.size() - sizeof size) throw std::runtime_error("compiled lexicon ends too early");
  const std::string_view block = packed.substr(sizeof size, size);
  packed.remove_prefix(sizeof size + size);
  return block;
}

template <class T>
T read_all(std::string_view bytes) {
  T value;
  serialise::Reader reader(bytes);
  reader(value);
  if (!reader.at_end()) throw std::runtime_error("compiled lexicon is damaged");
  return value;
}

template <class T>
std::string block_of(T value) {  // a copy: one description of the fields serves writing and reading
  serialise::Writer writer;
  writer(value);
  return writer.take();
}

}  // namespace

std::string pack_lexicon(const Lexicon& lexicon, const std::vector<LexiconFile>& files, const std::string& compiler) {
  std::string head = block_of(ImageHead{compiler, lexicon.digest, lexicon.packs});
  std::string body = block_of(lexicon);
  std::string sources = block_of(files);
  serialise::Writer writer;
  writer(head, body);
  return writer.take() + sources;
}

ImageHead unpack_head(std::string_view packed) { return read_all<ImageHead>(take_block(packed)); }

Lexicon unpack_lexicon(std::string_view packed) {
  take_block(packed);
  return read_all<Lexicon>(take_block(packed));
}

std::vector<LexiconFile> unpack_files(std::string_view packed) {
  take_block(packed);
  take_block(packed);
  return read_all<std::vector<LexiconFile>>(packed);
}

}  // namespace overclaim::lexicon
