#include "audit/rejudge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>

#include "verdict/judge.h"

namespace overclaim {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

// Reads versions back as rows, weighs them anew, writes those that come out differently.
class Rejudging {
 public:
  Rejudging(Store& store, const Lexicon& lexicon)
      : store_(store),
        lexicon_(lexicon),
        // A page that was only judged anew has not been read by this lexicon: its digest must not pass for that.
        reading_("rejudged+" + lexicon.digest),
        sentences_(store.database(), "SELECT id, line, text FROM sentences WHERE version = ?1 ORDER BY id"),
        claims_(store.database(),
                "SELECT id, sentence, begin, \"end\", line, words, subject, outcome, population, direction, strength, "
                "relation, polarity, modality, voice, flags, basis, evidence, tier_printed, tier_judged, verdict, "
                "policy_row, lift FROM claims WHERE version = ?1 ORDER BY id"),
        findings_(
            store.database(),
            "SELECT rule, label, severity, begin, \"end\", line, evidence, message, sentence, claim FROM findings "
            "WHERE version = ?1 ORDER BY id") {}

  int64_t run() {
    const int64_t last = last_finished();
    Transaction transaction(store_.database());
    const int64_t run = store_.begin_run("rejudge", reading_, "{\"of\": " + std::to_string(last) + "}");
    Statement documents(store_.database(),
                        "SELECT documents.key, versions.id, content, size, page_subject FROM seen JOIN documents ON "
                        "documents.id = seen.document JOIN versions ON versions.id = seen.version WHERE run = ?1");
    RunCounts counts;
    for (documents.with(last); documents.next();) {
      const int64_t version = documents.number(1);
      VersionRows rows = read(version);
      rows.content = documents.text(2);
      rows.size = static_cast<uint64_t>(documents.number(3));
      rows.page_subject = documents.text(4);
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
      throw StoreError(store_.database().path(), "holds no finished run to judge anew");
    return ask.number(0);
  }

  VersionRows read(int64_t version) {
    VersionRows rows;
    std::map<int64_t, uint32_t> sentence_at, claim_at;
    for (sentences_.with(version); sentences_.next();) {
      sentence_at[sentences_.number(0)] = static_cast<uint32_t>(rows.sentences.size());
      rows.sentences.push_back({static_cast<uint32_t>(sentences_.number(1)), sentences_.text(2)});
    }
    for (claims_.with(version); claims_.next();) {
      claim_at[claims_.number(0)] = static_cast<uint32_t>(rows.claims.size());
      rows.claims.push_back(claim(sentence_at[claims_.number(1)]));
    }
    for (findings_.with(version); findings_.next();) {
      FindingRow f{findings_.text(0),
                   findings_.text(1),
                   findings_.text(2),
                   findings_.text(6),
                   findings_.text(7),
                   span(findings_, 3),
                   static_cast<uint32_t>(findings_.number(5))};
      if (!findings_.is_null(8)) f.sentence = sentence_at[findings_.number(8)];
      if (!findings_.is_null(9)) f.claim = claim_at[findings_.number(9)];
      rows.findings.push_back(std::move(f));
    }
    return rows;
  }

  static Span span(const Statement& row, int column) {
    return {static_cast<uint32_t>(row.number(column)), static_cast<uint32_t>(row.number(column + 1))};
  }

  ClaimRow claim(uint32_t sentence) const {
    ClaimRow row;
    Claim& c = row.judged.claim;
    row.sentence = sentence;
    c.span = span(claims_, 2);
    row.line = static_cast<uint32_t>(claims_.number(4));
    row.words = claims_.text(5);
    c.subject = claims_.text(6);
    c.outcome = claims_.text(7);
    c.population = claims_.text(8);
    c.direction = claims_.text(9);
    c.strength = strength_of(claims_.text(10)).value_or(Strength::causal);
    c.relation = value_of<Relation>(claims_.text(11));
    c.polarity = value_of<Polarity>(claims_.text(12));
    c.modality = value_of<Modality>(claims_.text(13));
    c.voice = value_of<Voice>(claims_.text(14));
    set_flags(c, claims_.number(15));
    c.basis = words_of(claims_.text(16));
    row.judged.row = claims_.text(17);
    row.judged.tier_printed = claims_.text(18);
    row.judged.tier_judged = claims_.text(19);
    row.judged.verdict = claims_.text(20);
    row.judged.policy_row = claims_.text(21);
    row.judged.lift = claims_.text(22);
    return row;
  }

  // The enumerator of that name; the first where there is none.
  template <class Enum>
  static Enum value_of(const std::string& name) {
    for (uint8_t i = 0; i < 6; ++i)
      if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    return Enum{};
  }

  // Does any verdict come out differently? Then `rows` holds the new ones.
  bool weigh_anew(VersionRows& rows) const {
    bool changed = false;
    std::vector<FindingRow> findings;
    for (uint32_t i = 0; i < rows.claims.size(); ++i) {
      ClaimRow& row = rows.claims[i];
      Weighed weighed = weigh(lexicon_, row.judged.claim);
      changed = changed || differs(weighed.judged, row.judged);
      if (auto f = finding_of(lexicon_, weighed, row.words, i)) {
        const bool said = std::any_of(findings.begin(), findings.end(), [&](const FindingRow& o) {
          return o.sentence == row.sentence && o.rule == f->rule && o.evidence == f->row &&
                 (!f->row.empty() || overlap(o.span, f->span));
        });
        if (!said)
          findings.push_back({f->rule, f->label, std::string(name_of(f->severity)), f->row, f->message, f->span,
                              row.line, row.sentence, i});
      }
      row.judged = std::move(weighed.judged);
    }
    for (const auto& f : rows.findings)
      if (f.claim == kNone) findings.push_back(f);
    changed = changed || findings.size() != rows.findings.size();
    rows.findings = std::move(findings);
    return changed;
  }

  static bool differs(const Judged& a, const Judged& b) {
    return a.verdict != b.verdict || a.row != b.row || a.tier_judged != b.tier_judged ||
           a.tier_printed != b.tier_printed;
  }

  Store& store_;
  const Lexicon& lexicon_;
  std::string reading_;
  Statement sentences_, claims_, findings_;
};

}  // namespace

int64_t rejudge(Store& store, const Lexicon& lexicon) { return Rejudging(store, lexicon).run(); }

}  // namespace overclaim
