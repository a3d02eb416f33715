#include "audit/shard.h"

#include <doctest/doctest.h>

#include <string>

namespace overclaim::audit {

TEST_CASE("a shard is written as its index and the number of shards") {
  const auto shard = parse_shard("2/8");
  REQUIRE(shard);
  CHECK(shard->index == 2);
  CHECK(shard->of == 8);
  for (const char* wrong :
       {"", "2", "/", "2/", "/8", "0/8", "9/8", "-1/8", "2/8x", "a/b", "1/0", "1/100001", "1/99999999999"})
    CHECK_MESSAGE(!parse_shard(wrong), wrong);
}

TEST_CASE("every name belongs to one shard, and the shards have about the same size") {
  constexpr uint32_t kParts = 7;
  uint32_t sizes[kParts] = {};
  for (int i = 0; i < 7000; ++i) {
    const std::string name = "https://shop.example/page/" + std::to_string(i);
    uint32_t owners = 0;
    for (uint32_t index = 1; index <= kParts; ++index)
      if (belongs_to({index, kParts}, name)) ++owners, ++sizes[index - 1];
    CHECK(owners == 1);
  }
  for (const uint32_t size : sizes) {
    CHECK(size > 850);
    CHECK(size < 1150);
  }
}

TEST_CASE("the shard of a name is the same on every machine and in every version") {
  CHECK(belongs_to({4, 8}, "a.warc.gz"));
  CHECK(belongs_to({7, 8}, "b.warc.gz"));
  CHECK(belongs_to({1, 1}, "anything"));
}

TEST_CASE("files are distributed if there are enough of them") {
  CHECK(suitable(1, 4) == ShardBy::documents);
  CHECK(suitable(15, 4) == ShardBy::documents);
  CHECK(suitable(16, 4) == ShardBy::files);
}

}  // namespace overclaim::audit
