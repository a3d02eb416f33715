#include "audit/reevaluate.h"

#include "audit/internal/version_reader.h"
#include "verdict/evaluate.h"

namespace overclaim::audit {
namespace {

// Reads versions back as rows, weighs them anew, writes those that come out differently.
class Reevaluation {
 public:
  Reevaluation(Store& store, const lexicon::Lexicon& lexicon)
      : store_(store),
        lexicon_(lexicon),
        // A page that was only judged anew has not been read by this lexicon: its digest must not pass for that.
        reading_("rejudged+" + lexicon.digest),
        versions_(store.database()) {}

  int64_t run() {
    const int64_t last = last_finished();
    Transaction transaction(store_.database());
    const int64_t run = store_.begin_run("rejudge", reading_, "{\"of\": " + std::to_string(last) + "}");
    Statement documents(store_.database(),
                        "SELECT documents.key, seen.version FROM seen JOIN documents ON documents.id = seen.document "
                        "WHERE run = ?1");
    RunCounts counts;
    for (documents.with(last); documents.next();) {
      const int64_t version = documents.number(1);
      VersionRows rows = versions_.read(version);
      DocumentInfo info;
      info.key = documents.text(0);
      if (weigh_anew(rows)) {
        store_.add_checked(run, info, reading_, rows);
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
    if (!ask.next() || ask.is_null(0))
      throw StoreError(store_.database().path(), "has no finished run to rejudge");
    return ask.number(0);
  }

  // Does any verdict come out differently? Then `rows` holds the new ones.
  bool weigh_anew(VersionRows& rows) const {
    bool changed = false;
    std::vector<verdict::Finding> told;
    std::vector<FindingRow> findings;
    for (uint32_t i = 0; i < rows.claims.size(); ++i) {
      ClaimRow& row = rows.claims[i];
      verdict::Weighed weighed = verdict::weigh(lexicon_, row.judged.claim);
      changed = changed || differs(weighed.judged, row.judged);
      if (auto f = verdict::finding_of(lexicon_, weighed, row.words, i)) {
        f->sentence = row.sentence;
        if (!verdict::is_told(told, *f)) {
          findings.push_back({f->rule, f->label, std::string(name_of(f->severity)), f->row, f->message, f->span,
                              row.line, row.sentence, i});
          told.push_back(std::move(*f));
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
  std::string reading_;
  VersionReader versions_;
};

}  // namespace

int64_t rejudge(Store& store, const lexicon::Lexicon& lexicon) { return Reevaluation(store, lexicon).run(); }

}  // namespace overclaim::audit
