#include "report/hover.h"

#include <algorithm>

#include "report/internal/excerpt.h"
#include "report/internal/phrasing.h"

namespace overclaim::report {

using verdict::WeighedClaim;

namespace {

// Escapes the characters that Markdown would read as markup.
std::string in_markdown(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class Hover {
 public:
  Hover(const lexicon::Lexicon& lexicon, const verdict::Review& review)
      : lexicon_(lexicon), phrasing_(lexicon), review_(review) {}

  std::string write(const HoverMatter& matter) {
    std::vector<bool> shown(review_.findings.size(), false);
    for (const uint32_t i : matter.claims) {
      part();
      claim(i, matter, shown);
    }
    for (const uint32_t i : matter.findings) {
      if (shown[i]) continue;
      part();
      finding(review_.findings[i]);
      sources(review_.findings[i].sources);
    }
    for (const uint32_t i : matter.suppressed) {
      part();
      set_aside(review_.suppressed[i]);
    }
    return std::move(out_);
  }

 private:
  // Separates one claim from the next.
  void part() {
    if (!out_.empty()) out_ += "\n---\n\n";
  }
  void paragraph(const std::string& text) { out_ += text + "\n\n"; }
  void item(std::string_view name, const lexicon::Fields& fields) {
    out_ += "- " + in_markdown(phrasing_.text(name, fields)) + "\n";
  }

  void claim(uint32_t index, const HoverMatter& matter, std::vector<bool>& shown) {
    const WeighedClaim& judged = review_.claims[index];
    const claim::Claim& c = judged.claim;
    paragraph("**" +
              in_markdown(phrasing_.text("hover.claim",
                                         {{"subject", phrasing_.subject(c.subject)},
                                          {"outcome", c.outcome.empty() ? phrasing_.named("outcome", "unspecified")
                                                                        : phrasing_.outcome(c.outcome)},
                                          {"population", phrasing_.population(c.population)}})) +
              "**");
    paragraph(
        in_markdown(phrasing_.text("hover.said", {{"strength", phrasing_.named("strength", name_of(c.strength))},
                                                  {"verdict", phrasing_.named("verdict", name_of(judged.verdict))}})));
    for (const uint32_t i : matter.findings) {
      if (shown[i] || review_.findings[i].claim != index) continue;
      finding(review_.findings[i]);
      shown[i] = true;
    }
    evidence(judged);
  }

  void finding(const verdict::Finding& f) {
    paragraph("**" + in_markdown(phrasing_.named("severity", name_of(f.severity))) + "** `" + f.rule + "` " +
              in_markdown(f.message));
  }

  void set_aside(const verdict::Suppressed& s) {
    paragraph(in_markdown(
        phrasing_.text("hover.suppressed", {{"rule", s.finding.rule}, {"words", s.reason}, {"until", s.until}})));
  }

  // The evidence, and how the policy compared the claim with it.
  void evidence(const WeighedClaim& judged) {
    if (const lexicon::EvidenceRow* row = lexicon_.row(judged.row)) {
      evidence(*row, judged);
      cell(judged);
      if (!row->allows.empty())
        item("report.allows", {{"subject", phrasing_.subject(row->subject)}, {"allows", row->allows}});
      sources(lexicon::sources_of(*row));
    } else {
      item("explain.unweighed", {});
      cell(judged);
    }
  }

  void evidence(const lexicon::EvidenceRow& row, const WeighedClaim& judged) {
    const std::string graded = phrasing_.tier(judged.tier_judged), printed = phrasing_.tier(judged.tier_printed);
    item("report.statement", {{"words", row.statement}, {"row", row.id}});
    item("report.tier",
         {{"judged", graded}, {"printed", printed == graded ? "" : printed}, {"cap", phrasing_.named("cap", row.cap)}});
    std::vector<std::string> figures, stances;
    for (const auto& figure : row.figures) figures.push_back(lexicon::figure_text(figure));
    if (!figures.empty()) item("report.figures", {{"figures", lexicon::joined(figures, "; ")}});
    for (const auto& s : row.stances) stances.push_back(s.who.empty() ? s.says : s.who + ": " + s.says);
    if (row.contested && !stances.empty()) item("report.contested", {{"words", lexicon::joined(stances, "; ")}});
    if (!row.as_of.empty()) item("report.as_of", {{"until", row.as_of}});
    if (row.unsourced) item("report.unsourced", {});
  }

  void cell(const WeighedClaim& judged) {
    if (const lexicon::PolicyCell* cell = lexicon_.policy.cell(judged.policy_row, judged.tier))
      item("explain.cell", {{"strength", phrasing_.named("strength", name_of(judged.policy_row))},
                            {"tier", phrasing_.tier(judged.tier)},
                            {"verdict", phrasing_.named("verdict", name_of(cell->verdict))},
                            {"rule", cell->rule}});
    if (judged.lift) item("explain.lift", {{"words", phrasing_.named("lift", name_of(judged.lift))}});
  }

  void sources(const std::vector<std::string>& list) {
    if (!list.empty())
      item(list.size() == 1 ? "report.source" : "report.sources", {{"sources", lexicon::joined(list, "; ")}});
  }

  const lexicon::Lexicon& lexicon_;
  Phrasing phrasing_;
  const verdict::Review& review_;
  std::string out_;
};

}  // namespace

std::string hover_text(const lexicon::Lexicon& lexicon, const verdict::Review& review, const HoverMatter& matter) {
  return Hover(lexicon, review).write(matter);
}

}  // namespace overclaim::report
