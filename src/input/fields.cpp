#include "input/internal/fields.h"

#include <algorithm>

#include "text/characters.h"

namespace overclaim::input {
namespace {

// Returns the line at `at` without its line end and moves `at` to the next line; nullopt if there is no line end.
std::optional<std::string_view> take_line(std::string_view bytes, size_t& at) {
  const size_t end = bytes.find('\n', at);
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view line = bytes.substr(at, end - at);
  if (line.ends_with('\r')) line.remove_suffix(1);
  at = end + 1;
  return line;
}

void add_line(Head& head, std::string_view line) {
  if (line.starts_with(' ') || line.starts_with('\t')) {
    if (!head.fields.empty()) head.fields.back().second.append(" ").append(trimmed(line));
    return;
  }
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  head.fields.emplace_back(lowered(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
}

}  // namespace

std::string_view Head::field(std::string_view name) const {
  const auto it = std::ranges::find_if(fields, [&](const auto& field) { return field.first == name; });
  return it == fields.end() ? std::string_view() : std::string_view(it->second);
}

std::optional<Head> read_head(std::string_view bytes) {
  Head head;
  const auto start = take_line(bytes, head.size);
  if (!start) return std::nullopt;
  head.start = *start;
  for (;;) {
    const auto line = take_line(bytes, head.size);
    if (!line) return std::nullopt;
    if (line->empty()) return head;
    add_line(head, *line);
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text::is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && text::is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = text::ascii_lower(c);
  return lower;
}

std::string media_type(std::string_view content_type) {
  return lowered(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string parameter(std::string_view content_type, std::string_view name) {
  for (size_t at = content_type.find(';'); at != std::string_view::npos; at = content_type.find(';', at)) {
    ++at;
    const std::string_view rest = trimmed(content_type.substr(at));
    const size_t equals = rest.find('=');
    if (equals == std::string_view::npos || lowered(trimmed(rest.substr(0, equals))) != name) continue;
    std::string_view value = trimmed(rest.substr(equals + 1));
    if (value.starts_with('"')) return std::string(value.substr(1, value.find('"', 1) - 1));
    return std::string(trimmed(value.substr(0, value.find(';'))));
  }
  return "";
}

}  // namespace overclaim::input
