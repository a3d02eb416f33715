#include "audit/export.h"

#include <cstdio>
#include <filesystem>

#include "text/csv.h"

namespace overclaim::audit {
namespace {

// `schema` is the name under which the store is attached.
std::string rows_query(const std::string& schema) {
  const std::string in = schema + ".";
  return "SELECT findings.id AS id, documents.key AS document, documents.url AS url, documents.site AS site, "
         "documents.title AS title, documents.date AS date, findings.line AS line, findings.severity AS severity, "
         "findings.label AS label, findings.rule AS rule, claims.subject AS subject, claims.outcome AS outcome, "
         "claims.population AS population, claims.direction AS direction, claims.strength AS strength, claims.voice AS "
         "voice, findings.evidence AS evidence, claims.tier_printed AS tier_printed, claims.tier_judged AS "
         "tier_judged, "
         "claims.words AS words, sentences.text AS sentence, findings.message AS message FROM " +
         in + "seen JOIN " + in + "findings ON findings.version = seen.version JOIN " + in +
         "documents ON documents.id = seen.document LEFT JOIN " + in +
         "claims ON claims.id = findings.claim LEFT JOIN " + in +
         "sentences ON sentences.id = findings.sentence WHERE seen.run = ?1 ORDER BY findings.id";
}

// Quotes a JSON string (RFC 8259); this module needs no JSON library, since it writes no other structure.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += code;
    } else {
      out.push_back(c);
    }
  }
  return out + "\"";
}

bool is_number(const std::string& column) { return column == "id" || column == "line"; }

}  // namespace

void export_csv(Store& store, int64_t run, const ExportWrite& write) {
  Statement ask(store.database(), rows_query("main"));
  std::string line;
  for (int i = 0; i < ask.columns(); ++i) line += (i ? "," : "") + ask.column_name(i);
  bool wanted = write(line + "\r\n");
  for (ask.with(run); wanted && ask.next();) {
    line.clear();
    for (int i = 0; i < ask.columns(); ++i) line += (i ? "," : "") + text::csv_field(ask.text(i));
    wanted = write(line + "\r\n");
  }
}

void export_jsonl(Store& store, int64_t run, const ExportWrite& write) {
  Statement ask(store.database(), rows_query("main"));
  bool wanted = true;
  for (ask.with(run); wanted && ask.next();) {
    std::string line = "{";
    for (int i = 0; i < ask.columns(); ++i) {
      const std::string name = ask.column_name(i), text = ask.text(i);
      line += (i ? ", " : "") + quoted(name) + ": ";
      line += text.empty() ? "null" : is_number(name) ? text : quoted(text);
    }
    wanted = write(line + "}\n");
  }
}

void export_sqlite(const std::string& store_path, int64_t run, const std::string& out_path) {
  std::error_code unknown;
  if (std::filesystem::exists(out_path, unknown)) throw StoreError(out_path, "already exists");
  Database out(out_path, Database::Access::create);
  Statement(out, "ATTACH ?1 AS store").run(store_path);
  Statement(out, "CREATE TABLE findings AS " + rows_query("store")).run(run);
  out.run("CREATE INDEX findings_rule ON findings(rule); CREATE INDEX findings_document ON findings(document)");
}

}  // namespace overclaim::audit
