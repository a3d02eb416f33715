// A Claim is one statement that something does something, with how strongly it is said, in whose voice, for whom and
// from what. It is plain and owns its strings, so it can be stored, compared and sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/kinds.h"
#include "text/document.h"

namespace overclaim {

enum class Relation : uint8_t { none, correlation, causation };
enum class Polarity : uint8_t { affirmed, denied, open };
enum class Modality : uint8_t { plain, can, probable, possible, proposed, proven };
enum class Voice : uint8_t { author, endorsed, distanced, testimonial, rejected };
enum class Advice : uint8_t { none, weak, strong };

std::string_view name_of(Relation);
std::string_view name_of(Polarity);
std::string_view name_of(Modality);
std::string_view name_of(Voice);
std::string_view name_of(Advice);

// A cue that made a claim what it is.
struct Because {
  std::string cue;  // Cue::id
  Span span;        // bytes of the original file
  bool operator==(const Because&) const = default;
};

struct Claim {
  uint32_t sentence = 0;   // index into Document::sentences
  Span span;               // from its first to its last cue inside the sentence
  std::string subject;     // Subject::id; empty: nobody known
  std::string outcome;     // Outcome::id; empty: something not in the lexicon
  std::string population;  // Population::id; empty: not named here nor in the section
  std::string direction;   // "symptom" "prevention" "modification" "cure" "mechanism", or "harm" (no benefit)
  Strength strength = Strength::causal;
  Relation relation = Relation::causation;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::plain;
  Voice voice = Voice::author;
  bool report = false;             // past tense with a named study, species, population or figure
  bool species_named = false;      // animals or cells named in the sentence, beside it, or by its section
  bool dispute_near = false;       // the other side of a contested row is told near
  bool bound_to_study = false;               // bound_to_study to patients and to a study
  bool magnified = false;          // carries a magnitude word
  bool absolute = false;           // carries a promise of certainty, universality, speed or permanence
  std::vector<std::string> basis;  // roles of the basis cues that hold for it: "animal", "trial" ...
  std::vector<Because> because;    // every cue that made it what it is, in reading order
};

// How a level of the ladder is said: "may" is possible, "can" is suggested; rungs without words of their own are plain.
Modality modality_of(Strength level);

}  // namespace overclaim
