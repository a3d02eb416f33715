#include "lexicon/patterns.h"

#include <algorithm>

namespace overclaim {
namespace {

// A text, or where it ends in "*" all texts that begin so.
class Wild {
 public:
  explicit Wild(std::string_view text)
      : open_(text.ends_with('*')), text_(open_ ? text.substr(0, text.size() - 1) : text) {}
  bool fits(std::string_view other) const { return open_ ? other.starts_with(text_) : other == text_; }

 private:
  bool open_;
  std::string_view text_;
};

class CuePattern {
 public:
  explicit CuePattern(std::string_view pattern)
      : colon_(pattern.find(':')),
        kind_(of_kind() ? kind_of(pattern.substr(0, colon_)) : std::nullopt),
        text_(of_kind() ? pattern.substr(colon_ + 1) : pattern),
        decoys_(of_kind() && pattern.substr(colon_ + 1) == "decoy") {}

  bool fits(const Cue& cue) const {
    if (!of_kind()) return text_.fits(cue.id);
    if (kind_ != cue.kind || !text_.fits(cue.role)) return false;
    return decoys_ || cue.role != "decoy";  // a decoy is there to be passed over
  }

 private:
  bool of_kind() const { return colon_ != std::string_view::npos; }

  size_t colon_;
  std::optional<CueKind> kind_;
  Wild text_;
  bool decoys_;
};

}  // namespace

bool matches_pattern(const Cue& cue, std::string_view pattern) { return CuePattern(pattern).fits(cue); }

std::vector<bool> matching_cues(const Lexicon& lexicon, const std::vector<std::string>& patterns) {
  const std::vector<CuePattern> read(patterns.begin(), patterns.end());
  std::vector<bool> fits(lexicon.cues.size(), false);
  for (size_t i = 0; i < fits.size(); ++i)
    fits[i] = std::any_of(read.begin(), read.end(), [&](const CuePattern& p) { return p.fits(lexicon.cues[i]); });
  return fits;
}

}  // namespace overclaim
