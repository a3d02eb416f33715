// Reads files as bytes, and identifies bytes by a hash.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace overclaim::lexicon {

// All bytes of `file`; empty if it is missing, a folder, or cannot be read.
std::optional<std::string> read_bytes(const std::filesystem::path& file);

// FNV-1a, 64 bit (Fowler, Noll, Vo), with an offset of its own: to distinguish states of something, not for security.
// `from` is the hash of the preceding bytes, so that parts can be hashed one after the other. Stores contain these
// numbers, so neither method nor offset may ever change.
inline constexpr uint64_t kNoBytesHash = 1469598103934665603ull;
uint64_t hash_of(std::string_view bytes, uint64_t from = kNoBytesHash);

// A hash as text: hexadecimal, lower case, without leading zeros.
std::string hexadecimal(uint64_t hash);

}  // namespace overclaim::lexicon
