// Decides which short lines of an article are headings, list items or prose. Only the shapes of lines count; where they
// are ambiguous, the result is "paragraph", the weakest assumption.
#include <algorithm>
#include <cstddef>

#include "text/internal/shape.h"

namespace overclaim::text {
namespace {

// A heading in sentence case ("What it is") is short; a longer line may be a list item.
constexpr uint32_t kMostPlainHeadingWords = 6;
// A paragraph of this length deserves its own heading.
constexpr uint32_t kSubstantialWords = 12;
constexpr uint32_t kFewestHeadingCharacters = 3;
// A sentence in a list is short.
constexpr uint32_t kMostItemWords = 20;

bool is_item_like(Look look) { return look == Look::fragment || look == Look::open_end || look == Look::no_words; }

class Guesser {
 public:
  explicit Guesser(std::vector<GuessedLine>& lines) : lines_(lines) {}

  void run() {
    learn_style();
    for (size_t i = 0; i < lines_.size();) {
      if (lines_[i].settled) {
        ++i;
        continue;
      }
      if (const size_t items = sentences_led_in(i); items > 1) {
        for (const size_t end = i + items; i < end; ++i) settle(i, BlockKind::list_item);
        continue;
      }
      if (!is_item_like(look(i))) {
        settle(i, look(i) == Look::question && question_heads(i) ? BlockKind::heading : BlockKind::paragraph);
        ++i;
        continue;
      }
      size_t end = i;
      while (end < lines_.size() && !lines_[end].settled && is_item_like(look(end))) ++end;
      guess_run(i, end);
      i = end;
    }
  }

 private:
  const LineShape& shape(size_t i) const { return lines_[i].shape; }
  Look look(size_t i) const { return lines_[i].shape.look; }
  void settle(size_t i, BlockKind kind) {
    lines_[i].kind = kind;
    lines_[i].settled = true;
  }

