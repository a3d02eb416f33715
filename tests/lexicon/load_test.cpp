// Strict loading: the problems of lexicon files, with position and remedy.
#include "lexicon/load.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "audit/small_lexicon.h"
#include "support/lexicons.h"
#include "support/program.h"

namespace overclaim::lexicon {
namespace {

// The problems of the small lexicon with a file added or replaced.
std::vector<Problem> problems_with(const std::string& name, const std::string& text) {
  auto files = audit::small_lexicon_files();
  std::erase_if(files, [&](const LexiconFile& f) { return f.name == name; });
  files.push_back({name, name, text});
  return load_lexicon(files).problems();
}

std::string problem_lines_with(const std::string& name, const std::string& text) {
  return problem_lines(problems_with(name, text));
}

std::string hedge(const std::string& lines) {
  return "kind: hedge\ncues:\n  - id: hedge.modal\n    phrases: [\"may\"]\n" + lines + "    fires: [\"It [[may]].\"]\n";
}

std::string row(const std::string& lines) {
  return "rows:\n  - id: zorbine/memory\n    subject: zorbine\n    kind: effect\n    outcome: memory\n    direction: "
         "none\n"
         "    statement: \"s\"\n" +
         lines;
}

const std::string kSource = "    sources: [{document: \"000\"}]\n";

}  // namespace

TEST_CASE("the shipped files are valid") { CHECK_FALSE(lexicon_on_disk().cues.empty()); }

TEST_CASE("an unknown key is reported with its position, its line and the nearest key") {
  const auto problems = problems_with("cues/h.yaml", hedge("    lvel: possible\n"));
  REQUIRE(problems.size() == 1);
  CHECK(problem_lines(problems) == "cues/h.yaml:5:5: unknown key \"lvel\" (did you mean \"level\"?)\n");
  CHECK(problems[0].text == "    lvel: possible");
}

TEST_CASE("a duplicate key is reported, in maps with free keys as well") {
  CHECK(problem_lines_with("cues/h.yaml", hedge("    level: open\n    level: open\n")) ==
        "cues/h.yaml:6:5: key \"level\" stands twice (keep one of them)\n");
  CHECK(problem_lines_with("words.yaml", "plurals:\n  ox: oxen\n  ox: oxes\n") ==
        "words.yaml:3:3: key \"ox\" stands twice (keep one of them)\n");
}

TEST_CASE("an old key is reported with its new name") {
  CHECK(problem_lines_with("cues/h.yaml", hedge("    rung: possible\n")) ==
        "cues/h.yaml:5:5: unknown key \"rung\": it is called \"level\" now\n");
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource + "    carries: [E001]\n")) ==
        "evidence/z.yaml:9:5: unknown key \"carries\": it is called \"restates\" now\n");
  std::string text = audit::small_lexicon_files().back().text;
  text.replace(text.find("    subject: any"), 16, "    only_subject: [zorbine]");
  CHECK(problem_lines_with("rules/safety-overclaim.yaml", text).find("it is called \"subject_is\" now") !=
        std::string::npos);
  text = audit::small_lexicon_files().back().text;
  text.replace(text.find("fires: [\"Zorbine is"), 0,
               "document:\n  - at: {cue: [\"safety:absolute\"], tie: [beside]}\n");
  CHECK(problem_lines_with("rules/safety-overclaim.yaml", text).find("it is called \"same\" or \"near\" now") !=
        std::string::npos);
}

TEST_CASE("the allowed values are listed if none is similar to the given one") {
  std::string text = row(kSource);
  text.replace(text.find("none"), 4, "benefit");
  CHECK(problem_lines_with("evidence/z.yaml", text)
            .starts_with("evidence/z.yaml:6:16: unknown direction \"benefit\" (allowed: symptom, prevention, "));
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource + "    tier: yes\n")) ==
        "evidence/z.yaml:9:11: expected a map with keys here (the keys are printed, judged, cap)\n");
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource + "    tier: {judged: \"1\", worth: \"2\"}\n")) ==
        "evidence/z.yaml:9:25: unknown key \"worth\" (the keys here are printed, judged, cap)\n");
}

