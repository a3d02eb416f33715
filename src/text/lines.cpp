#include "text/internal/lines.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/characters.h"
#include "text/internal/shape.h"
#include "text/suppression_comments.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

// No text is wrapped at a greater width.
constexpr uint32_t kWidestWrap = 140;
// A shorter line does not end for lack of room.
constexpr uint32_t kNarrowestWrap = 40;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }
uint32_t size_of(Span span) { return span.end - span.begin; }

// Marks that start an item and are not part of its meaning. Crosses mean "not", so they are kept.
bool is_bullet(char32_t c) {
  switch (c) {
    case '-':
    case '*':
    case '+':
    case 0x00B7:
    case 0x2043:
    case 0x2013:
    case 0x2014:
    case 0x25A0:
    case 0x25A1:
    case 0x25AB:
    case 0x25B8:
    case 0x25CB:
    case 0x2192:
    case 0x27A4:
    case 0x2794:
      return true;
    default:
      return is_bullet_sign(c);
  }
}

// Returns the length of "12. ", "3) " or "(4) " at the start of the line; 0 if there is none.
size_t number_marker(std::string_view line) {
  size_t i = !line.empty() && line[0] == '(' ? 1 : 0;
  const size_t digits = i;
  while (i < line.size() && is_ascii_digit(line[i])) ++i;
  if (i == digits || i - digits > 2 || i + 1 >= line.size()) return 0;
  if (line[i] != ')' && (line[i] != '.' || digits == 1)) return 0;
  return is_blank(line[i + 1]) ? i + 2 : 0;
}

size_t bullet_marker(std::string_view line) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  const char32_t c = character_at(line, 0);
  if (!is_bullet(c)) return 0;
  size_t i = character_size(line, 0);
  if (line.substr(i).starts_with("\xEF\xB8\x8F")) i += 3;  // variation selector 16: emoji presentation
  if (i < line.size() && is_blank(line[i])) return i + 1;
  if (line.substr(i).starts_with(kNoBreakSpace)) return i + kNoBreakSpace.size();
  return c == 0x2022 && i < line.size() ? i : 0;
}

// Does the line consist of marks only: a rule, an underline, the line below a table header?
bool is_rule(std::string_view line) { return line.find_first_not_of("-=_*~|:+ \t.#") == std::string_view::npos; }

void read_marker(std::string_view source, Line& line) {
  const std::string_view text = source.substr(line.text.begin, size_of(line.text));
  size_t size = 0;
  if (is_rule(text)) {
    line.marker = Marker::rule;
  } else if (const size_t hashes = text.find_first_not_of('#'); hashes > 0 && hashes <= 6 && is_blank(text[hashes])) {
    line.marker = Marker::hash;
    line.level = static_cast<uint8_t>(hashes);
    size = hashes;
  } else if (text[0] == '>' && text.size() > 1 && (is_blank(text[1]) || text[1] == '>')) {
    line.marker = Marker::quote;
    size = text.find_first_not_of("> \t");
  } else if (const size_t bullet = bullet_marker(text); bullet > 0) {
    line.marker = Marker::bullet;
    size = bullet;
  } else if (const size_t number = number_marker(text); number > 0) {
    line.marker = Marker::number;
    size = number;
  }
  line.prose = {line.text.begin + static_cast<uint32_t>(std::min(size, text.size())), line.text.end};
}

bool has_cells(std::string_view text) {
  return text.find(" | ") != std::string_view::npos || (text.size() > 2 && text.front() == '|' && text.back() == '|');
}

// Moves suppression comments from the beginning of a line's prose to `suppressions`. Returns false if the line contains
// nothing else.
bool take_suppressions(std::string_view source, Line& line, std::vector<SuppressionComment>& suppressions) {
  while (auto suppression = suppression_in_brackets(source, line.prose.begin)) {
    uint32_t begin = suppression->span.end;
    while (begin < line.prose.end && is_blank(source[begin])) ++begin;
    suppressions.push_back(std::move(*suppression));
    if (begin >= line.prose.end) return false;
    line.text.begin = line.prose.begin = begin;
    line.has_cells = has_cells(source.substr(begin, line.text.end - begin));
  }
  return true;
}

