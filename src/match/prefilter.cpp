#include "match/prefilter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

#include "match/internal/inline_markup.h"
#include "match/internal/word_hash.h"
#include "text/byte_masks.h"
#include "text/characters.h"
#include "text/suppression_comments.h"
#include "text/utf8.h"
#include "text/words.h"

namespace overclaim::match {
namespace {

constexpr size_t kStretch = 64;
constexpr size_t kStretches = 64;  // classified at once: 4 KiB of text, small enough to stay in the nearest cache

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Is all of it in scripts without letters that fold to ASCII: Greek to Mongolian, Japanese, Chinese, Korean?
bool is_foreign(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const char32_t c = text::character_at(text, i);
    const bool foreign = (c >= 0x370 && c < 0x1C80) || (c >= 0x3040 && c < 0x3130) || (c >= 0x3400 && c < 0xA000) ||
                         (c >= 0xAC00 && c < 0xD7A4);
    if (!foreign) return false;
    i += std::max<size_t>(1, text::character_size(text, i));
  }
  return true;
}

// The longest run of letters and digits in a word; the whole word if it contains characters beyond ASCII.
std::string_view key_of_word(std::string_view word) {
  if (!is_ascii(word)) return word;
  std::string_view best;
  for (size_t i = 0; i < word.size();) {
    if (!text::is_ascii_alnum(word[i])) {
      ++i;
      continue;
    }
    const size_t begin = i;
    while (i < word.size() && text::is_ascii_alnum(word[i])) ++i;
    if (i - begin > best.size()) best = word.substr(begin, i - begin);
  }
  return best;
}

// The run of letters and digits at the end of a word, or at its beginning; empty if there is none.
std::string_view edge_of_word(std::string_view word, bool end) {
  if (!is_ascii(word)) return {};
  size_t size = 0;
  while (size < word.size() && text::is_ascii_alnum(end ? word[word.size() - 1 - size] : word[size])) ++size;
  return end ? word.substr(word.size() - size) : word.substr(0, size);
}

// Walks all phrases that end in a cue of kind subject_name.
class SubjectPhrases {
 public:
  explicit SubjectPhrases(const lexicon::Lexicon& lexicon)
      : lexicon_(lexicon), leads_(lexicon.automaton.first_output.size(), Leads::unknown) {}

  // Calls found(words) for each phrase.
  template <class Found>
  void walk(const Found& found) {
    follow(0, found);
  }

 private:
  enum class Leads : uint8_t { unknown, nowhere, to_subject };

  bool names_subject(uint32_t node) const {
    const lexicon::Automaton& a = lexicon_.automaton;
    return std::any_of(a.outputs.begin() + a.first_output[node], a.outputs.begin() + a.first_output[node + 1],
                       [&](const auto& o) { return lexicon_.cues[o.cue].kind == lexicon::CueKind::subject_name; });
  }

  bool leads_to_subject(uint32_t node) {
    if (leads_[node] == Leads::unknown) {
      bool any = names_subject(node);
      const lexicon::Automaton& a = lexicon_.automaton;
      for (uint32_t e = a.first_edge[node]; e < a.first_edge[node + 1] && !any; ++e)
        any = leads_to_subject(a.edges[e].to);
      leads_[node] = any ? Leads::to_subject : Leads::nowhere;
    }
    return leads_[node] == Leads::to_subject;
  }

  template <class Found>
  void follow(uint32_t node, const Found& found) {
    if (names_subject(node)) found(words_);
    const lexicon::Automaton& a = lexicon_.automaton;
    for (uint32_t e = a.first_edge[node]; e < a.first_edge[node + 1]; ++e) {
      if (!leads_to_subject(a.edges[e].to)) continue;
      words_.push_back(lexicon_.words[a.edges[e].word]);
      follow(a.edges[e].to, found);
      words_.pop_back();
    }
  }

  const lexicon::Lexicon& lexicon_;
  std::vector<Leads> leads_;
  std::vector<std::string_view> words_;
};

}  // namespace

Prefilter::Prefilter(const lexicon::Lexicon& lexicon) : bitmap_(1024) {
  SubjectPhrases(lexicon).walk([this](const std::vector<std::string_view>& words) { add(words); });
  add({text::kSuppressionWord});
}

