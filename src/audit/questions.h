// What a store can be asked. Nothing here writes. Everything throws StoreError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/store.h"

namespace overclaim {

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

// What run `run` (the last one where empty) found. `top`: at most so many of each list. Empty where there is no run.
std::optional<AuditSummary> summarize(Store& store, std::optional<int64_t> run, uint32_t top);

// Sentences of the last run that match an FTS5 query, best first (BM25). A query that FTS5 cannot read is a StoreError.
std::vector<FoundSentence> find_sentences(Store& store, const std::string& query, uint32_t limit);

// Wilson's interval at 95% for `hits` of `of`; 0 to 1 where `of` is 0.
struct Interval {
  double low = 0, high = 1;
};
Interval wilson(uint64_t hits, uint64_t of);

}  // namespace overclaim
