// The bytes of a file that one of our own forms is read from: lexicon files, gold.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace overclaim {

// All bytes of `file`; nothing where it is missing, a folder, or fails while it is read.
std::optional<std::string> read_bytes(const std::filesystem::path& file);

}  // namespace overclaim
