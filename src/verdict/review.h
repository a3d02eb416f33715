// The result of checking one article: its claims, each compared with the evidence, and its findings. A Review owns all
// that it mentions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/figures.h"
#include "claim/page_product.h"
#include "text/document.h"

namespace overclaim::verdict {

using lexicon::name_of;
using lexicon::Severity;
using lexicon::text_of;

// How a figure of a text compares with those on record.
enum class FigureVerdict : uint8_t { same, rounded, contradicted, unverifiable };

// Why a figure is contradicted or cannot be verified. Each has a message: figure.NAME.
enum class FigureReason : uint8_t {
  // what the text gives the figure on record as, or with
  other_value,
  other_people,
  other_time,
  other_p,
  other_interval,
  other_arm,
  other_sample,
  other_species,
  other_endpoint,
  points_as_percent,
  difference_as_percent,
  // nothing on record is as high
  inflated,
  invented,
  // not to be verified
  other_study,
  not_on_file,
  not_asserted,
};

// Which tier of a row counts: the one that its source printed, or the one that the text of the source supports.
enum class Tiers : uint8_t { judged, printed };

// A replacement of bytes of the original file. An empty span inserts in front of its begin.
struct Edit {
  text::Span span;
  std::string replacement;
  bool operator==(const Edit&) const = default;
};
// What the author could write instead; never stronger than what was written.
struct Suggestion {
  std::string text;         // in words, for a person
  std::vector<Edit> edits;  // may be empty
};

struct Finding {
  std::string rule;  // Rule::id
  lexicon::Label label = lexicon::Label::document;
  Severity severity = Severity::warning;
  text::Span span;                  // bytes of the original file
  uint32_t sentence = text::kNone;  // index into Document::sentences; for a whole article the one to change
  std::string message;
  std::string authority;             // whose rule it breaks, if a profile was selected; else empty
  std::optional<uint32_t> claim;     // index into Review::claims
  std::string row;                   // EvidenceRow::id, or empty
  std::string subject;               // Subject::id it is about; empty: none in particular
  std::string named;                 // the product as the author names it, where that is known
  std::vector<std::string> sources;  // "PMID 32662068", "document 001, Stroke & Injury Recovery"
  std::optional<double> confidence;  // that it has to go back, 0 to 1, as the gate takes it; nothing: it took no part
  std::optional<Suggestion> suggestion;
  std::vector<Suggestion> alternatives;  // other suggestions, the strongest first; filled by Checker::suggest
  std::vector<match::Because> because;   // the cues that triggered it
};

// A finding that a comment in the article suppresses, with the reason given there.
struct Suppressed {
  Finding finding;
  std::string reason;
  text::Span directive;  // the comment, bytes of the original file
  std::string until;     // "2027-01-31", the last day on which the comment is valid; empty: it does not expire
};

// Does `a` come before `b` in a Review? Findings are in reading order; of those with one start the more severe is
// first.
bool comes_before(const Finding& a, const Finding& b);

// Does the finding flag the sentence that it stands on: a fault of evidence, graver than a note?
bool flags_sentence(const Finding&);

// Is the finding about the article as a whole (label `document`)? It has a sentence, but no edit of that sentence alone
// is expected to remove it. Findings on suppression comments (verdict/suppress.h) are of this kind too; they have the
// place of the comment and no sentence.
bool about_article(const Finding&);

// A claim after it was compared with the evidence.
struct WeighedClaim {
  claim::Claim claim;
  std::string row;                           // EvidenceRow::id it was compared with, or empty
  std::string tier_printed;                  // as printed, which may be a range: "2-3"
  std::optional<lexicon::Tier> tier_judged;  // null: nothing on record
  Tiers tiers = Tiers::judged;
  // The cell of the policy that decided, and its verdict after all exceptions.
  lexicon::Tier tier = lexicon::Tier::unrecorded;
  lexicon::PolicyStrength policy_row = lexicon::PolicyStrength::causal;
  lexicon::Verdict verdict = lexicon::Verdict::supported;
  std::optional<lexicon::Lift> lift;  // the exception that made it supported
};

// A figure of the text after it was compared with those on record.
struct ComparedFigure {
  claim::TextFigure figure;
  FigureVerdict verdict = FigureVerdict::unverifiable;
  std::optional<FigureReason> reason;  // null where it is the same or rounded
  std::string row;                     // EvidenceRow::id it was compared with, or empty
  std::string on_record;               // the figure of the row, as a person reads it; empty: none
  std::optional<uint32_t> claim;       // index into Review::claims of the claim it belongs to
};

struct Review {
  text::Document document;
  std::string page_subject;               // Subject::id the page is about, or empty
  claim::Product product;                 // what the page sells under a name of its own; no name: it has none
  std::vector<claim::Product> described;  // the products that it was checked with (CheckOptions::products)
  std::vector<WeighedClaim> claims;       // in reading order
  std::vector<ComparedFigure> figures;    // in reading order
  std::vector<Finding> findings;          // in the order of comes_before()
  std::vector<Suppressed> suppressed;     // in reading order; none of them is among the findings
  std::vector<Edit> edits;                // chosen among the suggestions, to be made together; by Checker::suggest
};

// The product of a reviewed page, described so that a part of the page can be read as the whole was; empty: it has
// none.
std::vector<claim::Product> products_of(const Review& review);

// Removes the findings for which `removed` is true (one value for each), and the edits in sentences that have no other
// finding. Nothing else changes.
void leave_out(Review& review, const std::vector<bool>& removed);

}  // namespace overclaim::verdict

namespace overclaim::lexicon {

template <>
inline constexpr auto kNames<verdict::FigureVerdict> =
    std::to_array<Name<verdict::FigureVerdict>>({{verdict::FigureVerdict::same, "same"},
                                                 {verdict::FigureVerdict::rounded, "rounded"},
                                                 {verdict::FigureVerdict::contradicted, "contradicted"},
                                                 {verdict::FigureVerdict::unverifiable, "unverifiable"}});

template <>
inline constexpr auto kNames<verdict::FigureReason> =
    std::to_array<Name<verdict::FigureReason>>({{verdict::FigureReason::other_value, "other_value"},
                                                {verdict::FigureReason::other_people, "other_people"},
                                                {verdict::FigureReason::other_time, "other_time"},
                                                {verdict::FigureReason::other_p, "other_p"},
                                                {verdict::FigureReason::other_interval, "other_interval"},
                                                {verdict::FigureReason::other_arm, "other_arm"},
                                                {verdict::FigureReason::other_sample, "other_sample"},
                                                {verdict::FigureReason::other_species, "other_species"},
                                                {verdict::FigureReason::other_endpoint, "other_endpoint"},
                                                {verdict::FigureReason::points_as_percent, "points_as_percent"},
                                                {verdict::FigureReason::difference_as_percent, "difference_as_percent"},
                                                {verdict::FigureReason::inflated, "inflated"},
                                                {verdict::FigureReason::invented, "invented"},
                                                {verdict::FigureReason::other_study, "other_study"},
                                                {verdict::FigureReason::not_on_file, "not_on_file"},
                                                {verdict::FigureReason::not_asserted, "not_asserted"}});

}  // namespace overclaim::lexicon
