#include "audit/shard.h"

#include <charconv>

#include "lexicon/bytes.h"

namespace overclaim::audit {
namespace {

constexpr uint32_t kMostShards = 100000;
constexpr uint64_t kFilesForEach = 4;  // with fewer files, some shards get twice the work of others

bool read_number(std::string_view text, uint32_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// The low bits of FNV-1a are poorly mixed; the finalizer of MurmurHash3 (Appleby, 2011) distributes them.
uint64_t spread(uint64_t hash) {
  hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDull;
  hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53ull;
  return hash ^ (hash >> 33);
}

}  // namespace

std::optional<ShardBy> shard_by_of(std::string_view name) {
  for (const ShardBy by : {ShardBy::files, ShardBy::documents})
    if (name_of(by) == name) return by;
  return std::nullopt;
}

std::optional<Shard> parse_shard(std::string_view text) {
  const size_t slash = text.find('/');
  Shard shard;
  if (slash == std::string_view::npos || !read_number(text.substr(0, slash), shard.index) ||
      !read_number(text.substr(slash + 1), shard.of))
    return std::nullopt;
  if (shard.index < 1 || shard.index > shard.of || shard.of > kMostShards) return std::nullopt;
  return shard;
}

ShardBy suitable(uint64_t files, uint32_t of) {
  return files >= kFilesForEach * of ? ShardBy::files : ShardBy::documents;
}

bool belongs_to(const Shard& shard, std::string_view name) {
  return spread(lexicon::hash_of(name)) % shard.of == shard.index - 1;
}

}  // namespace overclaim::audit
