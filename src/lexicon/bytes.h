// Bytes: those of a file that one of our own forms is read from (lexicon files, gold), and a short name for any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace overclaim::lexicon {

// All bytes of `file`; nothing where it is missing, a folder, or fails while it is read.
std::optional<std::string> read_bytes(const std::filesystem::path& file);

// FNV-1a, 64 bit (Fowler, Noll, Vo), from a start of its own: tells two states of something apart; not a secret.
// `from` is the hash of what came before, so that parts can be hashed one after the other. Stores keep these numbers:
// neither method nor start is ever changed.
inline constexpr uint64_t kNoBytesHash = 1469598103934665603ull;
uint64_t hash_of(std::string_view bytes, uint64_t from = kNoBytesHash);

// A hash as it is written: hexadecimal, in lower case, without leading zeros.
std::string hexadecimal(uint64_t hash);

}  // namespace overclaim::lexicon
