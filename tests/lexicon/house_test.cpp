// Files of house words: what is read, and what is wrong with them.
#include <doctest/doctest.h>

#include "audit/small_lexicon.h"
#include "lexicon/load.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

Result<Lexicon> with_house(const std::string& words, const std::string& name = "house/shop.yaml") {
  auto files = audit::small_lexicon_files();
  files.push_back({name, "shop.yaml", words});
  return load_lexicon(files);
}

const Rule& rule(const Lexicon& lexicon, const std::string& id) {
  REQUIRE(lexicon.rule(id) != nullptr);
  return *lexicon.rule(id);
}

std::string problem_in(const std::string& word) {
  return problem_lines(with_house("kind: house\nwords:\n  - {" + word + "}\n").problems());
}

}  // namespace

TEST_CASE("a house word of three lines is a cue and a rule, a note by default") {
  const Lexicon lexicon =
      sound(with_house("kind: house\nwords:\n  - avoid: [\"our {medicine+|drug+}\"]\n    use: \"our supplement\"\n    "
                       "message: \"No.\"\n"));
  const Rule& word = rule(lexicon, "house.our-medicine-drug");
  CHECK(word.label == Label::house);
  CHECK(word.severity == Severity::note);
  CHECK(word.message == "No.");
  CHECK(word.use == "our supplement");
  CHECK(word.when[0].every_place);
  CHECK_FALSE(word.when[0].quoted);
  CHECK(lexicon.cue(word.id)->kind == CueKind::house);
}

TEST_CASE("every key of a house word is read") {
  const Lexicon lexicon =
      sound(with_house("kind: house\nwords:\n  - id: house.a\n    where: [\"tested\"]\n    require: [\"trial\"]\n    "
                       "except: [\"tested positive\"]\n"
                       "    severity: error\n    paths: [\"shop/**\", \"b\"]\n    quoted: true\n    why: \"w\"\n"
                       "    accept: [\"Tested in a trial.\"]\n    reject: [\"[[Tested]].\"]\n"));
  const Rule& word = rule(lexicon, "house.a");
  CHECK(word.severity == Severity::error);
  CHECK(word.paths == std::vector<std::string>{"shop/**", "b"});
  CHECK(word.when[0].quoted);
  CHECK(word.when[0].without_near == std::vector<std::string>{"house.a.require"});
  CHECK(word.fires.size() == 1);
  CHECK(word.quiet.size() == 1);
  CHECK(lexicon.cue("house.a.except") != nullptr);
}

TEST_CASE("the short form is a list of words; two words may except the same text") {
  const Lexicon lexicon =
      sound(with_house("kind: house\nvocabulary: {accept: [\"cure~ ham\"], reject: [\"cure~\", \"heal~\"]}\nwords:\n"
                       "  - {avoid: [\"ham\"], except: [\"cure~ ham\"]}\n"));
  CHECK(rule(lexicon, "house.shop").message == "");
  CHECK(rule(lexicon, "house.ham").use == "");
}

TEST_CASE("mistakes in house words have their place and a remedy") {
  CHECK(problem_in("id: boost, avoid: [\"boost\"]") ==
        "shop.yaml:3:10: id \"boost\" must begin with \"house.\" (write it as house.boost)\n");
  CHECK(problem_in("message: m").find("needs either \"avoid\" or \"where\"") != std::string::npos);
  CHECK(problem_in("where: [\"a\"]").find("\"where\" and \"require\" go together") != std::string::npos);
  CHECK(problem_in("avoid: [\"a\"], severity: loud").find("allowed: note, warning, error") != std::string::npos);
  CHECK(problem_in("avoid: [\"a\"], reject: [\"a\"]").find("this example marks no words") != std::string::npos);
  CHECK(problem_in("avoid: [\"{a\"]").find("missing '}'") != std::string::npos);
  CHECK(problem_lines(with_house("words: []\n").problems()) ==
        "shop.yaml:1:1: a file of house words begins with `kind: house` (add this line)\n");
}

TEST_CASE("a word of a higher folder replaces the one of its id, exceptions and all") {
  auto files = audit::small_lexicon_files();
  files.push_back(
      {"house/a.yaml", "a.yaml", "kind: house\nwords:\n  - {id: house.a, avoid: [\"old\"], except: [\"old town\"]}\n"});
  files.push_back({"house/b.yaml", "b.yaml", "kind: house\nwords:\n  - {id: house.a, avoid: [\"new\"]}\n", 1});
  LoadReport report;
  const Lexicon lexicon = sound(load_lexicon(files, report));
  CHECK(lexicon.cue("house.a.except") == nullptr);
  CHECK(report.added.house_words == 1);
  CHECK(report.added.rules == 0);
}

TEST_CASE("the house words of a configuration are read from it alone") {
  const Lexicon lexicon =
      sound(with_house("subject: zorbine\nhouse:\n  - {avoid: [\"dreamy\"]}\n", std::string(kHouseOfConfig)));
  CHECK(rule(lexicon, "house.dreamy").label == Label::house);
}

}  // namespace overclaim::lexicon
