// overclaim: compares what an article claims about a product with the evidence on record.
//
//   overclaim::Checker checker(overclaim::shipped_lexicon());
//   overclaim::Review review = checker.check("page.md", "Cerebrolysin builds muscle.\n");
//   for (const auto& f : review.findings) std::cout << f.rule << ": " << f.message << "\n";
//
// This is the public API. Reports, audits, editors and the command line use it, the values that it returns (Document,
// Claim, Finding, Review, Classification, Comparison) and the Lexicon, and no other part of the pipeline.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "classify/classification.h"
#include "classify/compare.h"
#include "lexicon/compiled.h"
#include "lexicon/lexicon.h"
#include "lexicon/load.h"
#include "text/document.h"
#include "text/read.h"
#include "trace.h"
#include "verdict/evaluate.h"
#include "verdict/levels.h"
#include "verdict/review.h"

namespace overclaim {

// The lexicon inside the program, unpacked once; any thread may call this. The YAML files that it was compiled from.
std::shared_ptr<const lexicon::Lexicon> shipped_lexicon();
std::vector<lexicon::LexiconFile> shipped_lexicon_files();
// What it consists of, without reading it.
lexicon::ImageHead shipped_head();

struct CheckOptions {
  std::string subject = {};  // Subject::id the page is about if its text names none; empty: none
  std::string profile = {};  // the authority whose severities apply, a policy setting `profile_*`: "uk"; empty: none
  verdict::Tiers tiers = verdict::Tiers::judged;  // which tiers of the evidence the policy compares claims with
  verdict::ReadBy read_by = verdict::ReadBy::both;
  std::vector<claim::Product> products = {};  // products that the lexicon does not know
  verdict::Levels severities = {};            // of rules, as a publication sets them; by default as the rule has
  std::vector<std::string> subjects = {};     // Subject::id of those whose findings count; none: all
  std::optional<text::Format> format = {};    // force a format; by default from the path
  bool suppressions = true;                   // apply suppression comments (verdict/suppress.h)
  std::string today = {};  // "2026-11-21": the day by which suppression comments expire; empty: none expires
  // Disables the prefilter: the document is parsed even if nothing in it can name a subject, and every sentence is
  // matched. Claims and findings are the same either way. Without it, a document that names no subject and has no
  // suppression comment is returned without blocks.
  bool exhaustive = false;
};

struct NamedText {
  std::string path;  // for reports, not opened; its ending gives the format, which is guessed for "-"
  std::string source;
};

// The facts about a sentence that the gate weighs (verdict/signals.h).
struct SentenceSignals {
  text::Span span;                 // bytes of the article
  uint32_t block = 0;              // index into Document::blocks
  uint32_t heading = text::kNone;  // likewise, of the heading above it
  std::vector<std::string> names;  // in order; empty: the sentence says nothing of a product
};

// Checks articles by one lexicon. Built once, then shared by any number of threads: every method is const and total.
// Not copyable, because it owns what it built from its lexicon.
class Checker {
 public:
  explicit Checker(std::shared_ptr<const lexicon::Lexicon> lexicon);
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  verdict::Review check(std::string path, std::string source, const CheckOptions& options = {}) const;

  // Adds suggestions to a review: Finding::suggestion and ::alternatives with edits of the author's own words, and
  // Review::edits with those that can be made together. Every wording was checked in its place, which costs some checks
  // of the article for each finding. `options` are those of the review.
  void suggest(verdict::Review& review, const CheckOptions& options = {}) const;

  // The same for one finding alone, an index into Review::findings, at the cost of one: for editors, which show one at
  // a time. Review::edits stay as they are.
  void suggest_one(verdict::Review& review, uint32_t finding, const CheckOptions& options = {}) const;

  // How the sentences (indices into the document of `review`) were read, in their order. `review` must be of this
  // checker; a document that check() returned without blocks has no sentences (CheckOptions::exhaustive).
  std::vector<SentenceTrace> trace(const verdict::Review& review, const std::vector<uint32_t>& sentences) const;

  // The signals of all sentences of a reviewed article, in order: what scripts/train learns from. `review` is one of
  // this checker, made with CheckOptions::exhaustive.
  std::vector<SentenceSignals> signals(const verdict::Review& review) const;

  // Evidence rows drafted from an article, as a file of lexicons/evidence/ for a person to review
  // (verdict/draft_evidence.h). `document` names it in ids and sources. Empty if the article is about no known product
  // or reports nothing.
  std::string draft_evidence(NamedText article, const std::string& document, const CheckOptions& options = {}) const;

  // The strength of any scientific sentence, whatever its topic (for `classify`).
  classify::Classification classify(std::string_view text) const;

  // Does the press release claim more than the abstract?
  classify::Comparison compare(NamedText abstract, NamedText press) const;

  const lexicon::Lexicon& lexicon() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overclaim