void add_line(std::string_view source, uint32_t begin, uint32_t end, bool& blank, std::vector<Line>& lines,
              std::vector<SuppressionComment>& suppressions) {
  Line line;
  for (; begin < end && is_blank(source[begin]); ++begin) line.indent += source[begin] == '\t' ? 4 : 1;
  while (end > begin && is_blank(source[end - 1])) --end;
  if (begin == end) {
    blank = true;
    return;
  }
  line.text = line.prose = {begin, end};
  line.blank_before = blank;
  line.has_cells = has_cells(source.substr(begin, end - begin));
  read_marker(source, line);
  if (!take_suppressions(source, line, suppressions)) return;
  blank = false;
  lines.push_back(line);
}

bool is_prose(const Line& line) { return line.marker == Marker::none && !line.has_cells; }

char32_t first_of(std::string_view source, const Line& line) { return character_at(source, line.text.begin); }

bool opens_lower(std::string_view source, const Line& line) {
  return u_isULowercase(static_cast<UChar32>(first_of(source, line)));
}

bool is_finished(std::string_view source, const Line& line) {
  const char32_t end = shape_of(source.substr(line.text.begin, size_of(line.text))).end;
  return end == '.' || end == '!' || end == '?' || end == ':' || end == ';';
}

// Does a sentence continue from line `i` in the next line, as in wrapped text?
bool flows_on(std::string_view source, const std::vector<Line>& lines, size_t i) {
  const uint32_t size = size_of(lines[i].text);
  return size >= kNarrowestWrap && size <= kWidestWrap && opens_lower(source, lines[i + 1]) &&
         !is_finished(source, lines[i]);
}

bool is_wrapped(std::string_view source, const std::vector<Line>& lines) {
  size_t pairs = 0;
  size_t flowing = 0;
  size_t wide = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    wide += size_of(lines[i].text) > kWidestWrap;
    if (i + 1 == lines.size() || lines[i + 1].blank_before || !is_prose(lines[i + 1])) continue;
    ++pairs;
    flowing += flows_on(source, lines, i);
  }
  return flowing > 0 && flowing * 3 >= pairs && wide * 20 <= lines.size();
}

uint32_t width_of(const std::vector<Line>& lines) {
  uint32_t width = 0;
  for (const Line& line : lines) {
    if (size_of(line.text) <= kWidestWrap) width = std::max(width, size_of(line.text));
  }
  return width;
}

uint32_t first_word_size(std::string_view source, const Line& line) {
  uint32_t end = line.text.begin;
  while (end < line.text.end && !is_blank(source[end])) ++end;
  return end - line.text.begin;
}

// The next word would have fitted easily, so the author ended the line on purpose.
bool ends_on_purpose(std::string_view source, const Line& line, const Line& next, uint32_t width) {
  if (opens_lower(source, next) && !is_finished(source, line)) return false;
  return (size_of(line.text) + 1 + first_word_size(source, next)) * 4 <= width * 3;
}

}  // namespace

std::vector<Line> lines_of(std::string_view source, uint32_t begin, std::vector<SuppressionComment>& suppressions) {
  std::vector<Line> lines;
  bool blank = false;
  const auto size = static_cast<uint32_t>(source.size());
  while (begin < size) {
    uint32_t end = begin;
    while (end < size && source[end] != '\n' && source[end] != '\r') ++end;
    add_line(source, begin, end, blank, lines, suppressions);
    begin = end + 1;
    if (begin < size && source[end] == '\r' && source[begin] == '\n') ++begin;
  }
  return lines;
}

std::vector<LineGroup> group_lines(std::string_view source, const std::vector<Line>& lines) {
  const bool wrapped = is_wrapped(source, lines);
  const uint32_t width = width_of(lines);
  std::vector<LineGroup> groups;
  for (uint32_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    bool joins = i > 0 && !line.blank_before && !line.has_cells && !lines[i - 1].has_cells;
    if (joins) {
      const Line& before = lines[i - 1];
      const Marker opened = lines[groups.back().first].marker;
      const bool same_quote = line.marker == Marker::quote && opened == Marker::quote;
      const bool continues_item = line.indent >= 2 && opened != Marker::none && !is_finished(source, before);
      joins = before.marker != Marker::rule && opened != Marker::hash && (line.marker == Marker::none || same_quote) &&
              (same_quote || continues_item || (wrapped && !ends_on_purpose(source, before, line, width)));
    }
    if (joins) {
      groups.back().last = i + 1;
    } else {
      groups.push_back({i, i + 1});
    }
  }
  return groups;
}

}  // namespace overclaim::text
