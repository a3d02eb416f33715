#include "audit/internal/schema.h"

#include <string>

namespace overclaim::audit {
namespace {

constexpr int kApplicationId = 0x6F76636C;  // "ovcl"

// Migrations from version N - 1 to N; the first one creates version 1 in an empty file.
constexpr const char* kMigrations[] = {R"sql(
CREATE TABLE runs(
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, started TEXT NOT NULL, finished TEXT,
  lexicon TEXT NOT NULL, settings TEXT NOT NULL,
  checked INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0);
CREATE TABLE documents(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, url TEXT NOT NULL, site TEXT NOT NULL, title TEXT NOT NULL,
  date TEXT NOT NULL, language TEXT NOT NULL);
CREATE INDEX documents_site ON documents(site);
CREATE TABLE versions(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id), content TEXT NOT NULL,
  lexicon TEXT NOT NULL, size INTEGER NOT NULL, page_subject TEXT NOT NULL);
CREATE INDEX versions_document ON versions(document, content, lexicon);
CREATE TABLE seen(
  run INTEGER NOT NULL REFERENCES runs(id), document INTEGER NOT NULL REFERENCES documents(id),
  version INTEGER NOT NULL REFERENCES versions(id), how TEXT NOT NULL, PRIMARY KEY(run, document)) WITHOUT ROWID;
CREATE TABLE sentences(
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions(id), line INTEGER NOT NULL,
  text TEXT NOT NULL);
CREATE INDEX sentences_version ON sentences(version);
CREATE VIRTUAL TABLE sentence_text USING fts5(text, content='sentences', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2');
CREATE TABLE claims(
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions(id),
  sentence INTEGER NOT NULL REFERENCES sentences(id), begin INTEGER NOT NULL, "end" INTEGER NOT NULL,
  line INTEGER NOT NULL, words TEXT NOT NULL, subject TEXT NOT NULL, outcome TEXT NOT NULL, population TEXT NOT NULL,
  direction TEXT NOT NULL, strength TEXT NOT NULL, relation TEXT NOT NULL, polarity TEXT NOT NULL,
  modality TEXT NOT NULL, voice TEXT NOT NULL, flags INTEGER NOT NULL, basis TEXT NOT NULL, evidence TEXT NOT NULL,
  tier_printed TEXT NOT NULL, tier_judged TEXT NOT NULL, verdict TEXT NOT NULL, policy_row TEXT NOT NULL,
  lift TEXT NOT NULL);
CREATE INDEX claims_version ON claims(version);
CREATE INDEX claims_what ON claims(subject, outcome, verdict);
CREATE TABLE findings(
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions(id), sentence INTEGER REFERENCES sentences(id),
  claim INTEGER REFERENCES claims(id), rule TEXT NOT NULL, label TEXT NOT NULL, severity TEXT NOT NULL,
  begin INTEGER NOT NULL, "end" INTEGER NOT NULL, line INTEGER NOT NULL, evidence TEXT NOT NULL,
  message TEXT NOT NULL);
CREATE INDEX findings_version ON findings(version);
CREATE INDEX findings_rule ON findings(rule, severity);
CREATE TABLE skips(
  run INTEGER NOT NULL REFERENCES runs(id), file TEXT NOT NULL, position INTEGER NOT NULL, why TEXT NOT NULL);
CREATE INDEX skips_run ON skips(run);
)sql",
                                       R"sql(
ALTER TABLE seen ADD COLUMN file_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE seen ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
)sql",
                                       R"sql(
ALTER TABLE claims ADD COLUMN product TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN ingredients TEXT NOT NULL DEFAULT '';
)sql"};
static_assert(std::size(kMigrations) == kSchemaVersion);

int pragma(Database& database, const char* name) {
  Statement ask(database, std::string("PRAGMA ") + name);
  return ask.next() ? static_cast<int>(ask.number(0)) : 0;
}

bool is_empty(Database& database) {
  Statement ask(database, "SELECT count(*) FROM sqlite_master");
  return ask.next() && ask.number(0) == 0;
}

void require_known(Database& database, int version) {
  if (pragma(database, "application_id") != kApplicationId)
    throw StoreError(database.path(), "is an SQLite file, but not a store of overclaim");
  if (version > kSchemaVersion)
    throw StoreError(database.path(), "was written by a newer version of overclaim (schema " + std::to_string(version) +
                                          ", this version supports " + std::to_string(kSchemaVersion) + ")");
}

void back_up(Database& database, int version) {
  Database copy(database.path() + ".v" + std::to_string(version) + ".bak", Database::Access::create);
  sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", database.handle(), "main");
  if (!backup) copy.fail("cannot be written");
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) copy.fail("cannot be written");
}

void migrate(Database& database, int version) {
  Transaction transaction(database);
  for (; version < kSchemaVersion; ++version) database.run(kMigrations[version]);
  database.run(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  database.run(("PRAGMA user_version = " + std::to_string(kSchemaVersion)).c_str());
  transaction.commit();
}

}  // namespace

void prepare_schema(Database& database) {
  const int version = pragma(database, "user_version");
  if (version == 0 && is_empty(database)) return migrate(database, 0);
  require_known(database, version);
  if (version == kSchemaVersion) return;
  back_up(database, version);
  migrate(database, version);
}

void require_schema(Database& database) {
  const int version = pragma(database, "user_version");
  require_known(database, version);
  if (version < kSchemaVersion)
    throw StoreError(database.path(),
                     "was written by an older version of overclaim; `overclaim audit resume` migrates it");
}

}  // namespace overclaim::audit
