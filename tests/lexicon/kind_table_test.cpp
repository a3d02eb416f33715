// grammar/kinds.yaml: what kinds of cues are to each other, and what is told of a mistake in it.
#include "lexicon/kind_table.h"

#include <doctest/doctest.h>

#include "audit/small_lexicon.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

// The problems of the small lexicon with `from` in kinds.yaml replaced by `to`.
std::string told_with(const std::string& from, const std::string& to) {
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

TEST_CASE("a lexicon without the table is no lexicon") {
  auto files = audit::small_lexicon_files();
  std::erase_if(files, [](const LexiconFile& f) { return f.name == "grammar/kinds.yaml"; });
  CHECK(told(load_lexicon(files).problems()) ==
        "grammar/kinds.yaml:0:0: is missing (it says what the kinds of cues are to each other; without it nothing is "
        "read)\n");
}

TEST_CASE("every kind stands in the table once") {
  CHECK(told_with("  - kind: adverb\n    traits: [no_subject, between_auxiliary_and_verb, between_agent_and_verb, "
                  "before_verb]\n",
                  "") == "kind \"adverb\" is missing (every kind of cue stands here once)\n");
  CHECK(told_with("  - kind: adverb\n", "  - kind: figure\n") ==
        "kind \"adverb\" is missing (every kind of cue stands here once)\nkind \"figure\" stands here twice\n");
}

TEST_CASE("what the table does not know is told with what was meant") {
  CHECK(told_with("covers: [use]", "covers: [used]") == "unknown kind \"used\" (did you mean \"use\"?)\n");
  CHECK(told_with("traits: [common]", "traits: [comon]") ==
        "unknown value \"comon\" of \"traits\" (did you mean \"common\"?)\n");
  CHECK(told_with("layers: [classification, rules]", "layers: [classifiction, rules]") ==
        "unknown value \"classifiction\" of \"layers\" (did you mean \"classification\"?)\n");
  CHECK(told_with("what: [effect], form: base", "what: [effect], form: bare") ==
        "unknown form \"bare\" (did you mean \"base\"?)\n");
}

TEST_CASE("a kind swallows only in its own layers") {
  CHECK(told_with("  - kind: advice", "  - kind: advice\n    swallows: [{in: claims, what: [any]}]") ==
        "swallows in the layer \"claims\", which it is not in\n");
}

TEST_CASE("roles that share an entry are named together or not at all") {
  CHECK(told_with("\"effect:lower\", ", "") == "names some roles of an entry of kind \"effect\" and not all of them\n");
  CHECK(told_with("\"effect:lower\", ", "\"effect:cure\", ").starts_with("no entry of its own for \"effect:cure\""));
}

TEST_CASE("a cue has one of the roles of its kind") {
  CHECK(with_cue("raise").ok());
  CHECK(told(with_cue("rise").problems()) ==
        "e.yaml:3:5: cue \"effect.mine\": kind effect has no role \"rise\" (did you mean \"raise\"?)\n");
}

TEST_CASE("a folder on top may give a kind further roles, and changes nothing else") {
  LexiconFile mine{"grammar/kinds.yaml", "mine.yaml", "kinds:\n  - {kind: effect, other_roles: [zap]}\n", 1};
  CHECK(told(with_cue("zap", {mine}).problems()) == "");
  mine.text = "kinds:\n  - {kind: effect, covers: [any]}\n";
  CHECK(told(with_cue("raise", {mine}).problems()).starts_with("mine.yaml:2:20: unknown key \"covers\""));
}

TEST_CASE("a cue takes the entry of its role, and else that of its kind") {
  const Lexicon& lexicon = lexicon_on_disk();
  CHECK(lexicon.kinds[lexicon.cue("auxiliary.to")->entry].roles == std::vector<std::string>{"to"});
  CHECK(lexicon.cue("auxiliary.be")->entry == static_cast<EntryIndex>(CueKind::auxiliary));
  CHECK(lexicon.kinds[lexicon.cue("auxiliary.be")->entry].traits.has(Trait::before_verb));
  CHECK_FALSE(lexicon.kinds[lexicon.cue("auxiliary.to")->entry].traits.has(Trait::before_verb));
}

}  // namespace overclaim::lexicon
