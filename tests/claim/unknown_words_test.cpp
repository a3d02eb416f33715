#include "claim/unknown_words.h"

#include <doctest/doctest.h>

#include "support/pages.h"

namespace overclaim::claim {
namespace {

// "object zorble; verb frims"
std::string unknown_in(const std::string& page) {
  std::string lines;
  for (const UnknownWords& one : shipped_page_reader().unknown_words(page_review(shipped_checker(), page)))
    add_line(lines, lexicon::text_of(one.place) + " " + one.words);
  return lines;
}

}  // namespace

TEST_CASE("what stands behind a verb of effect is listed where no outcome is known by these words") {
  CHECK(unknown_in("# Semax\n\nSemax improves zorble.\n") == "object zorble");
  CHECK(unknown_in("# Semax\n\nSemax improves memory.\n") == "");
}

TEST_CASE("of a noun phrase the last word and the last two are listed") {
  CHECK(unknown_in("# Semax\n\nSemax improves the blue zorble quim.\n") == "object quim; object zorble quim");
}

TEST_CASE("each object of a list is listed") {
  CHECK(unknown_in("# Semax\n\nSemax improves memory, zorble and quim.\n") == "object zorble; object quim");
}

TEST_CASE("an amount of something known is not listed") {
  CHECK(unknown_in("# Semax\n\nSemax improves zorbles of memory.\n") == "");
}

TEST_CASE("a word between a product and an outcome stands where a verb does") {
  CHECK(unknown_in("# Semax\n\nSemax zorbles your memory.\n") == "verb zorbles");
  CHECK(unknown_in("# Semax\n\nA spray. It always zorbles memory.\n") == "verb zorbles");
  CHECK(unknown_in("# Semax\n\nSemax improves memory.\n") == "");
  CHECK(unknown_in("# Semax\n\nThe road zorbles memory.\n") == "");
}

TEST_CASE("a short line in a section on benefits is listed, and elsewhere not") {
  CHECK(unknown_in("# Semax\n\n## Key benefits\n\n- Zorble\n- Better memory\n") == "benefit zorble");
  CHECK(unknown_in("# Semax\n\n## Ingredients\n\n- Zorble\n- Water\n") == "");
}

TEST_CASE("a page about no known product, and titles of other pages, list nothing") {
  CHECK(unknown_in("# A garden\n\nIt improves zorble.\n") == "");
  CHECK(unknown_in("# Semax\n\n## References\n\n- Semax improves zorble.\n") == "");
}

}  // namespace overclaim::claim
