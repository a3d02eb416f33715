#include "report/internal/excerpt.h"

#include <algorithm>

#include "text/quote.h"

namespace overclaim::report {

using text::Span;

namespace {

constexpr size_t kBefore = 120;   // bytes kept before the marked words of a long sentence
constexpr size_t kLongest = 360;  // bytes kept in all
constexpr std::string_view kSpaces = " \n\t\r";

// One character as it is shown.
struct Cell {
  std::string_view bytes;
  size_t columns = 1;
  bool marked = false;
};

size_t size_of_character(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xF0) return 4;
  if (lead >= 0xE0) return 3;
  return lead >= 0xC0 ? 2 : 1;
}

char32_t code_point(std::string_view c) {
  const auto at = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(c[i])); };
  switch (c.size()) {
    case 2:
      return (at(0) & 0x1F) << 6 | (at(1) & 0x3F);
    case 3:
      return (at(0) & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F);
    case 4:
      return (at(0) & 0x07) << 18 | (at(1) & 0x3F) << 12 | (at(2) & 0x3F) << 6 | (at(3) & 0x3F);
    default:
      return at(0);
  }
}

// Columns of a terminal: exact enough for carets to be below their words.
size_t columns_of(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (in(0x300, 0x36F) || in(0x200B, 0x200F) || in(0xFE00, 0xFE0F) || c == 0x2060 || c == 0xFEFF) return 0;
  if (in(0x1100, 0x115F) || in(0x2E80, 0xA4CF) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF) || in(0xFF00, 0xFF60) ||
      in(0x1F300, 0x1FAFF) || in(0x20000, 0x3FFFD))
    return 2;
  return 1;
}

// Steers a terminal or hides the order of the text: C0, C1, and the bidirectional overrides.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_space(std::string_view c) { return c.size() == 1 && kSpaces.find(c[0]) != std::string_view::npos; }

// The characters of `text`, runs of white space as one space. `mark` is in bytes of `text`.
std::vector<Cell> cells_of(std::string_view text, Span mark) {
  std::vector<Cell> cells;
  for (size_t i = 0; i < text.size();) {
    const size_t size = std::min(size_of_character(static_cast<unsigned char>(text[i])), text.size() - i);
    Cell cell{text.substr(i, size), 1, i >= mark.begin && i < mark.end};
    i += size;
    if (is_space(cell.bytes)) {
      if (cells.empty() || cells.back().bytes == " ") continue;  // none at the beginning, one between words
      cell.bytes = " ";
    } else {
      const char32_t c = code_point(cell.bytes);
      if (is_control(c)) cell.bytes = "?";
      cell.columns = is_control(c) ? 1 : columns_of(c);
    }
    cells.push_back(cell);
  }
  return cells;
}

// The bytes of a sentence that are shown: all of it, or the surroundings of its marked words, cut at spaces if there
// are any.
Span window_of(std::string_view text, Span mark) {
  Span window{0, static_cast<uint32_t>(text.size())};
  if (text.size() <= kLongest) return window;
  if (mark.begin > kBefore) {
    const size_t space = text.find_first_of(kSpaces, mark.begin - kBefore);
    window.begin = static_cast<uint32_t>(std::min<size_t>(space, mark.begin));
  }
  const size_t longest = window.begin + kLongest;
  if (longest >= text.size()) return window;
  const size_t space = text.find_last_of(kSpaces, longest);
  size_t end = space != std::string_view::npos && space > window.begin + kBefore ? space : longest;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;  // keep characters whole
  window.end = static_cast<uint32_t>(end);
  return window;
}

// The characters shown of `text`, with "..." where something is left out. `mark` is in bytes of `text`.
std::vector<Cell> cells_around(std::string_view text, Span mark) {
  const Span window = window_of(text, mark);
  const auto inside = [&](uint32_t at) { return std::clamp(at, window.begin, window.end) - window.begin; };
  std::vector<Cell> cells =
      cells_of(text.substr(window.begin, window.end - window.begin), {inside(mark.begin), inside(mark.end)});
  const Cell space{" ", 1, false}, dots{"...", 3, false};
  if (window.begin > 0) cells.insert(cells.begin(), {dots, space});
  if (window.end < text.size()) cells.insert(cells.end(), {space, dots});
  return cells;
}

// Where the line that starts at `begin` ends: before the last space that still fits, or anywhere in an overlong word.
size_t end_of_line(const std::vector<Cell>& cells, size_t begin, size_t width) {
  size_t columns = 0, last_gap = begin;
  for (size_t i = begin; i < cells.size(); ++i) {
    if (cells[i].bytes == " ") last_gap = i;
    columns += cells[i].columns;
    if (columns > width && i > begin) return last_gap > begin ? last_gap : i;
  }
  return cells.size();
}

std::string line_of(const std::vector<Cell>& cells, size_t begin, size_t end, size_t indent, Mark mark) {
  std::string out(indent, ' ');
  bool open = false;
  for (size_t i = begin; i < end; ++i) {
    if (cells[i].marked != open) out += open ? mark.off : mark.on;
    open = cells[i].marked;
    out += cells[i].bytes;
  }
  if (open) out += mark.off;
  return out + "\n";
}

std::string carets_of(const std::vector<Cell>& cells, size_t begin, size_t end, size_t indent) {
  std::string out(indent, ' ');
  for (size_t i = begin; i < end; ++i) out.append(cells[i].columns, cells[i].marked ? '^' : ' ');
  out.erase(out.find_last_not_of(' ') + 1);
  return out.empty() ? out : out + "\n";
}

}  // namespace

std::string marked_sentence(const text::Document& document, uint32_t sentence, Span span, size_t indent, size_t width,
                            Mark mark) {
  if (sentence >= document.sentences.size()) return "";
  const text::Sentence& s = document.sentences[sentence];
  const Span whole = s.prose;
  Span words;
  if (const auto prose = text::prose_at(document, s.first_token, s.last_token, span))
    words = {prose->begin - whole.begin, prose->end - whole.begin};
  const std::vector<Cell> cells = cells_around(document.prose_text(whole), words);
  std::string out;
  for (size_t begin = 0; begin < cells.size();) {
    const size_t end = end_of_line(cells, begin, width - indent);
    out += line_of(cells, begin, end, indent, mark);
    if (mark.on.empty() && mark.off.empty()) out += carets_of(cells, begin, end, indent);
    begin = end < cells.size() && cells[end].bytes == " " ? end + 1 : end;
  }
  return out;
}

std::string wrapped(std::string_view text, size_t indent, size_t hanging, size_t width) {
  const std::vector<Cell> cells = cells_of(text, {});
  std::string out;
  for (size_t begin = 0; begin < cells.size();) {
    const size_t before = out.empty() ? indent : indent + hanging;
    const size_t end = end_of_line(cells, begin, width - before);
    out += line_of(cells, begin, end, before, {});
    begin = end < cells.size() && cells[end].bytes == " " ? end + 1 : end;
  }
  return out;
}

std::string printable(std::string_view text) {
  const auto stays = [](char c) { return c > ' ' && c < 0x7F; };
  bool gap = true;  // at the beginning, or after white space
  const bool as_it_is = std::all_of(text.begin(), text.end(), [&](char c) {
    const bool fits = stays(c) || (c == ' ' && !gap);
    gap = c == ' ';
    return fits;
  });
  if (as_it_is) return std::string(text);  // most texts
  std::string out;
  for (const Cell& cell : cells_of(text, {})) out += cell.bytes;
  return out;
}

}  // namespace overclaim::report
