// Measures how well the checker agrees with gold: sentence by sentence in whole articles, and on groups of single
// sentences.
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

// The score of one of the labels U, O, S, X, OK, N, B.
struct LabelScore {
  size_t wanted = 0;   // sentences with this label in gold; unlabelled ones are N
  size_t given = 0;    // scored sentences to which the checker gives it (U, O, S only)
  size_t right = 0;    // sentences with both
  size_t flagged = 0;  // of `wanted`: flagged, under any label
};

// The scores of all articles and groups. Every sentence of the articles is scored except those labelled X and B. A
// sentence is flagged if a finding of severity warning or error, labelled unsupported, overstated or safety, overlaps
// it; sentences labelled U, O and S should be flagged. A gold text that spans several sentences makes them one unit; if
// several gold texts share a sentence, the gravest label counts.
struct EvalReport {
  size_t articles = 0;
  Confusion flagged;
  size_t rule_right = 0;  // true positives with a finding under the rule that gold names
  std::map<std::string, LabelScore> labels;
  std::map<std::string, Confusion> classes, subjects;  // by class and by subject of the article
  std::vector<Disagreement> missed, wrongly_flagged;   // in reading order
  SentenceScores sentences;                            // of the groups, which are not counted above
  DocumentScores documents;                            // about whole articles: those above and groups of short ones
};

// Scores the checker on gold. Arguments are *.gold.yaml files, whose articles are beside them; files in a folder named
// `documents`, which are groups of short articles; any other files, which are groups of sentences; and folders, which
// stand for all *.gold.yaml in and below them and all *.yaml in folders named `sentences` and `documents`. The checker
// gets only the article, as from a user. Problems of all files are reported at once, and then nothing is scored: those
// of read_gold, place_labels, read_sentences and read_documents, unreadable articles, folders without gold. `read_by`:
// what finds claims in articles; sentences and short articles are too short for the gate.
lexicon::Result<EvalReport> evaluate(const Checker& checker, const std::vector<std::filesystem::path>& gold_or_folders,
                                     verdict::ReadBy read_by = verdict::ReadBy::both);

// Formats the report for people; `verbose` lists the disagreements. Ends with a line end. `by_rules`: the report on the
// same articles as the rules alone read them, whose figures stand below those of all articles and of each class; null:
// they are left out.
std::string format_eval(const EvalReport& report, bool verbose, const EvalReport* by_rules = nullptr);

}  // namespace overclaim::audit
