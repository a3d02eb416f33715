#include "report/explain.h"

#include <algorithm>
#include <cstdio>

#include "report/internal/excerpt.h"
#include "report/internal/phrasing.h"
#include "text/line_index.h"
#include "text/quote.h"

namespace overclaim::report {

using lexicon::Fields;
using lexicon::Lexicon;
using text::Span;

namespace {

class Explanation {
 public:
  Explanation(const Lexicon& lexicon, const verdict::Review& review)
      : lexicon_(lexicon), phrasing_(lexicon), review_(review) {}

  std::string write(const SentenceTrace& trace) {
    const text::Sentence& sentence = review_.document.sentences[trace.sentence];
    const text::LineColumn at = text::LineIndex(review_.document.source).at(sentence.span.begin);
    out_ = printable(review_.document.path) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + "\n";
    out_ += wrapped(review_.document.prose_text(sentence.prose), 4, 0, kReportWidth);
    say(2, "explain.subject", {{"subject", phrasing_.subject(trace.subject)}});
    cues(trace);
    clauses(trace);
    triggers(trace);
    scopes(trace);
    claims(trace);
    figures(trace.sentence);
    findings(trace.sentence);
    by_itself(trace);
    gate(trace);
    return std::move(out_);
  }

 private:
  void gate(const SentenceTrace& trace) {
    if (!trace.confidence) return;
    char number[32];
    std::snprintf(number, sizeof number, "%.0f", 100 * *trace.confidence);
    say(2, "explain.gate", {{"count", number}});
    for (const TracedSignal& signal : trace.signals) {
      std::snprintf(number, sizeof number, "%+.2f", signal.weight);
      say(4, "explain.signal", {{"count", number}, {"words", signal.name}});
    }
  }

  void say(size_t indent, std::string_view name, const Fields& fields) {
    out_ += wrapped(phrasing_.text(name, fields), indent, 2, kReportWidth);
  }

  // "cues/hedge.yaml:5"; empty where it is written in no file.
  static std::string place_of(const lexicon::Origin& origin) {
    return origin.file.empty() ? "" : origin.file + ":" + std::to_string(origin.line);
  }

  std::string quoted(Span span) const { return "\"" + printable(text::words_at(review_.document, span)) + "\""; }

  std::string quoted_if_any(Span span) const { return span.begin < span.end ? quoted(span) : ""; }

  std::string all_quoted(const std::vector<Span>& spans) const {
    std::vector<std::string> words;
    for (const Span span : spans) words.push_back(quoted(span));
    return lexicon::joined(words, ", ");
  }

  static Fields with(Fields fields, Fields more) {
    fields.merge(more);
    return fields;
  }

  void cues(const SentenceTrace& trace) {
    say(2, trace.cues.empty() ? "explain.no_cues" : "explain.cues", {});
    for (const auto& here : trace.cues) {
      const lexicon::Cue& cue = *here.cue;
      say(4, "explain.cue",
          {{"words", quoted(here.span)},
           {"cue", cue.id},
           {"kind", std::string(name_of(cue.kind))},
           {"role", cue.role_name},
           {"strength", cue.level ? std::string(name_of(*cue.level)) : ""},
           {"reach", std::string(name_of(cue.reach))},
           {"count", cue.within ? std::to_string(cue.within) : ""},
           {"file", place_of(cue.origin)}});
    }
  }

  void clauses(const SentenceTrace& trace) {
    if (trace.clauses.size() < 2) return;
    say(2, "explain.clauses", {});
    for (const auto& clause : trace.clauses)
      say(4, "explain.clause", {{"words", quoted(clause.span)}, {"kind", clause.opener}});
  }

  void triggers(const SentenceTrace& trace) {
    if (trace.triggers.empty()) return;
    say(2, "explain.triggers", {});
    for (const auto& trigger : trace.triggers)
      say(4, "explain.trigger",
          {{"words", quoted(trigger.cue.span)},
           {"cue", trigger.cue.cue->id},
           {"outcome", all_quoted(trigger.outcomes)},
           {"verdict", phrasing_.text("trigger." + trigger.outcome, {{"words", quoted_if_any(trigger.by)}})}});
  }

