// Every combination of hedge, effect verb and outcome makes one claim with that subject and outcome and the strength of
// the hedge. A combination that is lost or counted twice here would be in articles, too.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "support/lexicons.h"
#include "support/shipped.h"

namespace overclaim::claim {
namespace {

struct Hedge {
  const char* words;     // before the verb; empty: none
  bool finite;           // the next verb is finite: "possibly improves", not "may improve"
  const char* strength;  // of the claim
};

constexpr Hedge kHedges[] = {
    {"", true, "causal"},
    {"may", false, "possible"},
    {"might", false, "possible"},
    {"could", false, "possible"},
    {"may possibly", false, "possible"},
    {"possibly", true, "possible"},
    {"can", false, "suggested"},
    {"appears to", false, "suggested"},
    {"seems to", false, "suggested"},
    {"tends to", false, "suggested"},
    {"is thought to", false, "proposed"},
    {"is believed to", false, "proposed"},
    {"is designed to", false, "proposed"},
    {"is likely to", false, "probable"},
    {"is expected to", false, "probable"},
    {"would", false, "probable"},
    {"probably", true, "probable"},
    {"will", false, "causal"},
    {"is said to", false, "causal"},
    {"has been shown to", false, "causal"},
    {"has been proven to", false, "proven"},
};

// Base form and third person.
constexpr std::pair<const char*, const char*> kVerbs[] = {
    {"help", "helps"},
    {"improve", "improves"},
    {"boost", "boosts"},
    {"increase", "increases"},
    {"support", "supports"},
    {"promote", "promotes"},
    {"enhance", "enhances"},
    {"strengthen", "strengthens"},
    {"benefit", "benefits"},
    {"protect", "protects"},
    {"restore", "restores"},
    {"maintain", "maintains"},
    {"aid", "aids"},
    {"raise", "raises"},
    {"stimulate", "stimulates"},
    {"treat", "treats"},
    {"ease", "eases"},
    {"reduce", "reduces"},
    {"lower", "lowers"},
    {"contribute to", "contributes to"},
    {"help with", "helps with"},
    {"help improve", "helps improve"},
    {"help to improve", "helps to improve"},
    {"help support", "helps support"},
    {"help reduce", "helps reduce"},
};

// The first noun of each general outcome that has nouns, as spelled in the lexicon. Outcomes of packs are excluded:
// their nouns contain those of wider outcomes ("normal cholesterol level") or names of products ("NAD level").
std::map<std::string, std::string> nouns_of_outcomes() {
  const lexicon::Lexicon& lexicon = lexicon_on_disk();
  std::map<std::string, std::string> nouns;
  for (const auto& phrase : lexicon.phrases) {
    const lexicon::Cue& cue = lexicon.cues[phrase.cue];
    if (cue.kind != lexicon::CueKind::outcome_noun) continue;
    if (lexicon.outcomes[cue.outcome].origin.file.starts_with("packs/")) continue;
    std::string words;
    for (const uint32_t word : phrase.words) words += (words.empty() ? "" : " ") + lexicon.words[word];
    nouns.try_emplace(lexicon.outcomes[cue.outcome].id, words);
  }
  return nouns;
}

std::string sentence(const std::string& product, const Hedge& hedge, const std::pair<const char*, const char*>& verb,
                     const std::string& noun) {
  return product + " " + hedge.words + (*hedge.words ? " " : "") + (hedge.finite ? verb.second : verb.first) + " " +
         noun + ".";
}

// The claims as "memory possible", without the subject.
std::string reading(const std::string& text) {
  std::string lines = claims_in(text);
  return lines.substr(std::min(lines.size(), lines.find(' ') + 1));
}

}  // namespace

TEST_CASE("every hedge, verb and outcome make one claim of that outcome with the strength of the hedge") {
  for (const auto& [outcome, noun] : nouns_of_outcomes())
    for (const auto& verb : kVerbs)
      for (const auto& hedge : kHedges) {
        const std::string text = sentence("Cerebrolysin", hedge, verb, noun);
        CAPTURE(text);
        CHECK(claims_in(text) == "cerebrolysin " + outcome + " " + hedge.strength);
      }
}

TEST_CASE("replacing the product does not change the claims") {
  for (const auto& [outcome, noun] : nouns_of_outcomes())
    for (const auto& hedge : kHedges) {
      const auto& verb = kVerbs[outcome.size() % std::size(kVerbs)];
      const std::string read = reading(sentence("Cerebrolysin", hedge, verb, noun));
      for (const char* product : {"Semax", "Semaglutide", "Creatine", "BPC-157"}) {
        CAPTURE(sentence(product, hedge, verb, noun));
        CHECK(reading(sentence(product, hedge, verb, noun)) == read);
      }
    }
}

TEST_CASE("\"may\" before a verb never removes a claim, wherever the sentence is") {
  for (const char* frame : {"%", "# Cerebrolysin\n\nIn short, %", "# Cerebrolysin\n\n- %", "Many buyers ask why. %"})
    for (const auto& [outcome, noun] : nouns_of_outcomes())
      for (const auto& verb : kVerbs) {
        std::string plain = frame, hedged = frame;
        plain.replace(plain.find('%'), 1, sentence("Cerebrolysin", kHedges[0], verb, noun));
        hedged.replace(hedged.find('%'), 1, sentence("Cerebrolysin", kHedges[1], verb, noun));
        CAPTURE(hedged);
        CHECK(review_of(hedged).claims.size() >= review_of(plain).claims.size());
      }
}

}  // namespace overclaim::claim
