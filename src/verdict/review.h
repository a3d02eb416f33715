// What the checker has to say about one article: its claims, each weighed, and its findings. A Review owns all it
// mentions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/figures.h"
#include "claim/page_product.h"
#include "text/document.h"

namespace overclaim::verdict {

enum class Severity : uint8_t { note, warning, error };
std::string_view name_of(Severity);
std::optional<Severity> severity_of(std::string_view name);

// Which tier of a row decides: what its source printed, or what the text of the source can carry.
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
  std::string rule;   // Rule::id
  std::string label;  // unsupported overstated safety unrecorded document
  Severity severity = Severity::warning;
  text::Span span;                  // bytes of the original file
  uint32_t sentence = text::kNone;  // index into Document::sentences; of a finding on a whole article the one to mend
  std::string message;
  std::string authority;             // whose rule it breaks, where a profile was asked for; else empty
  std::optional<uint32_t> claim;     // index into Review::claims
  std::string row;                   // EvidenceRow::id, or empty
  std::string subject;               // Subject::id it speaks of; empty: nobody in particular
  std::string named;                 // the product as the author names it, where that is known
  std::vector<std::string> sources;  // "PMID 32662068", "document 001, Stroke & Injury Recovery"
  std::optional<double> confidence;  // that it has to go back, 0 to 1, as the gate takes it; nothing: it took no part
  std::optional<Suggestion> suggestion;
  std::vector<Suggestion> alternatives;  // other ways to mend it, the strongest first; filled by Checker::suggest
  std::vector<match::Because> because;   // the cues that set it off
};

// A finding that the author has set aside in the article itself, with the reason given there.
struct Suppressed {
  Finding finding;
  std::string reason;
  text::Span directive;  // the note that does it, bytes of the original file
  std::string until;     // "2027-01-31", the last day on which it holds; empty: for good
};

// Does `a` come before `b` in a Review: by their places, where they start together the graver first.
bool comes_before(const Finding& a, const Finding& b);

// Is the finding about the article as a whole (label `document`)? It stands on a sentence, but no edit of that sentence
// alone is asked to mend it. What is said of a note of the author (verdict/suppress.h) is such a finding too; it stands
// on the note, and on no sentence.
bool about_article(const Finding&);

// A claim after weighing.
struct WeighedClaim {
  claim::Claim claim;
  std::string row;  // EvidenceRow::id it was weighed against, or empty
  std::string tier_printed, tier_judged;
  Tiers tiers = Tiers::judged;
  std::string tier = "X";  // the column of the policy that decided: a tier, or "X" for what is not on file
  std::string verdict;     // supported overstated unsupported unrecorded safety regulatory figure-mismatch
  std::string policy_row;  // the strength it was judged as: a ladder name or "report"
  std::string lift;        // the named lift that softened the cell, or empty
};

// A figure of the text after it was held against those on file.
struct ComparedFigure {
  claim::TextFigure figure;
  std::string verdict;            // same rounded contradicted unverifiable
  std::string reason;             // why: a message of the group `figure`; empty for "same"
  std::string row;                // EvidenceRow::id it was held against, or empty
  std::string filed;              // the figure on file, as a person reads it; empty: none
  std::optional<uint32_t> claim;  // index into Review::claims of the claim it belongs to
};

struct Review {
  text::Document document;
  std::string page_subject;               // Subject::id the page is about, or empty
  claim::Product product;                 // what the page sells under a name of its own; no name: it has none
  std::vector<claim::Product> described;  // the products that it was checked with (CheckOptions::products)
  std::vector<WeighedClaim> claims;       // in reading order
  std::vector<ComparedFigure> figures;    // in reading order
  std::vector<Finding> findings;          // in reading order, graver first where they start together
  std::vector<Suppressed> suppressed;     // in reading order; none of them is among the findings
  std::vector<Edit> edits;  // one for each finding that has any, chosen to go together; by Checker::suggest
};

// The product of a reviewed page, described so that a part of the page can be read as the whole was; empty: it has
// none.
std::vector<claim::Product> products_of(const Review& review);

// Takes the findings out for which `out` says so (one value for each), and the edits in sentences that have no other
// finding. Nothing else changes.
void leave_out(Review& review, const std::vector<bool>& out);

}  // namespace overclaim::verdict
