// What a candidate says, each side of it as a small value with the cues that it was read from; claim/extract.cpp makes
// a Claim of them. No reading depends on another but where it takes it as an argument.
#pragma once

#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/triggers.h"

namespace overclaim::claim {

using Cues = std::vector<match::Because>;

match::Because because(const parse::Parse& parse, const match::Match& match);

// How strongly it is said, denials and questions apart (strength.cpp).
struct StrengthReading {
  lexicon::Strength strength = lexicon::Strength::causal;
  Cues because;
};
StrengthReading read_strength(const Candidate& candidate);

// Words of magnitude and promises of certainty in its clause (strength.cpp).
struct EmphasisReading {
  bool magnified = false, absolute = false;
  Cues because;
};
EmphasisReading read_emphasis(const Candidate& candidate);

// In whose voice (voice.cpp).
struct VoiceReading {
  lexicon::Voice voice = lexicon::Voice::author;
  Cues because;
};
VoiceReading read_voice(const Candidate& candidate);

// Whether it is affirmed, denied or left open (voice.cpp).
struct PolarityReading {
  lexicon::Polarity polarity = lexicon::Polarity::affirmed;
  Cues because;
};
PolarityReading read_polarity(const Candidate& candidate);

// Of whom it is said and what it rests on: from the sentence, the one before it, its intro line and headings
// (basis.cpp).
struct BasisReading {
  std::string population;            // Population::id; empty: none
  std::vector<lexicon::Role> roles;  // of the basis cues, each once
  bool species_named = false;
  Cues because;  // a cue that stands for the people and for what is treated in them is listed beside that, again
};
BasisReading read_basis(const Candidate& candidate);

// Is it the report of a result, rather than a statement about the product (basis.cpp)?
bool is_report(const Candidate& candidate, const BasisReading& basis);

// Does the block or section report the other side of a dispute, this sentence's own null result apart (basis.cpp)?
bool has_dispute_near(const Candidate& candidate);

}  // namespace overclaim::claim
