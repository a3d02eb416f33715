// The result of reading files: the value, or all problems at once, each with its position.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace overclaim::lexicon {

struct Problem {
  std::string path;     // the file as the user would name it
  uint32_t line = 0;    // from 1; 0: the file as a whole
  uint32_t column = 0;  // from 1, in bytes; 0: the line as a whole
  std::string text;     // the offending line, without its line end
  std::string message;  // what is wrong
  std::string hint;     // the remedy; may be empty
};

// "path:line:column: message", the line with a caret below the column, and the hint; ends with a line end.
std::string format_problem(const Problem&);

template <class T>
class Result {
 public:
  Result(T value) : value_(std::move(value)) {}                              // NOLINT: a value is a result
  Result(std::vector<Problem> problems) : problems_(std::move(problems)) {}  // NOLINT; must not be empty

  bool ok() const { return problems_.empty(); }
  const T& value() const& { return value_; }  // REQUIRES ok()
  T&& value() && { return std::move(value_); }
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  T value_{};
  std::vector<Problem> problems_;
};

}  // namespace overclaim::lexicon
