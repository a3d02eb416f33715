// The knowledge of English that this module needs, all of it from abbreviations.inc. Words are passed in folded form.
#pragma once

#include <cstdint>
#include <string_view>

namespace overclaim::text {

// Whether a full stop after a word ends the sentence.
enum class StopAfter : uint8_t { ends_sentence, never_ends, ends_unless_number, ends_before_starter };

// REQUIRES: `word` lacks its last full stop: "e.g", "fig".
StopAfter stop_after(std::string_view word);

// Does the word, capitalised after an abbreviation, start a sentence rather than continue a name?
bool starts_sentence(std::string_view word);

// Does the word start a question, as "why" does?
bool opens_question(std::string_view word);

// Does it end a word behind an apostrophe, as the t of "don't" does? The possessive s is no such end.
bool ends_contraction(std::string_view letters);

// Is the 's of this word a verb ("it's") rather than a possessive?
bool keeps_s(std::string_view word);

}  // namespace overclaim::text
