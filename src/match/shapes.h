// Figures by RE2, kept only where they start and end on token edges. Private to the room.
#pragma once

#include <memory>
#include <vector>

#include "match/match.h"

namespace overclaim {

// Compiles its patterns at the first sentence that holds a number, since most starts of the program need none.
class Shapes {
 public:
  explicit Shapes(const Lexicon& lexicon);
  ~Shapes();
  Shapes(Shapes&&) noexcept;
  Shapes& operator=(Shapes&&) noexcept;

  // Appends the matches in one sentence. Safe from many threads.
  void find(const Document& document, uint32_t sentence, std::vector<Match>& out) const;

 private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace overclaim
