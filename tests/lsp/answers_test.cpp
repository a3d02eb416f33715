#include "lsp/internal/answers.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::lsp {
namespace {

CheckedText checked(const std::string& text) { return {review_of(text), LineStarts(text), Encoding::utf16, {}, {}}; }

constexpr Range kAll{{0, 0}, {9999, 0}};

}  // namespace

TEST_CASE("claims with the same end share a hint") {
  const CheckedText text = checked("# Cerebrolysin\n\nIt improves mood and memory in people with vascular dementia.\n");
  REQUIRE(text.review.claims.size() == 2);
  const auto hints = hints_in(*shipped_lexicon(), text, kAll);
  CHECK(hints.size() <= 2);
  for (size_t i = 1; i < hints.size(); ++i) CHECK(hints[i].position != hints[i - 1].position);
}

TEST_CASE("hover falls back to the claims of the sentence, and is empty elsewhere") {
  const CheckedText text =
      checked("# Cerebrolysin\n\nNo doubt about it, today it builds muscle. It comes in a vial.\n");
  REQUIRE(text.review.claims.size() == 1);
  CHECK(hover_at(*shipped_lexicon(), text, {2, 1}));
  CHECK(!hover_at(*shipped_lexicon(), text, {2, 45}));
  CHECK(!hover_at(*shipped_lexicon(), text, {0, 3}));
}

TEST_CASE("suggestions are computed once, and not at all if the request is cancelled") {
  CheckedText text = checked("# Cerebrolysin\n\nIt builds muscle.\n");
  CHECK(actions_in(shipped_checker(), text, kAll, [] { return true; }).empty());
  CHECK(text.review.findings[0].alternatives.empty());
  const auto actions = actions_in(shipped_checker(), text, kAll, [] { return false; });
  REQUIRE(!actions.empty());
  REQUIRE(text.suggested[0]);
  const auto again = actions_in(shipped_checker(), text, kAll, [] { return false; });
  REQUIRE(again.size() == actions.size());
  for (size_t i = 0; i < again.size(); ++i) CHECK(again[i].title == actions[i].title);
}

TEST_CASE("headings are listed even if they name no product, and a text without headings has no outline") {
  CHECK(symbols_of(*shipped_lexicon(), checked("Nothing.\n")).empty());
  const auto symbols =
      symbols_of(*shipped_lexicon(), checked("# A day\n\nCerebrolysin came by post.\n\n### Deep\n\n## Less\n"));
  REQUIRE(symbols.size() == 1);
  CHECK(symbols[0].children.size() == 2);
}

}  // namespace overclaim::lsp
