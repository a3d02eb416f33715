#include "text/front_matter.h"

#include <algorithm>

namespace overclaim::text {
namespace {

struct SourceLine {
  uint32_t begin;
  uint32_t end;   // without trailing white space and line end
  uint32_t next;  // start of the next line
};

SourceLine line_at(std::string_view source, uint32_t begin) {
  const auto end = static_cast<uint32_t>(std::min(source.find_first_of("\r\n", begin), source.size()));
  uint32_t next = std::min<uint32_t>(end + 1, static_cast<uint32_t>(source.size()));
  if (next < source.size() && source[end] == '\r' && source[next] == '\n') ++next;
  uint32_t last = end;
  while (last > begin && (source[last - 1] == ' ' || source[last - 1] == '\t')) --last;
  return {begin, last, next};
}

Span unquoted(std::string_view source, uint32_t begin, uint32_t end) {
  while (begin < end && (source[begin] == ' ' || source[begin] == '\t')) ++begin;
  const bool quoted =
      end - begin >= 2 && (source[begin] == '"' || source[begin] == '\'') && source[end - 1] == source[begin];
  return quoted ? Span{begin + 1, end - 1} : Span{begin, end};
}

}  // namespace

FrontMatter front_matter_at(std::string_view source, uint32_t begin) {
  constexpr std::string_view kTitle = "title:", kDescription = "description:";
  const FrontMatter none{begin, {}, {}};
  const SourceLine first = line_at(source, begin);
  if (source.substr(first.begin, first.end - first.begin) != "---") return none;
  FrontMatter found;
  for (SourceLine line = line_at(source, first.next); line.begin < source.size(); line = line_at(source, line.next)) {
    const std::string_view text = source.substr(line.begin, line.end - line.begin);
    if (text == "---" || text == "...") {
      found.end = line.next;
      return found;
    }
    // A blank line right after the first line shows that the first line is a thematic break.
    if (text.empty() && line.begin == first.next) return none;
    if (text.starts_with(kTitle) && found.title.empty()) {
      found.title = unquoted(source, line.begin + static_cast<uint32_t>(kTitle.size()), line.end);
    }
    if (text.starts_with(kDescription) && found.description.empty())
      found.description = unquoted(source, line.begin + static_cast<uint32_t>(kDescription.size()), line.end);
  }
  return none;
}

}  // namespace overclaim::text
