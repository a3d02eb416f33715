#include "verdict/internal/gate_findings.h"

#include <algorithm>

#include "claim/extract.h"
#include "text/quote.h"
#include "verdict/message.h"
#include "verdict/row.h"
#include "verdict/weigh.h"

namespace overclaim::verdict {

using lexicon::CueKind;
using match::Match;
using parse::Parse;

namespace {

// A threshold of the policy, which counts in per cent.
double threshold(const lexicon::Lexicon& lexicon, std::string_view setting) {
  return lexicon.policy.number(setting) / 100.0;
}

class GateFindings {
 public:
  GateFindings(claim::PageContext& page, Tiers tiers, Review& review)
      : page_(page), lexicon_(*page.lexicon), tiers_(tiers), review_(review) {}

  void weaken(const std::vector<std::optional<double>>& scores) {
    const double note_below = threshold(lexicon_, "gate_note_below"), error_from = threshold(lexicon_, "gate_error");
    for (Finding& finding : review_.findings) {
      if (finding.sentence >= scores.size() || !scores[finding.sentence] || !flags_sentence(finding)) continue;
      finding.confidence = scores[finding.sentence];
      if (*finding.confidence < note_below) finding.severity = Severity::note;
      if (*finding.confidence < error_from) finding.severity = std::min(finding.severity, Severity::warning);
    }
  }

  void add(uint32_t sentence, double score) {
    if (is_flagged(sentence) || is_vetoed(sentence)) return;
    const std::string subject = claim::subject_of_sentence(page_, sentence);
    if (subject.empty()) return;
    Finding finding = finding_of_sentence(sentence, subject);
    finding.confidence = score;
    finding.severity = score >= threshold(lexicon_, "gate_error") ? Severity::error : Severity::warning;
    std::erase_if(review_.findings, [&](const Finding& f) { return f.sentence == sentence && f.rule == finding.rule; });
    review_.findings.push_back(std::move(finding));
  }

 private:
  bool is_flagged(uint32_t sentence) const {
    return std::ranges::any_of(review_.findings,
                               [&](const Finding& f) { return f.sentence == sentence && flags_sentence(f); });
  }

  // The rules read claims in the sentence, and none of them is affirmed beyond its evidence.
  bool is_vetoed(uint32_t sentence) const {
    bool any = false;
    for (const WeighedClaim& weighed : review_.claims) {
      const claim::Claim& claim = weighed.claim;
      if (claim.sentence != sentence) continue;
      any = true;
      const bool taken_back =
          claim.voice == lexicon::Voice::distanced || claim.voice == lexicon::Voice::rejected || claim.report;
      const bool beyond = weighed.verdict != lexicon::Verdict::supported;
      if (claim.polarity == lexicon::Polarity::affirmed && beyond && !taken_back) return false;
    }
    return any;
  }

  // The statement as a claim, on the outcome of the sentence with the worst evidence; without an outcome where it names
  // none.
  claim::Claim claim_of(uint32_t sentence, const std::string& subject) {
    const Parse& parse = page_.parse(sentence);
    claim::Claim claim;
    claim.sentence = sentence;
    claim.span = page_.document->sentences[sentence].span;
    claim.subject = subject;
    claim.direction = lexicon::Direction::symptom;
    if (page_.product.is(lexicon_.subject_index(subject))) claim::take_product(claim, page_.product);
    const auto rank = [&](lexicon::Tier tier) { return std::ranges::find(lexicon_.policy.tiers, tier); };
    std::optional<lexicon::Tier> worst;
    for (const Match& m : parse.matches) {
      const lexicon::Cue& cue = parse.cue(m);
      if (parse.is(m, CueKind::effect)) claim.because.push_back({cue.id, m.span});
      if (cue.outcome == lexicon::kNoIndex) continue;
      claim::Claim one = claim;
      one.outcome = lexicon_.outcomes[cue.outcome].id;
      const lexicon::Tier tier = weigh(lexicon_, one, tiers_).judged.tier;
      if (worst && rank(tier) >= rank(*worst)) continue;
      worst = tier;
      claim.outcome = one.outcome;
      claim.because.push_back({cue.id, m.span});
    }
    return claim;
  }

  Finding finding_of_sentence(uint32_t sentence, const std::string& subject) {
    claim::Claim claim = claim_of(sentence, subject);
    const std::string words = text::words_in(*page_.document, sentence, claim.span);
    const lexicon::Rule* rule = lexicon_.rule(lexicon_.policy.setting("rule_gate"));
    Finding finding;
    finding.sentence = sentence;
    finding.span = claim.span;
    finding.subject = claim.subject;
    finding.named = claim.named;
    finding.because = claim.because;
    Weighed weighed = weigh(lexicon_, claim, tiers_);
    if (!claim.outcome.empty() && !weighed.rule.empty() && weighed.judged.verdict != lexicon::Verdict::unrecorded)
      if (auto own = verdict::finding_of(lexicon_, weighed, words, 0)) {
        own->claim.reset();
        own->because = claim.because;
        return *own;
      }
    if (rule) {
      finding.rule = rule->id;
      finding.label = rule->label;
      finding.message = ClaimFields(lexicon_, claim, lexicon_.row(weighed.judged.row), words).fill(rule->message);
    }
    return finding;
  }

  claim::PageContext& page_;
  const lexicon::Lexicon& lexicon_;
  Tiers tiers_;
  Review& review_;
};

}  // namespace

void add_gate_findings(claim::PageContext& page, const std::vector<std::optional<double>>& scores, Tiers tiers,
                       Review& review) {
  GateFindings findings(page, tiers, review);
  findings.weaken(scores);
  const double least = threshold(*page.lexicon, "gate_warning");
  for (uint32_t s = 0; s < scores.size(); ++s)
    if (scores[s] && *scores[s] >= least) findings.add(s, *scores[s]);
}

}  // namespace overclaim::verdict
