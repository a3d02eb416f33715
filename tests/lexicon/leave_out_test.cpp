// Packs that are left out: what they declare is gone, and so is what other shipped files say of it.
#include <doctest/doctest.h>

#include <algorithm>

#include "audit/small_lexicon.h"
#include "lexicon/load.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

std::string pack(const std::string& name) {
  return "name: " + name + "\nversion: \"1\"\ndate: \"2026-11-30\"\ncovers: \"c\"\nlicence: \"l\"\n";
}
std::string row(const std::string& id, const std::string& subject, const std::string& outcome) {
  return "  - id: " + id + "\n    subject: " + subject + "\n    kind: effect\n    outcome: " + outcome +
         "\n    direction: none\n    statement: \"s\"\n    tier: {judged: \"1\"}\n    unsourced: true\n";
}

// Two packs that speak of each other; `roots` is left out where it says so.
std::vector<LexiconFile> two_packs(bool without_roots) {
  auto files = audit::small_lexicon_files();
  const auto add = [&](const std::string& name, const std::string& text) {
    files.push_back({name, name, text, 0, "", without_roots && name.starts_with("packs/roots/")});
  };
  add("packs/herbs/pack.yaml", pack("herbs"));
  add("packs/herbs/subjects/mint.yaml",
      "subjects:\n  - {id: mint, name: \"Mint\", names: [\"mint\"], must_tell: [burns]}\n"
      "  - {extends: ginger, names: [\"ingwer\"]}\n");
  add("packs/herbs/evidence/e.yaml", "rows:\n" + row("mint/memory", "mint", "memory") +
                                         row("mint/warmth", "mint", "warmth") +
                                         row("ginger/memory", "ginger", "memory"));
  add("packs/roots/pack.yaml", pack("roots"));
  add("packs/roots/subjects/ginger.yaml", "subjects:\n  - {id: ginger, name: \"Ginger\", names: [\"ginger\"]}\n");
  add("packs/roots/outcomes/warmth.yaml", "outcomes:\n  - {id: warmth, name: \"warmth\", nouns: [\"warmth\"]}\n");
  add("packs/roots/cautions.yaml", "cautions: {burns: \"can burn\"}\n");
  add("packs/roots/messages.yaml", "messages: {label.safety: \"roots\"}\n");
  return files;
}

bool has_word(const Lexicon& lexicon, const std::string& word) {
  return std::ranges::find(lexicon.words, word) != lexicon.words.end();
}

}  // namespace

TEST_CASE("a pack that is left out leaves nothing behind: no product, row, outcome, word or text") {
  const Lexicon both = sound(load_lexicon(two_packs(false))), without = sound(load_lexicon(two_packs(true)));
  CHECK(both.packs.size() == 2);
  CHECK(both.evidence.size() == without.evidence.size() + 2);
  CHECK(both.subject("mint")->is.must_tell == std::vector<std::string>{"burns"});
  REQUIRE(without.packs.size() == 1);
  CHECK(without.packs[0].name == "herbs");
  CHECK(without.subject("ginger") == nullptr);
  CHECK(without.outcome("warmth") == nullptr);
  CHECK(without.row("mint/memory") != nullptr);
  CHECK(without.row("mint/warmth") == nullptr);
  CHECK(without.row("ginger/memory") == nullptr);
  CHECK(without.subject("mint")->is.must_tell.empty());
  for (const char* word : {"ginger", "ingwer", "warmth"}) CHECK_FALSE(has_word(without, word));
  CHECK(without.message("label.safety") != "roots");
  CHECK(without.digest != both.digest);
}

TEST_CASE("a pack of the user that names something of a pack that is left out gets a message that says so") {
  auto files = two_packs(true);
  files.push_back({"evidence/mine.yaml", "mine.yaml", "rows:\n" + row("ginger/mine", "ginger", "memory"), 1});
  CHECK(problem_lines(load_lexicon(files).problems()) ==
        "mine.yaml:2:5: unknown subject \"ginger\" (it is of the pack \"roots\", which is not chosen)\n");
  files.back().text = "rows:\n" + row("mint/mine", "mint", "memroy");
  CHECK(problem_lines(load_lexicon(files).problems()).find("did you mean \"memory\"?") != std::string::npos);
}

}  // namespace overclaim::lexicon
