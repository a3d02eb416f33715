// Counts of an evaluation and the scores computed from them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace overclaim::audit {

// Counts for a binary decision, flagged or not: expected against actual.
struct Confusion {
  size_t true_positive = 0, false_positive = 0, false_negative = 0, true_negative = 0;
  void add(bool wanted, bool got);
  size_t sentences() const { return true_positive + false_positive + false_negative + true_negative; }
  // Between 0 and 1; 0 if the denominator is 0.
  double precision() const;
  double recall() const;
  double f1() const;
};

// Counts for a decision among several classes: expected against actual.
class ClassTable {
 public:
  void add(const std::string& wanted, const std::string& got);
  size_t sentences() const;
  std::vector<std::string> wanted_classes() const;  // sorted by name, without duplicates
  size_t wanted(const std::string& name) const;     // sentences expected in a class
  double f1(const std::string& name) const;         // 0 if the class was neither expected nor given
  double macro_f1() const;                          // mean over the expected classes; 0 if there are none

 private:
  std::map<std::pair<std::string, std::string>, size_t> counts_;  // by (expected, actual)
};

}  // namespace overclaim::audit
