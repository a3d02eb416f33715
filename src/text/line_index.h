// Converts byte offsets to lines and columns, lazily: most articles are never printed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

struct LineColumn {
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in Unicode code points of the line
};

// Line ends are "\n", "\r\n" and a lone "\r". Keeps a view of `source`, which must outlive this object. Scans the
// source only as far as a call requires. Not thread-safe, although its functions are const.
class LineIndex {
 public:
  explicit LineIndex(std::string_view source);
  LineColumn at(uint32_t offset) const;  // offsets beyond the size are clamped to it
  Span line(uint32_t number) const;      // bytes of line `number` without the line end; empty beyond the last line
  uint32_t line_count() const;

 private:
  void read_to(size_t offset) const;

  std::string_view source_;
  mutable std::vector<uint32_t> starts_;
  bool returns_;             // the source contains a "\r"
  mutable size_t read_ = 0;  // how far the source has been read
};

}  // namespace overclaim::text
