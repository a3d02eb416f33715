#include "text/suppression_comments.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

constexpr std::string_view kOpenComment = "<!--";
constexpr std::string_view kCloseComment = "-->";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

// Invalid UTF-8 is dropped, because the text is displayed.
std::string in_one_line(std::string_view text) {
  std::string out;
  text = trimmed(text);
  for (size_t at = 0; at < text.size();) {
    if (is_ascii_space(text[at])) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      ++at;
      continue;
    }
    const size_t size = character_size(text, at);
    out += text.substr(at, size);
    at += std::max<size_t>(size, 1);
  }
  return out;
}

SuppressionComment suppression_at(Span span, std::string_view text, bool closed) {
  return {span, in_one_line(text), closed};
}

}  // namespace

std::optional<SuppressionComment> suppression_in_comment(std::string_view comment, uint32_t at) {
  if (!comment.starts_with(kOpenComment)) return std::nullopt;
  std::string_view text = comment.substr(kOpenComment.size());
  const bool closed = text.ends_with(kCloseComment);
  if (closed) text.remove_suffix(kCloseComment.size());
  if (!trimmed(text).starts_with(kSuppressionPrefix)) return std::nullopt;
  return suppression_at({at, at + static_cast<uint32_t>(comment.size())}, text, closed);
}

std::optional<SuppressionComment> suppression_in_brackets(std::string_view source, uint32_t at) {
  const std::string_view rest = source.substr(at);
  if (!rest.starts_with('[') || !rest.substr(1).starts_with(kSuppressionPrefix)) return std::nullopt;
  size_t open = 0, i = 0;
  for (; i < rest.size() && rest[i] != '\r' && rest[i] != '\n'; ++i) {
    if (rest[i] == '[') ++open;
    if (rest[i] == ']' && --open == 0)
      return suppression_at({at, at + static_cast<uint32_t>(i + 1)}, rest.substr(1, i - 1), true);
  }
  const std::string_view text = trimmed(rest.substr(0, i));
  return suppression_at({at, at + static_cast<uint32_t>(text.size())}, text.substr(1), false);
}

std::vector<SuppressionComment> in_reading_order(std::vector<SuppressionComment> suppressions) {
  std::stable_sort(
      suppressions.begin(), suppressions.end(),
      [](const SuppressionComment& a, const SuppressionComment& b) { return a.span.begin < b.span.begin; });
  uint32_t end = 0;
  std::erase_if(suppressions, [&](const SuppressionComment& suppression) {
    if (suppression.span.begin < end) return true;
    end = suppression.span.end;
    return false;
  });
  return suppressions;
}

}  // namespace overclaim::text
