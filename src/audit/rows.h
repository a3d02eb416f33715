// The rows that a store keeps of a Review, without the article itself.
#pragma once

#include <string>
#include <vector>

#include "verdict/review.h"

namespace overclaim::audit {

struct SentenceRow {
  uint32_t line = 0;  // line of its first token, from 1
  std::string text;   // as a reader sees it, without markup
};

struct ClaimRow {
  verdict::WeighedClaim judged;  // without `because`
  uint32_t sentence = 0;         // index into VersionRows::sentences
  uint32_t line = 0;
  std::string words;  // the claim's own words
};

struct FindingRow {
  std::string rule, label, severity, evidence, message;
  text::Span span;
  uint32_t line = 0;
  uint32_t sentence = text::kNone;  // index into VersionRows::sentences; kNone for a finding about the document
  uint32_t claim = text::kNone;     // index into VersionRows::claims; kNone for a finding on wording
};

// The state of a document as evaluated by one lexicon.
struct VersionRows {
  std::string content;  // content_hash() of its bytes
  uint64_t size = 0;    // bytes
  std::string page_subject;
  std::vector<SentenceRow> sentences;  // only those with a claim or a finding
  std::vector<ClaimRow> claims;
  std::vector<FindingRow> findings;
};

VersionRows rows_of(const verdict::Review& review);

// Returns hash_of (lexicon/bytes.h) in hexadecimal, which identifies the state of a document.
std::string content_hash(std::string_view bytes);

// Convert the flags of a claim to a number for the store, and back.
int64_t flags_of(const claim::Claim& claim);
void set_flags(claim::Claim& claim, int64_t flags);

}  // namespace overclaim::audit