void Prefilter::add(const std::vector<std::string_view>& words) {
  size_t at = 0;
  for (size_t i = 1; i < words.size(); ++i)
    if (key_of_word(words[i]).size() > key_of_word(words[at]).size()) at = i;
  const std::string_view key = key_of_word(words[at]);
  longest_ = std::max(longest_, key.size());
  beyond_ascii_ = beyond_ascii_ || !is_ascii(key);
  const uint64_t hash = word_hash(key);
  bitmap_[hash >> 54] |= uint64_t{1} << (hash >> 48 & 63);
  const auto [entry, fresh] = keys_.try_emplace(hash);
  Neighbours& neighbours = entry->second;
  if (!fresh && neighbours.empty()) return;  // another phrase already needs this word without a neighbour
  const bool before = at > 0;
  const std::string_view beside = before                  ? edge_of_word(words[at - 1], true)
                                  : at + 1 < words.size() ? edge_of_word(words[at + 1], false)
                                                          : std::string_view();
  if (beside.empty() || key != words[at]) {
    neighbours.clear();
  } else {
    neighbours.push_back({word_hash(beside), before});
  }
}

// The pass over one article. A "word" here is a run of bytes that are ASCII letters, digits or beyond ASCII.
class PrefilterRun {
 public:
  PrefilterRun(const Prefilter& prefilter, std::string_view source, text::Format format)
      : prefilter_(prefilter),
        source_(source),
        inline_markup_(source, format),
        marked_up_(format != text::Format::plain) {}

  bool run() {
    std::array<text::ByteMasks, kStretches> masks;
    size_t base = 0;
    while (base < source_.size()) {
      const size_t left = source_.size() - base;
      const size_t whole = std::min(left / kStretch, kStretches);
      if (whole > 0) {
        text::classify_bytes(source_.data() + base, whole, masks.data());
      } else {
        char tail[kStretch] = {};
        std::memcpy(tail, source_.data() + base, left);
        text::classify_bytes(tail, 1, masks.data());
      }
      for (size_t s = 0; s < std::max<size_t>(whole, 1); ++s)
        if (stretch(base + s * kStretch, masks[s])) return true;
      base += std::max<size_t>(whole, 1) * kStretch;
    }
    return inside_ && word(begin_, source_.size());
  }

 private:
  // Words begin and end where a bit differs from the one before it.
  bool stretch(size_t base, const text::ByteMasks& masks) {
    const uint64_t in_word = masks.alnum | masks.high;
    uint64_t edges = in_word ^ (in_word << 1 | static_cast<uint64_t>(inside_));
    for (; edges; edges &= edges - 1) {
      const size_t at = base + static_cast<size_t>(std::countr_zero(edges));
      if (!inside_) {
        begin_ = at;
        inside_ = true;
        continue;
      }
      inside_ = false;
      if (word(begin_, at)) return true;
    }
    for (uint64_t left = masks.ampersand; left; left &= left - 1)
      if (inline_markup_.reference_may_join(base + static_cast<size_t>(std::countr_zero(left)))) return true;
    return false;
  }

  bool word(size_t begin, size_t end) {
    if (fits(begin, end)) return true;
    return end < source_.size() && inline_markup_.may_open(source_[end]) && joined_with_next(begin, end);
  }

  bool fits(size_t begin, size_t end) {
    const char* at = source_.data() + begin;
    const size_t size = end - begin;
    // The first byte of a Chinese or Russian word is beyond ASCII; "naïve" needs a look at all bytes.
    if (begin + kLoad > source_.size()) return text_fits({at, size}, begin);
    uint64_t high = 0;
    const uint64_t hash = word_hash_inside(at, size, high);
    return high ? text_fits({at, size}, begin) : key_fits(hash, begin, end);
  }

  // Is there a key with this hash, and if it needs a neighbour, may that be next to [begin, end)?
  bool key_fits(uint64_t hash, size_t begin, size_t end) const {
    const Prefilter::Neighbours* neighbours = prefilter_.key(hash);
    if (!neighbours) return false;
    return neighbours->empty() || begin == kNowhere ||
           std::any_of(neighbours->begin(), neighbours->end(), [&](const Prefilter::Neighbour& n) {
             return n.before ? word_before_is(begin, n.hash) : word_after_is(end, n.hash);
           });
  }

