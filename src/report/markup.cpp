#include "report/internal/markup.h"

#include "text/utf8.h"

namespace overclaim::report {
namespace {

bool is_allowed(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return true;
  return c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF;
}

std::string_view entity_of(char32_t c, bool in_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    case '\n':
      return in_attribute ? "&#10;" : "";
    case '\t':
      return in_attribute ? "&#9;" : "";
    default:
      return "";
  }
}

std::string escape(std::string_view text, bool in_attribute) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const size_t size = text::character_size(text, i);
    const char32_t c = text::character_at(text, i);
    const std::string_view entity = entity_of(c, in_attribute);
    if (!entity.empty())
      out += entity;
    else if (size == 0 || !is_allowed(c))
      out += text::kReplacement;
    else
      out += text.substr(i, size);
    i += size ? size : 1;
  }
  return out;
}

}  // namespace

std::string escaped(std::string_view text) { return escape(text, false); }

std::string attribute(std::string_view text) { return escape(text, true); }

}  // namespace overclaim::report
