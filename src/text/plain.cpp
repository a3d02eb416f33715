#include "text/internal/plain.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/internal/lines.h"
#include "text/internal/shape.h"

namespace overclaim::text {
namespace {

class PlainReader {
 public:
  PlainReader(BlockBuilder& builder, uint32_t begin)
      : builder_(builder), source_(builder.source()), lines_(lines_of(source_, begin, builder.suppression_comments)) {
    for (const LineGroup& group : group_lines(source_, lines_)) groups_.push_back(group);
  }

  void run() {
    guessed_.resize(groups_.size());
    for (size_t i = 0; i < groups_.size(); ++i) {
      const Span text = {line(i).prose.begin, lines_[groups_[i].last - 1].text.end};
      guessed_[i].shape = shape_of(source_.substr(text.begin, text.end - text.begin));
    }
    for (size_t i = 0; i < groups_.size(); ++i) settle_by_marks(i);
    guess();
    for (size_t i = 0; i < groups_.size(); ++i) write(i);
    builder_.end();
  }

 private:
  const Line& line(size_t group) const { return lines_[groups_[group].first]; }

  // Horizontal rules are visible, but they are neither headings nor followed by headings, so the guess ignores them.
  void guess() {
    std::vector<GuessedLine> lines;
    for (size_t i = 0; i < groups_.size(); ++i) {
      if (!is_rule(i)) lines.push_back(guessed_[i]);
    }
    guess_kinds(lines);
    for (size_t i = 0, next = 0; i < groups_.size(); ++i) {
      if (!is_rule(i)) guessed_[i] = lines[next++];
    }
  }

  void settle(size_t i, BlockKind kind) {
    guessed_[i].settled = true;
    guessed_[i].kind = kind;
  }

  void settle_by_marks(size_t i) {
    if (is_row(i)) return settle(i, BlockKind::table_row);
    switch (line(i).marker) {
      case Marker::none:
        break;
      case Marker::bullet:
        return settle(i, BlockKind::list_item);
      case Marker::quote:
        return settle(i, BlockKind::quote);
      case Marker::hash:
        return settle(i, BlockKind::heading);
      case Marker::rule:
        return settle(i, BlockKind::paragraph);
      case Marker::number:
        return settle(i, is_numbered_heading(i) ? BlockKind::heading : BlockKind::list_item);
    }
    if (is_underlined(i)) settle(i, BlockKind::heading);
  }

  size_t edges(size_t i) const {
    if (!line(i).has_cells || line(i).marker == Marker::rule) return 0;
    const std::string_view text = source_.substr(line(i).text.begin, line(i).text.end - line(i).text.begin);
    const auto bars = static_cast<size_t>(std::count(text.begin(), text.end(), '|'));
    const bool framed = text.size() > 1 && text.front() == '|' && text.back() == '|';
    return framed ? bars - 1 : bars;
  }

  // A single bar may occur in any title; two bars, or one bar in each of two adjacent lines, make a table.
  bool is_row(size_t i) const {
    if (edges(i) == 0) return false;
    return edges(i) >= 2 || (i > 0 && edges(i - 1) > 0) || (i + 1 < groups_.size() && edges(i + 1) > 0) ||
           is_rule(i + 1);
  }

  bool is_rule(size_t i) const { return i < groups_.size() && line(i).marker == Marker::rule; }

  // "1. Title" above a paragraph is a heading; consecutive numbered lines are a list.
  bool is_numbered_heading(size_t i) const {
    const bool next_to_number = (i > 0 && line(i - 1).marker == Marker::number) ||
                                (i + 1 < groups_.size() && line(i + 1).marker == Marker::number);
    return !next_to_number && guessed_[i].shape.look == Look::fragment && i + 1 < groups_.size();
  }

  bool is_underlined(size_t i) const {
    if (!is_rule(i + 1) || line(i + 1).blank_before || groups_[i].last - groups_[i].first > 1) return false;
    const Span rule = line(i + 1).text;
    const char mark = source_[rule.begin];
    return (mark == '=' || mark == '-') && rule.end - rule.begin >= 3 &&
           source_.substr(rule.begin, rule.end - rule.begin).find_first_not_of(mark) == std::string_view::npos;
  }

  uint8_t level(size_t i, BlockKind kind) {
    if (kind == BlockKind::list_item) return item_level(i);
    if (kind != BlockKind::heading) return 0;
    if (line(i).marker == Marker::hash) return line(i).level;
    return builder_.blocks.empty() ? 1 : 2;
  }

  // Returns the depth of the item by its indentation within the current run of items.
  uint8_t item_level(size_t i) {
    const uint32_t indent = line(i).indent;
    if (i == 0 || guessed_[i - 1].kind != BlockKind::list_item) indents_.clear();
    while (!indents_.empty() && indent < indents_.back()) indents_.pop_back();
    if (indents_.empty() || indent >= indents_.back() + 2) indents_.push_back(indent);
    return static_cast<uint8_t>(std::min<size_t>(indents_.size(), 255));
  }

  void write(size_t i) {
    if (is_rule(i)) return;
    const BlockKind kind = guessed_[i].kind;
    if (kind == BlockKind::table_row && !was_row_) ++table_;
    was_row_ = kind == BlockKind::table_row;
    const uint8_t depth = level(i, kind);
    builder_.begin(kind, depth, was_row_ ? table_ : kNone);
    const bool keeps_number = kind == BlockKind::heading && line(i).marker == Marker::number;
    for (uint32_t l = groups_[i].first; l < groups_[i].last; ++l) {
      const Line& part = lines_[l];
      const Span span = l > groups_[i].first || !keeps_number ? part.prose : part.text;
      if (l > groups_[i].first && !ends_in_hyphen(lines_[l - 1], part)) builder_.space(span.begin);
      if (was_row_) {
        write_cells(span);
      } else {
        builder_.text(span.begin, span.end);
      }
    }
    builder_.end();
  }

  // Is a word hyphenated at the line end: "neuro-" and "protective"?
  bool ends_in_hyphen(const Line& line, const Line& next) const {
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const Span text = line.text;
    return text.end - text.begin >= 2 && source_[text.end - 1] == '-' && is_lower(source_[text.end - 2]) &&
           is_lower(source_[next.prose.begin]);
  }

  void write_cells(Span row) {
    if (source_[row.begin] == '|') ++row.begin;
    if (row.end > row.begin && source_[row.end - 1] == '|') --row.end;
    for (uint32_t at = row.begin; at < row.end;) {
      const auto bar = static_cast<uint32_t>(std::min<size_t>(source_.find('|', at), row.end));
      builder_.text(at, bar);
      if (bar < row.end) builder_.cell_edge(bar, bar + 1);
      at = bar + 1;
    }
  }

  BlockBuilder& builder_;
  std::string_view source_;
  std::vector<Line> lines_;
  std::vector<LineGroup> groups_;
  std::vector<GuessedLine> guessed_;
  std::vector<uint32_t> indents_;
  uint32_t table_ = 0;
  bool was_row_ = false;
};

}  // namespace

void read_plain(BlockBuilder& builder, uint32_t begin) { PlainReader(builder, begin).run(); }

}  // namespace overclaim::text
