// What text/ has to know of English, all of it from abbreviations.inc. Every word is asked for folded.
#pragma once

#include <cstdint>
#include <string_view>

namespace overclaim::text {

// What a full stop after a word means.
enum class StopAfter : uint8_t { ends_sentence, never_ends, ends_unless_number, ends_before_starter };

// `word` is without the last full stop: "e.g", "fig".
StopAfter stop_after(std::string_view word);

// Does the word, with a capital after an abbreviation, open a sentence rather than go on with a name?
bool starts_sentence(std::string_view word);

// Does the word open a question, as "why" does?
bool opens_question(std::string_view word);

// Is the 's of this word a verb ("it's") and no possessive?
bool keeps_s(std::string_view word);

}  // namespace overclaim::text
