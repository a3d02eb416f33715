#include "lexicon/internal/phrase.h"

#include <doctest/doctest.h>

namespace overclaim::lexicon {
namespace {

Inflections some_irregular() {
  Inflections known;
  known.verbs["give"] = {"gives", "gave", "given", "giving"};
  known.verbs["build"] = {"", "built", "", ""};
  known.verbs["cut"] = {"", "cut", "", ""};
  known.verbs["show"] = {"", "showed", "shown", ""};
  known.plurals["mouse"] = "mice";
  return known;
}

// "stop/base stops/third ..."
std::string forms(const std::string& base) {
  std::string all;
  for (const auto& [text, form] : inflect_verb(some_irregular(), base))
    all += (all.empty() ? "" : " ") + text + "/" + std::string(name_of(form));
  return all;
}

using Texts = std::vector<std::string>;

Texts spellings(std::string_view phrase) {
  const auto expanded = expand_phrase(some_irregular(), phrase);
  REQUIRE_MESSAGE(expanded.ok(), phrase);
  Texts all;
  for (const auto& spelling : expanded.value()) {
    std::string text;
    for (const auto& word : spelling.words) text += (text.empty() ? "" : " ") + word;
    all.push_back(text);
  }
  return all;
}

std::string mistake(std::string_view phrase) {
  const auto expanded = expand_phrase(some_irregular(), phrase);
  return expanded.ok() ? "" : expanded.problems().front().message;
}

}  // namespace

TEST_CASE("verbs are inflected by English spelling") {
  CHECK(forms("boost") == "boost/base boosts/third boosting/gerund boosted/past");
  CHECK(forms("improve") == "improve/base improves/third improving/gerund improved/past");
  CHECK(forms("stop") == "stop/base stops/third stopping/gerund stopped/past");
  CHECK(forms("treat") == "treat/base treats/third treating/gerund treated/past");
  CHECK(forms("fix") == "fix/base fixes/third fixing/gerund fixed/past");
  CHECK(forms("slow") == "slow/base slows/third slowing/gerund slowed/past");
  CHECK(forms("play") == "play/base plays/third playing/gerund played/past");
  CHECK(forms("try") == "try/base tries/third trying/gerund tried/past");
  CHECK(forms("enhance") == "enhance/base enhances/third enhancing/gerund enhanced/past");
  CHECK(forms("reach") == "reach/base reaches/third reaching/gerund reached/past");
  CHECK(forms("focus") == "focus/base focuses/third focusing/gerund focused/past");
  CHECK(forms("free") == "free/base frees/third freeing/gerund freed/past");
  CHECK(forms("die") == "die/base dies/third dying/gerund died/past");
}

TEST_CASE("irregular verbs use the given forms, and English spelling for the rest") {
  CHECK(forms("give") == "give/base gives/third giving/gerund gave/past given/past");
  CHECK(forms("show") == "show/base shows/third showing/gerund showed/past shown/past");
  CHECK(forms("build") == "build/base builds/third building/gerund built/past");
  CHECK(forms("cut") == "cut/base cuts/third cutting/gerund");  // "cut" is one word, and a base form first
}

TEST_CASE("forms of be have no form, since the next verb determines it") {
  CHECK(forms("be") == "be/none is/none are/none was/none were/none been/none being/none");
}

TEST_CASE("plurals") {
  const Inflections known = some_irregular();
  CHECK(plural_of(known, "effect") == "effects");
  CHECK(plural_of(known, "study") == "studies");
  CHECK(plural_of(known, "day") == "days");
  CHECK(plural_of(known, "biomass") == "biomasses");
  CHECK(plural_of(known, "mouse") == "mice");
}

TEST_CASE("the notation covers all spellings of a phrase") {
  CHECK(spellings("blood-brain barrier") == Texts{"blood-brain barrier"});
  CHECK(spellings("boost~ memory") == Texts{"boost memory", "boosts memory", "boosting memory", "boosted memory"});
  CHECK(spellings("side effect+") == Texts{"side effect", "side effects"});
  CHECK(spellings("{lift|clear} [the|your] fog") ==
        Texts{"lift fog", "lift the fog", "lift your fog", "clear fog", "clear the fog", "clear your fog"});
  CHECK(spellings("cross [*] barrier") == Texts{"cross barrier", "cross * barrier"});
  CHECK(spellings("be~ proven").size() == 7);
  CHECK(spellings("100% safe") == Texts{"100% safe"});
}

TEST_CASE("groups nest, and inflect inside") {
  CHECK(spellings("{no [known] risk+|harmless}") ==
        Texts{"no risk", "no risks", "no known risk", "no known risks", "harmless"});
  CHECK(spellings("[very [very]] safe") == Texts{"safe", "very safe", "very very safe"});
  CHECK(spellings("{cut~|{stop}} it") == Texts{"cut it", "cuts it", "cutting it", "stop it"});
}

TEST_CASE("a spelling has the form of its first inflected verb, except auxiliaries") {
  const auto expanded = expand_phrase(some_irregular(), "be~ {boost~|fine}");
  REQUIRE(expanded.ok());
  for (const auto& spelling : expanded.value()) {
    INFO(spelling.words[0], " ", spelling.words[1]);
    CHECK((spelling.form == Form::none) == (spelling.words[1] == "fine"));
    CHECK((spelling.form == Form::gerund) == (spelling.words[1] == "boosting"));
  }
}

TEST_CASE("mistakes in the notation are reported") {
  CHECK(mistake("{a|b") == "phrase \"{a|b\": missing '}'");
  CHECK(mistake("[a") == "phrase \"[a\": missing ']'");
  CHECK(mistake("a}") == "phrase \"a}\": unexpected '}'");
  CHECK(mistake("a|b") == "phrase \"a|b\": unexpected '|'");
  CHECK(mistake("{a]") != "");
  CHECK(mistake("{a||b}") == "phrase \"{a||b}\": an empty alternative");
  CHECK(mistake("{} a") == "phrase \"{} a\": an empty alternative");
  CHECK(mistake("~ a") == "phrase \"~ a\": '~' stands on no word");
  CHECK(mistake("a +") == "phrase \"a +\": '+' stands on no word");
  CHECK(mistake("improve~d") == "phrase \"improve~d\": '~' ends its word, but 'd' follows");
  CHECK(mistake("") == "phrase \"\": matches nothing at all");
  CHECK(mistake("[a]") == "phrase \"[a]\": matches nothing at all");
}

TEST_CASE("a phrase with too many spellings is reported without expanding it") {
  std::string phrase = "x";
  for (int i = 0; i < 14; ++i) phrase += " [a|b]";
  CHECK(mistake(phrase).find("stands for more than 20000 spellings") != std::string::npos);
  for (int i = 0; i < 300; ++i) phrase += " [a|b]";
  CHECK(mistake(phrase) != "");
  CHECK(spellings("{a|b|c|d|e|f|g|h|i|j} {a|b|c|d|e|f|g|h|i|j}").size() == 100);
}

TEST_CASE("the inflected verbs of a phrase are those before a tilde") {
  CHECK(inflected_verbs("{lift~|clear~} [the|your] brain fog") == Texts{"lift", "clear"});
  CHECK(inflected_verbs("side effect+").empty());
  CHECK(forms_of(some_irregular(), "show").participle == "shown");
  CHECK(forms_of(some_irregular(), "stop").gerund == "stopping");
}

}  // namespace overclaim::lexicon
