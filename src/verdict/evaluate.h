// Claims against evidence rows -> Findings, and the Review.
#pragma once

#include <memory>
#include <span>

#include "claim/page_context.h"
#include "lexicon/lexicon.h"
#include "match/match.h"
#include "verdict/review.h"
#include "verdict/weigh.h"

namespace overclaim::verdict {

// The finding that a weighed claim earns; empty where it is carried by its evidence. `words` are the claim's own, as a
// reader sees them; `claim_index` is where the claim stands in its Review.
std::optional<Finding> finding_of(const lexicon::Lexicon& lexicon, const Weighed& weighed, std::string_view words,
                                  uint32_t claim_index);

// Is the finding of a claim told already by one of `findings`, those of the claims before it? The same fault of the
// same sentence against the same row is one finding; where nothing is on file, only if they share words.
bool is_told(const std::vector<Finding>& findings, const Finding& finding);

// Weighs a finding as the authority of `profile` would: its reference behind the message, and the severity that the
// rule has under it. Nothing changes where the rule names none, or where `profile` is empty.
void apply_profile(const lexicon::Lexicon& lexicon, std::string_view profile, Finding& finding);

// A claim about a disease that would only be noted is a warning where the authority of `profile` forbids it: where the
// rule that the setting `rule_disease_unrecorded` names has that profile, whose reference it gets.
void lift_disease_claim(const lexicon::Lexicon& lexicon, std::string_view profile, const claim::Claim& claim,
                        Finding& finding);

// What decides which sentences are claims: the rules alone, or also the learned gate (verdict/gate.h).
enum class ReadBy : uint8_t { rules, both };

// How a document is weighed.
struct EvaluateOptions {
  std::string subject = {};  // Subject::id the page is about where its text names none; empty: none
  std::string profile = {};  // whose authority the rules are weighed by: "us", "uk", "eu"; empty: nobody's
  Tiers tiers = Tiers::judged;
  ReadBy read_by = ReadBy::both;
  std::vector<claim::Product> products = {};  // those that the publication describes
};

// Weighs documents by one lexicon, which must outlive it. Built once, used by any number of threads.
class Evaluator {
 public:
  explicit Evaluator(const lexicon::Lexicon& lexicon);
  ~Evaluator();
  Evaluator(Evaluator&&) noexcept;
  Evaluator& operator=(Evaluator&&) noexcept;

  // Takes over the document, and matches those of its sentences that matter. `matcher` is one of the same lexicon.
  Review judge(text::Document document, const match::Matcher& matcher, const EvaluateOptions& options) const;
  // The same result from the matches of all sentences: the exhaustive evaluation with which tests compare the first.
  Review judge(text::Document document, std::span<const match::Match> matches, const EvaluateOptions& options) const;

 private:
  void weigh_all(claim::PageContext& context, const EvaluateOptions& options, Review& review) const;
  void hold_figures(claim::PageContext& context, Review& review) const;

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overclaim::verdict
