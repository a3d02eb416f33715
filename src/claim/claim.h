// A Claim is one statement that something does something: how strongly it is said, in whose voice, for whom and resting
// on what. It is a plain value that owns its strings, so that it can be stored, compared and sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/roles.h"
#include "lexicon/sets.h"
#include "match/because.h"
#include "text/document.h"

namespace overclaim::claim {

struct Claim {
  uint32_t sentence = 0;   // index into Document::sentences
  text::Span span;         // from its first to its last cue inside the sentence
  std::string subject;     // Subject::id; empty: unknown
  std::string named;       // the product as the author writes it there; empty: it is not named in the sentence
  std::string outcome;     // Outcome::id; empty: none of the lexicon
  std::string population;  // Population::id; empty: not named here nor in the section
  lexicon::Direction direction = lexicon::Direction::symptom;  // one of kClaimDirections
  lexicon::Strength strength = lexicon::Strength::causal;
  lexicon::Relation relation = lexicon::Relation::causation;
  lexicon::Polarity polarity = lexicon::Polarity::affirmed;
  lexicon::Modality modality = lexicon::Modality::plain;
  lexicon::Voice voice = lexicon::Voice::author;
  bool report = false;                   // past tense with a named study, species, population or figure
  bool species_named = false;            // animals or cells named in the sentence, beside it, or by its section
  bool dispute_near = false;             // the other side of a dispute is reported near
  bool bound_to_study = false;           // a report that names patients
  bool magnified = false;                // has a word of magnitude
  bool absolute = false;                 // promises certainty, universality, speed or permanence
  std::vector<std::string> ingredients;  // Subject::id of what a page's own product contains: their rows decide
  bool product_tested = false;           // that product was itself tested
  std::vector<lexicon::Role> basis;      // of the basis cues it rests on, each once: animal, trial ...
  std::vector<match::Because> because;   // every cue that had a part in it, in reading order
};

}  // namespace overclaim::claim
