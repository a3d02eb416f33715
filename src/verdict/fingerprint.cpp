#include "verdict/fingerprint.h"

#include <algorithm>
#include <map>

#include "lexicon/bytes.h"

namespace overclaim::verdict {
namespace {

constexpr std::string_view kEnd("\0", 1);  // between parts, so that "ab" "c" is not "a" "bc"

uint64_t hash_part(std::string_view part, uint64_t from) {
  return lexicon::hash_of(kEnd, lexicon::hash_of(part, from));
}

uint64_t hash_words(const text::Document& document, uint32_t sentence, uint64_t from) {
  if (sentence >= document.sentences.size()) return from;
  const text::Sentence& s = document.sentences[sentence];
  for (uint32_t t = s.first_token; t < s.last_token; ++t)
    if (document.tokens[t].kind != text::TokenKind::punctuation)
      from = hash_part(document.folded_text(document.tokens[t]), from);
  return from;
}

// The text of the suppression comment that a finding is about.
std::string_view comment_at(const text::Document& document, text::Span span) {
  const auto comment =
      std::lower_bound(document.suppression_comments.begin(), document.suppression_comments.end(), span.begin,
                       [](const text::SuppressionComment& n, uint32_t at) { return n.span.begin < at; });
  return comment != document.suppression_comments.end() && comment->span == span ? std::string_view(comment->text)
                                                                                 : std::string_view();
}

uint64_t hash_finding(const Review& review, const Finding& finding) {
  uint64_t hash = hash_part(finding.rule, lexicon::kNoBytesHash);
  if (finding.sentence == text::kNone) return hash_part(comment_at(review.document, finding.span), hash);
  if (about_article(finding)) return hash_part(review.page_subject, hash);
  if (finding.claim && *finding.claim < review.claims.size()) {
    const claim::Claim& claim = review.claims[*finding.claim].claim;
    hash = hash_part(claim.outcome, hash_part(claim.subject, hash));
  }
  return hash_words(review.document, finding.sentence, hash);
}

std::string sixteen_digits(uint64_t hash) {
  const std::string digits = lexicon::hexadecimal(hash);
  return std::string(16 - digits.size(), '0') + digits;
}

}  // namespace

std::vector<std::string> fingerprints(const Review& review, const std::vector<Finding>& findings) {
  std::vector<std::string> names;
  std::map<uint64_t, uint32_t> repetitions;
  for (const auto& finding : findings) {
    const uint64_t hash = hash_finding(review, finding);
    const uint32_t repetition = repetitions[hash]++;
    names.push_back(sixteen_digits(repetition == 0 ? hash : hash_part(std::to_string(repetition), hash)));
  }
  return names;
}

}  // namespace overclaim::verdict
