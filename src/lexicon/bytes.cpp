#include "lexicon/bytes.h"

#include <charconv>
#include <fstream>

namespace overclaim::lexicon {

std::optional<std::string> read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes;
  char part[16384];
  // A folder can be opened; the first read fails and marks the stream as bad.
  while (in.read(part, sizeof part), in.gcount() > 0) bytes.append(part, static_cast<size_t>(in.gcount()));
  if (in.bad()) return std::nullopt;
  return bytes;
}

uint64_t hash_of(std::string_view bytes, uint64_t from) {
  for (const unsigned char c : bytes) from = (from ^ c) * 1099511628211ull;
  return from;
}

std::string hexadecimal(uint64_t hash) {
  char text[16];
  return {text, std::to_chars(text, text + sizeof text, hash, 16).ptr};
}

}  // namespace overclaim::lexicon
