#include "text/charset.h"

#include <unicode/ucnv.h>

#include <iterator>
#include <memory>

#include "text/characters.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

// Charset names and the supersets that pages mean by them (WHATWG Encoding Standard, 4.2).
struct CharsetAlias {
  const char* name;
  const char* actual;
};
constexpr CharsetAlias kAliases[] = {
    {"ISO-8859-1", "windows-1252"},
    {"US-ASCII", "windows-1252"},
    {"ISO-8859-9", "windows-1254"},
    {"ISO-8859-11", "windows-874"},
    {"TIS-620", "windows-874"},
    {"GB2312", "gb18030"},
    {"GBK", "gb18030"},
    {"EUC-KR", "windows-949"},
    {"Shift_JIS", "windows-31j"},
    {"UTF-16", "UTF-16LE"},  // unless a byte order mark differs
};
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

constexpr size_t kLongestCharset = 60;  // ICU's limit

Converter open(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

// Returns the trimmed name, or an empty string if it cannot name a charset. (ICU reads options after a comma.)
std::string clean_name(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  if (text.size() >= kLongestCharset) return "";
  for (const char c : text) {
    if (!is_ascii_alnum(c) && std::string_view("-_.:+()").find(c) == std::string_view::npos) return "";
  }
  return std::string(text);
}

// Opens the converter that `name` means for `bytes`; null if the name is unknown.
Converter open_actual(const std::string& name, std::string_view bytes) {
  if (name.empty()) return nullptr;
  Converter named = open(name.c_str());
  if (!named) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const char* canonical = ucnv_getName(named.get(), &status);
  for (const CharsetAlias& entry : kAliases) {
    const Converter same = open(entry.name);
    UErrorCode ignored = U_ZERO_ERROR;
    const char* other = same ? ucnv_getName(same.get(), &ignored) : nullptr;
    if (U_FAILURE(status) || !other || std::string_view(canonical) != other) continue;
    if (std::string_view(entry.name) == "UTF-16" && bytes.starts_with(kBigEndianMark)) return named;
    Converter actual = open(entry.actual);
    return actual ? std::move(actual) : std::move(named);
  }
  return named;
}

std::string convert(std::string_view bytes, UConverter* from, UConverter* utf8) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  UChar pivot[4096];
  UChar *pivot_source = pivot, *pivot_target = pivot;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  bool first = true;
  for (;;) {
    char part[16384];
    char* target = part;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(utf8, from, &target, part + sizeof part, &source, end, pivot, &pivot_source, &pivot_target,
                   std::end(pivot), first, true, &status);
    first = false;
    text.append(part, target);
    if (status != U_BUFFER_OVERFLOW_ERROR) return text;  // invalid bytes are substituted, so no other error can occur
  }
}

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset) {
  const Converter from = open_actual(clean_name(charset), bytes);
  const Converter utf8 = open("UTF-8");
  if (!from || !utf8) return std::nullopt;
  std::string text = convert(bytes, from.get(), utf8.get());
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.erase(0, mark.size());
  return text;
}

bool is_utf8(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();) {
    const size_t size = character_size(bytes, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

}  // namespace overclaim::text
