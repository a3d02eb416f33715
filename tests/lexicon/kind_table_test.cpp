// grammar/kinds.yaml: how kinds of cues act on each other, and the problems reported for mistakes.
#include "lexicon/kind_table.h"

#include <doctest/doctest.h>

#include "audit/small_lexicon.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

// The problems of the small lexicon with `from` in kinds.yaml replaced by `to`.
std::string problem_lines_with(const std::string& from, const std::string& to) {
  auto files = audit::small_lexicon_files();
  for (auto& file : files) {
    if (file.name != "grammar/kinds.yaml") continue;
    const size_t at = file.text.find(from);
    if (at == std::string::npos) return "not in the file: " + from;
    file.text.replace(at, from.size(), to);
  }
  std::string messages;
  const auto loaded = load_lexicon(files);
  for (const auto& p : loaded.problems()) messages += p.message + (p.hint.empty() ? "" : " (" + p.hint + ")") + "\n";
  return messages;
}

Result<Lexicon> with_cue(const std::string& role, std::vector<LexiconFile> more = {}) {
  auto files = audit::small_lexicon_files();
  files.push_back({"cues/e.yaml", "e.yaml",
                   "kind: effect\ncues:\n  - id: effect.mine\n    phrases: [\"zap~\"]\n    role: " + role +
                       "\n    fires: [\"It [[zaps]].\"]\n"});
  for (auto& file : more) files.push_back(std::move(file));
  return load_lexicon(files);
}

}  // namespace

TEST_CASE("a lexicon without the table is a problem") {
  auto files = audit::small_lexicon_files();
  std::erase_if(files, [](const LexiconFile& f) { return f.name == "grammar/kinds.yaml"; });
  CHECK(problem_lines(load_lexicon(files).problems()) ==
        "grammar/kinds.yaml:0:0: is missing (it says what the kinds of cues are to each other; without it nothing is "
        "read)\n");
}

TEST_CASE("every kind has exactly one entry") {
  CHECK(problem_lines_with(
            "  - kind: adverb\n    traits: [no_subject, between_auxiliary_and_verb, between_agent_and_verb, "
            "before_verb]\n",
            "") == "kind \"adverb\" is missing (every kind of cue stands here once)\n");
  CHECK(problem_lines_with("  - kind: adverb\n", "  - kind: figure\n") ==
        "kind \"adverb\" is missing (every kind of cue stands here once)\nkind \"figure\" stands here twice\n");
}

TEST_CASE("unknown names in the table are reported with a suggestion") {
  CHECK(problem_lines_with("covers: [use]", "covers: [used]") == "unknown kind \"used\" (did you mean \"use\"?)\n");
  CHECK(problem_lines_with("traits: [common]", "traits: [comon]") ==
        "unknown value \"comon\" of \"traits\" (did you mean \"common\"?)\n");
  CHECK(problem_lines_with("layers: [classification, rules]", "layers: [classifiction, rules]") ==
        "unknown value \"classifiction\" of \"layers\" (did you mean \"classification\"?)\n");
  CHECK(problem_lines_with("what: [effect], form: base", "what: [effect], form: bare") ==
        "unknown form \"bare\" (did you mean \"base\"?)\n");
}

TEST_CASE("a kind swallows only in its own layers") {
  CHECK(problem_lines_with("  - kind: advice", "  - kind: advice\n    swallows: [{in: claims, what: [any]}]") ==
        "swallows in the layer \"claims\", which it is not in\n");
}

TEST_CASE("roles that share an entry must be named together") {
  CHECK(problem_lines_with("\"effect:lower\", ", "") ==
        "names some roles of an entry of kind \"effect\" and not all of them\n");
  CHECK(problem_lines_with("\"effect:lower\", ", "\"effect:cure\", ")
            .starts_with("no entry of its own for \"effect:cure\""));
}

TEST_CASE("a cue has a role of its kind") {
  CHECK(with_cue("raise").ok());
  CHECK(problem_lines(with_cue("rise").problems()) ==
        "e.yaml:3:5: cue \"effect.mine\": kind effect has no role \"rise\" (did you mean \"raise\"?)\n");
}

TEST_CASE("an added folder may give a kind further roles, and change nothing else") {
  LexiconFile mine{"grammar/kinds.yaml", "mine.yaml", "kinds:\n  - {kind: effect, other_roles: [zap]}\n", 1};
  CHECK(problem_lines(with_cue("zap", {mine}).problems()) == "");
  mine.text = "kinds:\n  - {kind: effect, covers: [any]}\n";
  CHECK(problem_lines(with_cue("raise", {mine}).problems()).starts_with("mine.yaml:2:20: unknown key \"covers\""));
}

TEST_CASE("a cue uses the entry of its role, or else that of its kind") {
  const Lexicon& lexicon = lexicon_on_disk();
  CHECK(lexicon.kinds[lexicon.cue("auxiliary.to")->entry].roles == std::vector<std::string>{"to"});
  CHECK(lexicon.cue("auxiliary.be")->entry == static_cast<EntryIndex>(CueKind::auxiliary));
  CHECK(lexicon.kinds[lexicon.cue("auxiliary.be")->entry].traits.has(Trait::before_verb));
  CHECK_FALSE(lexicon.kinds[lexicon.cue("auxiliary.to")->entry].traits.has(Trait::before_verb));
}

}  // namespace overclaim::lexicon
