// How well the checker agrees with gold: sentence by sentence of whole articles, and on groups of single sentences.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "audit/documents.h"
#include "audit/figures.h"
#include "audit/score_sentences.h"
#include "lexicon/result.h"
#include "overclaim.h"

namespace overclaim::audit {

// One of U, O, S, X, OK, N, B.
struct LabelScore {
  size_t wanted = 0;   // sentences that gold gives this label; unlabelled ones are N
  size_t given = 0;    // scored sentences that the checker gives it (U, O, S only)
  size_t right = 0;    // both
  size_t flagged = 0;  // of those wanted: flagged, under whatever label
};

// Every sentence of the articles is scored but those labelled X and B. A sentence is flagged when a finding of severity
// warning or error, labelled unsupported, overstated or safety, overlaps it; U, O and S are wanted flagged. Where a
// gold text spans several sentences they count as one; where several gold texts share a sentence the gravest label
// counts.
struct EvalReport {
  size_t articles = 0;
  Confusion flagged;
  size_t rule_right = 0;  // of the true positives: a finding under the rule that gold names
  std::map<std::string, LabelScore> labels;
  std::map<std::string, Confusion> classes, subjects;  // by the article's class and its subject
  std::vector<Disagreement> missed, wrongly_flagged;   // in reading order
  SentenceScores sentences;                            // of the groups, which count nowhere above
  DocumentScores documents;                            // about whole articles: those above, and groups of short ones
};

// Scores the checker on gold: files *.gold.yaml beside their articles, files in a folder named `documents`
// as groups of short articles, any other file as a group of sentences, and of folders all *.gold.yaml in and below them
// and all *.yaml in folders named `sentences` and `documents`. The checker is called as a
// user would: with the article alone. Problems of all files are reported at once, and then nothing is scored: those of
// read_gold, place_labels, read_sentences and read_documents, articles that cannot be read, folders without gold.
lexicon::Result<EvalReport> evaluate(const Checker& checker, const std::vector<std::filesystem::path>& gold_or_folders);

// For a person to read; `verbose` lists the disagreements. Ends with a line end.
std::string format_eval(const EvalReport& report, bool verbose);

}  // namespace overclaim::audit
