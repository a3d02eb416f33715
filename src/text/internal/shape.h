// Describes the shape of a line (length, capitals, final mark) and guesses from it what the lines of a run are. Used
// where the shape is the only evidence: plain text, and HTML text outside any paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// The first character of a line. Emoji and other signs count as capitals; marks such as arrows or currency signs do
// not.
enum class Opening : uint8_t { upper, lower, digit, sign, mark };

// The kind of a line by its shape.
enum class Look : uint8_t {
  prose,     // ends like a sentence, or in the middle of one
  question,  // short, ends in "?"
  lead_in,   // ends in ":"
  fragment,  // short, has no final mark
  open_end,  // long, has no final mark
  no_words,  // only digits and marks
};

struct LineShape {
  uint32_t words = 0;
  uint32_t characters = 0;  // in bytes, which is accurate enough here
  Opening opening = Opening::mark;
  bool title_case = false;  // nearly all of its longer words are capitalised
  bool asks = false;        // starts like a question: "Why people use it"
  bool dated = false;       // ends in a comma and a year: a reference or a date
  char32_t end = 0;         // its last character, ignoring brackets, quotes and citations
  Look look = Look::prose;
};

// `line` may be any bytes; surrounding white space is ignored.
LineShape shape_of(std::string_view line);

// A line whose kind is to be guessed, or whose kind its marks have determined (`settled`).
struct GuessedLine {
  LineShape shape;
  bool settled = false;
  BlockKind kind = BlockKind::paragraph;
};

// Sets the kind of each line that is not settled to heading, list_item or paragraph. The decision depends on
// neighbours. REQUIRES: `lines` are the lines of one article in order.
void guess_kinds(std::vector<GuessedLine>& lines);

}  // namespace overclaim::text
