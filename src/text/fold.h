// Words as they are compared: the one place where spelling differences that mean nothing are taken away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// NFKC_Casefold by ICU, then curly quotes -> ' and ", all dashes -> "-", soft hyphen and zero-width characters dropped.
// `text` must be valid UTF-8.
std::string fold(std::string_view text);

// A piece of text cut into tokens, without a document around it: what a phrase of the lexicon is cut by, so that
// phrases and articles can never disagree about where a word ends.
struct LooseToken {
  std::string folded;
  Span prose;  // bytes of `text`
  TokenKind kind = TokenKind::word;
  bool space_before = true;
  bool capitalised = false;
};
std::vector<LooseToken> tokenize(std::string_view text);

}  // namespace overclaim::text
