// Notes to the checker (Document::notes), as they stand in an article.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// What every note begins with, and the word in it: where the bytes of an article lack this word, there is no note.
inline constexpr std::string_view kNoteMark = "overclaim-";
inline constexpr std::string_view kNoteWord = "overclaim";

// The note that a comment of HTML is; nothing where it is for somebody else. `comment` is all of it, with its marks,
// and stands at byte `at` of the source; "<!--" without an end is one too.
std::optional<SuppressionComment> note_of_comment(std::string_view comment, uint32_t at);

// The note in square brackets that begins at byte `at` of the source; nothing where none does. It ends with the bracket
// that closes the first one. Whether `at` begins a line is for the reader to know.
std::optional<SuppressionComment> note_in_brackets(std::string_view source, uint32_t at);

// The notes by their places. Of two that share bytes the second one is left out.
std::vector<SuppressionComment> in_reading_order(std::vector<SuppressionComment> notes);

}  // namespace overclaim::text
