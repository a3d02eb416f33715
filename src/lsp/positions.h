// Places in a text as editors tell them: a line, and a character counted in the units that both sides agreed on. The
// checker knows byte offsets only; this is the way between the two.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::lsp {

// In which units characters of a line are counted (PositionEncodingKind of LSP 3.17).
enum class Encoding : uint8_t { utf8, utf16, utf32 };
std::string_view name_of(Encoding);  // "utf-16"
std::optional<Encoding> encoding_of(std::string_view name);

struct Position {
  uint32_t line = 0;       // from 0
  uint32_t character = 0;  // from 0, in units of an Encoding
  auto operator<=>(const Position&) const = default;
};
struct Range {
  Position begin, end;  // half-open
  bool operator==(const Range&) const = default;
};

// Where the lines of a text begin, kept while the text changes. "\n", "\r\n" and a lone "\r" end a line.
class LineStarts {
 public:
  explicit LineStarts(std::string_view text = {});

  // Follows a change: the bytes `old` of the former text are now the `size` bytes from old.begin on; `text` is what it
  // has become. Reads the new bytes alone.
  void follow(std::string_view text, text::Span old, uint32_t size);

  uint32_t count() const { return static_cast<uint32_t>(starts_.size()); }  // at least 1
  uint32_t start(uint32_t line) const { return starts_[line]; }             // line < count()
  uint32_t line_of(uint32_t offset) const;
  // Where the line ends, its line end left out. `text` is the text of today.
  uint32_t end(std::string_view text, uint32_t line) const;

 private:
  std::vector<uint32_t> starts_;  // offsets, the first is 0
};

// The byte offset of a position. As the protocol says, a character beyond the line is its end, and a line beyond the
// text is the end of the text; a position inside a character is the character's begin.
uint32_t offset_of(std::string_view text, const LineStarts& lines, Encoding encoding, Position position);

// The positions of byte offsets. What is given must outlive it. Remembers the last answer and goes on from there, so
// that many places of one long line asked for in order cost one walk over it.
class PositionFinder {
 public:
  PositionFinder(std::string_view text, const LineStarts& lines, Encoding encoding)
      : text_(text), lines_(lines), encoding_(encoding) {}

  // Beyond the text: its end. Inside a line end: the end of its line. Inside a character: its begin.
  Position at(uint32_t offset);
  Range of(text::Span span) { return {at(span.begin), at(span.end)}; }

 private:
  std::string_view text_;
  const LineStarts& lines_;
  Encoding encoding_;
  uint32_t offset_ = 0;  // of the last answer, at the edge of a character
  Position position_;
};

}  // namespace overclaim::lsp
