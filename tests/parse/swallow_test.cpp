// Which cues make no statement, because a longer cue has another meaning, in each layer.
#include "parse/swallow.h"

#include <doctest/doctest.h>

#include "support/shipped.h"
#include "text/read.h"

namespace overclaim::parse {
namespace {

// "effect.help in claims by advice.x": the swallowed cues of a layer, in order.
std::string swallowed_in(std::string_view text, lexicon::Layer layer) {
  const auto lexicon = shipped_lexicon();
  const auto document = text::read_document("page.txt", std::string(text));
  const match::Matcher matcher(*lexicon);
  const auto matches = matcher.matches_in(document);
  const Parse v = parse_sentence(*lexicon, document, matches, 0);
  std::string lines;
  for (const auto& m : v.matches)
    if (const match::Match* by = v.is(m, lexicon::Trait::trigger) ? swallowing(v, m, layer) : nullptr)
      add_line(lines, v.cue(m).id + " by " + v.cue(*by).id);
  return lines;
}

std::string in_claims(std::string_view text) { return swallowed_in(text, lexicon::Layer::claims); }
std::string in_classification(std::string_view text) { return swallowed_in(text, lexicon::Layer::classification); }

}  // namespace

TEST_CASE("phrases of one task never hide those of another") {
  // Advice to `classify`, a claim to `check`.
  CHECK(in_claims("Kelp may help sleep.") == "");
  CHECK(in_claims("Kelp may help to support the use of pans.") == "");
}

TEST_CASE("a verb inside a longer cue with another meaning makes no statement") {
  CHECK(in_claims("Kelp was used to treat pain.") == "effect.treat by use.prescribed");
  CHECK(in_classification("Kelp was used to treat pain.") == "effect.treat by use.prescribed");
}

}  // namespace overclaim::parse