TEST_CASE("a name instead of an id is reported with the id") {
  std::string text = row(kSource);
  text.replace(text.find("subject: zorbine"), 16, "subject: Zorbine");
  CHECK(problem_lines_with("evidence/z.yaml", text) ==
        "evidence/z.yaml:2:5: unknown subject \"Zorbine\" (this is its name; its id is \"zorbine\")\n");
}

TEST_CASE("mistakes in the form of a row do not hide those in its references") {
  std::string text = row(kSource + "    n: many\n");
  text.replace(text.find("kind: effect"), 12, "kind: effct");
  text.replace(text.find("outcome: memory"), 15, "outcome: weight");
  const std::string lines = problem_lines_with("evidence/z.yaml", text);
  for (const char* problem : {"unknown kind \"effct\"", "unknown outcome \"weight\"", "\"n\" must be a whole number"})
    CHECK(lines.find(problem) != std::string::npos);
}

TEST_CASE("a cap must have a name in the messages") {
  const auto files = [](const std::string& cap) {
    auto all = audit::small_lexicon_files();
    all.push_back({"messages.yaml", "messages.yaml", "messages:\n  cap.small_sample: \"too few people\"\n"});
    all.push_back({"evidence/z.yaml", "z.yaml", row(kSource + "    tier: {judged: \"1\", cap: " + cap + "}\n")});
    return all;
  };
  CHECK(problem_lines(load_lexicon(files("small_sample")).problems()) == "");
  CHECK(problem_lines(load_lexicon(files("smal_sample")).problems()) ==
        "z.yaml:2:5: unknown cap \"smal_sample\" (did you mean \"small_sample\"?)\n");
}

TEST_CASE("a duplicate id is reported with the position of the other") {
  CHECK(problem_lines_with("outcomes/more.yaml", "outcomes:\n  - {id: memory, name: \"m\", nouns: [\"recall\"]}\n")
            .find("outcomes/more.yaml:2:5: outcome \"memory\" is declared twice (the other is at "
                  "small/outcomes/memory.yaml:2)\n") != std::string::npos);
  CHECK(problem_lines_with("cues/more.yaml",
                           "kind: safety\ncues:\n  - id: safety.harmless\n    phrases: [\"mild\"]\n"
                           "    fires: [\"It is [[mild]].\"]\n") ==
        "cues/more.yaml:3:5: cue \"safety.harmless\" is declared twice (the other is at small/cues/safety.yaml:3)\n");
}

TEST_CASE("a phrase may be in only one cue of a kind, in any spelling, and in cues of other kinds") {
  const std::string cue = "    phrases: [\"no side-effect+\"]\n    fires: [\"[[no side effects]]\"]\n";
  CHECK(problem_lines_with("cues/more.yaml", "kind: safety\ncues:\n  - id: safety.more\n" + cue) ==
        "cues/more.yaml:4:15: phrase \"no side-effect+\" (as \"no side effects\") stands in two cues of kind safety: "
        "safety.harmless and safety.more (keep it where it belongs best; the other is at small/cues/safety.yaml:4)\n");
  CHECK(problem_lines_with("cues/more.yaml", "kind: natural\ncues:\n  - id: natural.more\n" + cue) == "");
  // Every form of a verb conflicts with the same other verb: this is one problem.
  const auto effect = [](const std::string& id) {
    return "  - id: effect." + id + "\n    phrases: [\"zap~ it\"]\n    fires: [\"[[zap it]]\"]\n";
  };
  const auto twice = problems_with("cues/more.yaml", "kind: effect\ncues:\n" + effect("a") + effect("b"));
  CHECK(twice.size() == 1);
  CHECK(problem_lines_with("cues/more.yaml", hedge("").replace(hedge("").find("[\"may\"]"), 7, "[\"may\", \"MAY\"]")) ==
        "");
}

