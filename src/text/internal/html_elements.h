// Maps HTML elements to the role that they have in an article.
#pragma once

#include <gumbo.h>

#include <cstdint>

namespace overclaim::text {

enum class ElementRole : uint8_t {
  inline_text,  // part of the surrounding text
  bold,
  inline_code,
  line_break,
  block,      // ends the surrounding text
  paragraph,  // a block that the markup declares as a paragraph
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
  description,  // what the head says of the page, in an attribute
  image,        // its alternative text stands in an attribute
  footnote,     // the mark of one: nothing of the sentence
  struck,       // displayed as no longer said
  absent,       // not displayed, or not text of the article
};

// REQUIRES: `node` is an element.
ElementRole role_of(const GumboNode& node);

// Does this table row lay out parts of the page (headings, lists, several paragraphs) rather than values?
bool lays_out_page(const GumboNode& row);

}  // namespace overclaim::text