  // Learns the author's style of headings from fragments that stand alone between two paragraphs, which are almost
  // certainly headings.
  void learn_style() {
    size_t title_case = 0;
    size_t sentence_case = 0;
    size_t lower = 0;
    size_t fragments = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].settled || look(i) != Look::fragment) continue;
      ++fragments;
      lower += shape(i).opening == Opening::lower;
      const bool alone = (i == 0 || look(i - 1) == Look::prose) && i + 1 < lines_.size() && look(i + 1) == Look::prose;
      if (alone && shape(i).words > 1) ++(shape(i).title_case ? title_case : sentence_case);
    }
    writes_title_case_ = title_case >= sentence_case;
    writes_lower_case_ = lower * 2 > fragments;
  }

  bool may_open(size_t i) const {
    return shape(i).opening == Opening::lower ? writes_lower_case_ : shape(i).opening != Opening::mark;
  }

  // Single letters are buttons and initials.
  bool may_head(size_t i) const {
    return look(i) == Look::fragment && may_open(i) && !shape(i).dated &&
           shape(i).characters >= kFewestHeadingCharacters;
  }

  // Returns the number of consecutive short sentences right after a line that ends in a colon.
  size_t sentences_led_in(size_t begin) const {
    if (!follows_lead_in(begin)) return 0;
    size_t end = begin;
    while (end < lines_.size() && !lines_[end].settled && look(end) == Look::prose &&
           shape(end).words <= kMostItemWords)
      ++end;
    return end - begin;
  }

  // A single question is a heading if an answer follows; several questions in a row are a list of topics.
  bool question_heads(size_t i) const { return i + 1 < lines_.size() && may_open(i); }

  bool follows_heading(size_t i) const {
    return i > 0 && lines_[i - 1].settled && lines_[i - 1].kind == BlockKind::heading;
  }
  bool follows_lead_in(size_t i) const {
    return i > 0 && look(i - 1) == Look::lead_in && lines_[i - 1].kind == BlockKind::paragraph;
  }

  void guess_run(size_t begin, size_t end) {
    if (end - begin == 1) {
      settle(begin, guess_single(begin));
      return;
    }
    const bool introduced = follows_lead_in(begin);
    const bool headed = follows_heading(begin);
    for (size_t i = begin; i < end; ++i) settle(i, BlockKind::list_item);
    mark_tile_pairs(begin, end);
    first_plain_ = begin;
    while (first_plain_ < end && shape(first_plain_).title_case) ++first_plain_;
    for (size_t i = begin; i < end; ++i) {
      if (may_head(i) && !in_pair_[i - begin] && heads_in_run(i, begin, end, introduced, headed)) {
        settle(i, BlockKind::heading);
      }
    }
    if (introduced) {
      while (begin < end && lines_[begin].kind != BlockKind::heading) ++begin;
    }
    lone_items_are_prose(begin, end);
  }

  BlockKind guess_single(size_t i) const {
    if (follows_lead_in(i)) return BlockKind::list_item;
    if (!may_head(i) || i + 1 == lines_.size()) return BlockKind::paragraph;
    const bool before_heading = lines_[i + 1].settled && lines_[i + 1].kind == BlockKind::heading;
    // The first line is exempt: it is the title above questions or headings.
    if (i > 0 && (before_heading || look(i + 1) == Look::question) && !shape(i).title_case) return BlockKind::paragraph;
    // A line after a title that is not in title case describes the title.
    if (follows_heading(i) && !shape(i).title_case) return BlockKind::paragraph;
    return BlockKind::heading;
  }

  // "Title / few words / Title / few words": tiles of two lines each, all of them list items.
  void mark_tile_pairs(size_t begin, size_t end) {
    in_pair_.assign(end - begin, false);
    const auto starts_pair = [&](size_t i) {
      return i + 1 < end && look(i) == Look::fragment && shape(i).title_case && is_item_like(look(i + 1)) &&
             !shape(i + 1).title_case && (i + 2 >= end || shape(i + 2).title_case);
    };
    for (size_t i = begin; i < end;) {
      size_t last = i;
      while (starts_pair(last)) last += 2;
      if (last - i >= 4) std::fill(in_pair_.begin() + offset(i - begin), in_pair_.begin() + offset(last - begin), true);
      i = std::max(last, i + 1);
    }
  }

  static std::ptrdiff_t offset(size_t n) { return static_cast<std::ptrdiff_t>(n); }

  // Is the fragment at `i`, in the run of unfinished lines [begin, end), a heading of the lines after it?
  bool heads_in_run(size_t i, size_t begin, size_t end, bool introduced, bool headed) const {
    const bool last = i + 1 == end;
    if (last) return heads_what_follows_run(i, begin, end, introduced);
    const bool title = shape(i).title_case;
    const bool next_is_plain = !shape(i + 1).title_case && look(i + 1) != Look::no_words;
    // "Why people use it" before "Clear focus", "Calm nerves" is a heading; consecutive questions are a list of topics.
    if (shape(i).asks && !shape(i + 1).asks && shape(i).words > 1 && (i == begin ? !introduced : !shape(i - 1).asks))
      return true;
    if (i == begin && !introduced && (!headed || title)) return i == 0 || title;
    if (!title) return false;
    if (stands_over_tiles(i, end)) return true;
    if (!next_is_plain) return false;
    if (shape(i).words > 1) return !introduced || first_plain_ < i;
    // A single word is weak evidence: both neighbours must be in a different style.
    return i > begin && !shape(i - 1).title_case && i + 2 < end && !shape(i + 2).title_case;
  }

  // Is the line a title, possibly with a second title line after it, above tiles of two lines?
  bool stands_over_tiles(size_t i, size_t end) const {
    const size_t run = end - in_pair_.size();
    for (size_t next = i + 1; next < end && next <= i + 2; ++next) {
      if (in_pair_[next - run]) return shape(i).words > 1;
      if (!shape(next).title_case) return false;
    }
    return false;
  }

  // The last line of a run precedes a paragraph, a list or a table, and may be its heading.
  bool heads_what_follows_run(size_t i, size_t begin, size_t end, bool introduced) const {
    if (end == lines_.size()) return false;
    if (shape(i).title_case) return !introduced || first_plain_ < i;
    if (introduced || shape(i).words > kMostPlainHeadingWords) return false;
    const bool substantial = lines_[end].settled || shape(end).words >= kSubstantialWords;
    const bool after_title = shape(i - 1).title_case;
    if (i - begin == 1) return substantial && !after_title;
    return substantial && !writes_title_case_;
  }

  // A single item without neighbours is not a list.
  void lone_items_are_prose(size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const bool before = i > 0 && lines_[i - 1].kind == BlockKind::list_item;
      const bool after = i + 1 < lines_.size() && lines_[i + 1].settled && lines_[i + 1].kind == BlockKind::list_item;
      if (lines_[i].kind == BlockKind::list_item && !before && !after) settle(i, BlockKind::paragraph);
    }
  }

  std::vector<GuessedLine>& lines_;
  // State of the current run:
  std::vector<bool> in_pair_;  // belongs to a tile of two lines
  size_t first_plain_ = 0;     // the first line that is not a title

  bool writes_title_case_ = true;
  bool writes_lower_case_ = false;
};

}  // namespace

void guess_kinds(std::vector<GuessedLine>& lines) { Guesser(lines).run(); }

}  // namespace overclaim::text