TEST_CASE("references must exist") {
  CHECK(problem_lines_with("outcomes/more.yaml",
                           "outcomes:\n  - {id: recall, name: \"r\", parent: memry, nouns: [\"recall\"]}\n") ==
        "outcomes/more.yaml:2:5: unknown outcome \"memry\" (did you mean \"memory\"?)\n");
  CHECK(problem_lines_with("subjects/more.yaml",
                           "subjects:\n  - {id: b, name: \"B\", names: [\"bzb\"], classes: [peptide]}\n") ==
        "subjects/more.yaml:2:5: unknown class \"peptide\" (classes are the cues anaphor.class.*)\n");
  CHECK(problem_lines_with("cues/p.yaml",
                           "populations:\n  - {id: old, name: \"old\", within: [people], phrases: [\"old\"]}\n") ==
        "cues/p.yaml:2:5: unknown population \"people\"\n");
  CHECK(problem_lines_with("policy.yaml",
                           "tiers: [\"1\"]\nrows:\n  - strength: causal\n    cells:\n"
                           "      \"1\": {verdict: unsupported, rule: safety-overclam}\n")
            .starts_with("policy.yaml:1:1: unknown rule \"safety-overclam\" (did you mean \"safety-overclaim\"?)\n"));
}

TEST_CASE("the settings of a policy are required, since without them everything would pass") {
  const std::string lines = problem_lines_with("policy.yaml", "tiers: [\"1\"]\nsettings: {magnitude_steps: \"1\"}\n");
  CHECK(lines.find("policy settings are missing: population_wider_steps, ") != std::string::npos);
  CHECK(lines.find("tier_of_named_species") != std::string::npos);
  CHECK(lines.find("missing: magnitude_steps") == std::string::npos);
}

TEST_CASE("a level of the policy is one digit") {
  const std::string lines = problem_lines_with(
      "policy.yaml", "tiers: [\"1\"]\nsettings: {level_open: \"low\", level_none: \"10\", level_denied: \"0\"}\n");
  CHECK(lines.find("policy setting \"level_open\" is \"low\"") != std::string::npos);
  CHECK(lines.find("policy setting \"level_none\" is \"10\"") != std::string::npos);
  CHECK(lines.find("\"level_denied\"") == std::string::npos);
  CHECK(lines.find("level_causation_plain") != std::string::npos);  // missing
}

TEST_CASE("the subject, outcome and population of an evidence row must exist") {
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource)) == "");
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource + "    population: healthy\n")) ==
        "evidence/z.yaml:2:5: unknown population \"healthy\"\n");
  std::string text = row(kSource);
  text.replace(text.find("subject: zorbine"), 16, "subject: zorbin");
  CHECK(problem_lines_with("evidence/z.yaml", text) ==
        "evidence/z.yaml:2:5: unknown subject \"zorbin\" (did you mean \"zorbine\"?)\n");
  text = row(kSource);
  text.replace(text.find("outcome: memory"), 15, "outcome: weight");
  CHECK(problem_lines_with("evidence/z.yaml", text) == "evidence/z.yaml:2:5: unknown outcome \"weight\"\n");
}

TEST_CASE("a row needs a source and a valid tier") {
  CHECK(problem_lines_with("evidence/z.yaml", row("")) ==
        "evidence/z.yaml:2:5: row \"zorbine/memory\" has no source (add `sources:`, or `unsourced: true`)\n");
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource + "    tier: {printed: \"3\", judged: \"3b\"}\n"))
            .starts_with("evidence/z.yaml:9:34: unknown judged \"3b\""));
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource + "    judges: true\n")) ==
        "evidence/z.yaml:2:5: row \"zorbine/memory\" judges but has no judged tier (add `tier: {judged: ...}`)\n");
  CHECK(problem_lines_with("evidence/z.yaml", row(kSource + "    n: many\n")) ==
        "evidence/z.yaml:9:8: \"n\" must be a whole number, not \"many\"\n");
}

TEST_CASE("a condition of a rule must match an existing cue") {
  std::string text = audit::small_lexicon_files().back().text;
  text.replace(text.find("safety:absolute"), 15, "safety:absolut");
  CHECK(problem_lines_with("rules/safety-overclaim.yaml", text) ==
        "rules/safety-overclaim.yaml:1:1: rule \"safety-overclaim\": no cue fits \"safety:absolut\"\n");
  text = audit::small_lexicon_files().back().text;
  text.replace(text.find("subject: any"), 12, "subject: all");
  CHECK(problem_lines_with("rules/safety-overclaim.yaml", text)
            .starts_with("rules/safety-overclaim.yaml:13:14: unknown subject \"all\""));
}

