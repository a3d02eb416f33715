#include "lsp/internal/answers.h"

#include <algorithm>

#include "lexicon/message.h"
#include "report/hover.h"
#include "verdict/fingerprint.h"
#include "verdict/suppress.h"

namespace overclaim::lsp {

using lexicon::Lexicon;
using report::HoverMatter;
using text::Span;
using verdict::Finding;
using verdict::Review;
using verdict::Severity;

namespace {

PositionFinder finder_of(const CheckedText& text) { return {text.review.document.source, text.lines, text.encoding}; }

uint32_t offset_in(const CheckedText& text, Position position) {
  return offset_of(text.review.document.source, text.lines, text.encoding, position);
}

Span span_in(const CheckedText& text, const Range& range) {
  const uint32_t a = offset_in(text, range.begin), b = offset_in(text, range.end);
  return {std::min(a, b), std::max(a, b)};
}

// Do the spans overlap or touch?
bool touch(Span a, Span b) { return a.begin <= b.end && b.begin <= a.end; }

// Returns the protocol's number (DiagnosticSeverity).
int number_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 1;
    case Severity::warning:
      return 2;
    case Severity::note:
      return 3;
  }
  return 3;
}

std::string message_of(const Lexicon& lexicon, std::string_view name, const lexicon::Fields& fields) {
  return lexicon::fill(lexicon.message(name), fields);
}

// Returns the claims and findings that cover `offset`, or else those of the sentence at `offset`.
HoverMatter matter_at(const CheckedText& text, uint32_t offset) {
  const Review& review = text.review;
  HoverMatter matter;
  const auto at = [&](Span span) { return span.begin <= offset && offset < std::max(span.end, span.begin + 1); };
  const auto sentence_at = [&](uint32_t s) { return s != text::kNone && at(review.document.sentences[s].span); };
  for (const bool covered : {true, false}) {
    for (uint32_t i = 0; i < review.claims.size(); ++i) {
      const claim::Claim& claim = review.claims[i].claim;
      if (covered ? at(claim.span) : sentence_at(claim.sentence)) matter.claims.push_back(i);
    }
    for (uint32_t i = 0; i < review.findings.size(); ++i) {
      const Finding& finding = review.findings[i];
      if (covered ? at(finding.span) : sentence_at(finding.sentence)) matter.findings.push_back(i);
    }
    for (uint32_t i = 0; i < review.suppressed.size(); ++i) {
      const Finding& finding = review.suppressed[i].finding;
      if (covered ? at(finding.span) : sentence_at(finding.sentence)) matter.suppressed.push_back(i);
    }
    if (!matter.empty()) break;
  }
  return matter;
}

Span span_of(const Review& review, const HoverMatter& matter) {
  Span all{text::kNone, 0};
  const auto add = [&](Span span) {
    all.begin = std::min(all.begin, span.begin);
    all.end = std::max(all.end, span.end);
  };
  for (const uint32_t i : matter.claims) add(review.claims[i].claim.span);
  for (const uint32_t i : matter.findings) add(review.findings[i].span);
  for (const uint32_t i : matter.suppressed) add(review.suppressed[i].finding.span);
  return all;
}

CodeAction action_of(const CheckedText& text, std::string title, const Diagnostic& diagnostic,
                     const std::vector<verdict::Edit>& edits) {
  CodeAction action{std::move(title), {diagnostic}, {}, false};
  PositionFinder finder = finder_of(text);
  for (const verdict::Edit& edit : edits) action.edits.push_back({finder.of(edit.span), edit.replacement});
  return action;
}

// Adds an action for each suggested wording of a finding.
void add_wordings(const Lexicon& lexicon, const CheckedText& text, const Finding& finding, const Diagnostic& diagnostic,
                  std::vector<CodeAction>& actions) {
  bool preferred = true;
  const auto add = [&](const verdict::Suggestion& way) {
    if (way.edits.empty()) return;
    const std::string title = message_of(lexicon, "lsp.write", {{"words", way.text}, {"rule", finding.rule}});
    actions.push_back(action_of(text, title, diagnostic, way.edits));
    actions.back().preferred = preferred;
    preferred = false;
  };
  if (finding.suggestion) add(*finding.suggestion);
  preferred = false;  // alternatives, such as a deletion, need a person's choice
  for (const verdict::Suggestion& way : finding.alternatives) add(way);
}

