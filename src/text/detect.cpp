// Guesses the format of an article without a file name by the marks that only one format has.
#include <algorithm>
#include <string_view>

#include "text/characters.h"
#include "text/front_matter.h"
#include "text/read.h"

namespace overclaim::text {
namespace {

// A Markdown or HTML file shows its format within the first pages.
constexpr size_t kEnough = 64 * 1024;

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = ascii_lower(c);
  return lowered;
}

std::string_view without_leading_space(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n\v\f");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

bool looks_like_html(std::string_view text) {
  const std::string head = lower(without_leading_space(text).substr(0, 4096));
  const std::string_view view = head;
  for (const std::string_view start : {"<!doctype html", "<html", "<head", "<body"}) {
    if (view.starts_with(start)) return true;
  }
  if (!view.starts_with('<')) return false;
  for (const std::string_view tag : {"</p>", "</div>", "</h1>", "</h2>", "</h3>", "</ul>", "</table>", "</article>",
                                     "</section>", "<html", "</span>", "</li>"}) {
    if (view.find(tag) != std::string_view::npos) return true;
  }
  return false;
}

bool is_table_rule(std::string_view line) {
  return line.find("---") != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

bool is_atx_heading(std::string_view line) {  // "# Title"
  const size_t hashes = line.find_first_not_of('#');
  return hashes != std::string_view::npos && hashes >= 1 && hashes <= 6 && line[hashes] == ' ';
}

bool has_link(std::string_view line) {
  const size_t middle = line.find("](");
  return middle != std::string_view::npos && line.rfind('[', middle) != std::string_view::npos &&
         line.find(')', middle) != std::string_view::npos;
}

bool has_strong(std::string_view line) {
  const size_t open = line.find("**");
  return open != std::string_view::npos && open + 2 < line.size() && line[open + 2] != ' ' && line[open + 2] != '*' &&
         line.find("**", open + 3) != std::string_view::npos;
}

bool looks_like_markdown(std::string_view text) {
  if (front_matter_at(text, 0).end > 0) return true;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (is_atx_heading(line) || line.starts_with("```") || is_table_rule(line) || has_link(line) || has_strong(line))
      return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

Format format_of_content(std::string_view source) {
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  source = source.substr(0, kEnough);
  if (looks_like_html(source)) return Format::html;
  return looks_like_markdown(source) ? Format::markdown : Format::plain;
}

}  // namespace overclaim::text
