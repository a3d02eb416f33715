#include "lexicon/result.h"

namespace overclaim {

std::string format_problem(const Problem& problem) {
  std::string out = problem.path;
  if (problem.line) out += ":" + std::to_string(problem.line);
  if (problem.line && problem.column) out += ":" + std::to_string(problem.column);
  out += ": " + problem.message + "\n";
  if (!problem.text.empty()) {
    out += "    " + problem.text + "\n";
    if (problem.column) out += "    " + std::string(problem.column - 1, ' ') + "^\n";
  }
  if (!problem.hint.empty()) out += "    hint: " + problem.hint + "\n";
  return out;
}

}  // namespace overclaim