  // May the word before `begin` have this hash? True if only a parser can decide.
  bool word_before_is(size_t begin, uint64_t hash) const {
    size_t end = begin;
    while (end > 0 && !is_word_byte(source_[end - 1])) {
      --end;
      if (!marked_up_) continue;
      if (source_[end] == '>') end = inline_markup_.tag_before(end);
      if (end == InlineMarkup::kUnsure || takes_parser(source_[end])) return true;
    }
    size_t from = end;
    while (from > 0 && is_word_byte(source_[from - 1])) --from;
    return may_be(source_.substr(from, end - from), hash);
  }

  bool word_after_is(size_t end, uint64_t hash) const {
    size_t from = end;
    while (from < source_.size() && !is_word_byte(source_[from])) {
      const size_t next = marked_up_ && source_[from] == '<' ? inline_markup_.text_after(from) : from + 1;
      if (next == InlineMarkup::kUnsure || (marked_up_ && takes_parser(source_[from]))) return true;
      if (next == from) return false;  // separated
      from = next;
    }
    size_t to = from;
    while (to < source_.size() && is_word_byte(source_[to])) ++to;
    return may_be(source_.substr(from, to - from), hash);
  }

  static bool takes_parser(char c) { return c == '>' || c == '&' || c == '[' || c == ']' || c == '(' || c == ')'; }
  static bool may_be(std::string_view word, uint64_t hash) {
    return !word.empty() && (!is_ascii(word) || word_hash(word) == hash);
  }

  // The same for text that may go beyond ASCII. It is at `origin` of the source, or was decoded from there.
  bool text_fits(std::string_view text, size_t origin) {
    size_t begin = 0;
    bool ascii = true;
    for (size_t i = 0; i <= text.size();) {
      const size_t size = i < text.size() ? text::character_size(text, i) : 0;
      if (size == 1) {
        ++i;
        continue;
      }
      // Invalid UTF-8 is read as U+FFFD, which separates words like punctuation.
      if (size > 1 && !is_plain_mark(text::character_at(text, i))) {
        ascii = false;
        i += size;
        continue;
      }
      const size_t from = origin == kNowhere ? kNowhere : origin + begin;
      if (i > begin && piece_fits(text.substr(begin, i - begin), ascii, from)) return true;
      i += std::max<size_t>(size, 1);
      begin = i;
      ascii = true;
    }
    return false;
  }

  bool piece_fits(std::string_view piece, bool ascii, size_t origin) {
    if (ascii) return key_fits(word_hash(piece), origin, origin + piece.size());
    if (!prefilter_.beyond_ascii_ && is_foreign(piece)) return false;
    cuts_.clear();
    text::cut_words(piece, cuts_);
    for (const text::Cut& cut : cuts_) {
      folded_.clear();
      text::append_folded(piece, cut, folded_);
      if (prefilter_.key(word_hash(folded_)) || any_run_fits(folded_)) return true;
    }
    return false;
  }

  bool any_run_fits(std::string_view text) const {
    for (size_t i = 0; i < text.size(); ++i) {
      if (!text::is_ascii_alnum(text[i])) continue;
      const size_t begin = i;
      while (i < text.size() && text::is_ascii_alnum(text[i])) ++i;
      if (prefilter_.key(word_hash(text.substr(begin, i - begin)))) return true;
    }
    return false;
  }

  // "Cere<b>bro</b>lysin": words with only markup between them may be read as one.
  bool joined_with_next(size_t begin, size_t end) {
    joined_.assign(source_.substr(begin, end - begin));
    while (joined_.size() <= kMostBytesForOne * prefilter_.longest_) {
      const size_t next = inline_markup_.text_after(end);
      if (next == InlineMarkup::kUnsure) return true;
      if (next == end || next >= source_.size() || !is_word_byte(source_[next])) return false;
      end = next;
      while (end < source_.size() && is_word_byte(source_[end])) ++end;
      joined_ += source_.substr(next, end - next);
      if (text_fits(joined_, kNowhere)) return true;
    }
    return false;
  }

  static constexpr size_t kNowhere = static_cast<size_t>(-1);
  static constexpr size_t kMostBytesForOne = 4;  // of source per byte of a key: full-width letters take three

  const Prefilter& prefilter_;
  std::string_view source_;
  InlineMarkup inline_markup_;
  bool marked_up_;
  size_t begin_ = 0;  // of the current word
  bool inside_ = false;
  std::vector<text::Cut> cuts_;
  std::string folded_, joined_;
};

bool Prefilter::may_name_subject(std::string_view source, text::Format format) const {
  return PrefilterRun(*this, source, format).run();
}

}  // namespace overclaim::match
