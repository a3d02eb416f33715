#include "audit/eval.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

#include "audit/gold.h"
#include "text/line_index.h"

namespace overclaim {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnlabelled = "N";

bool wanted_flagged(std::string_view label) { return label == "U" || label == "O" || label == "S"; }
bool left_out(std::string_view label) { return label == "X" || label == "B"; }

// The gold label that a finding gives its sentence; empty where it does not flag.
std::string_view label_of(const Finding& finding) {
  if (finding.severity == Severity::note) return "";
  if (finding.label == "safety") return "S";
  if (finding.label == "unsupported") return "U";
  return finding.label == "overstated" ? "O" : "";
}

// What is scored as one: sentences that gold takes together, with the gravest label it gives any of them.
struct Unit {
  SentenceRange sentences;
  const GoldLabel* gold = nullptr;  // null: unlabelled
};

std::vector<Unit> units_of(const Document& document, const Gold& gold, const std::vector<SentenceRange>& ranges) {
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

// The findings that flag a unit.
std::vector<const Finding*> flags_on(const Review& review, const Unit& unit) {
  std::vector<const Finding*> flags;
  for (const auto& finding : review.findings) {
    if (label_of(finding).empty()) continue;
    for (uint32_t s = unit.sentences.first; s < unit.sentences.last; ++s) {
      if (!overlap(finding.span, review.document.sentences[s].span)) continue;
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
    const LineIndex lines(review.document.source);
    ++report_.articles;
    for (const auto& unit : units_of(review.document, gold, ranges)) score(gold, review, unit, lines);
  }

 private:
  void score(const Gold& gold, const Review& review, const Unit& unit, const LineIndex& lines) {
    const std::string label = unit.gold ? unit.gold->label : std::string(kUnlabelled);
    const std::string rule = unit.gold ? unit.gold->rule : "";
    const auto flags = flags_on(review, unit);
    LabelScore& wanted = report_.labels[label];
    ++wanted.wanted;
    if (!flags.empty()) ++wanted.flagged;
    if (left_out(label)) return;
    const auto gravest = std::ranges::min_element(flags, {}, [](const Finding* f) { return gravity_of(label_of(*f)); });
    const std::string got = gravest == flags.end() ? "" : std::string(label_of(**gravest));
    if (!got.empty()) ++report_.labels[got].given;
    if (got == label) ++wanted.right;
    for (auto* confusion : {&report_.flagged, &report_.classes[gold.article_class], &report_.subjects[gold.subject]})
      count(*confusion, wanted_flagged(label), !flags.empty());
    if (std::ranges::any_of(flags, [&](const Finding* f) { return f->rule == rule; })) ++report_.rule_right;
    if (wanted_flagged(label) == !flags.empty()) return;
    Disagreement d{
        review.document.path, 0, text_of(review.document, unit), label, rule, got, got.empty() ? "" : (*gravest)->rule};
    if (unit.sentences.first < unit.sentences.last)
      d.line = lines.at(review.document.sentences[unit.sentences.first].span.begin).line;
    (got.empty() ? report_.missed : report_.wrongly_flagged).push_back(std::move(d));
  }

  static void count(Confusion& confusion, bool wanted, bool got) {
    ++(wanted ? (got ? confusion.true_positive : confusion.false_negative)
              : (got ? confusion.false_positive : confusion.true_negative));
  }

  static std::string text_of(const Document& document, const Unit& unit) {
    if (unit.gold) return unit.gold->text;
    return std::string(document.prose_text(document.sentences[unit.sentences.first].prose));
  }

  EvalReport& report_;
};

// All gold files meant by `paths`, in order of their names within a folder.
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
      if (it->path().string().ends_with(".gold.yaml")) inside.push_back(it->path());
    if (error) problems.push_back({path.string(), 0, 0, "", "cannot be listed: " + error.message(), ""});
    if (inside.empty() && !error)
      problems.push_back({path.string(), 0, 0, "", "holds no *.gold.yaml", "see corpus/README.md for the form"});
    std::ranges::sort(inside);
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) return std::nullopt;
  return text;
}

}  // namespace

double Confusion::precision() const {
  const size_t all = true_positive + false_positive;
  return all ? static_cast<double>(true_positive) / static_cast<double>(all) : 0;
}

double Confusion::recall() const {
  const size_t all = true_positive + false_negative;
  return all ? static_cast<double>(true_positive) / static_cast<double>(all) : 0;
}

double Confusion::f1() const {
  const size_t all = 2 * true_positive + false_positive + false_negative;
  return all ? 2 * static_cast<double>(true_positive) / static_cast<double>(all) : 0;
}

Result<EvalReport> evaluate(const Checker& checker, const std::vector<fs::path>& gold_or_folders) {
  EvalReport report;
  std::vector<Problem> problems;
  Scorer scorer(report);
  for (const auto& file : gold_files(gold_or_folders, problems)) {
    const auto gold = read_gold(file, checker.lexicon());
    if (!gold.ok()) {
      problems.insert(problems.end(), gold.problems().begin(), gold.problems().end());
      continue;
    }
    const fs::path article = file.parent_path() / gold.value().article;
    auto source = read_file(article);
    if (!source) {
      problems.push_back({article.string(), 0, 0, "", "cannot be read", "it is named in " + file.string()});
      continue;
    }
    const Review review = checker.check(article.string(), std::move(*source));
    const auto ranges = place_labels(gold.value(), review.document);
    if (ranges.ok()) {
      scorer.score(gold.value(), review, ranges.value());
    } else {
      problems.insert(problems.end(), ranges.problems().begin(), ranges.problems().end());
    }
  }
  if (!problems.empty()) return problems;
  return report;
}

}  // namespace overclaim
