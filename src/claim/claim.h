// A Claim is one statement that something does something, with how strongly it is said, in whose voice, for whom and
// from what. It is plain and owns its strings, so it can be stored, compared and sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/kinds.h"
#include "match/because.h"
#include "text/document.h"

namespace overclaim::claim {

struct Claim {
  uint32_t sentence = 0;   // index into Document::sentences
  text::Span span;         // from its first to its last cue inside the sentence
  std::string subject;     // Subject::id; empty: nobody known
  std::string outcome;     // Outcome::id; empty: something not in the lexicon
  std::string population;  // Population::id; empty: not named here nor in the section
  std::string direction;   // "symptom" "prevention" "modification" "cure" "mechanism", or "harm" (no benefit)
  lexicon::Strength strength = lexicon::Strength::causal;
  lexicon::Relation relation = lexicon::Relation::causation;
  lexicon::Polarity polarity = lexicon::Polarity::affirmed;
  lexicon::Modality modality = lexicon::Modality::plain;
  lexicon::Voice voice = lexicon::Voice::author;
  bool report = false;                  // past tense with a named study, species, population or figure
  bool species_named = false;           // animals or cells named in the sentence, beside it, or by its section
  bool dispute_near = false;            // the other side of a contested row is told near
  bool bound_to_study = false;          // bound_to_study to patients and to a study
  bool magnified = false;               // carries a magnitude word
  bool absolute = false;                // carries a promise of certainty, universality, speed or permanence
  std::vector<std::string> basis;       // roles of the basis cues that hold for it: "animal", "trial" ...
  std::vector<match::Because> because;  // every cue that made it what it is, in reading order
};

}  // namespace overclaim::claim
