#include "audit/eval.h"

#include <algorithm>
#include <string_view>

#include "audit/internal/flagging.h"
#include "audit/internal/gold.h"
#include "lexicon/bytes.h"
#include "text/line_index.h"

namespace overclaim::audit {

using lexicon::Problem;
using verdict::Finding;
using verdict::Review;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnlabelled = "N";

bool is_unscored(std::string_view label) { return label == "X" || label == "B"; }

// A unit of scoring: sentences that gold treats as one, with the gravest of their labels.
struct Unit {
  SentenceRange sentences;
  const GoldLabel* gold = nullptr;  // null: unlabelled
};

std::vector<Unit> units_of(const text::Document& document, const Gold& gold, const std::vector<SentenceRange>& ranges) {
  std::vector<Unit> labelled;
  for (size_t i = 0; i < ranges.size(); ++i) labelled.push_back({ranges[i], &gold.labels[i]});
  std::ranges::stable_sort(labelled, {}, [](const Unit& u) { return u.sentences.first; });
  std::vector<Unit> units;
  uint32_t done = 0;
  for (const auto& unit : labelled) {
    if (!units.empty() && unit.sentences.first < done) {
      Unit& last = units.back();
      last.sentences.last = done = std::max(done, unit.sentences.last);
      if (!last.gold || gravity_of(unit.gold->label) < gravity_of(last.gold->label)) last.gold = unit.gold;
      continue;
    }
    for (; done < unit.sentences.first; ++done) units.push_back({{done, done + 1}, nullptr});
    units.push_back(unit);
    done = std::max(done, unit.sentences.last);
  }
  for (; done < document.sentences.size(); ++done) units.push_back({{done, done + 1}, nullptr});
  return units;
}

// Returns the findings that flag a unit.
std::vector<const Finding*> flags_on(const Review& review, const Unit& unit) {
  std::vector<const Finding*> flags;
  for (const auto& finding : review.findings) {
    if (label_of(finding).empty()) continue;
    for (uint32_t s = unit.sentences.first; s < unit.sentences.last; ++s) {
      if (!text::overlap(finding.span, review.document.sentences[s].span)) continue;
      flags.push_back(&finding);
      break;
    }
  }
  return flags;
}

class Scorer {
 public:
  explicit Scorer(EvalReport& report) : report_(report) {}

  void score(const Gold& gold, const Review& review, const std::vector<SentenceRange>& ranges) {
    const text::LineIndex lines(review.document.source);
    ++report_.articles;
    for (const auto& unit : units_of(review.document, gold, ranges)) score(gold, review, unit, lines);
  }

 private:
  void score(const Gold& gold, const Review& review, const Unit& unit, const text::LineIndex& lines) {
    const std::string label = unit.gold ? unit.gold->label : std::string(kUnlabelled);
    const std::string rule = unit.gold ? unit.gold->rule : "";
    const auto flags = flags_on(review, unit);
    LabelScore& wanted = report_.labels[label];
    ++wanted.wanted;
    if (!flags.empty()) ++wanted.flagged;
    if (is_unscored(label)) return;
    const auto gravest = std::ranges::min_element(flags, {}, [](const Finding* f) { return gravity_of(label_of(*f)); });
    const std::string got = gravest == flags.end() ? "" : std::string(label_of(**gravest));
    if (!got.empty()) ++report_.labels[got].given;
    if (got == label) ++wanted.right;
    for (auto* confusion : {&report_.flagged, &report_.classes[gold.article_class], &report_.subjects[gold.subject]})
      confusion->add(wanted_flagged(label), !flags.empty());
    if (std::ranges::any_of(flags, [&](const Finding* f) { return f->rule == rule; })) ++report_.rule_right;
    if (wanted_flagged(label) == !flags.empty()) return;
    Disagreement d{
        review.document.path, 0, text_of(review.document, unit), label, rule, got, got.empty() ? "" : (*gravest)->rule};
    if (unit.sentences.first < unit.sentences.last)
      d.line = lines.at(review.document.sentences[unit.sentences.first].span.begin).line;
    (got.empty() ? report_.missed : report_.wrongly_flagged).push_back(std::move(d));
  }

