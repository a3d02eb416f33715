// Splits plain text into lines and groups the lines that belong together: a wrapped paragraph is one group.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// The mark before the prose of a line.
enum class Marker : uint8_t { none, bullet, number, quote, hash, rule };

// A non-blank line.
struct Line {
  Span text;            // trimmed
  Span prose;           // trimmed, without the marker
  uint32_t indent = 0;  // columns of white space before it; a tab counts four
  Marker marker = Marker::none;
  uint8_t level = 0;  // hash: number of "#"
  bool blank_before = false;
  bool has_cells = false;  // contains " | ", or has "|" at both ends
};

// Returns the non-blank lines of `source` from byte `begin` on. Suppression comments at the beginning of lines are
// moved to `suppressions`; a line that contains nothing else is omitted.
std::vector<Line> lines_of(std::string_view source, uint32_t begin, std::vector<SuppressionComment>& suppressions);

// Lines [first, last) of lines_of() that form one paragraph, item, heading or row.
struct LineGroup {
  uint32_t first = 0;
  uint32_t last = 0;
};

// Returns one group for each line, or for each paragraph if the line lengths of the file show that its lines are
// wrapped.
std::vector<LineGroup> group_lines(std::string_view source, const std::vector<Line>& lines);

}  // namespace overclaim::text
