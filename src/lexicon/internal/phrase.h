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

// Irregular and non-doubling verbs, irregular plurals: words.yaml. Keys are base forms.
struct Inflections {
  std::map<std::string, VerbForms> verbs;
  std::map<std::string, std::string> plurals;
};

// The forms of a verb; regular English spelling where `inflections` does not know it.
VerbForms forms_of(const Inflections& inflections, const std::string& base);

// The base forms that a phrase inflects: "improve" of "improve~ memory".
std::vector<std::string> inflected_verbs(std::string_view phrase);

// All forms of a verb with its kind; regular English spelling where `inflections` does not know it.
std::vector<std::pair<std::string, Form>> inflect_verb(const Inflections& inflections, const std::string& base);

std::string plural_of(const Inflections& inflections, const std::string& noun);

// One way to write a phrase: its words as text, each to be cut by the tokenizer; "*" is any one word.
struct Spelling {
  std::vector<std::string> words;
  Form form = Form::none;  // of the first word that was written with ~, auxiliaries apart
};

// Expands the notation. On a mistake (unbalanced brackets, an empty alternative, ~ on nothing or inside a word, more
// than 20,000 spellings) returns one problem without a place.
Result<std::vector<Spelling>> expand_phrase(const Inflections& inflections, std::string_view phrase);

}  // namespace overclaim::lexicon
