#include "text/line_index.h"

#include <algorithm>

#include "text/utf8.h"

namespace overclaim::text {

LineIndex::LineIndex(std::string_view source)
    : source_(source), starts_{0}, returns_(source.find('\r') != std::string_view::npos) {}

void LineIndex::read_to(size_t offset) const {
  while (read_ < std::min(offset, source_.size())) {
    const size_t end = returns_ ? source_.find_first_of("\r\n", read_) : source_.find('\n', read_);
    if (end == std::string_view::npos) {
      read_ = source_.size();
      return;
    }
    const bool pair = source_[end] == '\r' && end + 1 < source_.size() && source_[end + 1] == '\n';
    read_ = end + 1 + pair;
    starts_.push_back(static_cast<uint32_t>(read_));
  }
}

LineColumn LineIndex::at(uint32_t offset) const {
  offset = std::min(offset, static_cast<uint32_t>(source_.size()));
  read_to(offset);
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<uint32_t>(after - starts_.begin());
  uint32_t column = 1;
  for (size_t i = starts_[line - 1]; i < offset; ++column) i += std::max<size_t>(1, character_size(source_, i));
  return {line, column};
}

Span LineIndex::line(uint32_t number) const {
  read_to(source_.size());
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

uint32_t LineIndex::line_count() const {
  read_to(source_.size());
  return static_cast<uint32_t>(starts_.size());
}

}  // namespace overclaim::text
