// Runs the tests. A selection without any test case fails: ctest runs one folder at a time, and a renamed folder must
// not pass because nothing runs.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "support/not_tested.h"

namespace {

constexpr int kNotTested = 77;  // ctest: SKIP_RETURN_CODE

unsigned cases_selected = 0;

struct CountCases : doctest::IReporter {
  explicit CountCases(const doctest::ContextOptions&) {}
  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_run_end(const doctest::TestRunStats& stats) override { cases_selected = stats.numTestCasesPassingFilters; }
  void test_case_start(const doctest::TestCaseData&) override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_end(const doctest::CurrentTestCaseStats&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}
};

REGISTER_LISTENER("count_cases", 1, CountCases);

}  // namespace

int main(int argc, char** argv) {
  // Lexicons that tests compile are kept, but not among those of the person who runs the tests.
  const auto cache = std::filesystem::temp_directory_path() / "overclaim_tests_cache";
  setenv("XDG_CACHE_HOME", cache.c_str(), 1);
  doctest::Context context(argc, argv);
  const int result = context.run();
  if (context.shouldExit()) return result;  // a query such as --list-test-cases
  if (result == 0 && cases_selected == 0) {
    std::cerr << "no test case was selected\n";
    return 1;
  }
  for (const std::string& why : overclaim::reasons_not_tested()) std::cout << "not tested: " << why << "\n";
  if (result == 0 && !overclaim::reasons_not_tested().empty()) return kNotTested;
  return result;
}
