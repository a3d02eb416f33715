#include "audit/questions.h"

#include <algorithm>
#include <cmath>

namespace overclaim::audit {
namespace {

std::vector<Tally> tallies(Store& store, int64_t run, const std::string& name, const std::string& join, uint32_t top) {
  Statement ask(store.database(),
                "SELECT " + name +
                    " AS name, count(*), count(DISTINCT seen.document) FROM seen JOIN findings ON findings.version = "
                    "seen.version " +
                    join + " WHERE seen.run = ?1 AND name <> '' GROUP BY name ORDER BY 2 DESC, 1 LIMIT ?2");
  ask.with(run, top);
  std::vector<Tally> rows;
  while (ask.next())
    rows.push_back({ask.text(0), static_cast<uint64_t>(ask.number(1)), static_cast<uint64_t>(ask.number(2))});
  return rows;
}

std::vector<SiteRate> sites(Store& store, int64_t run, uint32_t top) {
  Statement ask(store.database(),
                "SELECT site, count(*), sum(EXISTS(SELECT 1 FROM findings WHERE findings.version = seen.version AND "
                "severity <> 'note')) FROM seen JOIN documents ON documents.id = seen.document WHERE run = ?1 AND "
                "site <> '' GROUP BY site");
  ask.with(run);
  std::vector<SiteRate> rows;
  while (ask.next()) {
    SiteRate row{ask.text(0), static_cast<uint64_t>(ask.number(1)), static_cast<uint64_t>(ask.number(2))};
    const Interval interval = wilson(static_cast<double>(row.flagged), static_cast<double>(row.documents));
    row.rate = static_cast<double>(row.flagged) / static_cast<double>(row.documents);
    row.low = interval.low;
    row.high = interval.high;
    rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows, [](const SiteRate& a, const SiteRate& b) { return a.low > b.low; });
  if (rows.size() > top) rows.resize(top);
  return rows;
}

std::vector<RepeatedClaim> repeated(Store& store, int64_t run, uint32_t top) {
  Statement ask(store.database(),
                "SELECT subject, outcome, population, direction, verdict, count(DISTINCT claims.id), count(DISTINCT "
                "seen.document), min(sentences.text) FROM seen JOIN findings ON findings.version = seen.version JOIN "
                "claims ON claims.id = findings.claim JOIN sentences ON sentences.id = claims.sentence WHERE run = ?1 "
                "AND severity <> 'note' GROUP BY 1, 2, 3, 4, 5 ORDER BY 7 DESC, 6 DESC, 1, 2 LIMIT ?2");
  ask.with(run, top);
  std::vector<RepeatedClaim> rows;
  while (ask.next())
    rows.push_back({ask.text(0), ask.text(1), ask.text(2), ask.text(3), ask.text(4),
                    static_cast<uint64_t>(ask.number(5)), static_cast<uint64_t>(ask.number(6)), ask.text(7)});
  return rows;
}

uint64_t number_of(Store& store, int64_t run, const char* table) {
  Statement ask(store.database(), std::string("SELECT count(*) FROM seen JOIN ") + table + " ON " + table +
                                      ".version = seen.version WHERE seen.run = ?1");
  return ask.with(run).next() ? static_cast<uint64_t>(ask.number(0)) : 0;
}

}  // namespace

Interval wilson(double hits, double n) {
  if (n <= 0) return {};
  constexpr double z = 1.959964;  // two-sided 95%
  const double p = hits / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::optional<AuditSummary> summarize(Store& store, std::optional<int64_t> run, uint32_t top) {
  const auto info = run ? store.run(*run) : store.last_run();
  if (!info) return std::nullopt;
  const std::string claim = "JOIN claims ON claims.id = findings.claim";
  AuditSummary summary;
  summary.run = *info;
  summary.documents = info->counts.read();
  summary.claims = number_of(store, info->id, "claims");
  summary.findings = number_of(store, info->id, "findings");
  summary.severities = tallies(store, info->id, "findings.severity", "", top);
  summary.rules = tallies(store, info->id, "findings.rule", "", top);
  summary.subjects = tallies(store, info->id, "claims.subject", claim, top);
  summary.outcomes = tallies(store, info->id, "claims.outcome", claim, top);
  summary.months =
      tallies(store, info->id, "substr(documents.date, 1, 7)", "JOIN documents ON documents.id = seen.document", top);
  summary.sites = sites(store, info->id, top);
  summary.repeated = repeated(store, info->id, top);
  return summary;
}

std::vector<FoundSentence> find_sentences(Store& store, const std::string& query, uint32_t limit) {
  Statement ask(store.database(),
                "SELECT documents.key, documents.url, sentences.line, sentences.text, sentences.id FROM sentence_text "
                "JOIN sentences ON sentences.id = sentence_text.rowid JOIN versions ON versions.id = "
                "sentences.version JOIN seen ON seen.run = (SELECT max(id) FROM runs) AND seen.document = "
                "versions.document AND seen.version = versions.id JOIN documents ON documents.id = versions.document "
                "WHERE sentence_text MATCH ?1 ORDER BY bm25(sentence_text), documents.key, sentences.line LIMIT ?2");
  Statement findings(store.database(),
                     "SELECT severity || ' ' || rule FROM findings WHERE sentence = ?1 ORDER BY begin, id");
  std::vector<FoundSentence> rows;
  for (ask.with(query, limit); ask.next();) {
    rows.push_back({ask.text(0), ask.text(1), static_cast<uint32_t>(ask.number(2)), ask.text(3), {}});
    for (findings.with(ask.number(4)); findings.next();) rows.back().findings.push_back(findings.text(0));
  }
  return rows;
}

}  // namespace overclaim::audit
