// Figures by RE2, kept only where they start and end on token edges.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/load.h"
#include "lexicon/result.h"
#include "match/match.h"

namespace overclaim::match {

// The patterns that RE2 cannot compile, which find nothing. `folder` is the path of the lexicon, for the positions of
// the problems. The loader cannot check them, as lexicon/ does not depend on RE2.
std::vector<lexicon::Problem> check_shapes(const lexicon::Lexicon& lexicon, std::string_view folder = "lexicons");
// The same for what was read of files, also of files with other problems.
std::vector<lexicon::Problem> check_shapes(const lexicon::LoadReport& report);

// May the sentence contain a figure at all? Every shape contains a digit or "al.".
bool may_hold_shape(const text::Document& document, const text::Sentence& sentence);

// For the Matcher only. Compiles a pattern at the first sentence that it may match, since most runs of the program need
// few.
class Shapes {
 public:
  explicit Shapes(const lexicon::Lexicon& lexicon);
  ~Shapes();
  Shapes(Shapes&&) noexcept;
  Shapes& operator=(Shapes&&) noexcept;

  // Appends the matches in one sentence. Thread-safe.
  void find(const text::Document& document, uint32_t sentence, std::vector<Match>& out) const;

 private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace overclaim::match
