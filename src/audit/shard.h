// A part of an audit: which of the documents one of several workers reads, so that all of them together read each once.
// The workers know nothing of each other; what they have in common is the inputs and the number of parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overclaim::audit {

// What is dealt out to the parts.
//   files      whole files: no worker opens what is not its own. For many files.
//   documents  each document by its key: every worker reads all files, and checks its own documents only. For few
//   files;
//              two documents of one key fall to one worker.
enum class ShardBy : uint8_t { files, documents };
constexpr std::string_view name_of(ShardBy by) { return by == ShardBy::files ? "files" : "documents"; }
std::optional<ShardBy> shard_by_of(std::string_view name);

struct Shard {
  uint32_t index = 1, of = 1;  // part `index` of `of`, from 1
  ShardBy by = ShardBy::documents;
};

// "2/8" as a part of a whole; empty where it is none: the numbers are from 1, the first no larger than the second, and
// that 100000 at most. `by` is left as it is in Shard.
std::optional<Shard> parse_shard(std::string_view text);

// What suits inputs of so many files, for `of` parts: files where each part gets several, so that none waits long for
// the others; else documents.
ShardBy suitable(uint64_t files, uint32_t of);

// Does what is called `name` (the path of a file, the key of a document) fall to this part? The same on every machine
// and in every version (hash_of in lexicon/bytes.h); each name falls to one part.
bool falls_to(const Shard& shard, std::string_view name);

}  // namespace overclaim::audit