  void scopes(const SentenceTrace& trace) {
    if (trace.scopes.empty()) return;
    say(2, "explain.scopes", {});
    for (const auto& scope : trace.scopes) {
      const lexicon::Cue& cue = *scope.modifier.cue;
      const Fields words = {{"words", quoted(scope.modifier.span)}, {"cue", cue.id}};
      if (!scope.governed.empty()) say(4, "explain.governs", with(words, {{"outcome", all_quoted(scope.governed)}}));
      for (const auto& other : scope.not_governed)
        say(4, "explain.not_governs",
            with(words,
                 {{"outcome", quoted(other.place)},
                  {"verdict", phrasing_.text("scope." + other.verdict, {{"words", quoted_if_any(other.clause)},
                                                                        {"kind", other.opener},
                                                                        {"count", std::to_string(other.words)},
                                                                        {"within", std::to_string(cue.within)}})}}));
    }
  }

  void by_itself(const SentenceTrace& trace) {
    const classify::Classification& r = trace.classification;
    say(2, "explain.by_itself",
        {{"relation", std::string(name_of(r.relation))},
         {"polarity", std::string(name_of(r.polarity))},
         {"modality", std::string(name_of(r.modality))},
         {"advice", std::string(name_of(r.advice))},
         {"strength", std::string(name_of(r.strength))}});
    for (const auto& cue : r.because) say(4, "explain.because", {{"words", quoted(cue.span)}, {"cue", cue.cue}});
  }

  void claims(const SentenceTrace& trace) {
    bool any = false;
    for (const auto& judged : review_.claims) {
      if (judged.claim.sentence != trace.sentence) continue;
      any = true;
      claim(judged);
    }
    if (any) return;
    say(2, "explain.no_claim", {});
    if (!trace.no_claim.empty()) say(4, trace.no_claim, {});
  }

  void claim(const verdict::WeighedClaim& judged) {
    const claim::Claim& c = judged.claim;
    say(2, "explain.claim",
        {{"subject", phrasing_.subject(c.subject)},
         {"outcome", c.outcome.empty() ? phrasing_.named("outcome", "unspecified") : phrasing_.outcome(c.outcome)},
         {"population", phrasing_.population(c.population)},
         {"strength", phrasing_.named("strength", name_of(c.strength))}});
    say(4, "explain.reading",
        {{"direction", text_of(c.direction)},
         {"relation", std::string(name_of(c.relation))},
         {"polarity", std::string(name_of(c.polarity))},
         {"modality", std::string(name_of(c.modality))},
         {"voice", std::string(name_of(c.voice))},
         {"basis", lexicon::joined(lexicon::names_of<lexicon::Role>(c.basis), ", ")}});
    for (const auto& cue : c.because) say(4, "explain.because", {{"words", quoted(cue.span)}, {"cue", cue.cue}});
    weighed(judged);
  }

  void weighed(const verdict::WeighedClaim& judged) {
    const lexicon::EvidenceRow* row = lexicon_.row(judged.row);
    if (row) {
      say(4, "explain.weighed", {{"row", row->id}, {"judged", phrasing_.tier(judged.tier_judged)}});
      say(6, "report.statement", {{"words", row->statement}, {"row", row->id}});
      say(6, "report.tier",
          {{"judged", phrasing_.tier(judged.tier_judged)},
           {"printed", judged.tier_printed == name_of(judged.tier_judged) ? "" : phrasing_.tier(judged.tier_printed)},
           {"cap", phrasing_.named("cap", row->cap)}});
    } else {
      say(4, "explain.unweighed", {});
    }
    if (const lexicon::PolicyCell* cell = lexicon_.policy.cell(judged.policy_row, judged.tier))
      say(4, "explain.cell",
          {{"strength", phrasing_.named("strength", name_of(judged.policy_row))},
           {"tier", phrasing_.tier(judged.tier)},
           {"verdict", phrasing_.named("verdict", name_of(cell->verdict))},
           {"rule", cell->rule}});
    if (judged.lift) say(4, "explain.lift", {{"words", phrasing_.named("lift", name_of(judged.lift))}});
    say(4, "explain.verdict", {{"verdict", phrasing_.named("verdict", name_of(judged.verdict))}});
  }

