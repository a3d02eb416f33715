#include "audit/sample.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <random>

#include "text/csv.h"

namespace overclaim::audit {
namespace {

constexpr const char* kFlagged =
    "FROM seen JOIN findings ON findings.version = seen.version WHERE seen.run = ?1 AND severity <> 'note'";

// Reservoir sampling in one pass: algorithm R (Waterman; Knuth, vol. 2, section 3.4.2).
std::vector<int64_t> sample_ids(Store& store, int64_t run, uint32_t size, uint64_t seed) {
  Statement ask(store.database(), std::string("SELECT findings.id ") + kFlagged + " ORDER BY findings.id");
  std::mt19937_64 random(seed);
  std::vector<int64_t> kept;
  uint64_t seen = 0;
  for (ask.with(run); ask.next(); ++seen) {
    if (kept.size() < size) {
      kept.push_back(ask.number(0));
      continue;
    }
    // Standard distributions differ between compilers; with 64 bits the remainder is sufficiently uniform.
    if (const uint64_t place = random() % (seen + 1); place < size) kept[place] = ask.number(0);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

uint64_t flagged_in(Store& store, int64_t run, const std::string& rule) {
  Statement ask(store.database(), std::string("SELECT count(*) ") + kFlagged + " AND (?2 = '' OR rule = ?2)");
  return ask.with(run, rule).next() ? static_cast<uint64_t>(ask.number(0)) : 0;
}

Interval interval_of(const Precision& p) {
  if (p.marked == 0) return {};
  if (p.marked >= p.of) return {p.share(), p.share()};  // no sampling error: all findings were marked
  const auto n = static_cast<double>(p.marked), all = static_cast<double>(p.of);
  const double wider = n * (all - 1) / (all - n);
  return wilson(p.share() * wider, wider);
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// Returns 1 for right, 0 for wrong, -1 for blank; nullopt for any other text.
std::optional<int> mark_of(const std::string& text) {
  const std::string mark = lower(text);
  for (const char* yes : {"yes", "y", "1", "true", "right"})
    if (mark == yes) return 1;
  for (const char* no : {"no", "n", "0", "false", "wrong"})
    if (mark == no) return 0;
  return mark.empty() ? std::optional<int>(-1) : std::nullopt;
}

}  // namespace

std::vector<SampledFinding> sample_findings(Store& store, int64_t run, uint32_t size, uint64_t seed) {
  Statement ask(
      store.database(),
      "SELECT documents.key, documents.url, findings.line, severity, rule, coalesce(sentences.text, ''), "
      "message FROM findings JOIN versions ON versions.id = findings.version JOIN documents ON documents.id = "
      "versions.document LEFT JOIN sentences ON sentences.id = findings.sentence WHERE findings.id = ?1");
  std::vector<SampledFinding> sample;
  for (const int64_t id : sample_ids(store, run, size, seed)) {
    if (!ask.with(id).next()) continue;
    sample.push_back({id, ask.text(0), ask.text(1), static_cast<uint32_t>(ask.number(2)), ask.text(3), ask.text(4),
                      ask.text(5), ask.text(6)});
  }
  return sample;
}

std::string sheet_of(const std::vector<SampledFinding>& sample) {
  std::string sheet;
  for (const char* column : kSheetColumns) sheet += (sheet.empty() ? "" : ",") + std::string(column);
  sheet += "\r\n";
  for (const auto& f : sample) {
    sheet += std::to_string(f.id);
    for (const std::string& text :
         {f.key, f.url, std::to_string(f.line), f.severity, f.sentence, f.message, f.rule, std::string()})
      sheet += "," + text::csv_field(text);
    sheet += "\r\n";
  }
  return sheet;
}

PrecisionReport precision_of(Store& store, int64_t run, const std::string& sheet,
                             const std::function<void(uint64_t, const std::string&)>& problem) {
  PrecisionReport report;
  std::vector<text::CsvRow> rows = text::read_csv(sheet);
  size_t id_column = SIZE_MAX, mark_column = SIZE_MAX;
  for (size_t i = 0; !rows.empty() && i < rows[0].fields.size(); ++i) {
    if (rows[0].fields[i] == "id") id_column = i;
    if (rows[0].fields[i] == "right") mark_column = i;
  }
  if (id_column == SIZE_MAX || mark_column == SIZE_MAX) {
    problem(1, "the first line must name the columns \"id\" and \"right\"");
    return report;
  }
  Statement ask(store.database(), std::string("SELECT rule ") + kFlagged + " AND findings.id = ?2");
  for (size_t r = 1; r < rows.size(); ++r) {
    const auto& fields = rows[r].fields;
    if (fields.size() == 1 && fields[0].empty()) continue;
    int64_t id = 0;
    const bool numbered =
        id_column < fields.size() &&
        std::from_chars(fields[id_column].data(), fields[id_column].data() + fields[id_column].size(), id).ec ==
            std::errc();
    const auto mark = mark_column < fields.size() ? mark_of(fields[mark_column]) : std::optional<int>(-1);
    const bool known = numbered && ask.with(run, id).next();
    if (!known) problem(rows[r].line, "this run has no flagged finding with the id of this row");
    if (known && !mark) problem(rows[r].line, "\"" + fields[mark_column] + "\" is neither yes nor no");
    for (Precision* p : {&report.all, known ? &report.by_rule[ask.text(0)] : nullptr}) {
      if (!p) continue;
      const bool marked = known && mark && *mark >= 0;
      ++(marked ? p->marked : p->blank);
      if (marked && *mark == 1) ++p->right;
    }
  }
  report.all.of = flagged_in(store, run, "");
  report.all.interval = interval_of(report.all);
  for (auto& [rule, precision] : report.by_rule) {
    precision.of = flagged_in(store, run, rule);
    precision.interval = interval_of(precision);
  }
  return report;
}

}  // namespace overclaim::audit
