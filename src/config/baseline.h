// A baseline: the findings that a publication knows and has not corrected yet. They are identified by fingerprints
// (verdict/fingerprint.h) and not by lines, so that the text around them may move and be wrapped again.
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

// The default path.
inline constexpr std::string_view kBaselineFile = ".overclaim-baseline.json";

struct KnownFinding {
  std::string path;         // of the article, from the folder of the baseline, with '/'; "-" is standard input
  std::string rule;         // Rule::id
  std::string fingerprint;  // 16 hexadecimal digits
  std::string excerpt;      // the beginning of the sentence, for readers; not compared
  auto operator<=>(const KnownFinding&) const = default;
};

struct Baseline {
  std::vector<KnownFinding> findings;
};

// Reads a baseline. Problems: the file is not a baseline, is damaged, or was written by a later version.
lexicon::Result<Baseline> read_baseline(const std::string& file);
lexicon::Result<Baseline> parse_baseline(const std::string& path, std::string_view text);

// The file format: JSON, schema "overclaim.baseline/1", one finding per line, sorted by path, rule and fingerprint, so
// that versions can be compared and merged.
std::string baseline_text(Baseline baseline);

// The path of an article as written in a baseline stored at `file`. Links to folders are followed.
std::string path_in_baseline(const std::string& file, const std::string& article);

// The findings of a review as entries of a baseline, in their order.
std::vector<KnownFinding> findings_to_know(const verdict::Review& review, const std::string& path_in_baseline);

// Whether a finding of this run is in the baseline.
enum class Standing : uint8_t {
  fresh,  // not in it
  known,  // in it
  moved,  // in it for an article that is gone; this article is taken to be the same under a new name
};

struct MetFinding {
  KnownFinding finding;
  Standing standing = Standing::fresh;
};

// A baseline prepared for look-ups. Built once, then read by any number of threads.
class BaselineIndex {
 public:
  // `is_gone`: has the article been removed? Called once for each path of the baseline; "-" is never gone.
  BaselineIndex(Baseline baseline, const std::function<bool(const std::string& path)>& is_gone);

  Standing standing(const KnownFinding& finding) const;

  // The entries that no longer occur: for articles in `checked`, those not in `met`; for articles that are gone, those
  // that did not move. Nothing is concluded about other articles.
  std::vector<KnownFinding> not_met(const std::vector<MetFinding>& met, const std::set<std::string>& checked) const;

  // The baseline without the entries of not_met(); moved entries get their new path.
  Baseline pruned(const std::vector<MetFinding>& met, const std::set<std::string>& checked) const;

 private:
  std::vector<KnownFinding> findings_;
  std::set<std::pair<std::string, std::string>> here_;  // path, fingerprint
  std::set<std::string> gone_paths_;
  std::set<std::string> gone_;  // fingerprints of articles that are gone
};

// Removes the findings in the baseline from a review, and returns the standing of all findings, in their order.
std::vector<MetFinding> leave_out_known(verdict::Review& review, const BaselineIndex& baseline,
                                        const std::string& path_in_baseline);

}  // namespace overclaim::config