  void figures(uint32_t sentence) {
    for (const auto& judged : review_.figures) {
      const claim::TextFigure& f = judged.figure;
      if (f.sentence != sentence) continue;
      std::vector<std::string> of;
      for (const auto* cue : {&f.measure, &f.statistic})
        if (!cue->empty()) of.push_back(*cue);
      const std::string reason = !judged.reason
                                     ? judged.on_record
                                     : phrasing_.text("figure." + text_of(judged.reason),
                                                      {{"words", printable(text::words_at(review_.document, f.span))},
                                                       {"figures", judged.on_record}});
      say(2, "explain.figure",
          {{"words", quoted(f.span)},
           {"kind", std::string(name_of(f.kind))},
           {"cue", lexicon::joined(of, ", ")},
           {"outcome", f.outcome.empty() ? "" : phrasing_.outcome(f.outcome)},
           {"verdict", phrasing_.named("figure", name_of(judged.verdict))},
           {"figures", reason}});
      for (const auto& cue : f.because) say(4, "explain.because", {{"words", quoted(cue.span)}, {"cue", cue.cue}});
    }
  }

  void findings(uint32_t sentence) {
    bool any = false;
    for (const auto& f : review_.findings) {
      if (f.sentence != sentence) continue;
      any = true;
      say(2, "explain.finding",
          {{"rule", f.rule}, {"words", f.message}, {"severity", phrasing_.named("severity", name_of(f.severity))}});
      if (!f.claim)
        for (const auto& cue : f.because) say(4, "explain.because", {{"words", quoted(cue.span)}, {"cue", cue.cue}});
    }
    for (const auto& aside : review_.suppressed) {
      if (aside.finding.sentence != sentence) continue;
      any = true;
      say(2, "explain.suppressed", {{"rule", aside.finding.rule}, {"words", aside.reason}, {"until", aside.until}});
    }
    if (!any) say(2, "explain.no_finding", {});
  }

  const Lexicon& lexicon_;
  Phrasing phrasing_;
  const verdict::Review& review_;
  std::string out_;
};

// "word: text" under a rule.
std::string part(const Phrasing& phrasing, std::string_view name, const std::string& text) {
  return text.empty() ? "" : "\n" + phrasing.text(name) + "\n" + wrapped(text, 4, 0, kReportWidth);
}

}  // namespace

std::string rule_text(const Lexicon& lexicon, const lexicon::Rule& rule) {
  const Phrasing phrasing(lexicon);
  std::string out = rule.id + (rule.family.empty() ? "" : " (" + rule.family + ")") + "\n";
  out += wrapped(phrasing.text("explain.label", {{"label", phrasing.named("label", name_of(rule.label))},
                                                 {"severity", phrasing.named("severity", name_of(rule.severity))}}),
                 0, 0, kReportWidth);
  const std::string_view fired = !rule.checked            ? "explain.not_checked"
                                 : !rule.when.empty()     ? "explain.by_wording"
                                 : !rule.document.empty() ? "explain.by_document"
                                 : rule.note              ? "explain.by_note"
                                                          : "explain.by_policy";
  out += wrapped(phrasing.text(fired), 0, 0, kReportWidth);
  out += part(phrasing, "explain.what", rule.what);
  out += part(phrasing, "explain.why", rule.why);
  out += part(phrasing, "explain.example", rule.example);
  out += part(phrasing, "explain.instead", rule.instead);
  out += part(phrasing, "explain.authority", rule.authority);
  return out;
}

std::string unknown_rule_text(const Lexicon& lexicon, std::string_view name, std::string_view hint) {
  std::string out = Phrasing(lexicon).text("explain.unknown_rule", {{"rule", std::string(name)}}) + "\n";
  for (const auto& rule : lexicon.rules) out += "    " + rule.id + "\n";
  return out + (hint.empty() ? "" : std::string(hint) + "\n");
}

std::string sentence_text(const Lexicon& lexicon, const verdict::Review& review, const SentenceTrace& trace) {
  return Explanation(lexicon, review).write(trace);
}

std::string no_sentence_text(const Lexicon& lexicon, std::string_view why) {
  const Phrasing phrasing(lexicon);
  return phrasing.text("explain.no_claim") + "\n" + wrapped(phrasing.text(why), 4, 0, kReportWidth);
}

}  // namespace overclaim::report
