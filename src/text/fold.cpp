#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace overclaim::text {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Unifies quotes and dashes that differ only in appearance. REQUIRES: NFKC has already unified widths.
char32_t unify_mark(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x02B9:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
      return '"';
    case 0x2212:
      return '-';
    default:
      return u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION ? U'-' : c;
  }
}

void append_unified(std::string_view text, std::string& out) {
  for (size_t i = 0; i < text.size();) {
    const size_t size = std::max<size_t>(1, character_size(text, i));
    if (size == 1) {
      out.push_back(text[i]);
    } else {
      const char32_t c = character_at(text, i);
      if (c != kZeroWidthSpace) append_character(out, unify_mark(c));
    }
    i += size;
  }
}

// Inside a word, an accent stands for the apostrophe beside it on the keyboard. NFKC would make a space of it.
std::string with_apostrophes(std::string_view text) {
  constexpr std::string_view kAcute = "\xC2\xB4";
  std::string plain(text);
  if (plain.size() > 1) std::replace(plain.begin(), plain.end(), '`', '\'');
  for (size_t at = plain.find(kAcute); at != std::string::npos && plain.size() > kAcute.size(); at = plain.find(kAcute))
    plain.replace(at, kAcute.size(), "'");
  return plain;
}

void fold_as_spelt(std::string_view text, std::string& out) {
  if (is_ascii(text)) {
    const size_t begin = out.size();
    out.append(text);
    for (size_t i = begin; i < out.size(); ++i) out[i] = ascii_lower(out[i]);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string folded;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&folded);
    normalizer->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  }
  append_unified(U_SUCCESS(status) ? std::string_view(folded) : text, out);
}

}  // namespace

void fold_into(std::string_view text, std::string& out) {
  const bool accents = text.find_first_of("`\xB4") != std::string_view::npos;
  accents ? fold_as_spelt(with_apostrophes(text), out) : fold_as_spelt(text, out);
}

std::string fold(std::string_view text) {
  std::string folded;
  fold_into(text, folded);
  return folded;
}

std::vector<LooseToken> tokenize(std::string_view text) {
  std::vector<Cut> cuts;
  cut_words(text, cuts);
  std::vector<LooseToken> tokens;
  tokens.reserve(cuts.size());
  for (const Cut& cut : cuts) {
    LooseToken token{{}, cut.at, cut.kind, cut.space_before, is_capitalised(text, cut)};
    append_folded(text, cut, token.folded);
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace overclaim::text
