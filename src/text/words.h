// Where words, numbers and marks begin and end in a stretch of decoded text (UAX 29, with the project's own rules for
// hyphens, dashes, possessives and web addresses). Articles and the phrases of the lexicon are both cut here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// Stands in place of a dash that separates clauses, so that it differs from a hyphen or a minus ("-").
inline constexpr std::string_view kClauseDash = "\xE2\x80\x94";

struct Cut {
  Span at;  // bytes of the text
  TokenKind kind = TokenKind::word;
  bool space_before = true;
  bool clause_dash = false;  // its folded form is kClauseDash
  bool simple = false;       // ASCII letters and digits alone; may be false where they are
};

// Cuts `text`, valid UTF-8 and shorter than 2^31 bytes, and appends the result to `cuts`.
void cut_words(std::string_view text, std::vector<Cut>& cuts);

// Appends fold(text) to `out`.
void fold_into(std::string_view text, std::string& out);

// The folded form of a cut of `text`.
void append_folded(std::string_view text, const Cut& cut, std::string& out);

// Is the first letter of the cut that has case an upper case one? False for marks.
bool is_capitalised(std::string_view text, const Cut& cut);

}  // namespace overclaim::text
