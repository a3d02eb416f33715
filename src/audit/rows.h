// What a store keeps of a Review: flat rows without the article itself. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "verdict/review.h"

namespace overclaim::audit {

struct SentenceRow {
  uint32_t line = 0;  // of its first token, from 1
  std::string text;   // as a reader sees it
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

// One state of one document as read by one lexicon.
struct VersionRows {
  std::string content;  // hash of its bytes, see content_hash
  uint64_t size = 0;    // bytes
  std::string page_subject;
  std::vector<SentenceRow> sentences;  // those with a claim or a finding
  std::vector<ClaimRow> claims;
  std::vector<FindingRow> findings;
};

VersionRows rows_of(const verdict::Review& review);

// Tells two states of one document apart: hash_of (lexicon/bytes.h), in hexadecimal.
std::string content_hash(std::string_view bytes);

// The flags of a claim as one number for the store, and back.
int64_t flags_of(const claim::Claim& claim);
void set_flags(claim::Claim& claim, int64_t flags);

}  // namespace overclaim::audit
