#include "text/internal/html_elements.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.h"

namespace overclaim::text {
namespace {

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

// REQUIRES: `style` is in lower case and without spaces.
bool style_hides(std::string_view style) {
  std::string plain;
  for (const char c : style.substr(0, 1000)) {
    if (c != ' ' && c != '\t' && c != '\n') plain.push_back(ascii_lower(c));
  }
  for (const std::string_view hiding : {"display:none", "visibility:hidden", "text-decoration:line-through"})
    if (plain.find(hiding) != std::string::npos) return true;
  return false;
}

bool is_hidden(const GumboElement& element) {
  if (element.attributes.length == 0) return false;
  return gumbo_get_attribute(&element.attributes, "hidden") != nullptr || attribute(element, "aria-hidden") == "true" ||
         style_hides(attribute(element, "style"));
}

bool has_role_of_navigation(const GumboElement& element) {
  if (element.attributes.length == 0) return false;
  const std::string_view role = attribute(element, "role");
  return role == "navigation" || role == "contentinfo" || role == "search" || role == "menu" || role == "menubar";
}

// Visits the elements below `top` until `stop` returns true.
template <typename Stop>
bool any_below(const GumboNode& top, Stop stop) {
  std::vector<const GumboNode*> open{&top};
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    const GumboVector& children = node->v.element.children;
    for (unsigned i = children.length; i > 0; --i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i - 1]);
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      if (stop(child->v.element)) return true;
      open.push_back(child);
    }
  }
  return false;
}

// Some content systems wrap the whole page in a form.
bool holds_article(const GumboNode& form) {
  return any_below(form, [](const GumboElement& element) {
    return element.tag == GUMBO_TAG_H1 || element.tag == GUMBO_TAG_ARTICLE || element.tag == GUMBO_TAG_MAIN;
  });
}

// A raised number that is a link, which no power and no unit is.
bool is_footnote_mark(const GumboNode& raised) {
  bool digits = false, link = false;
  std::vector<const GumboNode*> open{&raised};
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (node->type == GUMBO_NODE_TEXT) {
      for (const char c : std::string_view(node->v.text.text)) {
        if (is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80) return false;
        digits |= c >= '0' && c <= '9';
      }
    }
    if (node->type != GUMBO_NODE_ELEMENT) continue;
    link |= node->v.element.tag == GUMBO_TAG_A;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) open.push_back(static_cast<const GumboNode*>(children.data[i]));
  }
  return digits && link;
}

ElementRole role_of_tag(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_INPUT:
      return ElementRole::absent;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
      return ElementRole::boilerplate;
    case GUMBO_TAG_FORM:
      return holds_article(node) ? ElementRole::block : ElementRole::boilerplate;
    case GUMBO_TAG_TITLE:
      return ElementRole::page_title;
    case GUMBO_TAG_META:
      return attribute(node.v.element, "name") == "description" ? ElementRole::description : ElementRole::absent;
    case GUMBO_TAG_IMG:
      return ElementRole::image;
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
      return ElementRole::struck;
    case GUMBO_TAG_SUP:
      return is_footnote_mark(node) ? ElementRole::footnote : ElementRole::inline_text;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return ElementRole::heading;
    case GUMBO_TAG_P:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_ADDRESS:
      return ElementRole::paragraph;
    case GUMBO_TAG_BLOCKQUOTE:
      return ElementRole::quote;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
      return ElementRole::list;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
      return ElementRole::item;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      return ElementRole::code;
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
      return ElementRole::bold;
    case GUMBO_TAG_CODE:
      return ElementRole::inline_code;
    case GUMBO_TAG_TABLE:
      return ElementRole::table;
    case GUMBO_TAG_TR:
      return ElementRole::row;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return ElementRole::cell;
    case GUMBO_TAG_BR:
      return ElementRole::line_break;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
      return ElementRole::block;
    default:
      return ElementRole::inline_text;
  }
}

}  // namespace

ElementRole role_of(const GumboNode& node) {
  if (is_hidden(node.v.element)) return ElementRole::absent;
  if (has_role_of_navigation(node.v.element)) return ElementRole::boilerplate;
  return role_of_tag(node);
}

bool lays_out_page(const GumboNode& row) {
  unsigned paragraphs = 0;
  unsigned cells = 0;
  return any_below(row, [&](const GumboElement& element) {
    switch (element.tag) {
      case GUMBO_TAG_H1:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_H6:
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_TABLE:
      case GUMBO_TAG_BLOCKQUOTE:
      case GUMBO_TAG_PRE:
        return true;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        ++cells;
        return false;
      case GUMBO_TAG_P:
        return ++paragraphs > 1 && paragraphs > cells;
      default:
        return false;
    }
  });
}

}  // namespace overclaim::text
