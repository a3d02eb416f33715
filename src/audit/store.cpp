#include "audit/store.h"

#include <chrono>
#include <ctime>
#include <vector>

#include "audit/internal/schema.h"

namespace overclaim::audit {
namespace {

std::string now_utc() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : " ") + part;
  return all;
}

constexpr const char* kRunColumns =
    "SELECT id, kind, state, started, finished, lexicon, settings, checked, unchanged, skipped, failed, bytes FROM "
    "runs ";

RunInfo run_of(const Statement& row) {
  RunInfo run{row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), {}};
  run.counts = {static_cast<uint64_t>(row.number(7)), static_cast<uint64_t>(row.number(8)),
                static_cast<uint64_t>(row.number(9)), static_cast<uint64_t>(row.number(10)),
                static_cast<uint64_t>(row.number(11))};
  return run;
}

}  // namespace

// Queries for each document of a run, prepared once.
struct Store::Queries {
  explicit Queries(Database& db)
      : has_document(db,
                     "SELECT 1 FROM seen JOIN documents ON documents.id = seen.document WHERE run = ?1 AND key = ?2"),
        known(db,
              "SELECT versions.id FROM versions JOIN documents ON documents.id = versions.document "
              "WHERE key = ?1 AND content = ?2 AND lexicon = ?3"),
        has_skip(db, "SELECT 1 FROM skips WHERE run = ?1 AND file = ?2 AND position = ?3") {}

  Statement has_document, known, has_skip;
};

