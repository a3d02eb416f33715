#include "audit/diff.h"

#include <map>
#include <tuple>

namespace overclaim::audit {
namespace {

// The findings of one version by (line, sentence).
struct Found {
  uint32_t line = 0;
  std::string findings;
};
using FoundBySentence = std::map<std::string, Found>;

class Differ {
 public:
  Differ(Store& store, int64_t before, int64_t after, const TakeChange& take)
      : store_(store),
        take_(take),
        before_(before),
        after_(after),
        findings_(
            store.database(),
            "SELECT coalesce(sentences.text, ''), min(findings.line), group_concat(severity || ' ' || rule, ', ') "
            "FROM (SELECT * FROM findings WHERE version = ?1 ORDER BY severity, rule) AS findings LEFT JOIN "
            "sentences ON sentences.id = findings.sentence GROUP BY 1") {}

  DiffCounts run() {
    for (const int64_t id : {before_, after_})
      if (!store_.run(id)) throw StoreError(store_.database().path(), "has no run " + std::to_string(id));
    Statement documents(store_.database(),
                        "SELECT key, max(CASE run WHEN ?1 THEN version END), max(CASE run WHEN ?2 THEN version END) "
                        "FROM seen JOIN documents ON documents.id = seen.document WHERE run IN (?1, ?2) GROUP BY key "
                        "ORDER BY key");
    for (documents.with(before_, after_); documents.next();) {
      const bool was = !documents.is_null(1), is = !documents.is_null(2);
      ++(was && is ? counts_.in_both : was ? counts_.only_before : counts_.only_after);
      if (was && is && documents.number(1) == documents.number(2)) continue;
      compare(documents.text(0), was ? found(documents.number(1)) : FoundBySentence{},
              is ? found(documents.number(2)) : FoundBySentence{});
    }
    return counts_;
  }

 private:
  FoundBySentence found(int64_t version) {
    FoundBySentence all;
    for (findings_.with(version); findings_.next();)
      all[findings_.text(0)] = {static_cast<uint32_t>(findings_.number(1)), findings_.text(2)};
    return all;
  }

  void compare(const std::string& key, const FoundBySentence& before, const FoundBySentence& after) {
    std::map<std::pair<uint32_t, std::string>, FindingChange> changes;  // by (line, sentence)
    for (const auto& [sentence, found] : before) {
      const auto now = after.find(sentence);
      if (now == after.end())
        changes[{found.line, sentence}] = {Change::gone, key, found.line, sentence, found.findings, ""};
      else if (now->second.findings != found.findings)
        changes[{now->second.line, sentence}] = {Change::changed,     key, now->second.line, sentence, found.findings,
                                                 now->second.findings};
    }
    for (const auto& [sentence, found] : after)
      if (!before.contains(sentence))
        changes[{found.line, sentence}] = {Change::appeared, key, found.line, sentence, "", found.findings};
    counts_.touched += !changes.empty();
    counts_.changes += changes.size();
    for (const auto& [place, change] : changes) take_(change);
  }

  Store& store_;
  const TakeChange& take_;
  int64_t before_, after_;
  Statement findings_;
  DiffCounts counts_;
};

}  // namespace

DiffCounts diff_runs(Store& store, int64_t before, int64_t after, const TakeChange& take) {
  return Differ(store, before, after, take).run();
}

RunDiff diff_runs(Store& store, int64_t before, int64_t after) {
  RunDiff diff;
  diff.counts = diff_runs(store, before, after, [&](const FindingChange& change) { diff.changes.push_back(change); });
  return diff;
}

}  // namespace overclaim::audit
