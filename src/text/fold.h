// Folds words to the form in which they are compared: the only place that removes insignificant differences of
// spelling. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// Applies ICU's NFKC_Casefold, then maps curly quotes to ' and ", all dashes to "-", and removes soft hyphens and
// zero-width characters. REQUIRES: `text` is valid UTF-8.
std::string fold(std::string_view text);

// A token of a text that belongs to no document. Phrases of the lexicon are tokenized by this function, so that phrases
// and articles always agree on word boundaries.
struct LooseToken {
  std::string folded;
  Span prose;  // bytes of `text`
  TokenKind kind = TokenKind::word;
  bool space_before = true;
  bool capitalised = false;
};
std::vector<LooseToken> tokenize(std::string_view text);

}  // namespace overclaim::text
