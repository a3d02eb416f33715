#include "input/kind.h"

#include <algorithm>

#include "input/internal/endings.h"
#include "text/characters.h"

namespace overclaim::input {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void skip_space(std::string_view& text) {
  while (!text.empty() && text::is_ascii_space(text.front())) text.remove_prefix(1);
}

bool skip(std::string_view& text, char c) {
  skip_space(text);
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

// Does the line start with `{"name":`? An object without fields is useless.
bool opens_object(std::string_view line) {
  if (!skip(line, '{') || !skip(line, '"')) return false;
  const size_t quote = line.find('"');
  if (quote == std::string_view::npos) return false;
  line.remove_prefix(quote + 1);
  return skip(line, ':');
}

std::string_view take_line(std::string_view& text) {
  const size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

bool any_line_opens_object(std::string_view head) {
  while (!head.empty()) {
    if (opens_object(take_line(head))) return true;
  }
  return false;
}

bool looks_like_warc(std::string_view head) {
  return head.starts_with("WARC/") && head.size() > 5 && text::is_ascii_digit(head[5]);
}

// Returns the kind by the ending of the name; article if the ending is unknown.
InputKind kind_of_name(std::string_view path) {
  const std::string ending = ending_of(unpacked_name(path));
  if (ending == ".jsonl" || ending == ".ndjson") return InputKind::json_lines;
  if (ending == ".warc" || ending == ".wet") return InputKind::warc;
  return is_container(path) ? InputKind::tar : InputKind::article;
}

}  // namespace

std::optional<InputKind> kind_of(std::string_view path, std::string_view head) {
  if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
  std::string_view text = head;
  skip_space(text);
  if (looks_like_warc(text)) return InputKind::warc;
  if (opens_object(take_line(text))) return InputKind::json_lines;
  const InputKind named = kind_of_name(path);
  if (head.empty() || named == InputKind::article) return named;
  if (named == InputKind::json_lines && any_line_opens_object(head)) return named;
  return std::nullopt;
}

namespace {

struct KindName {
  InputKind kind;
  std::string_view name;
};
constexpr KindName kKindNames[] = {{InputKind::automatic, "automatic"}, {InputKind::article, "article"},
                                   {InputKind::list, "list"},           {InputKind::json_lines, "json-lines"},
                                   {InputKind::warc, "warc"},           {InputKind::tar, "tar"}};

}  // namespace

std::optional<InputKind> input_kind_of(std::string_view name) {
  for (const auto& known : kKindNames)
    if (known.name == name) return known.kind;
  return std::nullopt;
}

std::vector<std::string> input_kind_names() {
  std::vector<std::string> names;
  for (const auto& known : kKindNames) names.emplace_back(known.name);
  return names;
}

}  // namespace overclaim::input
