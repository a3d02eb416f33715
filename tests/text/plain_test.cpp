#include "text/internal/plain.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "text/outline.h"

namespace overclaim::text {
namespace {

using Lines = std::vector<std::string>;

Lines plain(std::string_view text) { return outline(read_as(Format::plain, text)); }

TEST_CASE("wrapped lines are one paragraph, and the line end is a space") {
  const Document document = read_as(Format::plain,
                                    "The peptide was given to forty rats over two weeks, and the\n"
                                    "animals that received it swam to the platform faster than those\n"
                                    "that had been given nothing but salt water.\n"
                                    "\n"
                                    "A second group was tested one month later, with results that\n"
                                    "were less clear than before.\n");
  CHECK(document.blocks.size() == 2);
  CHECK(sentences(document)[0].find("the animals that") != std::string::npos);
}

TEST_CASE("a word hyphenated at the line end is one token") {
  const Document document = read_as(Format::plain,
                                    "The compound is said by its makers to be of use for neuro-\n"
                                    "protective treatment of people who have had a recent stroke and\n"
                                    "have been taken to hospital in time.\n");
  const auto words = folded(document);
  const auto cut = std::find(words.begin(), words.end(), "neuro");
  REQUIRE(cut != words.end());
  CHECK(*(cut + 1) == "protective");
  CHECK_FALSE(document.tokens[static_cast<size_t>(cut - words.begin()) + 1].space_before);
}

TEST_CASE("lines that each end a sentence are separate paragraphs") {
  CHECK(plain("The first trial was small and its result was never repeated by others.\n"
              "The second trial was larger and it found nothing that could be called an effect.\n"
              "Nobody has published a third one since then, and nobody seems to plan one.\n")
            .size() == 3);
}

TEST_CASE("a short line above longer text is a heading") {
  CHECK(plain("What Semax Is\n\nSemax is a short peptide that was first made in Moscow.\n\n"
              "How It Is Used\n\nIt is sprayed into the nose, several times a day.\n") ==
        Lines{"h1 What Semax Is", "p Semax is a short peptide that was first made in Moscow.", "h2 How It Is Used",
              "p It is sprayed into the nose, several times a day."});
}

TEST_CASE("headings need no blank line before their text") {
  CHECK(plain("Overview\nSemax is a short peptide that was first made in Moscow, in a state laboratory.\n"
              "Route of Administration\nIt is sprayed into the nose, several times a day for two weeks.\n") ==
        Lines{"h1 Overview", "p Semax is a short peptide that was first made in Moscow, in a state laboratory.",
              "h2 Route of Administration", "p It is sprayed into the nose, several times a day for two weeks."});
}

TEST_CASE("a question is a heading if text follows it") {
  const auto lines = plain("Intro text stands here, with a full stop.\n\nDoes it work?\n\nNobody knows for sure.\n");
  CHECK(lines[1] == "h2 Does it work?");
}

TEST_CASE("a short sentence is a paragraph") {
  const auto lines = plain("It calms the mind.\n\nThe makers say so in every leaflet that they have printed since.\n");
  CHECK(lines[0] == "p It calms the mind.");
}

TEST_CASE("a last line without a full stop is not a heading") {
  CHECK(plain("Some text stands here.\n\nBack to Catalog\n").back() == "p Back to Catalog");
}

TEST_CASE("short lines under a heading are list items") {
  const Document document = read_as(Format::plain,
                                    "Guide to Peptides\n\nThis guide tells you what is known and what is not.\n\n"
                                    "Reported Benefits\n\nsharper focus\n\nbetter sleep\n\ncalmer mood\n\n"
                                    "Known Risks\n\nThere is little that is known about them today.\n");
  CHECK(outline(document) == Lines{"h1 Guide to Peptides", "p This guide tells you what is known and what is not.",
                                   "h2 Reported Benefits", "li1 sharper focus", "li1 better sleep", "li1 calmer mood",
                                   "h2 Known Risks", "p There is little that is known about them today."});
  CHECK(document.blocks[3].heading == 2);
  CHECK(document.blocks[2].heading == 0);
  CHECK(document.blocks[7].heading == 6);
}

TEST_CASE("short lines after a colon are items that the line introduces") {
  const Document document =
      read_as(Format::plain,
              "The makers name three effects:\n\nBetter memory\n\nSharper focus\n\nCalmer mood\n\n"
              "None of them has been shown in a trial so far.\n");
  REQUIRE(document.blocks.size() == 5);
  for (size_t i = 1; i <= 3; ++i) {
    CHECK(document.blocks[i].kind == BlockKind::list_item);
    CHECK(document.blocks[i].intro == 0);
  }
  CHECK(document.blocks[4].kind == BlockKind::paragraph);
  CHECK(document.blocks[4].intro == kNone);
}

TEST_CASE("short sentences after a colon are items too") {
  const Document document = read_as(Format::plain, "It does three things:\n\nIt calms.\n\nIt wakes.\n\nIt mends.\n");
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[2].kind == BlockKind::list_item);
  CHECK(document.blocks[2].intro == 0);
}

TEST_CASE("tiles of two lines are list items") {
  const Document document = read_as(Format::plain,
                                    "Why People Buy It\n\nThese are the reasons that we hear most often from them.\n\n"
                                    "Better Focus\n\nclear thoughts all day\n\nDeep Sleep\n\nwake up rested\n\n"
                                    "Calm Mood\n\nno more worries at work\n\n"
                                    "Study Results\n\nNothing has been published so far on any of this.\n");
  CHECK(document.blocks[2].kind == BlockKind::list_item);
  CHECK(document.blocks[7].kind == BlockKind::list_item);
  CHECK(document.blocks[7].heading == 0);
  CHECK(document.blocks[8].kind == BlockKind::heading);
}

TEST_CASE("a line under a title that is not a title itself is prose") {
  const auto lines = plain(
      "What Is Selank\n\nSome text stands here for a start.\n\nUses of Selank\n\n"
      "where doctors reach for it\n\nIt is prescribed against worry in a few countries only.\n");
  CHECK(lines[3] == "p where doctors reach for it");
}

TEST_CASE("marks at the start of a line make items and are not part of their text") {
  CHECK(plain("- one\n* two\n\xE2\x80\xA2 three\n\xE2\x9C\x93 four\n1. five\n2) six\n") ==
        Lines{"li1 one", "li1 two", "li1 three", "li1 four", "li1 five", "li1 six"});
}

TEST_CASE("a cross means no and is kept") {
  CHECK(plain("\xE2\x9C\x97 None at all")[0].find("\xE2\x9C\x97") != std::string::npos);
}

TEST_CASE("indented items are deeper") {
  const Document document = read_as(Format::plain, "Effects:\n- on the brain:\n  - memory\n  - mood\n- on the heart\n");
  CHECK(outline(document) == Lines{"p Effects:", "li1 on the brain:", "li2 memory", "li2 mood", "li1 on the heart"});
  CHECK(document.blocks[2].intro == 1);
  CHECK(document.blocks[3].intro == 1);
  CHECK(document.blocks[4].intro == 0);
}

TEST_CASE("a numbered title above a paragraph is a heading, consecutive numbered lines are a list") {
  const auto lines = plain(
      "1. Growth Factors\n\nThe peptide raises them in the brain of the rat.\n\n"
      "2. Blood Flow\n\nIt is said to widen the vessels, without proof.\n");
  CHECK(lines[0] == "h1 1. Growth Factors");
  CHECK(lines[2] == "h2 2. Blood Flow");
}

TEST_CASE("rows of a table have cells and link to their first row") {
  const Document document =
      read_as(Format::plain, "Drug | Route\nSemax | nasal\nCerebrolysin | injection\n\nThat was all of it.\n");
  CHECK(outline(document) ==
        Lines{"row Drug | Route", "row Semax | nasal", "row Cerebrolysin | injection", "p That was all of it."});
  CHECK(document.blocks[0].header_row == kNone);
  CHECK(document.blocks[1].header_row == 0);
  CHECK(document.blocks[2].header_row == 0);
}

TEST_CASE("rows with outer bars and a rule below the header are parsed like bare ones") {
  CHECK(plain("| Drug | Route |\n|---|---|\n| Semax | nasal |\n") == plain("Drug | Route\nSemax | nasal\n"));
}

TEST_CASE("one bar in a title does not make a table") {
  CHECK(plain("Semax | Our Shop\n\nWe sell it to laboratories and to nobody else.\n")[0] == "h1 Semax | Our Shop");
}

TEST_CASE("plain text may have quotes, hash headings and underlined headings") {
  const auto lines = plain("# Title\n\nThe text stands here.\n\nPart\n----\n\n> It changed my life\n> in a week.\n");
  CHECK(lines == Lines{"h1 Title", "p The text stands here.", "h2 Part", "quote It changed my life in a week."});
}

TEST_CASE("references and dates are not headings") {
  const auto lines = plain(
      "The effect was small in both of the trials.\n\nMiller et al., Brain Letters 2019\n\n"
      "It was not found again in the years that followed.\n");
  CHECK(lines[1] == "p Miller et al., Brain Letters 2019");
}

TEST_CASE("labels with values are items, titles in two parts are headings") {
  const auto lines = plain(
      "Quick Facts\n\nDose: 5 mg daily\n\nRoute: nasal\n\nWeight: 751 Da\n\n"
      "Semax: The Quiet Peptide\n\nThis is what is known about it, and it is not much.\n");
  CHECK(lines == Lines{"h1 Quick Facts", "li1 Dose: 5 mg daily", "li1 Route: nasal", "li1 Weight: 751 Da",
                       "h2 Semax: The Quiet Peptide", "p This is what is known about it, and it is not much."});
}

TEST_CASE("prices and arrows are not headings") {
  const auto lines = plain(
      "\xE2\x86\x90 Back to the Shop\n\nWe sell it to laboratories and to nobody else.\n\n$49 a Month\n\n"
      "That is the price without tax and without shipping.\n");
  CHECK(lines[0].starts_with("p "));
  CHECK(lines[2].starts_with("p "));
}

TEST_CASE("headings are recognised in a text without capitals") {
  const auto lines = plain(
      "how it works\n\nthe peptide is said to raise growth factors in the brain.\n\n"
      "what it costs\n\nnobody at the clinic would tell us when we asked them.\n");
  CHECK(lines[0] == "h1 how it works");
  CHECK(lines[2] == "h2 what it costs");
}

TEST_CASE("token spans cover the right bytes of the source") {
  const Document document = read_as(Format::plain, "  - Caf\xC3\xA9\tand   tea\xE2\x80\xA6\n");
  CHECK(raw(document) == Lines{"Caf\xC3\xA9", "and", "tea", "\xE2\x80\xA6"});
  CHECK(document.prose == "Caf\xC3\xA9 and tea\xE2\x80\xA6");
  CHECK(document.tokens[0].span == Span{4, 9});
}

}  // namespace
}  // namespace overclaim::text