// The statements that write.
struct Store::Writing {
  explicit Writing(Database& db)
      : find_document(db, "SELECT id FROM documents WHERE key = ?1"),
        add_document(db, "INSERT INTO documents(key, url, site, title, date, language) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
        add_version(db,
                    "INSERT INTO versions(document, content, lexicon, size, page_subject) VALUES(?1, ?2, ?3, ?4, ?5)"),
        add_seen(db,
                 "INSERT INTO seen(run, document, version, how, file_number, position) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
        add_sentence(db, "INSERT INTO sentences(version, line, text) VALUES(?1, ?2, ?3)"),
        add_text(db, "INSERT INTO sentence_text(rowid, text) VALUES(?1, ?2)"),
        add_claim(db,
                  "INSERT INTO claims(version, sentence, begin, \"end\", line, words, subject, outcome, population, "
                  "direction, strength, relation, polarity, modality, voice, flags, basis, evidence, tier_printed, "
                  "tier_judged, verdict, policy_row, lift, product, ingredients) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                  "?8, ?9, ?10, ?11, ?12, "
                  "?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)"),
        add_finding(db,
                    "INSERT INTO findings(version, sentence, claim, rule, label, severity, begin, \"end\", line, "
                    "evidence, message) VALUES(?1, nullif(?2, 0), nullif(?3, 0), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"),
        add_skip(db, "INSERT INTO skips(run, file, position, why) VALUES(?1, ?2, ?3, ?4)"),
        add_counts(db,
                   "UPDATE runs SET checked = checked + ?2, unchanged = unchanged + ?3, skipped = skipped + ?4, "
                   "failed = failed + ?5, bytes = bytes + ?6 WHERE id = ?1") {}

  Statement find_document, add_document, add_version, add_seen, add_sentence, add_text, add_claim, add_finding,
      add_skip, add_counts;
};

Store::Store(const std::string& path, Database::Access access) : database_(path, access) {
  if (access == Database::Access::read) {
    require_schema(database_);
  } else {
    lock_.emplace(path);
    prepare_schema(database_);
    // WAL: readers can query while a run writes. NORMAL: commits survive a killed process, and a power failure does not
    // corrupt the file.
    database_.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    writing_ = std::make_unique<Writing>(database_);
  }
  queries_ = std::make_unique<Queries>(database_);
}

Store::~Store() = default;

int64_t Store::begin_run(const std::string& kind, const std::string& lexicon, const std::string& settings) {
  Statement(database_, "INSERT INTO runs(kind, state, started, lexicon, settings) VALUES(?1, 'running', ?2, ?3, ?4)")
      .run(kind, now_utc(), lexicon, settings);
  return database_.last_id();
}

std::optional<RunInfo> Store::last_run() {
  Statement ask(database_, std::string(kRunColumns) + "ORDER BY id DESC LIMIT 1");
  if (!ask.next()) return std::nullopt;
  return run_of(ask);
}

std::optional<RunInfo> Store::run(int64_t id) {
  Statement ask(database_, std::string(kRunColumns) + "WHERE id = ?1");
  if (!ask.with(id).next()) return std::nullopt;
  return run_of(ask);
}

void Store::finish_run(int64_t run) {
  Statement(database_, "UPDATE runs SET state = 'finished', finished = ?2 WHERE id = ?1").run(run, now_utc());
}

bool Store::has_document(int64_t run, const std::string& key) { return queries_->has_document.with(run, key).next(); }

bool Store::has_skip(int64_t run, const std::string& file, uint64_t position) {
  return queries_->has_skip.with(run, file, position).next();
}

std::optional<int64_t> Store::known(const std::string& key, const std::string& content, const std::string& lexicon) {
  if (!queries_->known.with(key, content, lexicon).next()) return std::nullopt;
  return queries_->known.number(0);
}

int64_t Store::document_id(const DocumentInfo& d) {
  if (writing_->find_document.with(d.key).next()) return writing_->find_document.number(0);
  writing_->add_document.run(d.key, d.url, d.site, d.title, d.date, d.language);
  return database_.last_id();
}

void Store::add_checked(int64_t run, const DocumentInfo& document, const std::string& lexicon, const VersionRows& rows,
                        Obtained how) {
  Writing& s = *writing_;
  const int64_t document_row = document_id(document);
  s.add_version.run(document_row, rows.content, lexicon, rows.size, rows.page_subject);
  const int64_t version = database_.last_id();
  s.add_seen.run(run, document_row, version, name_of(how), document.file_number, document.position);
  std::vector<int64_t> sentences, claims;
  for (const auto& sentence : rows.sentences) {
    s.add_sentence.run(version, sentence.line, sentence.text);
    sentences.push_back(database_.last_id());
    s.add_text.run(sentences.back(), sentence.text);
  }
  for (const auto& row : rows.claims) {
    const claim::Claim& c = row.judged.claim;
    s.add_claim.run(version, sentences[row.sentence], c.span.begin, c.span.end, row.line, row.words, c.subject,
                    c.outcome, c.population, name_of(c.direction), name_of(c.strength), name_of(c.relation),
                    name_of(c.polarity), name_of(c.modality), name_of(c.voice), flags_of(c),
                    joined(lexicon::names_of<lexicon::Role>(c.basis)), row.judged.row, row.judged.tier_printed,
                    name_of(row.judged.tier_judged), name_of(row.judged.verdict), name_of(row.judged.policy_row),
                    name_of(row.judged.lift), c.named, joined(c.ingredients));
    claims.push_back(database_.last_id());
  }
  for (const auto& f : rows.findings)
    s.add_finding.run(version, f.sentence == text::kNone ? int64_t{0} : sentences[f.sentence],
                      f.claim == text::kNone ? int64_t{0} : claims[f.claim], f.rule, f.label, f.severity, f.span.begin,
                      f.span.end, f.line, f.evidence, f.message);
}

void Store::add_unchanged(int64_t run, const DocumentInfo& document, int64_t version) {
  writing_->add_seen.run(run, document_id(document), version, name_of(Obtained::unchanged), document.file_number,
                         document.position);
}

void Store::add_skip(int64_t run, const std::string& file, uint64_t position, const std::string& why) {
  writing_->add_skip.run(run, file, position, why);
}

void Store::add_counts(int64_t run, const RunCounts& more) {
  writing_->add_counts.run(run, more.checked, more.unchanged, more.skipped, more.failed, more.bytes);
}

}  // namespace overclaim::audit
