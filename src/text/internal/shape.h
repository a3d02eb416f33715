// What a line looks like from outside (length, capitals, the mark at its end), and what a run of such lines is then
// taken for. Used where nothing but its look says what a line is: plain text, and text runs of HTML outside any
// paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// What opens a line: an emoji or other sign counts as a capital, a mark such as an arrow or a currency sign does not.
enum class Opening : uint8_t { upper, lower, digit, sign, mark };

// What kind of line it is by its look.
enum class Look : uint8_t {
  prose,     // ends like a sentence, or like the middle of one
  question,  // short, ends in "?"
  lead_in,   // ends in ":"
  fragment,  // short, ends in nothing
  open_end,  // long, ends in nothing
  no_words,  // digits and marks only
};

struct LineShape {
  uint32_t words = 0;
  uint32_t characters = 0;  // bytes, which is near enough here
  Opening opening = Opening::mark;
  bool title_case = false;  // nearly all of its longer words are capitalised
  bool asks = false;        // opens as a question does: "Why people use it"
  bool dated = false;       // ends in a year, with a comma before: a reference or a date
  char32_t end = 0;         // its last character, brackets, quotes and citations taken away
  Look look = Look::prose;
};

// `line` may be any bytes; white space at its edges is not counted.
LineShape shape_of(std::string_view line);

// A line whose kind is to be guessed, or one that its marks have settled.
struct GuessedLine {
  LineShape shape;
  bool settled = false;
  BlockKind kind = BlockKind::paragraph;
};

// Settles the kind of all lines: heading, list_item or paragraph. Needs context, so it takes an article's lines in
// order.
void guess_kinds(std::vector<GuessedLine>& lines);

}  // namespace overclaim::text
