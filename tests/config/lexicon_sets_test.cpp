#include "config/lexicon_sets.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "lexicon/bytes.h"
#include "lexicon/compiled.h"
#include "support/lexicons.h"
#include "support/program.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;

const char* const kPack = "name: herbs\nversion: \"1\"\ndate: \"2026-11-30\"\ncovers: \"Herbs.\"\nlicence: \"any\"\n";
std::string mint(const std::string& names) {
  return "subjects:\n  - {id: mint, name: \"Mint\", names: [" + names + "]}\n";
}

// A pack with a product of its own, and a cache that notes what it does.
struct Kept {
  Kept() {
    folder.write("herbs/pack.yaml", kPack);
    folder.write("herbs/subjects/mint.yaml", mint("\"Mint\""));
    choice.packs = {folder / "herbs"};
  }
  // The lexicon of the choice as another run of the program would get it.
  LexiconSets::Set load() {
    notes.clear();
    LexiconSets sets(
        lexicon::CompiledCache(folder / "cache", [this](const std::string& text) { notes += text + "\n"; }));
    return sets.with(choice);
  }
  bool noted(const std::string& part) const { return notes.find(part) != std::string::npos; }
  fs::path file() const { return lexicon::CompiledCache(folder / "cache").path_of(cache_key_of(choice).value()); }

  ScratchFolder folder;
  LexiconChoice choice;
  std::string notes;
};

}  // namespace

TEST_CASE("a lexicon with a pack is compiled once, and is the same when it is read back") {
  Kept kept;
  const auto first = kept.load();
  CHECK(kept.noted("lexicon kept in"));
  const auto second = kept.load();
  CHECK(kept.noted("lexicon read from"));
  REQUIRE(second.lexicon);
  CHECK(second.lexicon->subject("mint") != nullptr);
  CHECK(second.lexicon->digest == first.lexicon->digest);
  CHECK(pack_lexicon(*second.lexicon, {}) == pack_lexicon(*first.lexicon, {}));
}

TEST_CASE("whatever a lexicon is made of makes another key: a file, a layer, a pack that is left out") {
  Kept kept;
  std::vector<uint64_t> keys = {cache_key_of(kept.choice).value()};
  kept.folder.write("herbs/subjects/mint.yaml", mint("\"Mint\", \"Mentha\""));
  keys.push_back(cache_key_of(kept.choice).value());
  kept.choice.left_out = {"glp1"};
  keys.push_back(cache_key_of(kept.choice).value());
  kept.folder.write("words.yaml", "kind: house\nwords: []\n");
  kept.choice.house = {kept.folder / "words.yaml"};
  keys.push_back(cache_key_of(kept.choice).value());
  std::ranges::sort(keys);
  CHECK(std::ranges::adjacent_find(keys) == keys.end());
}

TEST_CASE("a damaged file of the cache is made anew, whatever is wrong with it") {
  Kept kept;
  kept.load();
  const std::string sound = *lexicon::read_bytes(kept.file());
  const auto with = [&](const std::string& bytes) {
    std::ofstream(kept.file(), std::ios::binary) << bytes;
    const auto set = kept.load();
    CHECK(set.problems.empty());
    REQUIRE(set.lexicon);
    CHECK(set.lexicon->subject("mint") != nullptr);
    CHECK(kept.noted("is damaged"));
    CHECK(kept.load().lexicon->digest == set.lexicon->digest);
    CHECK(kept.noted("lexicon read from"));
  };
  with("");
  std::string damaged = sound;
  damaged[sound.size() / 2] ^= 1;
  with(damaged);
}

TEST_CASE("without a folder that can be written, lexicons are compiled each time and no harm is done") {
  Kept kept;
  kept.folder.write("cache", "a file, and no folder");
  const auto set = kept.load();
  REQUIRE(set.lexicon);
  CHECK(set.lexicon->subject("mint") != nullptr);
  CHECK(kept.noted("cannot be written"));
}

TEST_CASE("every shipped pack loads alone, and has rows of its own") {
  for (const auto& name : shipped_packs()) {
    LexiconChoice choice;
    choice.left_out = shipped_packs();
    std::erase(choice.left_out, name);
    const lexicon::Lexicon lexicon = sound(load_lexicon_of(choice));
    REQUIRE(lexicon.packs.size() == 1);
    CHECK(lexicon.packs[0].name == name);
    for (const auto& row : lexicon.evidence) {
      CHECK(row.pack == name);
      CHECK(lexicon.subject(row.subject) != nullptr);
    }
    if (name != "eu-health-claims") CHECK_FALSE(lexicon.evidence.empty());
  }
}

}  // namespace overclaim::config
