#include "text/line_index.h"

#include <algorithm>

#include "text/utf8.h"

namespace overclaim {

LineIndex::LineIndex(std::string_view source) : source_(source), starts_{0} {
  for (size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '\r' && i + 1 < source.size() && source[i + 1] == '\n') ++i;
    if (source[i] == '\n' || source[i] == '\r') starts_.push_back(static_cast<uint32_t>(i + 1));
  }
}

LineColumn LineIndex::at(uint32_t offset) const {
  offset = std::min(offset, static_cast<uint32_t>(source_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<uint32_t>(after - starts_.begin());
  uint32_t column = 1;
  for (size_t i = starts_[line - 1]; i < offset; ++column) i += std::max<size_t>(1, character_size(source_, i));
  return {line, column};
}

Span LineIndex::line(uint32_t number) const {
  const auto size = static_cast<uint32_t>(source_.size());
  if (number == 0 || number > starts_.size()) return {size, size};
  const uint32_t begin = starts_[number - 1];
  uint32_t end = number < starts_.size() ? starts_[number] : size;
  if (number < starts_.size()) {
    const bool pair = end - begin >= 2 && source_[end - 1] == '\n' && source_[end - 2] == '\r';
    end -= pair ? 2 : 1;
  }
  return {begin, end};
}

}  // namespace overclaim