  static std::string text_of(const text::Document& document, const Unit& unit) {
    if (unit.gold) return unit.gold->text;
    return std::string(document.prose_text(document.sentences[unit.sentences.first].prose));
  }

  EvalReport& report_;
};

constexpr std::string_view kArticleGold = ".gold.yaml";
constexpr std::string_view kGroup = ".yaml";
constexpr std::string_view kSentenceFolder = "sentences", kDocumentFolder = "documents";

bool is_article_gold(const fs::path& file) { return file.string().ends_with(kArticleGold); }

bool is_group_in(const fs::path& file, std::string_view folder) {
  std::error_code error;
  return file.string().ends_with(kGroup) && !is_article_gold(file) &&
         fs::absolute(file, error).lexically_normal().parent_path().filename() == folder;
}

bool is_group(const fs::path& file) { return is_group_in(file, kSentenceFolder) || is_group_in(file, kDocumentFolder); }

// Returns all gold files that `paths` select, sorted by name in each folder.
std::vector<fs::path> gold_files(const std::vector<fs::path>& paths, std::vector<Problem>& problems) {
  std::vector<fs::path> files;
  for (const auto& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::vector<fs::path> inside;
    for (fs::recursive_directory_iterator it(path, error), end; !error && it != end; it.increment(error))
      if (is_article_gold(it->path()) || is_group(it->path())) inside.push_back(it->path());
    if (error) problems.push_back({path.string(), 0, 0, "", "cannot be listed: " + error.message(), ""});
    if (inside.empty() && !error)
      problems.push_back({path.string(), 0, 0, "", "contains no *.gold.yaml, sentences/*.yaml or documents/*.yaml",
                          "see corpus/README.md for the forms"});
    std::ranges::sort(inside);
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

void append(std::vector<Problem>& problems, const std::vector<Problem>& more) {
  problems.insert(problems.end(), more.begin(), more.end());
}

// Scores one article, or reports why it cannot be scored.
void evaluate_article(const Checker& checker, const fs::path& file, verdict::ReadBy read_by, Scorer& scorer,
                      DocumentScores& documents, std::vector<Problem>& problems) {
  const auto gold = read_gold(file, checker.lexicon());
  if (!gold.ok()) return append(problems, gold.problems());
  const fs::path article = file.parent_path() / gold.value().article;
  auto source = lexicon::read_bytes(article);
  if (!source) {
    problems.push_back({article.string(), 0, 0, "", "cannot be read", "it is named in " + file.string()});
    return;
  }
  CheckOptions options;
  options.exhaustive = true;
  options.read_by = read_by;
  const Review review = checker.check(article.string(), std::move(*source), options);
  const auto ranges = place_labels(gold.value(), review.document);
  if (!ranges.ok()) return append(problems, ranges.problems());
  scorer.score(gold.value(), review, ranges.value());
  score_document(review, gold.value().document, gold.value().path, 1, documents);
}

// Scores a group of short articles.
void evaluate_documents(const Checker& checker, const fs::path& file, DocumentScores& scores,
                        std::vector<Problem>& problems) {
  const auto group = read_documents(file, checker.lexicon());
  if (!group.ok()) return append(problems, group.problems());
  score_documents(checker, group.value(), scores);
}

// Scores a group of sentences.
void evaluate_group(const Checker& checker, const fs::path& file, SentenceScores& scores,
                    std::vector<Problem>& problems) {
  const auto group = read_sentences(file, checker.lexicon());
  if (!group.ok()) return append(problems, group.problems());
  score_sentences(checker, group.value(), scores);
}

}  // namespace

lexicon::Result<EvalReport> evaluate(const Checker& checker, const std::vector<fs::path>& gold_or_folders,
                                     verdict::ReadBy read_by) {
  EvalReport report;
  std::vector<Problem> problems;
  Scorer scorer(report);
  for (const auto& file : gold_files(gold_or_folders, problems)) {
    if (is_article_gold(file)) {
      evaluate_article(checker, file, read_by, scorer, report.documents, problems);
    } else if (is_group_in(file, kDocumentFolder)) {
      evaluate_documents(checker, file, report.documents, problems);
    } else {
      evaluate_group(checker, file, report.sentences, problems);
    }
  }
  if (!problems.empty()) return problems;
  return report;
}

}  // namespace overclaim::audit
