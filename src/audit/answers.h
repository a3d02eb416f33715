// What a store answers, as plain values: all that a report has to know of an audit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::audit {

// What a run has met so far. read() = checked + unchanged + failed; skipped records were never documents.
struct RunCounts {
  uint64_t checked = 0, unchanged = 0, skipped = 0, failed = 0, bytes = 0;
  uint64_t read() const { return checked + unchanged + failed; }
  uint64_t items() const { return read() + skipped; }  // all that the input has given so far
};

struct RunInfo {
  int64_t id = 0;
  std::string kind;               // audit, rejudge, merge
  std::string state;              // running, finished
  std::string started, finished;  // UTC, "2026-11-21T05:00:00Z"; finished is empty while it runs
  std::string lexicon;            // digest
  std::string settings;           // JSON: inputs and options, so that it can be resumed
  RunCounts counts;
};

struct Tally {
  std::string name;
  uint64_t findings = 0, documents = 0;  // findings of that name, and on how many documents
};

// The same claim wherever it is made, in whatever words: subject, outcome, people and direction agree.
struct RepeatedClaim {
  std::string subject, outcome, population, direction, verdict;
  uint64_t claims = 0, documents = 0;
  std::string example;  // one sentence that makes it
};

struct SiteRate {
  std::string site;
  uint64_t documents = 0, flagged = 0;  // flagged: with a warning or an error
  double rate = 0, low = 0, high = 0;   // flagged / documents, with the 95% interval of Wilson (1927)
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
  std::vector<Tally> severities, rules, subjects, outcomes, months;  // by number of findings
  std::vector<SiteRate> sites;                                       // by lower end of the interval
  std::vector<RepeatedClaim> repeated;                               // flagged ones, by number of documents
};

enum class Change : uint8_t { appeared, gone, changed };
constexpr std::string_view name_of(Change change) {
  constexpr std::string_view names[] = {"appeared", "gone", "changed"};
  return names[static_cast<size_t>(change)];
}

// One sentence of one document whose findings differ.
struct FindingChange {
  Change change = Change::changed;
  std::string key;  // of the document
  uint32_t line = 0;
  std::string sentence;       // empty for findings about the document
  std::string before, after;  // its findings: "error unsupported-benefit", sorted, joined by ", "
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

// Of a share, at 95%.
struct Interval {
  double low = 0, high = 1;
};

// How many of the marked ones are right, and Wilson's interval for all that were flagged. A sample that is a good part
// of them says more than one of many: the finite population correction (Cochran 1977, section 2.6) widens the sample's
// size before the interval is taken.
struct Precision {
  uint64_t right = 0, marked = 0, blank = 0, of = 0;  // of: flagged in the run
  Interval interval;
  double share() const { return marked == 0 ? 0 : static_cast<double>(right) / static_cast<double>(marked); }
};
struct PrecisionReport {
  Precision all;
  std::map<std::string, Precision> by_rule;
};

}  // namespace overclaim::audit
