// The topics of the manual. The Markdown files of the project are the only source: a line "<!-- help: NAME -->" in
// front of a heading makes its section a topic, which `overclaim help NAME` shows. Further names may follow the first.
#pragma once

#include <string_view>
#include <vector>

namespace overclaim::manual {

// One file of the manual. The views point into the program.
struct Page {
  std::string_view path;  // relative to the root of the project: "src/config/README.md"
  std::string_view content;
};

// One section of a page. The views point into the text that it was found in.
struct Topic {
  std::string_view name;      // "configuration"
  std::string_view aliases;   // further names, separated by spaces: "config init"
  std::string_view title;     // its heading, without the "#" characters
  std::string_view path;      // Page::path
  std::string_view markdown;  // from its heading to the next one of the same or a higher level
};

// The topics of one page, in their order. A marker that no heading follows is ignored.
std::vector<Topic> topics_of(const Page& page);

// The pages embedded in the program (listed in CMakeLists.txt), and their topics.
const std::vector<Page>& shipped_pages();
const std::vector<Topic>& shipped_topics();

// The topic with this name or further name; null if there is none.
const Topic* topic_named(std::string_view name);

// The content of an embedded page; empty if there is no such path.
std::string_view shipped_page(std::string_view path);

}  // namespace overclaim::manual
