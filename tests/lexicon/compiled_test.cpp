#include "lexicon/compiled.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "audit/small_lexicon.h"
#include "overclaim.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

// Lexicons are compared by their binary images.
std::string bytes_of(const Lexicon& lexicon) { return pack_lexicon(lexicon, {}); }

}  // namespace

TEST_CASE("a lexicon survives a round trip through its binary image, except for phrases and examples") {
  const auto small = audit::small_lexicon();
  for (const Lexicon* lexicon : {small.get(), &lexicon_on_disk()}) {
    const Lexicon back = unpack_lexicon(bytes_of(*lexicon));
    CHECK(bytes_of(back) == bytes_of(*lexicon));
    CHECK(back.digest == lexicon->digest);
    REQUIRE(back.cues.size() == lexicon->cues.size());
    for (size_t i = 0; i < back.cues.size(); ++i) {
      CHECK(back.cues[i].id == lexicon->cues[i].id);
      CHECK(back.cues[i].level == lexicon->cues[i].level);
      CHECK(back.cues[i].fires.empty());
    }
    REQUIRE(back.evidence.size() == lexicon->evidence.size());
    for (size_t i = 0; i < back.evidence.size(); ++i) {
      CHECK(back.evidence[i].n == lexicon->evidence[i].n);
      CHECK(back.evidence[i].figures.size() == lexicon->evidence[i].figures.size());
    }
    CHECK(back.words == lexicon->words);
    CHECK(back.phrases.empty());
    CHECK(back.messages == lexicon->messages);
  }
}

TEST_CASE("files survive a round trip through their bytes") {
  const auto files = audit::small_lexicon_files();
  const auto back = unpack_files(pack_lexicon(*audit::small_lexicon(), files));
  REQUIRE(back.size() == files.size());
  for (size_t i = 0; i < files.size(); ++i) {
    CHECK(back[i].name == files[i].name);
    CHECK(back[i].path == files[i].path);
    CHECK(back[i].text == files[i].text);
    CHECK(back[i].layer == 0);
  }
  CHECK(sound(load_lexicon(back)).digest == audit::small_lexicon()->digest);
}

TEST_CASE("the program contains the lexicon of the folder, and its files") {
  CHECK(shipped_lexicon()->digest == lexicon_on_disk().digest);
  CHECK(sound(load_lexicon(shipped_lexicon_files())).digest == lexicon_on_disk().digest);
}

TEST_CASE("truncated bytes throw, wherever they end") {
  const std::string packed = pack_lexicon(*audit::small_lexicon(), audit::small_lexicon_files());
  const std::string alone = bytes_of(*audit::small_lexicon());  // ends with the number of files, 0
  for (size_t size = 0; size < packed.size(); ++size) {
    INFO(size, " of ", packed.size(), " bytes");
    CHECK_THROWS_AS(unpack_files(packed.substr(0, size)), std::runtime_error);
    if (size + sizeof(uint32_t) < alone.size())
      CHECK_THROWS_AS(unpack_lexicon(alone.substr(0, size)), std::runtime_error);
  }
}

TEST_CASE("bytes with an impossible length throw without allocating it") {
  const std::string packed = bytes_of(*audit::small_lexicon());
  for (size_t at = 0; at + 4 <= packed.size(); ++at) {
    std::string damaged = packed;
    damaged.replace(at, 4, "\xFF\xFF\xFF\x7F");
    try {
      unpack_lexicon(damaged);  // bytes that are not lengths may have any value
    } catch (const std::runtime_error&) {
    }
  }
  CHECK_THROWS_AS(unpack_lexicon("\xFF\xFF\xFF\x7F" + packed.substr(4)), std::runtime_error);
  CHECK_THROWS_AS(unpack_files(packed + "x"), std::runtime_error);
}

}  // namespace overclaim::lexicon
