#include <doctest/doctest.h>

#include "parse/parse.h"
#include "support/shipped.h"

namespace overclaim::parse {
namespace {

// The first sentence with the opener of each later clause before it: "It helps, <contrast> but it costs."
std::string clauses_of(const std::string& text) {
  static const match::Matcher matcher(*shipped_lexicon());
  const text::Document document = text::read_document("page.md", text);
  const auto matches = matcher.matches_in(document);
  const Parse parse = parse_sentence(*shipped_lexicon(), document, matches, 0);
  std::string line;
  for (const Clause& clause : parse.clauses) {
    if (clause.first == clause.last) continue;
    if (!line.empty()) line += ' ';
    if (clause.opener != ClauseOpener::start) line += '<' + std::string(name_of(clause.opener)) + "> ";
    line += document.prose_text({parse.token(clause.first).prose.begin, parse.token(clause.last - 1).prose.end});
  }
  return line;
}

}  // namespace

TEST_CASE("a sentence without clause boundaries is one clause") {
  CHECK(clauses_of("Cerebrolysin improves memory in old age.") == "Cerebrolysin improves memory in old age.");
  CHECK(clauses_of("Cerebrolysin improves memory, mood and focus.") == "Cerebrolysin improves memory, mood and focus.");
}

TEST_CASE("a relative clause ends at the main verb") {
  CHECK(clauses_of("Semax, which raises BDNF, improves memory.") ==
        "Semax, <relative> which raises BDNF, <resumed> improves memory.");
}

TEST_CASE("that begins a complement after a verb of saying, and a relative clause elsewhere") {
  CHECK(clauses_of("Trials indicate that Semax improves memory.") ==
        "Trials indicate <complement> that Semax improves memory.");
  CHECK(clauses_of("Semax is a peptide that improves memory.") ==
        "Semax is a peptide <relative> that improves memory.");
}

TEST_CASE("contrasts and semicolons begin clauses") {
  CHECK(clauses_of("Semax may lift mood but improves memory.") ==
        "Semax may lift mood <contrast> but improves memory.");
  CHECK(clauses_of("Semax may lift mood; it improves memory.") ==
        "Semax may lift mood; <independent> it improves memory.");
}

TEST_CASE("and begins a clause before a new subject, not before another object") {
  CHECK(clauses_of("Semax may lift mood, and Cerebrolysin improves memory.") ==
        "Semax may lift mood, <coordinate> and Cerebrolysin improves memory.");
  CHECK(clauses_of("Semax lifts mood and memory.") == "Semax lifts mood and memory.");
}

TEST_CASE("brackets are clauses, and the sentence continues after them") {
  CHECK(clauses_of("Semax (which may lift mood) improves memory.") ==
        "Semax <bracket> ( <relative> which may lift mood) <resumed> improves memory.");
  CHECK(clauses_of("Semax (a peptide) improves memory.") == "Semax <bracket> (a peptide) <resumed> improves memory.");
}

TEST_CASE("a colon and a spaced dash end a label") {
  CHECK(clauses_of("Benefits: Semax improves memory.") == "Benefits: <label> Semax improves memory.");
  CHECK(clauses_of("Semax - improves memory.") == "Semax - <label> improves memory.");
}

TEST_CASE("because and if begin subordinate clauses; by and through do not") {
  CHECK(clauses_of("Memory improves because Semax raises BDNF.") ==
        "Memory improves <subordinate> because Semax raises BDNF.");
  CHECK(clauses_of("If Semax raises BDNF, it improves memory.") ==
        "<subordinate> If Semax raises BDNF, <coordinate> it improves memory.");
  CHECK(clauses_of("Semax improves memory by raising BDNF.") == "Semax improves memory by raising BDNF.");
}

}  // namespace overclaim::parse
