// Signals: the named facts about a sentence that the gate weighs (verdict/gate.h). Each has a name that an editor can
// read, "word:melt" or "heading role:benefit", and is there or not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/page_context.h"
#include "lexicon/bytes.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// A set of signals. Names are hashed piece by piece and kept only where somebody wants to read them.
class SignalSet {
 public:
  explicit SignalSet(bool keep_names = false) : keep_names_(keep_names) {}

  template <class... Pieces>
  void add(const Pieces&... pieces) {
    uint64_t hash = lexicon::kNoBytesHash;
    ((hash = lexicon::hash_of(std::string_view(pieces), hash)), ...);
    hashes_.push_back(hash);
    if (!keep_names_) return;
    std::string name;
    (name.append(std::string_view(pieces)), ...);
    names_.push_back(std::move(name));
  }
  void add_all(const SignalSet& other) {
    hashes_.insert(hashes_.end(), other.hashes_.begin(), other.hashes_.end());
    names_.insert(names_.end(), other.names_.begin(), other.names_.end());
  }
  bool keeps_names() const { return keep_names_; }
  // Orders the signals, each once. Before this the lists below may name one twice.
  void finish();

  const std::vector<uint64_t>& hashes() const { return hashes_; }  // FNV-1a of the names
  const std::vector<std::string>& names() const { return names_; }

 private:
  bool keep_names_;
  std::vector<uint64_t> hashes_;
  std::vector<std::string> names_;
};

// Reads the signals of the sentences of a page. `features`: of the cues (match::features_of_cues). `review`: claims and
// findings of the rules on that page. All that is given must outlive it.
class SignalReader {
 public:
  SignalReader(claim::PageContext& page, const std::vector<match::FeatureBits>& features, const Review& review);

  // May the sentence say something of a product? It names one, an outcome or an effect, or has a cue of a rule.
  bool has_signals(uint32_t sentence);

  void read(uint32_t sentence, SignalSet& out);

 private:
  void read_words(const parse::Parse& parse, SignalSet& out) const;
  void read_cues(const parse::Parse& parse, SignalSet& out) const;
  void read_triggers(const claim::SentenceContext& sentence, SignalSet& out) const;
  void read_evidence(const claim::SentenceContext& sentence, SignalSet& out) const;
  void read_rules(uint32_t sentence, SignalSet& out) const;
  void read_layout(const parse::Parse& parse, SignalSet& out) const;
  void read_above(const text::Block& block, SignalSet& out) const;

  claim::PageContext& page_;
  const std::vector<match::FeatureBits>& features_;
  const Review& review_;
  std::vector<std::vector<uint32_t>> claims_, findings_;  // by sentence: indices into the review
  // Those of the heading and the intro line that were read last, which are the same for the sentences of a section.
  struct Above {
    uint32_t heading = text::kNone, intro = text::kNone;
    SignalSet signals;
  };
  std::optional<Above> above_;
};

}  // namespace overclaim::verdict
