// Which evidence row a claim is weighed against. Private to the room.
#pragma once

#include "claim/claim.h"
#include "lexicon/lexicon.h"

namespace overclaim::verdict {

struct RowChoice {
  const lexicon::EvidenceRow* row = nullptr;  // null: nothing on file
  bool wider = false;                         // the claim speaks of more, or other, people than the row was studied in
};

// The judging row for subject, outcome (or its nearest parent with rows), population and direction; where several fit,
// the worst. A claim that names nobody is weighed against the worst row of patients, or the only row there is.
RowChoice choose_row(const lexicon::Lexicon& lexicon, const claim::Claim& claim);

// Is the population `narrow` the same as `wide`, or a part of it?
bool lies_within(const lexicon::Lexicon& lexicon, std::string_view narrow, std::string_view wide);

}  // namespace overclaim::verdict
