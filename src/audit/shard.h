// Divides an audit among several workers, so that together they read each document once. The workers share only the
// inputs and the number of shards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overclaim::audit {

// What is distributed among the shards.
//   files      whole files, so that no worker opens files of another shard. For many files.
//   documents  each document by its key: every worker reads all files and checks only its own documents. For few
//              files. Documents with the same key belong to the same shard.
enum class ShardBy : uint8_t { files, documents };
constexpr std::string_view name_of(ShardBy by) { return by == ShardBy::files ? "files" : "documents"; }
std::optional<ShardBy> shard_by_of(std::string_view name);

struct Shard {
  uint32_t index = 1, of = 1;  // shard `index` of `of`, from 1
  ShardBy by = ShardBy::documents;
};

// Parses "2/8". Returns nullopt unless 1 <= index <= of <= 100000. `by` keeps its default.
std::optional<Shard> parse_shard(std::string_view text);

// Returns the better distribution of `files` files among `of` shards: files if each shard gets several, so that none
// waits long for the others; otherwise documents.
ShardBy suitable(uint64_t files, uint32_t of);

// Does the item `name` (the path of a file or the key of a document) belong to this shard? Each name belongs to exactly
// one, the same on every machine and in every version (hash_of in lexicon/bytes.h).
bool belongs_to(const Shard& shard, std::string_view name);

}  // namespace overclaim::audit
