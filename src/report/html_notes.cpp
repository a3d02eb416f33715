#include "report/internal/html_notes.h"

#include <algorithm>

#include "report/internal/markup.h"
#include "text/line_index.h"
#include "text/quote.h"

namespace overclaim::report {

using verdict::Review;

namespace {

HtmlNote note_of(const Review& review, const verdict::Finding& finding) {
  HtmlNote note;
  note.finding = &finding;
  if (finding.claim && *finding.claim < review.claims.size()) note.claim = &review.claims[*finding.claim];
  note.kind = name_of(finding.severity);
  note.span = finding.span;
  return note;
}

bool has_finding(const Review& review, size_t claim) {
  const auto is_its = [&](const verdict::Finding& finding) { return finding.claim == claim; };
  return std::ranges::any_of(review.findings, is_its) ||
         std::ranges::any_of(review.suppressed, is_its, &verdict::Suppressed::finding);
}

// A source, linked where it names its entry in PubMed.
std::string source_html(const std::string& source) {
  constexpr std::string_view kPmid = "PMID ";
  if (!source.starts_with(kPmid)) return escaped(source);
  const size_t end = std::min(source.find_first_not_of("0123456789", kPmid.size()), source.size());
  if (end == kPmid.size()) return escaped(source);
  const std::string number = source.substr(kPmid.size(), end - kPmid.size());
  return "<a rel=\"noreferrer\" href=\"https://pubmed.ncbi.nlm.nih.gov/" + number + "/\">PMID " + number + "</a>" +
         escaped(source.substr(end));
}

class Notes {
 public:
  Notes(const lexicon::Lexicon& lexicon, const Review& review)
      : lexicon_(lexicon), phrasing_(lexicon), review_(review), lines_(review.document.source) {}

  std::string write(const std::vector<HtmlNote>& notes) {
    out_ = "<ol class=\"notes\">\n";
    for (size_t i = 0; i < notes.size(); ++i) note(notes[i], i);
    return std::move(out_) + "</ol>\n";
  }

 private:
  std::string text(std::string_view name, const lexicon::Fields& fields = {}) const {
    return escaped(phrasing_.text(name, fields));
  }

  void note(const HtmlNote& note, size_t index) {
    out_ += "<li class=\"note " + std::string(note.kind) + "\" id=\"" + note_id(index) + "\" tabindex=\"-1\">\n";
    head(note, index);
    if (note.finding) out_ += "<p class=\"message\">" + escaped(note.finding->message) + "</p>\n";
    out_ += "<div class=\"more\">\n";
    if (note.finding && note.finding->suggestion) wordings(*note.finding);
    out_ += "<dl>\n";
    if (note.suppressed) {
      row("html.reason", escaped(note.suppressed->reason));
      if (!note.suppressed->until.empty()) row("html.until", escaped(note.suppressed->until));
    }
    if (note.claim) claim(*note.claim);
    evidence(note);
    if (note.finding && !note.finding->authority.empty()) row("html.authority", escaped(note.finding->authority));
    out_ += "</dl>\n";
    if (note.finding) rule(note.finding->rule);
    out_ += "</div>\n</li>\n";
  }

  void head(const HtmlNote& note, size_t index) {
    const std::string kind(note.kind);
    const std::string name = note.finding && !note.suppressed ? "severity." + kind : "html.kind." + kind;
    const text::LineColumn at = lines_.at(note.span.begin);
    const std::string line = text("html.line", {{"count", std::to_string(at.line)}});
    out_ += "<p class=\"head\"><span class=\"number\">" + std::to_string(index + 1) + "</span> <span class=\"chip\">" +
            text(name) + "</span> <span class=\"rule\">" +
            escaped(note.finding ? note.finding->rule : phrasing_.named("verdict", name_of(note.claim->verdict))) +
            "</span> ";
    out_ += note.prose ? "<a class=\"back\" href=\"#" + mark_id(index) + "\">" + line + "</a>"
                       : "<span class=\"back\">" + line + "</span>";
    out_ += "<button type=\"button\" class=\"close\" aria-label=\"" + attribute(phrasing_.text("html.close")) +
            "\">\u00d7</button></p>\n";
    const std::string words = text::words_at(review_.document, note.span);
    if (!words.empty()) out_ += "<p class=\"words\"><q>" + escaped(words) + "</q></p>\n";
  }

  void row(std::string_view name, const std::string& html) {
    if (!html.empty()) out_ += "<dt>" + text(name) + "</dt><dd>" + html + "</dd>\n";
  }

  void wordings(const verdict::Finding& finding) {
    out_ += "<div class=\"instead\"><p>" + text("html.instead") + "</p>\n<p class=\"wording\">" +
            escaped(finding.suggestion->text) + "</p>\n";
    for (const auto& way : finding.alternatives) out_ += "<p class=\"wording\">" + escaped(way.text) + "</p>\n";
    out_ += "</div>\n";
  }

