#include "report/writer.h"

#include "report/internal/json.h"
#include "report/internal/writers.h"
#include "suggest/diff.h"

namespace overclaim::report {

using lexicon::Lexicon;
using verdict::Review;

namespace {

class TextWriter : public ReportWriter {
 public:
  TextWriter(const Lexicon& lexicon, const TextStyle& style) : lexicon_(lexicon), style_(style) {}
  std::string document(const Review& review) const override { return review_text(lexicon_, review, style_); }
  std::string tail(const Totals& totals) override {
    return style_.detail == Detail::brief || totals.documents == 0 ? "" : summary_text(lexicon_, totals);
  }

 private:
  const Lexicon& lexicon_;
  TextStyle style_;
};

class JsonWriter : public ReportWriter {
 public:
  std::string head() const override { return json_head(); }
  std::string document(const Review& review) const override { return review_json(review); }
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
  std::string document(const Review& review) const override { return review_json(review) + "\n"; }
};

class DiffWriter : public ReportWriter {
 public:
  std::string document(const Review& review) const override { return suggest::edits_diff(review); }
};

struct Named {
  const char* name;
  std::unique_ptr<ReportWriter> (*make)(const Lexicon&, const TextStyle&);
};

// Every format, once.
const Named kFormats[] = {
    {"text",
     [](const Lexicon& l, const TextStyle& s) -> std::unique_ptr<ReportWriter> {
       return std::make_unique<TextWriter>(l, s);
     }},
    {"json",
     [](const Lexicon&, const TextStyle&) -> std::unique_ptr<ReportWriter> { return std::make_unique<JsonWriter>(); }},
    {"jsonl",
     [](const Lexicon&, const TextStyle&) -> std::unique_ptr<ReportWriter> {
       return std::make_unique<JsonLinesWriter>();
     }},
    {"diff",
     [](const Lexicon&, const TextStyle&) -> std::unique_ptr<ReportWriter> { return std::make_unique<DiffWriter>(); }},
    {"sarif", [](const Lexicon& l, const TextStyle&) { return sarif_writer(l); }},
    {"github", [](const Lexicon& l, const TextStyle&) { return github_writer(l); }},
    {"junit", [](const Lexicon& l, const TextStyle&) { return junit_writer(l); }},
    {"checkstyle", [](const Lexicon&, const TextStyle&) { return checkstyle_writer(); }},
    {"csv", [](const Lexicon&, const TextStyle&) { return table_writer(); }},
    {"html", [](const Lexicon& l, const TextStyle&) { return html_writer(l); }},
};

}  // namespace

std::vector<std::string> report_formats() {
  std::vector<std::string> names;
  for (const auto& format : kFormats) names.push_back(format.name);
  return names;
}

std::unique_ptr<ReportWriter> make_writer(std::string_view format, const Lexicon& lexicon, const TextStyle& style) {
  for (const auto& known : kFormats)
    if (known.name == format) return known.make(lexicon, style);
  return nullptr;
}

}  // namespace overclaim::report
