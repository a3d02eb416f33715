// overclaim: what an article claims of a product, weighed against the evidence on file.
//
//   overclaim::Checker checker(overclaim::shipped_lexicon());
//   overclaim::Review review = checker.check("page.md", "Cerebrolysin builds muscle.\n");
//   for (const auto& f : review.findings) std::cout << f.rule << ": " << f.message << "\n";
//
// This is the front door: reports, audits, editors and the command line come in through it and look at nothing behind
// it but the values it hands out (Document, Claim, Finding, Review, Classification, Comparison) and the Lexicon.
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

// The lexicon that the program carries, read back once; any thread may ask. The YAML it was made from, for adding to
// it.
std::shared_ptr<const lexicon::Lexicon> shipped_lexicon();
std::vector<lexicon::LexiconFile> shipped_lexicon_files();
// What it consists of, without reading it.
lexicon::ImageHead shipped_head();

struct CheckOptions {
  std::string subject = {};  // Subject::id the page is about where its text names none; empty: none
  std::string profile = {};  // whose authority weighs the rules, a policy setting `profile_*`: "uk"; empty: none
  verdict::Tiers tiers = verdict::Tiers::judged;  // by which tiers of the evidence the policy weighs
  verdict::ReadBy read_by = verdict::ReadBy::both;
  std::vector<claim::Product> products = {};  // products that the lexicon does not know
  verdict::Levels severities = {};            // how grave a publication takes a rule; by default as the rule says
  std::vector<std::string> subjects = {};     // Subject::id of those whose findings count; none: all
  std::optional<text::Format> format = {};    // force a format; by default from the path
  bool suppressions = true;  // take the author's notes (verdict/suppress.h); else as if there were none
  std::string today = {};    // "2026-11-21": the day on which notes may have run out; empty: none has
  // Disables the prefilter: the document is parsed even if nothing in it can name a subject, and every sentence is
  // matched. Claims and findings are the same either way. Without it, a document that names no subject and has no
  // suppression comment is returned without blocks.
  bool exhaustive = false;
};

struct NamedText {
  std::string path;  // kept for reports and not opened; its ending says the format, "-" that it is to be guessed
  std::string source;
};

// The facts about a sentence that the gate weighs (verdict/signals.h).
struct SentenceSignals {
  text::Span span;                 // bytes of the article
  uint32_t block = 0;              // index into Document::blocks
  uint32_t heading = text::kNone;  // likewise, of the heading above it
  std::vector<std::string> names;  // in order; empty: the sentence says nothing of a product
};

// Reads, matches, weighs. Built once, then shared by any number of threads: every method is const and total.
// Not copyable, because it keeps the automaton of its lexicon.
class Checker {
 public:
  explicit Checker(std::shared_ptr<const lexicon::Lexicon> lexicon);
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  verdict::Review check(std::string path, std::string source, const CheckOptions& options = {}) const;

  // Adds to a review what could be written instead: Finding::suggestion and ::alternatives with edits of the author's
  // own words, Review::edits with those that go together. Every wording has been checked in its place. Costs some
  // checks of the article for each finding; none where there is no finding. `options` are those of the review.
  void suggest(verdict::Review& review, const CheckOptions& options = {}) const;

  // The same for one finding alone, an index into Review::findings, at the cost of one: for an editor, which shows one
  // at a time. Review::edits stay as they are.
  void suggest_one(verdict::Review& review, uint32_t finding, const CheckOptions& options = {}) const;

  // How the sentences (indices into the document of `review`) were read, in their order. `review` is one of this
  // checker; a document that check() has given back without blocks has no sentences (CheckOptions::exhaustive).
  std::vector<SentenceTrace> trace(const verdict::Review& review, const std::vector<uint32_t>& sentences) const;

  // The signals of all sentences of a reviewed article, in order: what scripts/train learns from. `review` is one of
  // this checker, made with CheckOptions::exhaustive.
  std::vector<SentenceSignals> signals(const verdict::Review& review) const;

  // Evidence rows drafted from an article, as a file of lexicons/evidence/ for a person to review
  // (verdict/draft_rows.h). `document` names it in ids and sources. Empty where the article is about no known product
  // or reports nothing.
  std::string draft_evidence(NamedText article, const std::string& document, const CheckOptions& options = {}) const;

  // The strength of any sentence of science, whatever it is about (for `classify`).
  classify::Classification classify(std::string_view text) const;

  // Does the press release claim more than the abstract?
  classify::Comparison compare(NamedText abstract, NamedText press) const;

  const lexicon::Lexicon& lexicon() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overclaim
