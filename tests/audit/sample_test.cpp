#include "audit/sample.h"

#include <set>

#include "audit/audit_support.h"
#include "text/csv.h"

namespace overclaim::audit {
namespace {

// Returns a sheet with `marks` filled in, row by row.
std::string filled(const std::vector<SampledFinding>& sample, const std::vector<std::string>& marks) {
  std::string sheet = "id,right\r\n";
  for (size_t i = 0; i < sample.size(); ++i) sheet += std::to_string(sample[i].id) + "," + marks[i] + "\r\n";
  return sheet;
}

struct RowProblems {
  std::vector<std::pair<uint64_t, std::string>> problems;
  void operator()(uint64_t line, const std::string& why) { problems.emplace_back(line, why); }
};

}  // namespace

TEST_CASE("a sample contains distinct flagged findings, the same ones for the same seed") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = audit(store, made_pages(60));
  const auto sample = sample_findings(store, run, 8, 1), again = sample_findings(store, run, 8, 1);
  REQUIRE(sample.size() == 8);
  std::set<int64_t> ids;
  for (const auto& f : sample) ids.insert(f.id);
  CHECK(ids.size() == 8);
  CHECK(sheet_of(sample) == sheet_of(again));
  CHECK(sheet_of(sample) != sheet_of(sample_findings(store, run, 8, 2)));
  CHECK(sample[0].sentence == "Cerebrolysin builds muscle.");
  CHECK(sample_findings(store, run, 1000, 1).size() == 20);  // all findings
}

TEST_CASE("every finding is drawn with the same probability") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = audit(store, made_pages(30));
  std::map<int64_t, int> taken;
  constexpr int kDraws = 600;
  for (int seed = 0; seed < kDraws; ++seed)
    for (const auto& f : sample_findings(store, run, 3, static_cast<uint64_t>(seed))) ++taken[f.id];
  REQUIRE(taken.size() == 10);
  // Each is expected 180 times, with a standard deviation of 11.
  for (const auto& [id, count] : taken) CHECK(std::abs(count - kDraws * 3 / 10) < 60);
}

TEST_CASE("the estimate and its interval ignore blank marks") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = audit(store, made_pages(300));  // 100 findings
  const auto sample = sample_findings(store, run, 4, 1);
  RowProblems row_problems;
  const auto report = precision_of(store, run, filled(sample, {"yes", "No", "", "y"}), std::ref(row_problems));
  CHECK(row_problems.problems.empty());
  CHECK(report.all.right == 2);
  CHECK(report.all.marked == 3);
  CHECK(report.all.blank == 1);
  CHECK(report.all.of == 100);
  CHECK(report.all.interval.low > 0.1);
  CHECK(report.all.interval.high < 0.95);
  CHECK(report.by_rule.at("unsupported-benefit").marked == 3);
}

TEST_CASE("the interval is a point if all findings are marked") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = audit(store, made_pages(6));
  const auto sample = sample_findings(store, run, 10, 1);
  REQUIRE(sample.size() == 2);
  RowProblems row_problems;
  const auto report = precision_of(store, run, filled(sample, {"yes", "no"}), std::ref(row_problems));
  CHECK(report.all.interval.low == 0.5);
  CHECK(report.all.interval.high == 0.5);
}

TEST_CASE("invalid rows are reported with their line, and the others count") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = audit(store, made_pages(6));
  const auto sample = sample_findings(store, run, 10, 1);
  RowProblems row_problems;
  const std::string sheet = filled(sample, {"yes", "perhaps"}) + "999,yes\r\n";
  const auto report = precision_of(store, run, sheet, std::ref(row_problems));
  REQUIRE(row_problems.problems.size() == 2);
  CHECK(row_problems.problems[0].first == 3);
  CHECK(row_problems.problems[1].first == 4);
  CHECK(report.all.marked == 1);
  RowProblems other;
  precision_of(store, run, "a,b\r\n1,yes\r\n", std::ref(other));
  REQUIRE(other.problems.size() == 1);
  CHECK(other.problems[0].first == 1);
}

TEST_CASE("fields with commas, quotes and line ends survive a round trip through CSV") {
  const std::string nasty = "a \"b\", c\r\nd";
  const auto rows = text::read_csv("x," + text::csv_field(nasty) + "\r\n" + text::csv_field("=1+1") + ",y\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].fields == std::vector<std::string>{"x", nasty});
  CHECK(rows[1].fields == std::vector<std::string>{"'=1+1", "y"});
  CHECK(rows[1].line == 3);
  CHECK(text::read_csv("\"open").size() == 1);
}

}  // namespace overclaim::audit
