// Finds the front matter of a Markdown file: the block of settings between "---" lines at its start.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/document.h"

namespace overclaim::text {

struct FrontMatter {
  uint32_t end = 0;  // first byte after it; `begin` if there is none
  Span title;        // value of `title:` without quotes; empty if there is none
  Span description;  // the same of `description:`
};

FrontMatter front_matter_at(std::string_view source, uint32_t begin);

}  // namespace overclaim::text
