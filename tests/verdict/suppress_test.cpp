// Suppressions in articles: what each one covers, and which faults of suppressions are reported.
#include "verdict/suppress.h"

#include <doctest/doctest.h>

#include "support/shipped.h"
#include "verdict/internal/directive.h"

namespace overclaim::verdict {
namespace {

const std::string kBuilds = "Cerebrolysin builds muscle.";     // unsupported-benefit
const std::string kSafe = "Cerebrolysin is completely safe.";  // safety-overclaim

// Without findings on omissions, which short texts like these have.
Review check(const std::string& text, text::Format format = text::Format::markdown, const CheckOptions& more = {}) {
  CheckOptions options = more;
  options.format = format;
  options.severities.insert({"missing-caveat", std::nullopt});
  return shipped_checker().check("page", text, options);
}

Review check_on(const std::string& today, const std::string& text) {
  CheckOptions options;
  options.today = today;
  return check(text, text::Format::markdown, options);
}

// The rules of the suppressed findings.
std::string aside_in(const Review& review) {
  std::string lines;
  for (const Suppressed& one : review.suppressed) add_line(lines, one.finding.rule);
  return lines;
}

std::string message_of(const std::string& text) {
  for (const Finding& finding : check(text).findings)
    if (finding.rule == "malformed-suppression") return finding.message;
  return "";
}

}  // namespace

TEST_CASE("a suppression applies to the next sentence, with its reason") {
  REQUIRE(rules_in(check(kBuilds)) == "unsupported-benefit");
  for (const std::string& text : {"<!-- overclaim-ignore unsupported-benefit: as the study put it -->\n" + kBuilds,
                                  "[overclaim-ignore unsupported-benefit: as the study put it]\n" + kBuilds}) {
    const Review review = check(text);
    CHECK(rules_in(review) == "");
    REQUIRE(review.suppressed.size() == 1);
    CHECK(review.suppressed[0].finding.rule == "unsupported-benefit");
    CHECK(review.suppressed[0].reason == "as the study put it");
    CHECK(review.suppressed[0].until == "");
    CHECK(review.suppressed[0].directive == review.document.suppression_comments[0].span);
    CHECK(review.claims.size() == 1);
  }
  const Review plain = check("[overclaim-ignore unsupported-benefit: so]\n" + kBuilds, text::Format::plain);
  CHECK(rules_in(plain) == "");
  CHECK(rules_in(check("<p><!-- overclaim-ignore unsupported-benefit: so -->" + kBuilds + "</p>",
                       text::Format::html)) == "");
}

TEST_CASE("inside a paragraph it applies to one sentence only") {
  const std::string note = "<!-- overclaim-ignore unsupported-benefit: so -->";
  const Review middle = check(kBuilds + " " + note + " " + kBuilds + " " + kBuilds);
  CHECK(rules_in(middle) == "unsupported-benefit; unsupported-benefit");
  REQUIRE(aside_in(middle) == "unsupported-benefit");
  CHECK(middle.suppressed[0].finding.sentence == 1);
  // Inside a sentence, it applies to that sentence.
  const Review inside = check("Cerebrolysin " + note + " builds muscle. " + kBuilds);
  REQUIRE(aside_in(inside) == "unsupported-benefit");
  CHECK(inside.suppressed[0].finding.sentence == 0);
}

TEST_CASE("only the named rules are suppressed; * and all mean every rule") {
  const std::string both = "Cerebrolysin builds muscle and is completely safe.";
  REQUIRE(rules_in(check(both)) == "unsupported-benefit; safety-overclaim");
  const auto with = [&](const std::string& rules) { return check("[overclaim-ignore " + rules + ": so]\n" + both); };
  CHECK(rules_in(with("unsupported-benefit")) == "safety-overclaim");
  CHECK(rules_in(with("unsupported-benefit, safety-overclaim")) == "");
  CHECK(rules_in(with("unsupported-benefit safety-overclaim")) == "");
  CHECK(rules_in(with("*")) == "");
  CHECK(rules_in(with("all")) == "");
}

TEST_CASE("suppressions for a block, a range and a file apply to these") {
  const std::string text = kBuilds + " " + kBuilds + "\n\n" + kBuilds + "\n\n" + kBuilds + "\n";
  REQUIRE(check(text).findings.size() == 4);
  CHECK(check("[overclaim-ignore-block unsupported-benefit: so]\n\n" + text).suppressed.size() == 2);
  CHECK(check("# Title\n<!-- overclaim-ignore-file unsupported-benefit: so -->\n\n" + text).suppressed.size() == 4);
  CHECK(check(text + "\n<!-- overclaim-ignore-file unsupported-benefit: so -->\n").suppressed.size() == 4);
  const Review stretch = check(kBuilds + " <!-- overclaim-ignore-start * : so --> " + text +
                               "<!-- overclaim-ignore-end -->\n\n" + kBuilds);
  CHECK(stretch.suppressed.size() == 4);
  CHECK(rules_in(stretch) == "unsupported-benefit; unsupported-benefit");
}

TEST_CASE("ranges nest, and an end may name the rules of its start") {
  const std::string start = "\n\n<!-- overclaim-ignore-start ", end = "\n\n<!-- overclaim-ignore-end ",
                    stop = " -->\n\n";
  const Review nested = check(start + "safety-overclaim: a" + stop + kSafe + start + "unsupported-benefit: b" + stop +
                              kBuilds + end + stop + kBuilds + " " + kSafe + end + stop + kSafe);
  CHECK(rules_in(nested) == "unsupported-benefit; safety-overclaim");
  CHECK(aside_in(nested) == "safety-overclaim; unsupported-benefit; safety-overclaim");
  CHECK(nested.suppressed[1].reason == "b");
  const Review crossed =
      check(start + "safety-overclaim: a" + stop + start + "unsupported-benefit: b" + stop + kBuilds + " " + kSafe +
            end + "safety-overclaim" + stop + kBuilds + " " + kSafe + end + stop + kBuilds);
  CHECK(rules_in(crossed) == "safety-overclaim; unsupported-benefit");
}

TEST_CASE("a claim is suppressed by product and outcome wherever it is") {
  const std::string text = kBuilds + "\n\nCerebrolysin increases muscle growth. " + kSafe + "\n";
  REQUIRE(claims_in(check(text)).starts_with("cerebrolysin muscle"));
  const std::string outcome = check(kBuilds).claims[0].claim.outcome;
  const Review review =
      check(text + "\n<!-- overclaim-ignore-claim cerebrolysin/" + outcome + ": legal has cleared it -->\n");
  CHECK(rules_in(review) == "safety-overclaim");
  CHECK(review.suppressed.size() == 2);
  const Review other = check(text + "\n<!-- overclaim-ignore-claim semax/" + outcome + ": so -->\n");
  CHECK(rules_in(other, Severity::warning) == "unsupported-benefit; unsupported-benefit; safety-overclaim");
  CHECK(rules_in(other).ends_with("unused-suppression"));
}

TEST_CASE("findings on the whole article are suppressed at their position or for the file") {
  const std::string text = kBuilds + "\n\nIt comes in vials. " + kBuilds + " It is sold in a box.\n";
  const std::string rule = "missing-caveat";
  const auto with = [&](const std::string& before) { return shipped_checker().check("page.md", before + text); };
  const Review review = with("");
  REQUIRE(rules_in(review).find(rule) != std::string::npos);
  REQUIRE(std::count_if(review.findings.begin(), review.findings.end(), about_article) == 1);
  for (const std::string note : {"overclaim-ignore-file missing-caveat: so", "overclaim-ignore missing-caveat: so"}) {
    const Review aside = with("<!-- " + note + " -->\n\n");
    CHECK(aside_in(aside) == rule);
    CHECK(std::none_of(aside.findings.begin(), aside.findings.end(), about_article));
  }
}

TEST_CASE("an expired suppression is reported, and its findings return") {
  const std::string text = "[overclaim-ignore unsupported-benefit until 2027-01-31: the maker was asked]\n" + kBuilds;
  CHECK(rules_in(check_on("2027-01-31", text)) == "");
  CHECK(check_on("2027-01-31", text).suppressed.at(0).until == "2027-01-31");
  CHECK(rules_in(check_on("", text)) == "");
  const Review late = check_on("2027-02-01", text);
  CHECK(rules_in(late) == "expired-suppression; unsupported-benefit");
  CHECK(late.findings[0].message.find("2027-01-31") != std::string::npos);
  CHECK(late.suppressed.empty());
}

TEST_CASE("a suppression without a reason has no effect and is reported") {
  for (const std::string note :
       {"overclaim-ignore unsupported-benefit", "overclaim-ignore unsupported-benefit:", "overclaim-ignore-file *:  "})
    CHECK(rules_in(check("[" + note + "]\n" + kBuilds)) == "suppression-without-reason; unsupported-benefit");
}

TEST_CASE("an unused suppression is reported, with its rules that have no effect") {
  CHECK(rules_in(check("[overclaim-ignore unsupported-benefit: so]\nCerebrolysin is sold in vials.")) ==
        "unused-suppression");
  CHECK(rules_in(check("Cerebrolysin is sold in vials.\n\n[overclaim-ignore unsupported-benefit: so]")) ==
        "unused-suppression");
  const Review half = check("[overclaim-ignore safety-overclaim, unsupported-benefit: so]\n" + kBuilds);
  REQUIRE(rules_in(half) == "unused-suppression");
  CHECK(half.findings[0].message.find("of safety-overclaim.") != std::string::npos);
  CHECK(half.findings[0].span == half.document.suppression_comments[0].span);
  CHECK(half.findings[0].sentence == text::kNone);
  // The narrower of two applies; the other one is unused.
  const Review twice = check(
      "[overclaim-ignore-file unsupported-benefit: so]\n\n[overclaim-ignore unsupported-benefit: here]\n" + kBuilds);
  REQUIRE(rules_in(twice) == "unused-suppression");
  CHECK(twice.findings[0].span.begin == 0);
  CHECK(twice.suppressed.at(0).reason == "here");
}

TEST_CASE("an unknown suppression is reported with a suggestion, and has no effect") {
  const auto message = [](const std::string& note) { return message_of("[" + note + "]\n\n" + kBuilds); };
  CHECK(message("overclaim-ignroe *: so").find("did you mean \"overclaim-ignore\"?") != std::string::npos);
  CHECK(message("overclaim-ignore unsuported-benefit: so").find("did you mean \"unsupported-benefit\"?") !=
        std::string::npos);
  CHECK(message("overclaim-ignore: so").find("names no rule") != std::string::npos);
  CHECK(message("overclaim-ignore unused-suppression: so").find("cannot be suppressed") != std::string::npos);
  CHECK(message("overclaim-ignore-claim cerebrolysin: so").find("SUBJECT/OUTCOME") != std::string::npos);
  CHECK(message("overclaim-ignore-claim cerebrolysine/memory: so").find("did you mean \"cerebrolysin\"?") !=
        std::string::npos);
  CHECK(message("overclaim-ignore-claim cerebrolysin/memroy: so").find("did you mean \"memory\"?") !=
        std::string::npos);
  for (const std::string date :
       {"tomorrow", "2027-02-30", "2027-1-31", "31.01.2027", "", "2027-01-31 *", "2027-01-31x"})
    CHECK(message("overclaim-ignore * until " + date + ": so").find("needs a date") != std::string::npos);
  CHECK(message("overclaim-ignore-start *: so").find("overclaim-ignore-end is missing") != std::string::npos);
  CHECK(message("overclaim-ignore-end").find("was never started") != std::string::npos);
  CHECK(message_of(kBuilds + "\n\n<!-- overclaim-ignore *: so").find("is not closed") != std::string::npos);
  for (const std::string note :
       {"overclaim-ignroe *: so", "overclaim-ignore unsuported-benefit, unsupported-benefit: so",
        "overclaim-ignore-file * until never: so", "overclaim-ignore-start *: so"})
    CHECK(rules_in(check("[" + note + "]\n\n" + kBuilds)) == "malformed-suppression; unsupported-benefit");
  // A start that has been reported does not make its end a second fault.
  CHECK(rules_in(check("[overclaim-ignore-start nothing: so]\n\n" + kBuilds + "\n\n[overclaim-ignore-end]")) ==
        "malformed-suppression; unsupported-benefit");
}

TEST_CASE("findings about suppressions flag no claim, have the severity of their rule, and can be disabled") {
  const std::string text = "[overclaim-ignore nothing: so]\n\n[overclaim-ignore unsupported-benefit: so]\nIt is sold.";
  const Review review = check(text);
  REQUIRE(rules_in(review) == "malformed-suppression; unused-suppression");
  CHECK(review.findings[0].severity == Severity::warning);
  CHECK(review.findings[1].severity == Severity::note);
  for (const Finding& finding : review.findings) CHECK(about_article(finding));
  CheckOptions options;
  options.severities = {{"malformed-suppression", std::nullopt}, {"unused-suppression", Severity::error}};
  const Review other = check(text, text::Format::markdown, options);
  REQUIRE(rules_in(other) == "unused-suppression");
  CHECK(other.findings[0].severity == Severity::error);
}

TEST_CASE("without suppressions, the comments have no effect") {
  CheckOptions options;
  options.suppressions = false;
  const Review review =
      check("[overclaim-ignore unsupported-benefit, nothing: so]\n" + kBuilds, text::Format::markdown, options);
  CHECK(rules_in(review) == "unsupported-benefit");
  CHECK(review.suppressed.empty());
}

TEST_CASE("suppression comments on pages without a product are checked, prefiltered and exhaustively") {
  const std::string text = "<p>Our opening hours.</p><!-- overclaim-ignore *: so -->";
  CheckOptions exhaustive;
  exhaustive.exhaustive = true;
  CHECK(rules_in(check(text, text::Format::html)) == "unused-suppression");
  CHECK(rules_in(check(text, text::Format::html, exhaustive)) == "unused-suppression");
}

TEST_CASE("a lexicon without rules on suppressions still suppresses, and reports none") {
  auto lexicon = std::make_shared<lexicon::Lexicon>(*shipped_lexicon());
  std::erase_if(lexicon->rules, [](const lexicon::Rule& rule) { return rule.note.has_value(); });
  lexicon->index_ids();
  const Checker checker(lexicon);
  const Review review =
      checker.check("page.md", "[overclaim-ignore *: so]\n" + kBuilds + "\n\n[overclaim-ignore nothing: so]\n");
  CHECK(rules_in(review) == "");
  CHECK(review.suppressed.size() == 1);
}

TEST_CASE("suggestions are tried with the suppressions of the article, and none is made for a suppressed finding") {
  const std::string text = "<!-- overclaim-ignore-file unsupported-benefit: so -->\n\n" + kBuilds +
                           "\n\nCerebrolysin improves memory in people with vascular dementia.\n";
  Review review = check(text);
  REQUIRE(rules_in(review) == "strength-over-tier");
  shipped_checker().suggest(review);
  REQUIRE(review.findings[0].suggestion);
  CHECK_FALSE(review.findings[0].suggestion->edits.empty());
  REQUIRE(review.edits.size() == 1);
  CHECK(review.edits[0].span.begin > text.find("\n\nCerebrolysin improves"));
}

TEST_CASE("in a long article, no edit is made for a finding that a comment in another piece suppresses") {
  std::string text = "<!-- overclaim-ignore-file unsupported-benefit: so -->\n\n";
  for (int section = 0; section < 90; ++section) {
    text += "## Part\n\n";
    for (int i = 0; i < 40; ++i) text += "The vial is kept in a box. ";
    text += "\n\n";
    if (section == 50) text += kBuilds + "\n\n";
    if (section == 70) text += "Cerebrolysin improves memory in people with vascular dementia.\n\n";
  }
  REQUIRE(text.size() > 80 * 1024);
  Review review = check(text);
  REQUIRE(rules_in(review, Severity::warning) == "strength-over-tier");
  shipped_checker().suggest(review);
  for (const Edit& edit : review.edits) CHECK(edit.span.begin > text.find("Cerebrolysin improves"));
  CHECK_FALSE(review.edits.empty());
}

TEST_CASE("a generated suppression is read back with any reason") {
  for (const text::Format format : {text::Format::plain, text::Format::markdown, text::Format::html}) {
    for (const std::string reason : {"so", "see [3] and -- yes --> this", "two\nlines", "[open", "shut]", "ends in --",
                                     "a --!> b", "\xc3\xa9t\xc3\xa9: it is"}) {
      const std::string note = suppression_comment(format, "unsupported-benefit", reason);
      const std::string text = format == text::Format::html ? "<p>" + note + kBuilds + "</p>" : note + "\n" + kBuilds;
      const Review review = check(text, format);
      CHECK_MESSAGE(rules_in(review) == "", text);
      REQUIRE(review.suppressed.size() == 1);
      CHECK(review.suppressed[0].reason.substr(0, 2) == reason.substr(0, 2));
    }
  }
  CHECK(suppression_comment(text::Format::markdown, "r", "so") == "<!-- overclaim-ignore r: so -->");
  CHECK(suppression_comment(text::Format::plain, "r", "so") == "[overclaim-ignore r: so]");
}

TEST_CASE("an edit inserts the comment where it applies and leaves the text unchanged") {
  const auto try_edit = [](text::Format format, std::string text) {
    const Review before = check(text, format);
    REQUIRE_MESSAGE(before.findings.size() == 1, text);
    const Edit edit = suppression_edit(before.document, before.findings[0], "because");
    text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.replacement);
    const Review after = check(text, format);
    CHECK_MESSAGE(rules_in(after) == "", text);
    CHECK_MESSAGE(after.suppressed.size() == 1, text);
    CHECK_MESSAGE(after.document.sentences.size() == before.document.sentences.size(), text);
    return text;
  };
  CHECK(try_edit(text::Format::markdown, kBuilds + "\n") ==
        "<!-- overclaim-ignore unsupported-benefit: because -->\n" + kBuilds + "\n");
  CHECK(try_edit(text::Format::markdown, "It is sold. " + kBuilds) ==
        "It is sold. <!-- overclaim-ignore unsupported-benefit: because --> " + kBuilds);
  try_edit(text::Format::markdown, "# Title\n\n- Sold\n- Cerebrolysin builds\n  muscle.\n");
  try_edit(text::Format::markdown, "# Cerebrolysin builds muscle\n");
  try_edit(text::Format::markdown, "> Sold.\n> Cerebrolysin builds muscle.\n");
  try_edit(text::Format::markdown, "| a | b |\n|---|---|\n| x | Cerebrolysin builds muscle. |\n");
  try_edit(text::Format::markdown, "---\ntitle: Cerebrolysin builds muscle\n---\n\nIt is sold.\n");
  try_edit(text::Format::html,
           "<html><head><title>Cerebrolysin builds muscle</title></head><body><p>Sold.</p></body></html>");
  try_edit(text::Format::html, "<ul><li>Sold.</li><li><b>Cerebrolysin</b> builds muscle.</li></ul>");
  try_edit(text::Format::plain, kBuilds + "\n");
  try_edit(text::Format::plain, "It is sold in vials. " + kBuilds + "\r\n");
  try_edit(text::Format::plain, "It is:\n- sold\n- Cerebrolysin builds muscle.\n");
}

}  // namespace overclaim::verdict
