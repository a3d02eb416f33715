// The counts behind the figures of an evaluation.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace overclaim::audit {

// Sentences by what was wanted and what came, where the answer is flagged or quiet.
struct Confusion {
  size_t true_positive = 0, false_positive = 0, false_negative = 0, true_negative = 0;
  void add(bool wanted, bool got);
  size_t sentences() const { return true_positive + false_positive + false_negative + true_negative; }
  // Between 0 and 1; 0 where nothing was flagged, wanted flagged, or either.
  double precision() const;
  double recall() const;
  double f1() const;
};

// The same where the answer is one of several classes.
class ClassTable {
 public:
  void add(const std::string& wanted, const std::string& got);
  size_t sentences() const;
  std::vector<std::string> wanted_classes() const;  // each once, by name
  size_t wanted(const std::string& name) const;     // sentences that are meant to be of a class
  double f1(const std::string& name) const;         // 0 where the class neither was wanted nor came
  double macro_f1() const;                          // the mean over the wanted classes; 0 where there are none

 private:
  std::map<std::pair<std::string, std::string>, size_t> counts_;  // by wanted and got
};

}  // namespace overclaim::audit
