#include "report/text.h"

#include <algorithm>
#include <set>

#include "report/internal/excerpt.h"
#include "report/internal/phrasing.h"
#include "text/line_index.h"
#include "text/quote.h"

namespace overclaim::report {

using lexicon::Lexicon;
using verdict::Finding;
using verdict::Severity;

namespace {

constexpr size_t kIndent = 4;

struct Colours {
  std::string_view bold, error, warning, note, dim, mark, off;
};
constexpr Colours kColours = {"\033[1m", "\033[1;31m", "\033[1;33m", "\033[1;36m", "\033[2m", "\033[4;1m", "\033[0m"};

class Writer {
 public:
  Writer(const Lexicon& lexicon, const verdict::Review& review, const TextStyle& style)
      : lexicon_(lexicon),
        phrasing_(lexicon),
        review_(review),
        lines_(review.document.source),
        style_(style),
        colours_(style.colour ? kColours : Colours{}),
        path_(printable(review.document.path)) {}

  std::string write() {
    const bool any =
        std::any_of(review_.findings.begin(), review_.findings.end(), [&](const auto& f) { return shown(f); });
    const bool lists_aside = (style_.set_aside || style_.detail == Detail::full) && !review_.suppressed.empty();
    if (style_.detail != Detail::brief && (any || lists_aside || style_.detail == Detail::full)) header(any);
    bool after_line = false;  // no blank line between one-line notes
    for (const auto& finding : review_.findings) {
      if (!shown(finding)) continue;
      const bool one_line = in_one_line(finding);
      if (style_.detail != Detail::brief && !(one_line && after_line)) out_ += "\n";
      after_line = one_line;
      if (one_line) {
        line(finding);
      } else {
        whole(finding);
      }
    }
    if (lists_aside && any && style_.detail != Detail::brief) out_ += "\n";
    if (lists_aside)
      for (const auto& aside : review_.suppressed) set_aside(aside);
    if ((any || lists_aside) && style_.detail != Detail::brief) out_ += "\n";
    return std::move(out_);
  }

 private:
  bool shown(const Finding& f) const { return style_.detail != Detail::brief || f.severity != Severity::note; }
  bool in_one_line(const Finding& f) const {
    return style_.detail == Detail::brief || (f.severity == Severity::note && style_.detail == Detail::normal);
  }

  void header(bool any) {
    out_ += std::string(colours_.bold) + path_ + std::string(colours_.off);
    if (!any)
      out_ += ": " +
              phrasing_.text("report.nothing", {{"claims", phrasing_.counted("report.claims", review_.claims.size())}});
    out_ += "\n";
  }

  std::string place(const Finding& f) const {
    const text::LineColumn at = lines_.at(f.span.begin);
    return path_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  }

  std::string severity(Severity s) const {
    const std::string_view colour = s == Severity::error     ? colours_.error
                                    : s == Severity::warning ? colours_.warning
                                                             : colours_.note;
    return std::string(colour) + phrasing_.named("severity", name_of(s)) + std::string(colours_.off);
  }

  void line(const Finding& f) {
    out_ += place(f) + ": " + severity(f.severity) + ": " + printable(f.message) + " [" + f.rule + "]\n";
  }

  void set_aside(const verdict::Suppressed& aside) {
    const lexicon::Fields fields = {
        {"until", aside.until}, {"words", printable(aside.reason)}, {"rule", aside.finding.rule}};
    out_ += place(aside.finding) + ": " + phrasing_.text("report.suppressed", fields) + "\n";
  }

  // One line of what follows the sentence; empty texts are left out.
  void say(std::string_view text) {
    if (!text.empty()) out_ += wrapped(text, kIndent, 2, kReportWidth);
  }

  void whole(const Finding& f) {
    out_ += place(f) + "  " + severity(f.severity) + "  " + std::string(colours_.bold) + f.rule +
            std::string(colours_.off) + "\n";
    out_ += marked_sentence(review_.document, f.sentence, f.span, kIndent, kReportWidth, {colours_.mark, colours_.off});
    say(f.message);
    if (style_.detail == Detail::full) because(f);
    const lexicon::EvidenceRow* row = lexicon_.row(f.row);
    if (row) {
      evidence(*row, f);
    } else {
      no_evidence(f);
    }
    suggestion(f, row);
  }

  void because(const Finding& f) {
    std::vector<std::string> cues;
    for (const auto& cue : f.because)
      cues.push_back("\"" + text::words_at(review_.document, cue.span) + "\" (" + cue.cue + ")");
    if (!cues.empty()) say(phrasing_.text("report.because", {{"words", lexicon::joined(cues, ", ")}}));
  }

