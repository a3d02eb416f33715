#include "verdict/evaluate.h"

#include <algorithm>

#include "claim/extract.h"
#include "text/quote.h"
#include "verdict/internal/citations.h"
#include "verdict/internal/document_rules.h"
#include "verdict/internal/figures.h"
#include "verdict/internal/gate_findings.h"
#include "verdict/internal/wording.h"
#include "verdict/message.h"
#include "verdict/weigh.h"

namespace overclaim::verdict {

using lexicon::Label;
using lexicon::Lexicon;
using lexicon::Verdict;

namespace {

Label label_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::unsupported:
      return Label::unsupported;
    case Verdict::overstated:
      return Label::overstated;
    default:
      return Label::unrecorded;
  }
}

}  // namespace

std::optional<Finding> finding_of(const Lexicon& lexicon, const Weighed& weighed, std::string_view words,
                                  uint32_t claim_index) {
  if (weighed.rule.empty()) return std::nullopt;
  const claim::Claim& claim = weighed.judged.claim;
  const lexicon::EvidenceRow* row = lexicon.row(weighed.judged.row);
  Finding f;
  f.rule = weighed.rule;
  f.label = label_of(weighed.judged.verdict);
  f.severity =
      lexicon.policy.setting_as<Severity>("severity_" + text_of(weighed.judged.verdict)).value_or(Severity::warning);
  f.span = claim.span;
  f.sentence = claim.sentence;
  f.claim = claim_index;
  f.row = weighed.judged.row;
  f.subject = claim.subject;
  f.named = claim.named;
  f.because = claim.because;
  ClaimFields fields(lexicon, claim, row, words);
  if (row && weighed.judged.tier != row->judged) fields.set("tier", lexicon::tier_name(lexicon, weighed.judged.tier));
  if (const lexicon::Rule* rule = lexicon.rule(weighed.rule)) f.message = fields.fill(rule->message);
  if (row) {
    f.sources = lexicon::sources_of(*row);
    // What an ingredient allows is not offered for the product that contains it.
    if (!row->allows.empty() && claim.ingredients.empty())
      f.suggestion = Suggestion{fields.fill(lexicon.message("suggestion.allows")), {}};
  }
  return f;
}

bool is_reported(const std::vector<Finding>& findings, const Finding& finding) {
  // Claims come in reading order, so that those of its sentence are the last.
  for (auto o = findings.rbegin(); o != findings.rend() && o->sentence == finding.sentence; ++o)
    if (o->rule == finding.rule && o->row == finding.row &&
        (!finding.row.empty() || text::overlap(o->span, finding.span)))
      return true;
  return false;
}

namespace {

// Names the provision that the finding falls under.
void cite(const Lexicon& lexicon, const std::string& authority, Finding& finding) {
  finding.authority = authority;
  finding.message =
      lexicon::fill(lexicon.message("finding.authority"), {{"words", finding.message}, {"rule", authority}});
}

}  // namespace

void apply_profile(const Lexicon& lexicon, std::string_view profile, Finding& finding) {
  const lexicon::Rule* rule = profile.empty() ? nullptr : lexicon.rule(finding.rule);
  if (!rule) return;
  for (const auto& own : rule->profiles) {
    if (own.profile != profile) continue;
    // A note stays a note: it breaks no provision.
    if (own.severity && finding.severity != Severity::note) finding.severity = *own.severity;
    cite(lexicon, own.authority, finding);
  }
}

void lift_disease_claim(const Lexicon& lexicon, std::string_view profile, const claim::Claim& claim, Finding& finding) {
  const lexicon::Outcome* outcome = lexicon.outcome(claim.outcome);
  if (profile.empty() || finding.severity != Severity::note || !outcome || !outcome->disease) return;
  if (claim.polarity != lexicon::Polarity::affirmed || claim.direction == lexicon::Direction::harm) return;
  const lexicon::Rule* forbids = lexicon.rule(lexicon.policy.setting("rule_disease_unrecorded"));
  if (!forbids) return;
  for (const auto& own : forbids->profiles) {
    if (own.profile != profile) continue;
    finding.severity = Severity::warning;
    cite(lexicon, own.authority, finding);
  }
}

struct Evaluator::Parts {
  explicit Parts(const Lexicon& lex) : lexicon(lex), wording(lex), gate(lex), document(lex), figures(lex) {}
  const Lexicon& lexicon;
  WordingRules wording;
  Gate gate;
  DocumentRules document;
  FiguresOnRecord figures;
};

Evaluator::Evaluator(const Lexicon& lexicon) : parts_(std::make_unique<Parts>(lexicon)) {}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

const Gate& Evaluator::gate() const { return parts_->gate; }

Review Evaluator::evaluate(text::Document document, const match::Matcher& matcher,
                           const EvaluateOptions& options) const {
  Review review;
  claim::PageContext page =
      claim::survey(matcher, document, parts_->lexicon.subject_index(options.subject), options.products);
  fill(page, options, review);
  review.document = std::move(document);
  return review;
}

