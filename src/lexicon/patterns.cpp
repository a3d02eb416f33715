#include "lexicon/patterns.h"

namespace overclaim::lexicon {
namespace {

// A text; if it ends in "*", all texts with that prefix.
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
        kind_(of_kind() ? value_of<CueKind>(pattern.substr(0, colon_)) : std::nullopt),
        text_(of_kind() ? pattern.substr(colon_ + 1) : pattern),
        decoys_(of_kind() && pattern.substr(colon_ + 1) == "decoy") {}

  std::optional<CueKind> kind() const { return kind_; }
  bool of_kind() const { return colon_ != std::string_view::npos; }

  bool fits(const Cue& cue) const {
    if (!of_kind()) return text_.fits(cue.id);
    if (kind_ != cue.kind || !text_.fits(cue.role_name)) return false;
    return decoys_ || cue.role != Role::decoy;  // patterns skip decoys
  }

 private:
  size_t colon_;
  std::optional<CueKind> kind_;
  Wild text_;
  bool decoys_;
};

}  // namespace

bool matches_pattern(const Cue& cue, std::string_view pattern) { return CuePattern(pattern).fits(cue); }

std::vector<bool> matching_cues(const Lexicon& lexicon, const std::vector<std::string>& patterns) {
  std::vector<bool> fits(lexicon.cues.size(), false);
  for (const auto& pattern : patterns) {
    const CuePattern read(pattern);
    if (read.of_kind()) {
      if (!read.kind()) continue;
      for (const uint32_t i : lexicon.cues_of(*read.kind()))
        if (read.fits(lexicon.cues[i])) fits[i] = true;
    } else {
      const bool open = pattern.ends_with('*');
      const std::string_view id = std::string_view(pattern).substr(0, pattern.size() - (open ? 1 : 0));
      for (const uint32_t i : lexicon.cues_called(id, !open)) fits[i] = true;
    }
  }
  return fits;
}

}  // namespace overclaim::lexicon
