// The results of queries to a store, as plain values: everything that a report needs to know of an audit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::audit {

// Counts of a run. read() = checked + unchanged + failed; skipped records did not yield a document.
struct RunCounts {
  uint64_t checked = 0, unchanged = 0, skipped = 0, failed = 0, bytes = 0;
  uint64_t read() const { return checked + unchanged + failed; }
  uint64_t items() const { return read() + skipped; }  // all items of the input so far
};

struct RunInfo {
  int64_t id = 0;
  std::string kind;               // audit, merge, or "rejudge" (a reevaluation)
  std::string state;              // running, finished
  std::string started, finished;  // UTC, "2026-11-21T05:00:00Z"; finished is empty while it runs
  std::string lexicon;            // digest
  std::string settings;           // JSON: inputs and options, needed to resume the run
  RunCounts counts;
};

struct Tally {
  std::string name;
  uint64_t findings = 0, documents = 0;  // findings of that name, and documents with one
};

// A claim that several sentences make, in any words: they agree in subject, outcome, population and direction.
struct RepeatedClaim {
  std::string subject, outcome, population, direction, verdict;
  uint64_t claims = 0, documents = 0;
  std::string example;  // one of these sentences
};

struct SiteRate {
  std::string site;
  uint64_t documents = 0, flagged = 0;  // flagged: documents with a warning or an error
  double rate = 0, low = 0, high = 0;   // flagged / documents, with its 95% interval (Wilson 1927)
};

struct FoundSentence {
  std::string key, url;
  uint32_t line = 0;
  std::string text;
  std::vector<std::string> findings;  // "error unsupported-benefit"
};

struct AuditSummary {
  RunInfo run;
  uint64_t documents = 0, claims = 0, findings = 0;
  std::vector<Tally> severities, rules, subjects, outcomes, months;  // sorted by number of findings
  std::vector<SiteRate> sites;                                       // sorted by the lower end of the interval
  std::vector<RepeatedClaim> repeated;                               // flagged claims, sorted by number of documents
};

enum class Change : uint8_t { appeared, gone, changed };
constexpr std::string_view name_of(Change change) {
  constexpr std::string_view names[] = {"appeared", "gone", "changed"};
  return names[static_cast<size_t>(change)];
}

// A sentence of a document whose findings differ between two runs.
struct FindingChange {
  Change change = Change::changed;
  std::string key;  // key of the document
  uint32_t line = 0;
  std::string sentence;       // empty for findings about the document
  std::string before, after;  // its findings, "error unsupported-benefit", sorted and joined by ", "
};

struct DiffCounts {
  uint64_t only_before = 0, only_after = 0, in_both = 0;  // documents
  uint64_t touched = 0;                                   // documents with a change
  uint64_t changes = 0;
};
struct RunDiff {
  DiffCounts counts;
  std::vector<FindingChange> changes;  // by document key, then line
};

// A 95% confidence interval of a proportion.
struct Interval {
  double low = 0, high = 1;
};

// The proportion of marked findings that are right, and the interval for all flagged findings by Wilson's method. If
// the sample is a large part of them, the interval is narrower: the finite population correction (Cochran 1977, section
// 2.6) increases the sample size before the interval is computed.
struct Precision {
  uint64_t right = 0, marked = 0, blank = 0, of = 0;  // of: all flagged findings of the run
  Interval interval;
  double share() const { return marked == 0 ? 0 : static_cast<double>(right) / static_cast<double>(marked); }
};
struct PrecisionReport {
  Precision all;
  std::map<std::string, Precision> by_rule;
};

}  // namespace overclaim::audit
