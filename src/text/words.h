// Tokenizes decoded text: finds where words, numbers and marks begin and end (UAX 29, with the project's own rules for
// hyphens, dashes, possessives and web addresses). Articles and phrases of the lexicon share this code. Thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// The folded form of a dash that separates clauses, which distinguishes it from a hyphen or a minus ("-").
inline constexpr std::string_view kClauseDash = "\xE2\x80\x94";

struct Cut {
  Span at;  // bytes of the text
  TokenKind kind = TokenKind::word;
  bool space_before = true;
  bool clause_dash = false;  // its folded form is kClauseDash
  bool simple = false;       // only ASCII letters and digits; a hint, so false proves nothing
};

// Tokenizes `text` and appends the tokens to `cuts`. REQUIRES: `text` is valid UTF-8 and shorter than 2^31 bytes.
void cut_words(std::string_view text, std::vector<Cut>& cuts);

// Appends fold(text) to `out`.
void fold_into(std::string_view text, std::string& out);

// Appends the folded form of `cut`, a token of `text`, to `out`.
void append_folded(std::string_view text, const Cut& cut, std::string& out);

// Is the first cased letter of the token upper case? False for marks.
bool is_capitalised(std::string_view text, const Cut& cut);

}  // namespace overclaim::text
