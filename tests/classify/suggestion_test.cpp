#include "classify/internal/suggestion.h"

#include <doctest/doctest.h>

#include "match/match.h"
#include "support/lexicons.h"
#include "text/read.h"

namespace overclaim::classify {
namespace {

// A lexicon with two kinds of words and these features.
lexicon::Lexicon lexicon_with(const std::string& features) {
  std::vector<lexicon::LexiconFile> files;
  if (!features.empty()) files.push_back({"models/advice.yaml", "advice.yaml", features, 0});
  return lexicon_of({{"magnitude", "good", R"("safe", "useful")"}, {"effect", "help", R"("help~")"}}, files);
}

// Calls `ask` with the parse of a sentence.
template <typename Ask>
auto of_sentence(const lexicon::Lexicon& lexicon, const std::string& sentence, Ask ask) {
  const match::Matcher matcher(lexicon);
  const text::Document document = text::read_document("", sentence, text::Format::plain);
  const auto matches = matcher.matches_in(document);
  return ask(parse::parse_sentence(lexicon, document, matches, 0));
}

std::string features_of(const lexicon::Lexicon& lexicon, const std::string& sentence) {
  return of_sentence(lexicon, sentence, [](const parse::Parse& parse) {
    std::string ids;
    for (const auto id : suggestion_features(parse)) ids += (ids.empty() ? "" : " ") + std::string(id);
    return ids;
  });
}

bool suggests(const lexicon::Lexicon& lexicon, const std::string& sentence) {
  return of_sentence(lexicon, sentence, [](const parse::Parse& parse) { return is_suggestion(parse); });
}

constexpr const char* kFeatures =
    "threshold: 5\n"
    "features:\n"
    "  good: {cue: \"magnitude.good\", weight: 3}\n"
    "  helped: {cue: \"effect:*\", form: past, weight: -4}\n"
    "  good_help: {cue: \"magnitude:*\", within: 2, then: \"effect.*\", weight: 2}\n"
    "  cited: {sentence: cited, weight: -1}\n";

}  // namespace

TEST_CASE("a feature is one cue in a form, two cues in order and near each other, or the whole sentence") {
  const lexicon::Lexicon lexicon = lexicon_with(kFeatures);
  CHECK(features_of(lexicon, "A safe way.") == "good");
  CHECK(features_of(lexicon, "It helps and is safe and useful.") == "good");
  CHECK(features_of(lexicon, "It helped.") == "helped");
  CHECK(features_of(lexicon, "A safe way to help.") == "good good_help");
  CHECK(features_of(lexicon, "A safe way out that may help.") == "good");
  CHECK(features_of(lexicon, "It is safe [12, 13].") == "good cited");
}

TEST_CASE("a sentence suggests something where the weights of its features reach the threshold") {
  const lexicon::Lexicon lexicon = lexicon_with(kFeatures);
  CHECK(suggests(lexicon, "A safe way to help."));
  CHECK_FALSE(suggests(lexicon, "A safe way."));
  CHECK_FALSE(suggests(lexicon, "A safe way to help [12, 13]."));
}

TEST_CASE("without features nothing is a suggestion") {
  CHECK_FALSE(suggests(lexicon_with(""), "A safe way to help."));
  CHECK(features_of(lexicon_with(""), "A safe way to help.") == "");
}

}  // namespace overclaim::classify
