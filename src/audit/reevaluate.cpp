#include "audit/reevaluate.h"

#include "audit/internal/version_reader.h"
#include "verdict/evaluate.h"

namespace overclaim::audit {
namespace {

// Reads stored versions, weighs their claims again, and writes the versions whose verdicts change.
class Reevaluation {
 public:
  Reevaluation(Store& store, const lexicon::Lexicon& lexicon)
      : store_(store),
        lexicon_(lexicon),
        // A reevaluated page has not been checked with this lexicon, so its key must differ from the digest. Stores
        // contain this prefix.
        key_("rejudged+" + lexicon.digest),
        versions_(store.database()) {}

  int64_t run() {
    const int64_t last = last_finished();
    Transaction transaction(store_.database());
    const int64_t run = store_.begin_run("rejudge", key_, "{\"of\": " + std::to_string(last) + "}");
    Statement documents(store_.database(),
                        "SELECT documents.key, seen.version FROM seen JOIN documents ON documents.id = seen.document "
                        "WHERE run = ?1");
    RunCounts counts;
    for (documents.with(last); documents.next();) {
      const int64_t version = documents.number(1);
      VersionRows rows = versions_.read(version);
      DocumentInfo info;
      info.key = documents.text(0);
      if (reweigh(rows)) {
        store_.add_checked(run, info, key_, rows);
        ++counts.checked;
      } else {
        store_.add_unchanged(run, info, version);
        ++counts.unchanged;
      }
    }
    store_.add_counts(run, counts);
    store_.finish_run(run);
    transaction.commit();
    return run;
  }

 private:
  int64_t last_finished() {
    Statement ask(store_.database(), "SELECT max(id) FROM runs WHERE state = 'finished'");
    if (!ask.next() || ask.is_null(0)) throw StoreError(store_.database().path(), "has no finished run to reevaluate");
    return ask.number(0);
  }

  // Weighs all claims. Returns whether any verdict changes; `rows` then has the new verdicts.
  bool reweigh(VersionRows& rows) const {
    bool changed = false;
    std::vector<verdict::Finding> reported;
    std::vector<FindingRow> findings;
    for (uint32_t i = 0; i < rows.claims.size(); ++i) {
      ClaimRow& row = rows.claims[i];
      verdict::Weighed weighed = verdict::weigh(lexicon_, row.judged.claim);
      changed = changed || differs(weighed.judged, row.judged);
      if (auto f = verdict::finding_of(lexicon_, weighed, row.words, i)) {
        f->sentence = row.sentence;
        if (!verdict::is_reported(reported, *f)) {
          findings.push_back({f->rule, text_of(f->label), text_of(f->severity), f->row, f->message, f->span, row.line,
                              row.sentence, i});
          reported.push_back(std::move(*f));
        }
      }
      row.judged = std::move(weighed.judged);
    }
    for (const auto& f : rows.findings)
      if (f.claim == text::kNone) findings.push_back(f);
    changed = changed || findings.size() != rows.findings.size();
    rows.findings = std::move(findings);
    return changed;
  }

  static bool differs(const verdict::WeighedClaim& a, const verdict::WeighedClaim& b) {
    return a.verdict != b.verdict || a.row != b.row || a.tier_judged != b.tier_judged ||
           a.tier_printed != b.tier_printed;
  }

  Store& store_;
  const lexicon::Lexicon& lexicon_;
  std::string key_;
  VersionReader versions_;
};

}  // namespace

int64_t reevaluate(Store& store, const lexicon::Lexicon& lexicon) { return Reevaluation(store, lexicon).run(); }

}  // namespace overclaim::audit
