// Byte offset -> line and column, computed only where something is printed.
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

// Keeps a view of `source`, which must outlive it. "\n", "\r\n" and a lone "\r" end a line. Reads the source as far as
// it is asked for and no further: of most articles nothing is ever printed. Not for several threads at once.
class LineIndex {
 public:
  explicit LineIndex(std::string_view source);
  LineColumn at(uint32_t offset) const;  // offset may equal the size; beyond it is clamped
  Span line(uint32_t number) const;      // bytes of line `number` without its line end; empty beyond the last
  uint32_t line_count() const;

 private:
  void read_to(size_t offset) const;

  std::string_view source_;
  mutable std::vector<uint32_t> starts_;
  bool returns_;             // holds a "\r"
  mutable size_t read_ = 0;  // how far the source has been read
};

}  // namespace overclaim::text