  void no_evidence(const Finding& f) {
    if (f.claim && *f.claim < review_.claims.size()) {
      const claim::Claim& claim = review_.claims[*f.claim].claim;
      say(phrasing_.text("report.no_row", {{"subject", phrasing_.subject(claim.subject)},
                                           {"outcome", phrasing_.outcome(claim.outcome)}}));
    }
    sources(f.sources);
  }

  // The evidence, in full where the row first appears in this document.
  void evidence(const lexicon::EvidenceRow& row, const Finding& f) {
    const std::string judged = phrasing_.tier(row.judged), printed = phrasing_.tier(row.printed);
    if (!rows_shown_.insert(row.id).second) {
      say(phrasing_.text("report.on_file", {{"row", row.id}, {"tier", judged}}));
      return;
    }
    say(phrasing_.text("report.statement", {{"words", row.statement}, {"row", row.id}}));
    say(phrasing_.text(
        "report.tier",
        {{"judged", judged}, {"printed", printed == judged ? "" : printed}, {"cap", phrasing_.named("cap", row.cap)}}));
    std::vector<std::string> figures, stances;
    for (const auto& figure : row.figures) figures.push_back(lexicon::figure_text(figure));
    if (!figures.empty()) say(phrasing_.text("report.figures", {{"figures", lexicon::joined(figures, "; ")}}));
    if (row.contested)
      for (const auto& s : row.stances) stances.push_back(s.who.empty() ? s.says : s.who + ": " + s.says);
    if (!stances.empty()) say(phrasing_.text("report.contested", {{"words", lexicon::joined(stances, "; ")}}));
    if (style_.detail == Detail::full)
      for (const auto& caveat : row.caveats) say(phrasing_.text("report.caveat", {{"words", caveat}}));
    if (!row.as_of.empty()) say(phrasing_.text("report.as_of", {{"until", row.as_of}}));
    if (row.unsourced) say(phrasing_.text("report.unsourced"));
    sources(f.sources.empty() ? lexicon::sources_of(row) : f.sources);
  }

  void sources(const std::vector<std::string>& list) {
    if (list.empty()) return;
    say(phrasing_.text(list.size() == 1 ? "report.source" : "report.sources",
                       {{"sources", lexicon::joined(list, "; ")}}));
  }

  // The suggestion, and what the row allows, unless the text above contains it.
  void suggestion(const Finding& f, const lexicon::EvidenceRow* row) {
    const std::string allows = row ? row->allows : "";
    const auto allows_in = [&](const std::string& text) { return text.find(allows) != std::string::npos; };
    const std::string instead = f.suggestion ? f.suggestion->text : "";
    const bool of_row = !allows.empty() && allows_in(instead);      // the suggestion is what the row allows
    const bool own = f.suggestion && !f.suggestion->edits.empty();  // the author's sentence, put otherwise
    if (!instead.empty() && (own || !of_row)) say(phrasing_.text("report.instead", {{"words", instead}}));
    for (const auto& way : f.alternatives) say(phrasing_.text("report.or", {{"words", way.text}}));
    if (!allows.empty() && !allows_in(f.message))
      say(phrasing_.text("report.allows", {{"subject", phrasing_.subject(row->subject)}, {"allows", allows}}));
  }

  const Lexicon& lexicon_;
  Phrasing phrasing_;
  const verdict::Review& review_;
  text::LineIndex lines_;
  TextStyle style_;
  Colours colours_;
  std::string path_;
  std::set<std::string> rows_shown_;
  std::string out_;
};

}  // namespace

std::string review_text(const Lexicon& lexicon, const verdict::Review& review, const TextStyle& style) {
  return Writer(lexicon, review, style).write();
}

std::string summary_text(const Lexicon& lexicon, const Totals& totals) {
  const Phrasing phrasing(lexicon);
  const size_t findings = totals.errors + totals.warnings + totals.notes;
  const auto counted_or_nothing = [&](std::string_view counted, size_t count) {
    return count == 0 ? "" : phrasing.counted(counted, count);
  };
  const std::string_view name = findings > 0        ? "report.summary"
                                : totals.claims > 0 ? "report.summary_clean"
                                                    : "report.summary_no_claims";
  return phrasing.text(name, {{"documents", phrasing.counted("report.documents", totals.documents)},
                              {"claims", phrasing.counted("report.claims", totals.claims)},
                              {"errors", phrasing.counted("report.errors", totals.errors)},
                              {"warnings", phrasing.counted("report.warnings", totals.warnings)},
                              {"notes", phrasing.counted("report.notes", totals.notes)},
                              {"aside", counted_or_nothing("report.suppressed", totals.suppressed)},
                              {"known", counted_or_nothing("report.known", totals.known)}}) +
         "\n";
}

}  // namespace overclaim::report
