// The evidence row that a claim is compared with.
#pragma once

#include "claim/claim.h"
#include "lexicon/lexicon.h"

namespace overclaim::verdict {

struct RowChoice {
  const lexicon::EvidenceRow* row = nullptr;  // null: nothing on record
  bool wider = false;                         // the claim is about more, or other, people than the row
};

// The judging row for subject, outcome (or its nearest parent with rows), population and direction; of several, the
// worst. A claim that names no people is compared with the worst row of patients, or with the only row there is.
RowChoice choose_row(const lexicon::Lexicon& lexicon, const claim::Claim& claim);

// Is the population `narrow` the same as `wide`, or a part of it?
bool lies_within(const lexicon::Lexicon& lexicon, std::string_view narrow, std::string_view wide);

}  // namespace overclaim::verdict