// Adds an action that inserts a suppression comment with a placeholder for the reason. Findings about suppression
// comments cannot be suppressed.
void add_suppression(const Lexicon& lexicon, const CheckedText& text, const Finding& finding,
                     const Diagnostic& diagnostic, std::vector<CodeAction>& actions) {
  const lexicon::Rule* rule = lexicon.rule(finding.rule);
  if (rule && rule->note) return;
  const verdict::Edit comment = verdict::suppression_edit(text.review.document, finding, lexicon.message("lsp.reason"));
  actions.push_back(
      action_of(text, message_of(lexicon, "lsp.suppressed", {{"rule", finding.rule}}), diagnostic, {comment}));
}

}  // namespace

std::vector<Diagnostic> diagnostics_of(const CheckedText& text) {
  const Review& review = text.review;
  const auto names = verdict::fingerprints(review, review.findings);
  PositionFinder finder = finder_of(text);
  std::vector<Diagnostic> out;
  out.reserve(review.findings.size());
  for (size_t i = 0; i < review.findings.size(); ++i) {
    const Finding& f = review.findings[i];
    out.push_back({finder.of(f.span), number_of(f.severity), f.rule, f.message, names[i]});
  }
  return out;
}

std::optional<HoverText> hover_at(const Lexicon& lexicon, const CheckedText& text, Position position) {
  const HoverMatter matter = matter_at(text, offset_in(text, position));
  if (matter.empty()) return std::nullopt;
  PositionFinder finder = finder_of(text);
  return HoverText{report::hover_text(lexicon, text.review, matter), finder.of(span_of(text.review, matter))};
}

std::vector<CodeAction> actions_in(const Checker& checker, CheckedText& text, const Range& range,
                                   const std::function<bool()>& stop) {
  const Span requested = span_in(text, range);
  Review& review = text.review;
  const auto touched = [&](const Finding& f) { return touch(f.span, requested); };
  if (std::none_of(review.findings.begin(), review.findings.end(), touched)) return {};
  const auto diagnostics = diagnostics_of(text);
  text.suggested.resize(review.findings.size());
  std::vector<CodeAction> actions;
  for (uint32_t i = 0; i < review.findings.size() && !stop(); ++i) {
    if (!touched(review.findings[i])) continue;
    if (!text.suggested[i]) checker.suggest_one(review, i, text.options);
    text.suggested[i] = true;
    add_wordings(checker.lexicon(), text, review.findings[i], diagnostics[i], actions);
    add_suppression(checker.lexicon(), text, review.findings[i], diagnostics[i], actions);
  }
  return actions;
}

std::vector<InlayHint> hints_in(const Lexicon& lexicon, const CheckedText& text, const Range& range) {
  const Span requested = span_in(text, range);
  PositionFinder finder = finder_of(text);
  std::vector<InlayHint> out;
  for (const verdict::WeighedClaim& judged : text.review.claims) {
    const uint32_t end = judged.claim.span.end;
    if (end < requested.begin || end > requested.end) continue;
    const Position at = finder.at(end);
    const std::string tier = lexicon::tier_name(lexicon, judged.tier);
    const lexicon::EvidenceRow* row = lexicon.row(judged.row);
    const std::string tooltip =
        row ? message_of(lexicon, "report.statement", {{"words", row->statement}, {"row", row->id}})
            : message_of(lexicon, "explain.unweighed", {});
    // Claims with the same end share a hint: "improves memory and mood" shows each tier once.
    const auto same = std::find_if(out.begin(), out.end(), [&](const InlayHint& hint) { return hint.position == at; });
    if (same == out.end()) {
      out.push_back({at, tier, tooltip});
    } else {
      if (same->label.find(tier) == std::string::npos) same->label += "; " + tier;
      if (same->tooltip.find(tooltip) == std::string::npos) same->tooltip += "\n" + tooltip;
    }
  }
  return out;
}

}  // namespace overclaim::lsp
