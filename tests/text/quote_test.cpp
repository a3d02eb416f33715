#include "text/quote.h"

#include <doctest/doctest.h>

#include "support/marked.h"
#include "text/read.h"

namespace overclaim::text {

TEST_CASE("the words of a span lack the markup between them") {
  const Marked article = marked("It [[*really* helps]].");
  const Document document = read_document("a.md", article.text);
  CHECK(words_at(document, article.spans[0]) == "really helps");
  CHECK(words_at(document, {0, 0}).empty());
}

TEST_CASE("a span that begins or ends inside a word yields the complete word") {
  const Marked article = marked("It rea[[lly he]]lps.");
  CHECK(words_at(read_document("a.txt", article.text), article.spans[0]) == "really helps");
}

TEST_CASE("each sentence yields only its own words of a span over two sentences") {
  const Marked article = marked("It [[helps. They]] say so.");
  const Document document = read_document("a.txt", article.text);
  REQUIRE(document.sentences.size() == 2);
  CHECK(words_in(document, 0, article.spans[0]) == "helps.");
  CHECK(words_in(document, 1, article.spans[0]) == "They");
  CHECK(words_at(document, article.spans[0]) == "helps. They");
}

}  // namespace overclaim::text
