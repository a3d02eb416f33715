// Layers of folders: what a higher one replaces and adds.
#include <doctest/doctest.h>

#include <algorithm>

#include "audit/small_lexicon.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

Result<Lexicon> with_layer(std::vector<LexiconFile> above) {
  auto files = audit::small_lexicon_files();
  for (auto& file : above) {
    file.layer = 1;
    files.push_back(std::move(file));
  }
  return load_lexicon(files);
}

bool has_word(const Lexicon& lexicon, std::string_view word) {
  return std::find(lexicon.words.begin(), lexicon.words.end(), word) != lexicon.words.end();
}

const LexiconFile kMine = {"cues/mine.yaml", "mine.yaml",
                           "kind: safety\ncues:\n  - id: safety.harmless\n    phrases: [\"gentle\"]\n"
                           "    role: absolute\n    fires: [\"[[gentle]]\"]\n"};

}  // namespace

TEST_CASE("an entry of a higher layer replaces the one with its id, including its phrases") {
  const Lexicon lexicon = sound(with_layer({kMine}));
  CHECK(lexicon.cues.size() == audit::small_lexicon()->cues.size());
  CHECK(lexicon.cue("safety.harmless")->origin.file == "cues/mine.yaml");
  CHECK(has_word(lexicon, "gentle"));
  CHECK_FALSE(has_word(lexicon, "harmless"));
}

TEST_CASE("an outcome is replaced with all its forms") {
  const Lexicon lexicon =
      sound(with_layer({{"outcomes/mine.yaml", "mine.yaml",
                         "outcomes:\n  - {id: memory, name: \"my memory\", nouns: [\"recall\"]}\n"}}));
  CHECK(lexicon.outcomes.size() == 1);
  CHECK(lexicon.outcome("memory")->name == "my memory");
  CHECK(has_word(lexicon, "recall"));
  CHECK_FALSE(has_word(lexicon, "remember"));
  CHECK(lexicon.cue("outcome_claim.memory") == nullptr);
  CHECK(lexicon.cue("confuser.memory") == nullptr);
}

TEST_CASE("all other entries are added") {
  const Lexicon lexicon =
      sound(with_layer({{"subjects/mine.yaml", "mine.yaml",
                         "subjects:\n  - {id: b, name: \"B\", names: [\"Bzb\"], on_file: false}\n"}}));
  CHECK(lexicon.subjects.size() == 2);
  CHECK(lexicon.subject("zorbine") != nullptr);
  REQUIRE(lexicon.subject("b") != nullptr);
  CHECK_FALSE(lexicon.subject("b")->on_file);
  CHECK(lexicon.cues[lexicon.cues.size() - 1].subject < lexicon.subjects.size());
}

TEST_CASE("the layer decides, not the order of files") {
  auto files = audit::small_lexicon_files();
  LexiconFile mine = kMine;
  mine.layer = 1;
  files.insert(files.begin(), mine);
  CHECK(has_word(sound(load_lexicon(files)), "gentle"));
  CHECK_FALSE(has_word(sound(load_lexicon(files)), "harmless"));
}

TEST_CASE("words of a higher layer inflect the phrases of the lower ones") {
  auto files = audit::small_lexicon_files();
  files.push_back(cue_file({"effect", "zib", "\"zib~\""}));
  files.push_back({"words.yaml", "words.yaml", "verbs:\n  zib: {past: zab}\n", 1});
  CHECK(has_word(sound(load_lexicon(files)), "zab"));
}

TEST_CASE("the higher layer is checked as strictly, against both layers") {
  CHECK(problem_lines(with_layer({{"cues/m.yaml", "m.yaml",
                                   "kind: safety\ncues:\n  - id: safety.mine\n    phrases: [\"harmless\"]\n"
                                   "    fires: [\"[[harmless]]\"]\n"}})
                          .problems())
            .find("stands in two cues of kind safety") != std::string::npos);
  CHECK(problem_lines(with_layer({{"outcomes/m.yaml", "m.yaml",
                                   "outcomes:\n  - {id: mine, name: \"m\", parent: other, nouns: [\"mine\"]}\n"}})
                          .problems()) == "m.yaml:2:5: unknown outcome \"other\"\n");
}

TEST_CASE("the digest distinguishes states of the files") {
  const std::string before = audit::small_lexicon()->digest;
  CHECK(before == audit::small_lexicon()->digest);
  CHECK(sound(with_layer({kMine})).digest != before);
  auto files = audit::small_lexicon_files();
  files[0].text += "# a remark\n";
  CHECK(sound(load_lexicon(files)).digest != before);
  files = audit::small_lexicon_files();
  files[0].path = "elsewhere.yaml";  // the path of a file is not part of its state
  CHECK(sound(load_lexicon(files)).digest == before);
}

}  // namespace overclaim::lexicon
