#include "lexicon/result.h"

namespace overclaim::lexicon {
namespace {

// White space of the width of the first `bytes` bytes of `text`: tabs remain tabs, a multi-byte character is one space.
std::string blanks(const std::string& text, size_t bytes) {
  std::string out;
  for (size_t i = 0; i < bytes; ++i) {
    const unsigned char c = i < text.size() ? static_cast<unsigned char>(text[i]) : ' ';
    if ((c & 0xC0) != 0x80) out += c == '\t' ? '\t' : ' ';
  }
  return out;
}

}  // namespace

std::string format_problem(const Problem& problem) {
  std::string out = problem.path;
  if (problem.line) out += ":" + std::to_string(problem.line);
  if (problem.line && problem.column) out += ":" + std::to_string(problem.column);
  out += ": " + problem.message + "\n";
  if (!problem.text.empty()) {
    out += "    " + problem.text + "\n";
    if (problem.column) out += "    " + blanks(problem.text, problem.column - 1) + "^\n";
  }
  if (!problem.hint.empty()) out += "    hint: " + problem.hint + "\n";
  return out;
}

}  // namespace overclaim::lexicon
