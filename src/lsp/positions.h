// Converts between byte offsets, which the checker uses, and the positions of editors: a line, and a character counted
// in the units that both sides have agreed on.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::lsp {

// The units in which the characters of a line are counted (PositionEncodingKind of LSP 3.17).
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

// The line starts of a text, updated as the text changes. Line ends are "\n", "\r\n" and a lone "\r".
class LineStarts {
 public:
  explicit LineStarts(std::string_view text = {});

  // Updates the line starts after a change in which `size` bytes from old.begin on replaced the bytes `old`; `text` is
  // the new text. Reads only the new bytes.
  void follow(std::string_view text, text::Span old, uint32_t size);

  uint32_t count() const { return static_cast<uint32_t>(starts_.size()); }  // at least 1
  uint32_t start(uint32_t line) const { return starts_[line]; }             // REQUIRES: line < count()
  uint32_t line_of(uint32_t offset) const;
  // Returns the end of the line without its line end. REQUIRES: `text` is the current text.
  uint32_t end(std::string_view text, uint32_t line) const;

 private:
  std::vector<uint32_t> starts_;  // offsets, the first is 0
};

// Returns the byte offset of a position. As in the protocol, a character beyond the line means the end of the line, and
// a line beyond the text the end of the text; a position inside a character means its beginning.
uint32_t offset_of(std::string_view text, const LineStarts& lines, Encoding encoding, Position position);

// Converts byte offsets to positions. The arguments must outlive it. It continues from the last result, so that
// ascending offsets in one long line cost a single pass. Not thread-safe.
class PositionFinder {
 public:
  PositionFinder(std::string_view text, const LineStarts& lines, Encoding encoding)
      : text_(text), lines_(lines), encoding_(encoding) {}

  // Returns the end of the text for offsets beyond it, the end of the line for offsets inside a line end, and the
  // beginning of the character for offsets inside a character.
  Position at(uint32_t offset);
  Range of(text::Span span) { return {at(span.begin), at(span.end)}; }

 private:
  std::string_view text_;
  const LineStarts& lines_;
  Encoding encoding_;
  uint32_t offset_ = 0;  // last result, at a character boundary
  Position position_;
};

}  // namespace overclaim::lsp
