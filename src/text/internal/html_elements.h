// What HTML elements are to a reader.
#pragma once

#include <gumbo.h>

#include <cstdint>

namespace overclaim::text {

enum class ElementRole : uint8_t {
  inline_text,  // part of the text around it
  bold,
  inline_code,
  line_break,
  block,      // ends the text around it
  paragraph,  // a block that says it is one
  heading,
  quote,
  list,
  item,
  code,
  table,
  row,
  cell,
  boilerplate,  // navigation, footer and the like
  page_title,
  absent,  // not shown, or no text of the article
};

// `node` must be an element.
ElementRole role_of(const GumboNode& node);

// Does this table row hold parts of the page (headings, lists, several paragraphs) rather than values?
bool lays_out_page(const GumboNode& row);

}  // namespace overclaim::text
