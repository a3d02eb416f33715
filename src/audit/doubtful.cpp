#include "audit/doubtful.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "audit/internal/gold.h"
#include "lexicon/bytes.h"
#include "text/line_index.h"

namespace overclaim::audit {

using lexicon::Problem;
using verdict::Review;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGoldEnding = ".gold.yaml";

// The labels of all sentences of an article; empty where it has none.
std::vector<std::string> labels_of(const Checker& checker, const Review& review, const std::string& gold_file,
                                   std::vector<Problem>& problems) {
  std::error_code error;
  if (!fs::exists(gold_file, error)) return {};
  const auto add = [&](const std::vector<Problem>& more) {
    problems.insert(problems.end(), more.begin(), more.end());
    return std::vector<std::string>();
  };
  const auto gold = read_gold(gold_file, checker.lexicon());
  if (!gold.ok()) return add(gold.problems());
  const auto ranges = place_labels(gold.value(), review.document);
  if (!ranges.ok()) return add(ranges.problems());
  std::vector<std::string> labels(review.document.sentences.size(), "N");
  for (size_t i = 0; i < ranges.value().size(); ++i)
    for (uint32_t s = ranges.value()[i].first; s < ranges.value()[i].last; ++s)
      if (labels[s] == "N" || gravity_of(gold.value().labels[i].label) < gravity_of(labels[s]))
        labels[s] = gold.value().labels[i].label;
  return labels;
}

std::string decimals_of(double figure) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", figure);
  return text;
}

}  // namespace

DoubtReport find_doubtful(const Checker& checker, const PageReader& reader, const std::vector<std::string>& paths,
                          std::vector<Problem>& problems) {
  CheckOptions options;
  options.exhaustive = true;
  options.read_by = verdict::ReadBy::rules;
  DoubtReport report;
  for (std::string path : paths) {
    if (path.ends_with(kGoldEnding)) path.resize(path.size() - kGoldEnding.size());
    auto source = lexicon::read_bytes(path);
    if (!source) {
      problems.push_back({path, 0, 0, "", "cannot be read", "name an article, or the .gold.yaml file beside it"});
      continue;
    }
    const Review review = checker.check(path, std::move(*source), options);
    const auto labels = labels_of(checker, review, path + std::string(kGoldEnding), problems);
    const text::LineIndex lines(review.document.source);
    ++report.pages;
    if (!reader.is_weighed(review)) ++report.unweighed;
    for (DoubtfulSentence& one : reader.doubtful(review)) {
      const text::Sentence& sentence = review.document.sentences[one.sentence];
      report.doubts.push_back({path, lines.at(sentence.span.begin).line,
                               std::string(review.document.prose_text(sentence.prose)),
                               labels.empty() ? "" : labels[one.sentence], std::move(one)});
    }
  }
  std::ranges::stable_sort(report.doubts, std::ranges::greater{}, [](const Doubt& d) { return d.why.distance(); });
  return report;
}

std::string format_doubtful(const DoubtReport& report) {
  std::string out;
  for (const Doubt& doubt : report.doubts) {
    out += doubt.path + ":" + std::to_string(doubt.line) + ": " + (doubt.why.flagged ? "flagged" : "not flagged") +
           " by the rules, probability " + decimals_of(doubt.why.probability) +
           (doubt.label.empty() ? "" : ", labelled " + doubt.label) + "\n    " + doubt.text + "\n    rules: ";
    std::string rules, signals;
    for (const std::string& rule : doubt.why.rules) rules += (rules.empty() ? "" : ", ") + rule;
    for (const TracedSignal& signal : doubt.why.signals)
      signals +=
          (signals.empty() ? "" : ", ") + signal.name + (signal.weight < 0 ? " " : " +") + decimals_of(signal.weight);
    out += (rules.empty() ? "none" : rules) + "\n    signals: " + (signals.empty() ? "none" : signals) + "\n";
  }
  return out + std::to_string(report.doubts.size()) + " doubtful sentences on " + std::to_string(report.pages) +
         (report.pages == 1 ? " page; " : " pages; ") + std::to_string(report.unweighed) +
         " too short for the learned reading or about no known product\n";
}

}  // namespace overclaim::audit
