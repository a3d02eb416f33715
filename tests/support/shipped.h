// Checks a text with the shipped lexicon and returns the result as one line, for comparison and for reading.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "overclaim.h"

namespace overclaim {

inline const Checker& shipped_checker() {
  static const Checker checker(shipped_lexicon());
  return checker;
}

// Reads the text as Markdown, so that headings and lists can be used; `subject` is the product of the page if the text
// names none. The rules alone read it: what the gate has learned changes with its training, and has tests of its own.
inline verdict::Review review_of(std::string_view text, std::string_view subject = {}) {
  CheckOptions options;
  options.subject = subject;
  options.read_by = verdict::ReadBy::rules;
  return shipped_checker().check("page.md", std::string(text), options);
}

inline void add_line(std::string& lines, std::string_view line) {
  if (!lines.empty()) lines += "; ";
  lines += line;
}

// "cerebrolysin memory causal; cerebrolysin mood possible"
inline std::string claims_in(const verdict::Review& review) {
  std::string lines;
  for (const verdict::WeighedClaim& judged : review.claims) {
    const claim::Claim& claim = judged.claim;
    add_line(lines, claim.subject + ' ' + claim.outcome + ' ' + std::string(name_of(claim.strength)));
  }
  return lines;
}
inline std::string claims_in(std::string_view text, std::string_view subject = {}) {
  return claims_in(review_of(text, subject));
}

// The rules of all findings in their order; with `from` warning, only of warnings and errors.
inline std::string rules_in(const verdict::Review& review, verdict::Severity from = verdict::Severity::note) {
  std::string lines;
  for (const verdict::Finding& finding : review.findings)
    if (finding.severity >= from) add_line(lines, finding.rule);
  return lines;
}
inline std::string rules_in(std::string_view text, std::string_view subject = {}) {
  return rules_in(review_of(text, subject));
}
inline std::string flags_in(std::string_view text, std::string_view subject = {}) {
  return rules_in(review_of(text, subject), verdict::Severity::warning);
}

// The first claim of the text.
inline claim::Claim claim_in(std::string_view text, std::string_view subject = {}) {
  const verdict::Review review = review_of(text, subject);
  REQUIRE_MESSAGE(!review.claims.empty(), std::string(text));
  return review.claims.front().claim;
}

}  // namespace overclaim