TEST_CASE("a cue needs a known kind, an id that begins with it, phrases and a marked example") {
  CHECK(problem_lines_with("cues/h.yaml", "kind: hegde\ncues: []\n")
            .starts_with("cues/h.yaml:1:7: unknown kind \"hegde\""));
  CHECK(problem_lines_with("cues/h.yaml",
                           "kind: hedge\ncues:\n  - id: modal\n    phrases: [\"may\"]\n    fires: [\"It may.\"]\n") ==
        "cues/h.yaml:3:9: id \"modal\" must begin with \"hedge.\"\n"
        "cues/h.yaml:5:13: this example marks no words (put [[ and ]] round the words that must be found)\n");
  CHECK(problem_lines_with("cues/h.yaml", "kind: hedge\ncues:\n  - id: hedge.modal\n") ==
        "cues/h.yaml:3:5: cue \"hedge.modal\" has no phrases\n"
        "cues/h.yaml:3:5: cue \"hedge.modal\" has no example (add a line to `fires:` with [[marked words]])\n");
  CHECK(problem_lines_with("cues/h.yaml", hedge("    quiet: [\"a ]] b [[ c\"]\n")) ==
        "cues/h.yaml:5:13: [[ and ]] do not pair in this example\n");
  CHECK(problem_lines_with("cues/h.yaml", hedge("    within: 70000\n")) ==
        "cues/h.yaml:5:13: \"within\" is at most 1000\n");
  CHECK(problem_lines_with("cues/h.yaml", hedge("    passes_clauses: no\n")) ==
        "cues/h.yaml:5:21: \"passes_clauses\" must be true or false\n");
}

TEST_CASE("a phrase with a mistake is reported at its position, and so is an empty one") {
  const auto cue = [](const std::string& phrase) {
    return "kind: hedge\ncues:\n  - id: hedge.modal\n    phrases: [\"might\", " + phrase +
           "]\n    fires: [\"[[might]]\"]\n";
  };
  CHECK(problem_lines_with("cues/h.yaml", cue("\"{may\"")) == "cues/h.yaml:4:24: phrase \"{may\": missing '}'\n");
  CHECK(problem_lines_with("cues/h.yaml", cue("\"*\"")) == "cues/h.yaml:4:24: phrase \"*\" has no word to find\n");
  CHECK(problem_lines_with("cues/h.yaml", cue("\"\"")) ==
        "cues/h.yaml:4:24: each entry of \"phrases\" must be a phrase (quote it)\n");
  CHECK(problem_lines_with("cues/h.yaml", cue("{may: be}")) ==
        "cues/h.yaml:4:24: each entry of \"phrases\" must be a phrase (quote it)\n");
}

TEST_CASE("an unquoted no is read as the word") {
  auto files = audit::small_lexicon_files();
  files.push_back({"cues/n.yaml", "n.yaml",
                   "kind: negation\ncues:\n  - id: negation.no\n    phrases: [no]\n"
                   "    fires: [\"[[No]] cure.\"]\n"});
  const Lexicon lexicon = sound(load_lexicon(files));
  CHECK(std::find(lexicon.words.begin(), lexicon.words.end(), "no") != lexicon.words.end());
  CHECK(std::find(lexicon.words.begin(), lexicon.words.end(), "false") == lexicon.words.end());
}

TEST_CASE("a file outside the known folders is a problem, whatever it contains") {
  CHECK(problem_lines_with("hedges.yaml", "kind: hedge\n")
            .starts_with("hedges.yaml:1:1: this file has no place in a lexicon folder"));
  CHECK(problem_lines_with("cue/hedges.yaml", "kind: hedge\n").find("has no place") != std::string::npos);
}

