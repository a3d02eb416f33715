#include "suggest/internal/edit.h"

#include <algorithm>

namespace overclaim::suggest {

using text::Format;
using verdict::Edit;

namespace {

bool before(const Edit& a, const Edit& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
}

// An insertion before a word and a replacement of it go together. Only shared bytes conflict, and two insertions at one
// offset, whose order is unknown.
bool clash(const Edit& a, const Edit& b) {
  if (a.span.empty() && b.span.empty()) return a.span.begin == b.span.begin;
  if (a.span.empty()) return b.span.begin < a.span.begin && a.span.begin < b.span.end;
  if (b.span.empty()) return a.span.begin < b.span.begin && b.span.begin < a.span.end;
  return text::overlap(a.span, b.span);
}

}  // namespace

std::optional<std::vector<Edit>> merged(const std::vector<Edit>& a, const std::vector<Edit>& b) {
  std::vector<Edit> all = a;
  for (const Edit& edit : b)
    if (std::find(all.begin(), all.end(), edit) == all.end()) all.push_back(edit);
  std::stable_sort(all.begin(), all.end(), before);
  for (size_t i = 1; i < all.size(); ++i)
    if (clash(all[i - 1], all[i])) return std::nullopt;
  return all;
}

std::string edited(std::string_view source, const std::vector<Edit>& edits) {
  std::string out;
  size_t at = 0;
  for (const Edit& edit : edits) {
    out += source.substr(at, edit.span.begin - at);
    out += edit.replacement;
    at = edit.span.end;
  }
  out += source.substr(at);
  return out;
}

uint32_t moved(const std::vector<Edit>& edits, uint32_t offset) {
  int64_t by = 0;
  for (const Edit& edit : edits) {
    if (edit.span.begin >= offset) break;
    if (edit.span.end > offset) return static_cast<uint32_t>(edit.span.begin + by + edit.replacement.size());
    by += static_cast<int64_t>(edit.replacement.size()) - (edit.span.end - edit.span.begin);
  }
  return static_cast<uint32_t>(offset + by);
}

std::string escaped(std::string_view words, Format format) {
  if (format == Format::plain) return std::string(words);
  const std::string_view special = format == Format::html ? "&<>" : "\\`*_[]<>";
  std::string out;
  for (const char c : words) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else if (format == Format::html) {
      out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;";
    } else {
      out += '\\';
      out += c;
    }
  }
  return out;
}

std::optional<text::Span> plain_bytes(const text::Document& document, uint32_t first, uint32_t last) {
  const std::string_view source = document.source;
  for (uint32_t t = first; t < last; ++t) {
    const text::Token& token = document.tokens[t];
    if (source.substr(token.span.begin, token.span.end - token.span.begin) != document.prose_text(token.prose))
      return std::nullopt;
    if (t == first) continue;
    const uint32_t end = document.tokens[t - 1].span.end;
    const std::string_view gap = source.substr(end, token.span.begin - end);
    // A hyphen inside a compound makes no token.
    if (gap != "-" && gap.find_first_not_of(" \t\r\n") != std::string_view::npos) return std::nullopt;
  }
  return text::Span{document.tokens[first].span.begin, document.tokens[last - 1].span.end};
}

}  // namespace overclaim::suggest
