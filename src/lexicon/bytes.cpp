#include "lexicon/bytes.h"

#include <fstream>

namespace overclaim {

std::optional<std::string> read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes;
  char part[16384];
  // A folder opens and fails at the first read, which marks the stream as bad.
  while (in.read(part, sizeof part), in.gcount() > 0) bytes.append(part, static_cast<size_t>(in.gcount()));
  if (in.bad()) return std::nullopt;
  return bytes;
}

}  // namespace overclaim