  void claim(const verdict::WeighedClaim& judged) {
    const claim::Claim& c = judged.claim;
    row("html.claim",
        text("html.claim_words",
             {{"subject", phrasing_.subject(c.subject)},
              {"outcome", c.outcome.empty() ? phrasing_.named("outcome", "unspecified") : phrasing_.outcome(c.outcome)},
              {"population", phrasing_.population(c.population)},
              {"strength", phrasing_.named("strength", name_of(c.strength))}}));
  }

  void evidence(const HtmlNote& note) {
    const std::string id = note.finding ? note.finding->row : note.claim->row;
    const lexicon::EvidenceRow* on_record = lexicon_.row(id);
    if (on_record) {
      const std::string judged = phrasing_.tier(on_record->judged), printed = phrasing_.tier(on_record->printed);
      row("html.on_file",
          escaped(on_record->statement) + " <span class=\"soft\">" + escaped(on_record->id) + "</span>");
      row("html.tier", text("html.tier_words", {{"judged", judged},
                                                {"printed", printed == judged ? "" : printed},
                                                {"cap", phrasing_.named("cap", on_record->cap)}}));
      std::vector<std::string> figures;
      for (const auto& figure : on_record->figures) figures.push_back(lexicon::figure_text(figure));
      row("html.figures", escaped(lexicon::joined(figures, "; ")));
      dispute(*on_record);
      for (const auto& caveat : on_record->caveats) row("html.caveat", escaped(caveat));
      if (!on_record->as_of.empty()) row("html.as_of", escaped(on_record->as_of));
      if (on_record->unsourced) row("html.caveat", text("report.unsourced"));
      if (!on_record->allows.empty())
        row("html.allows", text("html.allows_words",
                                {{"subject", phrasing_.subject(on_record->subject)}, {"allows", on_record->allows}}));
    }
    std::vector<std::string> sources = note.finding ? note.finding->sources : std::vector<std::string>();
    if (sources.empty() && on_record) sources = lexicon::sources_of(*on_record);
    std::string list;
    for (const auto& source : sources) list += "<li>" + source_html(source) + "</li>";
    if (!list.empty()) row("html.sources", "<ul>" + list + "</ul>");
  }

  void dispute(const lexicon::EvidenceRow& disputed) {
    if (!disputed.contested) return;
    std::string list;
    for (const auto& stance : disputed.stances)
      list +=
          "<li>" + (stance.who.empty() ? "" : "<b>" + escaped(stance.who) + "</b>: ") + escaped(stance.says) + "</li>";
    if (!list.empty()) row("html.dispute", "<ul>" + list + "</ul>");
  }

  void rule(const std::string& id) {
    const lexicon::Rule* rule = lexicon_.rule(id);
    if (!rule) return;
    out_ += "<details class=\"about\"><summary>" + text("html.about") + "</summary>\n<p>" + escaped(rule->what) +
            "</p>\n<p>" + escaped(rule->why) + "</p>\n";
    out_ += "<dl>";
    row("explain.example", escaped(rule->example));
    row("explain.instead", escaped(rule->instead));
    row("explain.authority", escaped(rule->authority));
    out_ += "</dl></details>\n";
  }

  const lexicon::Lexicon& lexicon_;
  Phrasing phrasing_;
  const Review& review_;
  text::LineIndex lines_;
  std::string out_;
};

std::string id_of(char letter, size_t index) {
  return std::string("d") + kDocumentNumber + "-" + letter + std::to_string(index + 1);
}

}  // namespace

std::string note_id(size_t index) { return id_of('n', index); }
std::string mark_id(size_t index) { return id_of('m', index); }

std::vector<HtmlNote> html_notes(const Review& review) {
  std::vector<HtmlNote> notes;
  for (const auto& finding : review.findings) notes.push_back(note_of(review, finding));
  for (const auto& suppressed : review.suppressed) {
    notes.push_back(note_of(review, suppressed.finding));
    notes.back().suppressed = &suppressed;
    notes.back().kind = "suppressed";
  }
  for (size_t i = 0; i < review.claims.size(); ++i) {
    if (has_finding(review, i)) continue;
    HtmlNote note;
    note.claim = &review.claims[i];
    note.kind = "claim";
    note.span = note.claim->claim.span;
    notes.push_back(note);
  }
  std::ranges::stable_sort(notes, {}, [](const HtmlNote& note) { return note.span.begin; });
  const auto tokens = static_cast<uint32_t>(review.document.tokens.size());
  for (auto& note : notes) note.prose = text::prose_at(review.document, 0, tokens, note.span);
  return notes;
}

std::string notes_html(const lexicon::Lexicon& lexicon, const Review& review, const std::vector<HtmlNote>& notes) {
  return Notes(lexicon, review).write(notes);
}

}  // namespace overclaim::report
