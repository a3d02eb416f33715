#include "lsp/positions.h"

#include <algorithm>

#include "text/utf8.h"

namespace overclaim::lsp {
namespace {

// Returns the length of the character at `at`; 1 for an invalid byte.
uint32_t size_at(std::string_view text, size_t at) {
  return std::max<uint32_t>(1, static_cast<uint32_t>(text::character_size(text, at)));
}

// Returns the units of a character of `bytes` bytes. A character of four bytes in UTF-8 is a surrogate pair in UTF-16.
uint32_t units_of(Encoding encoding, uint32_t bytes) {
  switch (encoding) {
    case Encoding::utf8:
      return bytes;
    case Encoding::utf16:
      return bytes == 4 ? 2 : 1;
    case Encoding::utf32:
      return 1;
  }
  return 1;
}

// Does a line begin at `at`? REQUIRES: at > 0.
bool begins_line(std::string_view text, size_t at) {
  return text[at - 1] == '\n' || (text[at - 1] == '\r' && (at == text.size() || text[at] != '\n'));
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16:
      return "utf-16";
    case Encoding::utf32:
      return "utf-32";
  }
  return "";
}

std::optional<Encoding> encoding_of(std::string_view name) {
  for (const Encoding e : {Encoding::utf8, Encoding::utf16, Encoding::utf32})
    if (name_of(e) == name) return e;
  return std::nullopt;
}

LineStarts::LineStarts(std::string_view text) : starts_{0} {
  for (size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at + 1))
    if (begins_line(text, at + 1)) starts_.push_back(static_cast<uint32_t>(at + 1));
}

void LineStarts::follow(std::string_view text, text::Span old, uint32_t size) {
  // Whether a line begins at an offset depends only on the bytes before and at it. Offsets before the change and after
  // its end are unaffected; those from its beginning to its end, both included, are computed again.
  const auto from = std::max(starts_.begin() + 1, std::lower_bound(starts_.begin(), starts_.end(), old.begin));
  const auto to = std::max(from, std::upper_bound(starts_.begin(), starts_.end(), old.end));
  std::vector<uint32_t> fresh;
  for (uint32_t at = std::max(1u, old.begin); at <= old.begin + size && at <= text.size(); ++at)
    if (begins_line(text, at)) fresh.push_back(at);
  for (auto later = to; later != starts_.end(); ++later) *later = *later - (old.end - old.begin) + size;
  const auto place = starts_.erase(from, to);
  starts_.insert(place, fresh.begin(), fresh.end());
}

uint32_t LineStarts::line_of(uint32_t offset) const {
  return static_cast<uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin() - 1);
}

uint32_t LineStarts::end(std::string_view text, uint32_t line) const {
  if (line + 1 >= count()) return static_cast<uint32_t>(text.size());
  const uint32_t next = starts_[line + 1];
  const bool two = text[next - 1] == '\n' && next >= starts_[line] + 2 && text[next - 2] == '\r';
  return next - (two ? 2 : 1);
}

uint32_t offset_of(std::string_view text, const LineStarts& lines, Encoding encoding, Position position) {
  if (position.line >= lines.count()) return static_cast<uint32_t>(text.size());
  const uint32_t end = lines.end(text, position.line);
  uint32_t at = lines.start(position.line), units = 0;
  while (at < end) {
    const uint32_t bytes = size_at(text, at);
    units += units_of(encoding, bytes);
    if (units > position.character) break;
    at += bytes;
  }
  return at;
}

Position PositionFinder::at(uint32_t offset) {
  const uint32_t line = lines_.line_of(offset), start = lines_.start(line);
  const uint32_t end = std::min(offset, lines_.end(text_, line));
  if (line != position_.line || (end < offset_ && end - start < offset_ - end)) {
    position_ = {line, 0};
    offset_ = start;
  }
  while (offset_ > end) {
    const auto before = static_cast<uint32_t>(text::edge_before(text_, offset_ - 1));
    position_.character -= units_of(encoding_, offset_ - before);
    offset_ = before;
  }
  while (offset_ < end) {
    const uint32_t bytes = size_at(text_, offset_);
    if (offset_ + bytes > end) break;
    position_.character += units_of(encoding_, bytes);
    offset_ += bytes;
  }
  return position_;
}

}  // namespace overclaim::lsp
