// A baseline: the findings that a publication knows of and has not mended yet. They are named by fingerprints
// (verdict/fingerprint.h) and not by lines, so that text may move and be wrapped anew around them.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/result.h"
#include "verdict/review.h"

namespace overclaim::config {

// Where it is kept unless somebody says otherwise.
inline constexpr std::string_view kBaselineFile = ".overclaim-baseline.json";

struct KnownFinding {
  std::string path;         // of the article, from the folder of the baseline, with '/'; "-" is standard input
  std::string rule;         // Rule::id
  std::string fingerprint;  // 16 hexadecimal digits
  std::string excerpt;      // the beginning of the sentence, for people; decides nothing
  auto operator<=>(const KnownFinding&) const = default;
};

struct Baseline {
  std::vector<KnownFinding> findings;
};

// Reads a baseline. Problems: a file that is none, or damaged, or in the form of a later program.
lexicon::Result<Baseline> read_baseline(const std::string& file);
lexicon::Result<Baseline> parse_baseline(const std::string& path, std::string_view text);

// As it is kept: JSON, schema "overclaim.baseline/1", one finding a line, sorted by path, rule and fingerprint, so that
// versions of it can be compared and merged.
std::string baseline_text(Baseline baseline);

// The name of an article in a baseline kept in `file`. Links to folders are followed.
std::string path_in_baseline(const std::string& file, const std::string& article);

// The findings of a review as a baseline keeps them, in their order.
std::vector<KnownFinding> findings_to_know(const verdict::Review& review, const std::string& path_in_baseline);

// How a finding of today stands to a baseline.
enum class Standing : uint8_t {
  fresh,  // not in it
  known,  // in it
  moved,  // in it for an article that is gone, which this one is taken to have been
};

struct MetFinding {
  KnownFinding finding;
  Standing standing = Standing::fresh;
};

// A baseline to look findings up in. Made once, then asked by any number of threads.
class BaselineIndex {
 public:
  // `is_gone`: is there no such article any more? Asked once for each path of the baseline; "-" is never gone.
  BaselineIndex(Baseline baseline, const std::function<bool(const std::string& path)>& is_gone);

  Standing standing(const KnownFinding& finding) const;

  // What the baseline holds and nobody has found: of the articles `checked` whatever is not among `met`, of those that
  // are gone whatever has not moved. Of other articles nothing is known.
  std::vector<KnownFinding> not_met(const std::vector<MetFinding>& met, const std::set<std::string>& checked) const;

  // The baseline without those; what has moved under its path of today.
  Baseline pruned(const std::vector<MetFinding>& met, const std::set<std::string>& checked) const;

 private:
  std::vector<KnownFinding> findings_;
  std::set<std::pair<std::string, std::string>> here_;  // path, fingerprint
  std::set<std::string> gone_paths_;
  std::set<std::string> gone_;  // fingerprints of articles that are gone
};

// Leaves the findings out of a review that a baseline knows, and returns how all of them stand, in their order.
std::vector<MetFinding> leave_out_known(verdict::Review& review, const BaselineIndex& baseline,
                                        const std::string& path_in_baseline);

}  // namespace overclaim::config
