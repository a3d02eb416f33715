// The lines of a plain text, and which of them belong together: a wrapped paragraph is one line of thought.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// What a line begins with, before its prose.
enum class Marker : uint8_t { none, bullet, number, quote, hash, rule };

// A line that is not blank.
struct Line {
  Span text;            // without white space at its edges
  Span prose;           // without the marker too
  uint32_t indent = 0;  // columns of white space before it; a tab counts four
  Marker marker = Marker::none;
  uint8_t level = 0;  // hash: number of "#"
  bool blank_before = false;
  bool has_cells = false;  // " | " stands in it, or "|" at both ends
};

// Without the notes that lines begin with, which are added to `notes`; a line that holds nothing else is left out, as
// if it were not there.
std::vector<Line> lines_of(std::string_view source, uint32_t begin, std::vector<SuppressionComment>& notes);

// Lines [first, last) of lines_of() that make one paragraph, item, heading or row.
struct LineGroup {
  uint32_t first = 0;
  uint32_t last = 0;
};

// One group for each line, or for each paragraph where the shape of the file says that its lines are wrapped.
std::vector<LineGroup> group_lines(std::string_view source, const std::vector<Line>& lines);

}  // namespace overclaim::text