Review Evaluator::evaluate(text::Document document, std::span<const match::Match> matches,
                           const EvaluateOptions& options) const {
  Review review;
  claim::PageContext page = claim::survey(parts_->lexicon, document, matches,
                                          parts_->lexicon.subject_index(options.subject), options.products);
  fill(page, options, review);
  review.document = std::move(document);
  return review;
}

void Evaluator::fill(claim::PageContext& context, const EvaluateOptions& options, Review& review) const {
  add_claims(context, options, review);
  compare_figures(context, review);
  add_wording_findings(context, review);
  if (options.read_by == ReadBy::both && parts_->gate.takes_part(context))
    add_gate_findings(context, parts_->gate.scores(context, review), options.tiers, review);
  Article article(context, review.claims);
  parts_->document.find(article, review.findings);
  if (!options.profile.empty()) apply_profile_to_all(options.profile, review);
  std::stable_sort(review.findings.begin(), review.findings.end(), comes_before);
}

void Evaluator::apply_profile_to_all(const std::string& profile, Review& review) const {
  const std::string_view on_diseases = parts_->lexicon.policy.setting("rule_disease_unrecorded");
  for (auto& f : review.findings) {
    apply_profile(parts_->lexicon, profile, f);
    // Where the rule on diseases has a finding of its own, the same is not reported twice.
    const bool reported = std::ranges::any_of(
        review.findings, [&](const Finding& o) { return o.rule == on_diseases && text::overlap(o.span, f.span); });
    if (f.claim && !reported) lift_disease_claim(parts_->lexicon, profile, review.claims[*f.claim].claim, f);
  }
}

void Evaluator::add_claims(claim::PageContext& context, const EvaluateOptions& options, Review& review) const {
  const Lexicon& lexicon = parts_->lexicon;
  const text::Document& document = *context.document;
  if (context.page_subject != lexicon::kNoIndex) review.page_subject = lexicon.subjects[context.page_subject].id;
  review.product = {context.product.name, context.product.contains, context.product.tested,
                    context.product.is(context.page_subject)};
  review.described = options.products;
  for (auto& claim : claim::extract_claims(context)) {
    Weighed weighed = weigh(lexicon, std::move(claim), options.tiers);
    const auto index = static_cast<uint32_t>(review.claims.size());
    const claim::Claim& own = weighed.judged.claim;
    const std::string words = weighed.rule.empty() ? "" : text::words_in(document, own.sentence, own.span);
    if (auto f = finding_of(lexicon, weighed, words, index); f && !is_reported(review.findings, *f))
      review.findings.push_back(std::move(*f));
    review.claims.push_back(std::move(weighed.judged));
  }
}

void Evaluator::add_wording_findings(claim::PageContext& context, Review& review) const {
  const text::Document& document = *context.document;
  for (uint32_t s = 0; s < context.sentences(); ++s) {
    const bool concerns =
        parts_->wording.apply_without_subject() || context.concerns_subject(document.sentences[s].block);
    if (!concerns || !context.may_hold(s, match::kMayTrigger)) continue;
    std::vector<Finding> found;
    parts_->wording.find(context.sentence(s), found);
    for (auto& f : found) {
      // A fault that is reported under the same rule, or under a more exact one, is not reported again.
      const lexicon::Rule* rule = parts_->lexicon.rule(f.rule);
      const bool reported = std::any_of(review.findings.begin(), review.findings.end(), [&](const Finding& o) {
        if (o.sentence != f.sentence || f.label == lexicon::Label::house) return false;
        return o.rule == f.rule || (rule && std::ranges::find(rule->yields_to, o.rule) != rule->yields_to.end());
      });
      if (!reported) review.findings.push_back(std::move(f));
    }
  }
}

void Evaluator::compare_figures(claim::PageContext& context, Review& review) const {
  const Lexicon& lexicon = parts_->lexicon;
  for (auto& figure : claim::read_figures(context)) {
    const uint32_t claim = claim_of(figure, review.claims);
    ComparedFigure compared = parts_->figures.compare(figure, claim == text::kNone ? nullptr : &review.claims[claim]);
    if (claim != text::kNone) compared.claim = claim;
    const std::string words = text::words_in(*context.document, compared.figure.sentence, compared.figure.span);
    if (auto f = finding_of(lexicon, compared, words)) {
      // That a figure is not on record is worth a note only if the sentence has no other finding.
      const bool reported =
          f->severity == Severity::note && std::any_of(review.findings.begin(), review.findings.end(),
                                                       [&](const Finding& o) { return o.sentence == f->sentence; });
      if (!reported) review.findings.push_back(std::move(*f));
    }
    review.figures.push_back(std::move(compared));
  }
  for (auto& f : check_citations(context, review.claims)) review.findings.push_back(std::move(f));
}

}  // namespace overclaim::verdict
