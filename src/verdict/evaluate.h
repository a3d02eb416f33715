// All steps from a document to its Review.
#pragma once

#include <memory>
#include <span>

#include "claim/page_context.h"
#include "lexicon/lexicon.h"
#include "match/match.h"
#include "verdict/gate.h"
#include "verdict/review.h"
#include "verdict/weigh.h"

namespace overclaim::verdict {

// The finding on a claim; nothing if the evidence supports it. `words` are those of the claim, as a reader sees them;
// `claim_index` is its index in Review::claims.
std::optional<Finding> finding_of(const lexicon::Lexicon& lexicon, const Weighed& weighed, std::string_view words,
                                  uint32_t claim_index);

// Do `findings`, those of the claims before it, report the finding of a claim already? The same fault of a sentence and
// row is one finding; if nothing is on record, only where the claims overlap.
bool is_reported(const std::vector<Finding>& findings, const Finding& finding);

// Gives a finding the severity that its rule has under `profile`, and appends the provision to its message. Nothing
// changes if the rule does not name the profile, or if `profile` is empty.
void apply_profile(const lexicon::Lexicon& lexicon, std::string_view profile, Finding& finding);

// A claim about a disease that would only be noted is a warning where the authority of `profile` forbids it: where the
// rule that the setting `rule_disease_unrecorded` names has that profile, whose reference it gets.
void lift_disease_claim(const lexicon::Lexicon& lexicon, std::string_view profile, const claim::Claim& claim,
                        Finding& finding);

// What decides which sentences are claims: the rules alone, or also the learned gate (verdict/gate.h).
enum class ReadBy : uint8_t { rules, both };

struct EvaluateOptions {
  std::string subject = {};  // Subject::id the page is about if its text names none; empty: none
  std::string profile = {};  // the authority whose severities apply: "us", "uk", "eu"; empty: none
  Tiers tiers = Tiers::judged;
  ReadBy read_by = ReadBy::both;
  std::vector<claim::Product> products = {};  // those that the publication describes
};

// Evaluates documents by one lexicon, which must outlive it. Built once, used by any number of threads.
class Evaluator {
 public:
  explicit Evaluator(const lexicon::Lexicon& lexicon);
  ~Evaluator();
  Evaluator(Evaluator&&) noexcept;
  Evaluator& operator=(Evaluator&&) noexcept;

  const Gate& gate() const;

  // Matches only those sentences that can matter. `matcher` must be of the same lexicon.
  Review evaluate(text::Document document, const match::Matcher& matcher, const EvaluateOptions& options) const;
  // The same result from the matches of all sentences: the exhaustive evaluation that tests compare with the first.
  Review evaluate(text::Document document, std::span<const match::Match> matches, const EvaluateOptions& options) const;

 private:
  void add_claims(claim::PageContext& context, const EvaluateOptions& options, Review& review) const;
  void add_wording_findings(claim::PageContext& context, Review& review) const;
  void compare_figures(claim::PageContext& context, Review& review) const;
  void apply_profile_to_all(const std::string& profile, Review& review) const;
  // All of these, in order.
  void fill(claim::PageContext& context, const EvaluateOptions& options, Review& review) const;

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overclaim::verdict
