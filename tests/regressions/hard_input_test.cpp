// Texts that once took a checker like this too long, or could: each case says what is hard about it. They must be
// checked in time that grows with the text and not with its square; the bounds are generous, and quadratic time is far
// beyond them.
#include <doctest/doctest.h>

#include <chrono>

#include "support/shipped.h"

namespace overclaim {
namespace {

std::string times(size_t count, std::string_view part) {
  std::string text;
  text.reserve(count * part.size());
  for (size_t i = 0; i < count; ++i) text += part;
  return text;
}

double seconds_for(const std::string& text, text::Format format = text::Format::markdown) {
  CheckOptions options;
  options.format = format;
  const auto start = std::chrono::steady_clock::now();
  shipped_checker().check("page", text, options);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

constexpr double kBound = 5;  // seconds

}  // namespace

// A grade with its source in nested brackets, cut off by a line end: the unclosed bracket must not include the next
// clauses.
TEST_CASE("nested brackets that never close do not affect the sentences after them") {
  CHECK(flags_in("Cerebrolysin and stroke: tier 3 [Contested (PMID\n\nCerebrolysin builds muscle.\n") ==
        "unsupported-benefit");
  CHECK(flags_in("Cerebrolysin [Contested (PMID 32662068] builds muscle.") == "unsupported-benefit");
}

TEST_CASE("closing brackets without opening ones are ordinary punctuation") {
  CHECK(flags_in("Cerebrolysin) builds muscle.") == "unsupported-benefit");
  CHECK(flags_in("Cerebrolysin ]]]) builds ) muscle (.") == "unsupported-benefit");
}

// The clause of each bracket depends on the one before it: a recursive search for the main clause would be as deep as
// there are brackets.
TEST_CASE("ten thousand opening brackets are parsed in time") {
  CHECK(seconds_for("Cerebrolysin " + times(10000, "(") + " builds muscle.") < kBound);
  CHECK(seconds_for("Cerebrolysin " + times(10000, "(it may ") + " builds muscle.") < kBound);
  CHECK(seconds_for("Cerebrolysin " + times(5000, "(a) ") + " builds muscle.", text::Format::plain) < kBound);
}

TEST_CASE("ten thousand relative clauses are parsed in time") {
  CHECK(seconds_for("Cerebrolysin " + times(10000, "which is ") + " builds muscle.") < kBound);
}

// Each comma may begin a clause, each outcome a claim.
TEST_CASE("five thousand commas are parsed in time") {
  CHECK(seconds_for("Cerebrolysin" + times(5000, ",") + " builds muscle.") < kBound);
  CHECK(seconds_for("Cerebrolysin improves memory" + times(5000, ", mood") + ".") < kBound);
}

// One sentence of two thousand verbs, each with modals before it and an outcome after it: testing for each verb which
// modifiers reach it, and for each of those what is in between, took cubic time (17 seconds).
TEST_CASE("two thousand verbs in one sentence are parsed in time") {
  CHECK(seconds_for("Cerebrolysin " + times(2000, "may improve memory and ") + ".") < kBound);
  CHECK(seconds_for("Cerebrolysin " + times(2000, "does not help because it is ") + ".") < kBound);
}

// A row is one sentence, and its header applies to each of its cells.
TEST_CASE("a table of a thousand columns is parsed in time") {
  CHECK(seconds_for("# Cerebrolysin\n\n|" + times(1000, " improves memory |") + "\n|" + times(1000, "---|") + "\n|" +
                    times(1000, " improves memory |") + "\n") < kBound);
}

// Each claim searched all sentences of the page for the other side of its dispute, and each finding all findings for
// duplicates.
TEST_CASE("a page of ten thousand claims is checked in time") {
  CHECK(seconds_for("# Cerebrolysin\n\n" + times(10000, "It improves memory. ")) < kBound);
  CHECK(seconds_for("# Cerebrolysin\n\n" + times(10000, "It improves memory.\n\n")) < kBound);
}

// A page without punctuation is one sentence: any step that compares each word with all others takes the square of a
// megabyte.
TEST_CASE("a sentence of a megabyte without punctuation is parsed in time") {
  CHECK(seconds_for("Cerebrolysin " + times(100000, "lorem ipsu ")) < kBound);
}

TEST_CASE("a word of a megabyte is parsed in time") { CHECK(seconds_for(times(1000000, "a")) < kBound); }

TEST_CASE("many headings, list items and short paragraphs are parsed in time") {
  CHECK(seconds_for("# Cerebrolysin\n\n" + times(3000, "- Improves memory\n")) < kBound);
  CHECK(seconds_for("# Cerebrolysin\n\n" + times(2000, "## Benefits\n\nIt improves memory.\n\n")) < kBound);
}

TEST_CASE("an empty text has an empty review") {
  for (const char* text : {"", " ", "\n\n\n", "\xEF\xBB\xBF", "...", "((((", "\xFF\xFF", "# \n\n- \n"}) {
    const verdict::Review review = review_of(text);
    CHECK(review.claims.empty());
    CHECK(review.findings.empty());
  }
}

}  // namespace overclaim
