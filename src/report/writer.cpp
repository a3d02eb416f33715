#include "report/writer.h"

#include "suggest/diff.h"
#include "report/json.h"
#include "report/writers.h"

namespace overclaim::report {
namespace {

class TextWriter : public ReportWriter {
 public:
  TextWriter(const lexicon::Lexicon& lexicon, const TextStyle& style) : lexicon_(lexicon), style_(style) {}
  std::string document(const verdict::Review& review) const override { return review_text(lexicon_, review, style_); }
  std::string tail(const Totals& totals) override {
    return style_.detail == Detail::brief || totals.documents == 0 ? "" : summary_text(lexicon_, totals);
  }

 private:
  const lexicon::Lexicon& lexicon_;
  TextStyle style_;
};

class JsonWriter : public ReportWriter {
 public:
  std::string head() const override { return json_head(); }
  std::string document(const verdict::Review& review) const override { return review_json(review); }
  std::string take(std::string part) override {
    if (part.empty()) return part;  // an article that could not be read
    if (!first_) part.insert(0, ",\n");
    first_ = false;
    return part;
  }
  std::string tail(const Totals& totals) override { return json_tail(totals); }

 private:
  bool first_ = true;
};

class JsonLinesWriter : public ReportWriter {
 public:
  std::string document(const verdict::Review& review) const override { return review_json(review) + "\n"; }
};

class DiffWriter : public ReportWriter {
 public:
  std::string document(const verdict::Review& review) const override { return suggest::edits_diff(review); }
};

struct Named {
  const char* name;
  std::unique_ptr<ReportWriter> (*make)(const lexicon::Lexicon&, const TextStyle&);
};

// Every format, once.
const Named kFormats[] = {
    {"text",
     [](const lexicon::Lexicon& l, const TextStyle& s) -> std::unique_ptr<ReportWriter> {
       return std::make_unique<TextWriter>(l, s);
     }},
    {"json",
     [](const lexicon::Lexicon&, const TextStyle&) -> std::unique_ptr<ReportWriter> { return std::make_unique<JsonWriter>(); }},
    {"jsonl",
     [](const lexicon::Lexicon&, const TextStyle&) -> std::unique_ptr<ReportWriter> {
       return std::make_unique<JsonLinesWriter>();
     }},
    {"diff",
     [](const lexicon::Lexicon&, const TextStyle&) -> std::unique_ptr<ReportWriter> { return std::make_unique<DiffWriter>(); }},
    {"sarif", [](const lexicon::Lexicon& l, const TextStyle&) { return sarif_writer(l); }},
    {"github", [](const lexicon::Lexicon& l, const TextStyle&) { return github_writer(l); }},
    {"junit", [](const lexicon::Lexicon& l, const TextStyle&) { return junit_writer(l); }},
    {"checkstyle", [](const lexicon::Lexicon&, const TextStyle&) { return checkstyle_writer(); }},
    {"csv", [](const lexicon::Lexicon&, const TextStyle&) { return table_writer(); }},
    {"html", [](const lexicon::Lexicon& l, const TextStyle&) { return html_writer(l); }},
};

}  // namespace

std::vector<std::string> report_formats() {
  std::vector<std::string> names;
  for (const auto& format : kFormats) names.push_back(format.name);
  return names;
}

std::unique_ptr<ReportWriter> make_writer(std::string_view format, const lexicon::Lexicon& lexicon, const TextStyle& style) {
  for (const auto& known : kFormats)
    if (known.name == format) return known.make(lexicon, style);
  return nullptr;
}

}  // namespace overclaim::report
