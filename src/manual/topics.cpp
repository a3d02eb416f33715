#include "manual/topics.h"

#include <algorithm>

// Embedded into the program by manual/manual.S.in.
extern "C" {
extern const char overclaim_manual_begin[];
extern const char overclaim_manual_end[];
}

namespace overclaim::manual {
namespace {

constexpr std::string_view kMarker = "<!-- help: ", kMarkerEnd = " -->";
constexpr char kPageStart = 1;

// The line at `at` without its line end; moves `at` to the next line.
std::string_view next_line(std::string_view text, size_t& at) {
  const size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view line = text.substr(at, end - at);
  at = end + 1;
  return line;
}

// 2 for "## Title"; 0 for any other line.
size_t heading_level(std::string_view line) {
  const size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level < line.size() && line[level] == ' ' ? level : 0;
}

// The end of the section whose body starts at `at`: the next heading of the same or a higher level.
size_t end_of_section(std::string_view text, size_t at, size_t level) {
  bool in_code = false;
  while (at < text.size()) {
    const size_t begin = at;
    const std::string_view line = next_line(text, at);
    if (line.starts_with("```")) in_code = !in_code;
    const size_t here = in_code ? 0 : heading_level(line);
    if (here > 0 && here <= level) return begin;
  }
  return text.size();
}

std::vector<Page> pages_in(std::string_view bytes) {
  std::vector<Page> pages;
  while (!bytes.empty()) {
    bytes.remove_prefix(1);  // kPageStart
    const std::string_view page = bytes.substr(0, bytes.find(kPageStart));
    size_t at = 0;
    const std::string_view path = next_line(page, at);
    pages.push_back({path, page.substr(at)});
    bytes.remove_prefix(page.size());
  }
  return pages;
}

}  // namespace

std::vector<Topic> topics_of(const Page& page) {
  std::vector<Topic> topics;
  size_t at = 0;
  while ((at = page.content.find(kMarker, at)) != std::string_view::npos) {
    const std::string_view marker = next_line(page.content, at);
    const size_t begin = at;
    const std::string_view heading = next_line(page.content, at);
    const size_t level = heading_level(heading);
    if (!marker.ends_with(kMarkerEnd) || level == 0) continue;
    const std::string_view names = marker.substr(kMarker.size(), marker.size() - kMarker.size() - kMarkerEnd.size());
    const size_t space = std::min(names.find(' '), names.size());
    const std::string_view aliases = names.substr(std::min(space + 1, names.size()));
    const size_t end = end_of_section(page.content, at, level);
    topics.push_back({names.substr(0, space), aliases, heading.substr(level + 1), page.path,
                      page.content.substr(begin, end - begin)});
  }
  return topics;
}

const std::vector<Page>& shipped_pages() {
  static const std::vector<Page> pages =
      pages_in({overclaim_manual_begin, static_cast<size_t>(overclaim_manual_end - overclaim_manual_begin)});
  return pages;
}

const std::vector<Topic>& shipped_topics() {
  static const std::vector<Topic> topics = [] {
    std::vector<Topic> all;
    for (const Page& page : shipped_pages())
      for (const Topic& topic : topics_of(page)) all.push_back(topic);
    return all;
  }();
  return topics;
}

const Topic* topic_named(std::string_view name) {
  for (const Topic& topic : shipped_topics()) {
    if (topic.name == name) return &topic;
    for (std::string_view rest = topic.aliases; !rest.empty();) {
      const size_t space = std::min(rest.find(' '), rest.size());
      if (rest.substr(0, space) == name) return &topic;
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return nullptr;
}

std::string_view shipped_page(std::string_view path) {
  for (const Page& page : shipped_pages())
    if (page.path == path) return page.content;
  return "";
}

}  // namespace overclaim::manual
