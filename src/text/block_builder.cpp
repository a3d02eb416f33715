#include "text/internal/block_builder.h"

#include <algorithm>

#include "text/utf8.h"

namespace overclaim::text {
namespace {

// Prose offsets have 32 bits, and U+FFFD and block separators can make the prose longer than its source.
constexpr size_t kMostProse = 0xF0000000;
// ICU uses 31-bit offsets; no real paragraph is nearly this long.
constexpr size_t kMostBlock = size_t{1} << 26;

bool is_space(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Can the byte be copied without looking at its neighbours?
bool is_plain(unsigned char c) { return c > ' ' && c < 0x80; }

}  // namespace

void BlockBuilder::begin(BlockKind kind, uint8_t level, uint32_t table, bool loose) {
  end();
  const auto at = static_cast<uint32_t>(prose_.size());
  current_ = {kind, level, table, loose, {at, at}, {}};
  open_ = true;
  all_bold_ = true;
  space_pending_ = false;
}

void BlockBuilder::end() {
  space_pending_ = false;
  if (!open_) return;
  open_ = false;
  current_.prose.end = static_cast<uint32_t>(prose_.size());
  current_.loose |= all_bold_ && current_.kind == BlockKind::paragraph;
  if (!current_.prose.empty()) blocks.push_back(current_);
}

void BlockBuilder::put(std::string_view text, Span source) {
  if (prose_.size() + text.size() > kMostProse) return;
  all_bold_ &= bold_ || text == " ";
  const bool first = prose_.size() == current_.prose.begin;
  if (first) current_.source = {source.begin, source.end};
  current_.source.end = std::max(current_.source.end, source.end);
  const bool exact = text.size() == source.end - source.begin;
  bool extends = false;
  if (exact && !first && !pieces_.empty()) {
    const Piece& last = pieces_.back();
    extends = last.source.end == source.begin && prose_.size() - last.prose == last.source.end - last.source.begin;
  }
  if (extends) {
    pieces_.back().source.end = source.end;
  } else {
    pieces_.push_back({static_cast<uint32_t>(prose_.size()), source});
  }
  prose_.append(text);
  written_ = source.end;
}

bool BlockBuilder::fits_block(size_t more) const { return prose_.size() - current_.prose.begin + more <= kMostBlock; }

void BlockBuilder::put_pending_space() {
  if (!space_pending_) return;
  space_pending_ = false;
  if (prose_.size() == current_.prose.begin) return;
  if (!fits_block(0)) {
    begin(current_.kind, current_.level, current_.table, current_.loose);
    return;
  }
  put(" ", pending_);
}

void BlockBuilder::space(uint32_t at) {
  if (!open_) return;
  at = std::max(at, written_);
  if (space_pending_) {
    pending_.end = std::max(pending_.end, at);
  } else {
    space_pending_ = true;
    pending_ = {at, at};
  }
}

void BlockBuilder::text(uint32_t begin, uint32_t end) {
  if (!open_) return;
  end = std::min<uint32_t>(end, static_cast<uint32_t>(source_.size()));
  uint32_t at = std::max(begin, written_);
  const auto byte = [&](uint32_t i) { return static_cast<unsigned char>(source_[i]); };
  while (at < end) {
    if (is_space(byte(at))) {
      space(at);
      pending_.end = ++at;
      continue;
    }
    put_pending_space();
    const uint32_t start = at;
    const std::string_view rest = source_.substr(0, end);
    // A single space between two plain characters stays as it is, so that the words of a line are copied in one piece.
    const auto stays = [&](uint32_t i) {
      return byte(i) == ' ' && i + 1 < end && is_plain(byte(i + 1)) && fits_block(i - start);
    };
    for (size_t size = 0; at < end; at += static_cast<uint32_t>(size)) {
      const unsigned char c = byte(at);
      size = is_plain(c) || stays(at) ? 1 : (is_space(c) || c == 0 ? 0 : character_size(rest, at));
      if (size == 0) break;
    }
    if (at > start) {
      put(source_.substr(start, at - start), {start, at});
      continue;
    }
    while (at < end && (byte(at) == 0 || character_size(rest, at) == 0)) ++at;
    put(kReplacement, {start, at});
  }
}

void BlockBuilder::decoded(std::string_view text, uint32_t begin, uint32_t end) {
  if (!open_ || text.empty() || begin < written_) return;
  if (std::all_of(text.begin(), text.end(), [](char c) { return is_space(static_cast<unsigned char>(c)); })) {
    space(begin);
    pending_.end = std::max(pending_.end, end);
    return;
  }
  put_pending_space();
  put(text, {begin, end});
}

void BlockBuilder::cell_edge(uint32_t begin, uint32_t end) {
  if (!open_) return;
  begin = std::max(begin, space_pending_ ? pending_.begin : written_);
  end = std::max(begin, end);
  space(begin);
  pending_.end = pending_.begin;
  put_pending_space();
  put("|", {begin, end});
  space(end);
}

}  // namespace overclaim::text
