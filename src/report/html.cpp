#include <algorithm>

#include "report/internal/html_article.h"
#include "report/internal/html_notes.h"
#include "report/internal/markup.h"
#include "report/internal/writers.h"

namespace overclaim::report {
namespace {

constexpr const char* kStyle =
#include "report/html_style.inc"
    ;
constexpr const char* kScript =
#include "report/html_script.inc"
    ;

// Between the row of a document in the index and its article, within one part; escaped() lets none through.
constexpr char kCut = '\x02';

// Everything is written at the end, because the index at the top is known last.
class HtmlWriter : public ReportWriter {
 public:
  explicit HtmlWriter(const lexicon::Lexicon& lexicon) : lexicon_(lexicon), phrasing_(lexicon) {}

  bool shows_articles() const override { return true; }

  std::string document(const verdict::Review& review) const override {
    const auto notes = html_notes(review);
    std::string row = "<tr><td><a href=\"#" + document_id() + "\">" + escaped(review.document.path) + "</a></td>";
    for (const std::string_view kind : {"error", "warning", "note"}) {
      const auto count =
          std::ranges::count(review.findings, kind, [](const verdict::Finding& f) { return name_of(f.severity); });
      row += "<td class=\"count" + (count ? " has-" + std::string(kind) : "") + "\">" + std::to_string(count) + "</td>";
    }
    row += "<td class=\"count\">" + std::to_string(review.claims.size()) + "</td></tr>\n";
    std::string section = "<section class=\"document\" id=\"" + document_id() + "\">\n<h2>" +
                          escaped(review.document.path) + "</h2>\n<div class=\"columns\">\n<article lang=\"en\">\n" +
                          article_html(lexicon_, review.document, notes) + "</article>\n<aside aria-label=\"" +
                          attribute(phrasing_.text("html.notes")) + "\">\n";
    section +=
        notes.empty() ? "<p class=\"soft\">" + text("html.nothing") + "</p>\n" : notes_html(lexicon_, review, notes);
    return row + kCut + section + "</aside>\n</div>\n</section>\n";
  }

  std::string unread(const lexicon::Problem& problem) const override {
    return "<tr><td>" + escaped(problem.path) + "</td><td class=\"has-error\" colspan=\"4\">" +
           escaped(problem.message) + "</td></tr>\n" + kCut;
  }

  std::string take(std::string part) override {
    ++count_;
    const std::string number = std::to_string(count_);
    size_t from = 0;
    std::string numbered;
    for (size_t at = part.find(kDocumentNumber); at != std::string::npos; at = part.find(kDocumentNumber, from)) {
      numbered.append(part, from, at - from).append(number);
      from = at + 1;
    }
    numbered.append(part, from);
    const size_t cut = numbered.find(kCut);
    rows_ += numbered.substr(0, cut);
    sections_ += numbered.substr(cut + 1);
    failed_ += cut + 1 == numbered.size();
    return "";
  }

  std::string tail(const Totals& totals) override {
    const std::string title = text("html.title");
    std::string out =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>" +
        title + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<header>\n<h1>" + title +
        "</h1>\n<p class=\"soft\">" + escaped(summary_text(lexicon_, totals)) + "</p>\n" + filters() + "</header>\n";
    if (count_ != 1 || failed_) out += index();
    return out + "<main>\n" + sections_ + "</main>\n<footer class=\"soft\">overclaim " OVERCLAIM_VERSION +
           (lexicon_.digest.empty() ? "" : ", " + text("html.lexicon", {{"words", lexicon_.digest}})) +
           "</footer>\n<script>" + kScript + "</script>\n</body>\n</html>\n";
  }

 private:
  std::string text(std::string_view name, const lexicon::Fields& fields = {}) const {
    return escaped(phrasing_.text(name, fields));
  }

  static std::string document_id() { return std::string("d") + kDocumentNumber; }

  // Only the script can use them, and it shows those of which the page holds any.
  std::string filters() const {
    std::string out = "<form class=\"filters\" aria-label=\"" + attribute(phrasing_.text("html.filter")) + "\">\n";
    for (const std::string kind : {"error", "warning", "note", "suppressed", "claim"}) {
      const bool severity = lexicon::value_of<verdict::Severity>(kind).has_value();
      out += "<label class=\"show-" + kind + "\" hidden><input type=\"checkbox\" value=\"" + kind + "\" checked> " +
             text((severity ? "severity." : "html.kind.") + kind) + " <span class=\"sum\"></span></label>\n";
    }
    return out + "<span class=\"keys soft\">" + text("html.keys") + "</span>\n</form>\n";
  }

  std::string index() const {
    std::string out = "<nav aria-label=\"" + attribute(phrasing_.text("html.index")) +
                      "\">\n<div class=\"table\"><table class=\"index\">\n<tr>";
    for (const char* name : {"html.document", "severity.error", "severity.warning", "severity.note", "html.claims"})
      out += "<th>" + text(name) + "</th>";
    return out + "</tr>\n" + rows_ + "</table></div>\n</nav>\n";
  }

  const lexicon::Lexicon& lexicon_;
  Phrasing phrasing_;
  std::string rows_, sections_;
  size_t count_ = 0, failed_ = 0;
};

}  // namespace

std::unique_ptr<ReportWriter> html_writer(const lexicon::Lexicon& lexicon) {
  return std::make_unique<HtmlWriter>(lexicon);
}

}  // namespace overclaim::report