TEST_CASE("YAML of the wrong shape is a problem and nothing worse") {
  CHECK(problem_lines_with("cues/h.yaml", "kind: \"hedge\n").find("not valid YAML") ==
        std::string::npos);  // closed by the end of the file
  CHECK(problem_lines_with("cues/h.yaml", "kind: [hedge\ncues: }\n").find("not valid YAML") != std::string::npos);
  CHECK(problem_lines_with("words.yaml", "verbs: [go, went]\n") == "words.yaml:1:8: \"verbs\" must be a map\n");
  CHECK(problem_lines_with("words.yaml", "plurals: no\n") == "words.yaml:1:10: \"plurals\" must be a map\n");
  CHECK(problem_lines_with("words.yaml", "plurals:\n  man: [men]\n") ==
        "words.yaml:2:8: \"man\" must be a single text\n");
  CHECK(problem_lines_with("words.yaml", "verbs:\n  ? [go]\n  : {past: went}\n").find("must be a text") !=
        std::string::npos);
  for (const char* name : {"subjects/x.yaml", "outcomes/x.yaml", "cues/x.yaml", "evidence/x.yaml", "rules/x.yaml",
                           "policy.yaml", "messages.yaml", "words.yaml", "shapes.yaml"})
    for (const char* text :
         {"3", "[1, 2]", "{a: 1}", "subjects: 3", "rows: [3, [4]]", "cues: {a: b}\nkind: hedge\n",
          "shapes: [{id: [1]}]", "messages: [1]", "when: [3]\nrule: {a: b}\n", "{", "\x01", "? [a]\n: b\n"}) {
      INFO(name, ": ", text);
      CHECK_FALSE(problems_with(name, text).empty());
    }
}

TEST_CASE("the texts of `holds` are in lower case") {
  const auto problem_lines_of = [](const std::string& holds) {
    return problem_lines_with("shapes.yaml", "shapes:\n  - id: a\n    pattern: '1 MG'\n    holds: " + holds +
                                                 "\n    fires: [\"[[1 mg]]\"]\n");
  };
  CHECK(problem_lines_of("[\"mg\"]") == "");
  CHECK(problem_lines_of("[\"MG\"]").find("\"holds\" must be in small letters, as \"MG\" is not") != std::string::npos);
  CHECK(problem_lines_of("[\"\"]").find("each entry of \"holds\" must be a text") != std::string::npos);
}

TEST_CASE("all problems are reported at once, by file and line") {
  auto files = audit::small_lexicon_files();
  files.push_back({"cues/a.yaml", "a.yaml", "kind: hedge\ncues:\n  - id: hedge.a\n    phrase: [\"may\"]\n"});
  files.push_back({"evidence/b.yaml", "b.yaml", row("    tier: {judged: \"9\"}\n")});
  files.push_back({"c.yaml", "c.yaml", "x: y\n"});
  CHECK(
      problem_lines(load_lexicon(files).problems()) ==
      "a.yaml:3:5: cue \"hedge.a\" has no phrases\n"
      "a.yaml:3:5: cue \"hedge.a\" has no example (add a line to `fires:` with [[marked words]])\n"
      "a.yaml:4:5: unknown key \"phrase\" (did you mean \"phrases\"?)\n"
      "b.yaml:2:5: row \"zorbine/memory\" has no source (add `sources:`, or `unsourced: true`)\n"
      "b.yaml:8:20: unknown judged \"9\" (allowed: 1, M, 2, 3c, 3, 4)\n"
      "c.yaml:1:1: this file has no place in a lexicon folder (files go to subjects/ outcomes/ cues/ evidence/ rules/ "
      "models/ house/, or are policy, messages, words, shapes, cautions, house, grammar/kinds.yaml "
      "or grammar/spelling.yaml)\n");
}

TEST_CASE("a folder is read in the order of names; .yml files are reported, as they would be overlooked") {
  const ScratchFolder folder;
  folder.write("words.yaml", "plurals: {}\n");
  folder.write("cues/b.yaml", "");
  folder.write("README.md", "no lexicon");
  const auto files = read_lexicon_folder(folder.path(), 2);
  REQUIRE(files.ok());
  REQUIRE(files.value().size() == 2);
  CHECK(files.value()[0].name == "cues/b.yaml");
  CHECK(files.value()[0].path == folder / "cues/b.yaml");
  CHECK(files.value()[1].text == "plurals: {}\n");
  CHECK(files.value()[1].layer == 2);

  folder.write("cues/a.yml", "");
  CHECK(problem_lines(read_lexicon_folder(folder.path()).problems()) ==
        folder / "cues/a.yml" + ":0:0: lexicon files end in .yaml (rename it, or it would be overlooked)\n");
}

TEST_CASE("a missing or empty folder is a problem") {
  const ScratchFolder folder;
  CHECK(read_lexicon_folder(folder / "none").problems().size() == 1);
  CHECK(read_lexicon_folder(folder.path()).problems().size() == 1);
  CHECK_FALSE(load_lexicon(std::filesystem::path(folder.path())).ok());
}

}  // namespace overclaim::lexicon
