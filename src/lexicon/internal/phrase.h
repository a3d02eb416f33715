// The phrase notation of lexicon files ("improve~ [the] {memory|recall}") and English inflection.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/kinds.h"
#include "lexicon/result.h"

namespace overclaim::lexicon {

struct VerbForms {
  std::string third, past, participle, gerund;
};

// Irregular verbs, verbs that do not double a consonant, and irregular plurals, from words.yaml. Keys are base forms.
struct Inflections {
  std::map<std::string, VerbForms> verbs;
  std::map<std::string, std::string> plurals;
};

// The forms of a verb; by English spelling if it is not in `inflections`.
VerbForms forms_of(const Inflections& inflections, const std::string& base);

// The base forms of the inflected verbs in a phrase: "improve" of "improve~ memory".
std::vector<std::string> inflected_verbs(std::string_view phrase);

// All forms of a verb with their kinds; by English spelling if it is not in `inflections`.
std::vector<std::pair<std::string, Form>> inflect_verb(const Inflections& inflections, const std::string& base);

std::string plural_of(const Inflections& inflections, const std::string& noun);

// A spelling of a phrase: its words as text, each to be tokenized; "*" is any one word.
struct Spelling {
  std::vector<std::string> words;
  Form form = Form::none;  // of the first word written with ~, except auxiliaries
};

// Expands the notation. A mistake (unbalanced brackets, an empty alternative, ~ alone or inside a word, more than
// 20,000 spellings) returns one problem without a position.
Result<std::vector<Spelling>> expand_phrase(const Inflections& inflections, std::string_view phrase);

}  // namespace overclaim::lexicon
