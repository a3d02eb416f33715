#include "match/internal/inline_markup.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"

namespace overclaim::match {

using text::Format;

namespace {

// Elements whose text is skipped or moved elsewhere, so that the words around them may become neighbours.
constexpr std::array kReadElsewhere = std::to_array<std::string_view>(
    {"audio",    "body",     "button",   "canvas",    "caption", "col",    "colgroup", "datalist", "del",
     "frameset", "head",     "html",     "iframe",    "listing", "math",   "noembed",  "noframes", "noscript",
     "object",   "optgroup", "option",   "plaintext", "s",       "script", "select",   "strike",   "style",
     "sup",      "svg",      "template", "textarea",  "title",   "video",  "xmp"});
static_assert(std::is_sorted(kReadElsewhere.begin(), kReadElsewhere.end()));

// Elements whose opening tag always ends the text before it. Tags of table cells do not: outside a table, HTML ignores
// them.
constexpr std::array kParting = std::to_array<std::string_view>(
    {"address", "article", "aside",    "blockquote", "br",      "center", "dd",   "details", "div",
     "dl",      "dt",      "fieldset", "figcaption", "figure",  "footer", "form", "h1",      "h2",
     "h3",      "h4",      "h5",       "h6",         "header",  "hr",     "li",   "main",    "nav",
     "ol",      "p",       "pre",      "section",    "summary", "table",  "ul"});
static_assert(std::is_sorted(kParting.begin(), kParting.end()));

// Frequent character references, all of which are separators.
constexpr std::array kMarks =
    std::to_array<std::string_view>({"&#39;", "&#8217;", "&amp;", "&apos;", "&gt;", "&ldquo;", "&lt;", "&mdash;",
                                     "&nbsp;", "&ndash;", "&quot;", "&rdquo;", "&rsquo;"});
static_assert(std::is_sorted(kMarks.begin(), kMarks.end()));

// Longer tags and addresses are left to the parser, which bounds the search for their ends on any text.
constexpr size_t kLongestTag = 4096;
constexpr size_t kLongestScript = size_t{1} << 18;

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = text::ascii_lower(c);
  return lowered;
}

std::string element_name(std::string_view tag) {
  size_t end = 0;
  while (end < tag.size() && text::is_ascii_alnum(tag[end])) ++end;
  return lower(tag.substr(0, end));
}

// May the attributes hide the element, or contain a ">"?
bool may_surprise(std::string_view tag) {
  const auto odd = [&](char quote) { return std::count(tag.begin(), tag.end(), quote) % 2 != 0; };
  const std::string lowered = lower(tag);
  return lowered.find("hidden") != std::string::npos || lowered.find("none") != std::string::npos ||
         lowered.find("role") != std::string::npos || odd('"') || odd('\'');
}

}  // namespace

bool is_plain_mark(char32_t c) {
  if (c == 0xA0) return true;
  if (c < 0x2000 || c >= 0x203F) return false;
  return c <= 0x200A || (c >= 0x2010 && c <= 0x2027) || c >= 0x2030;
}

// Scripts and styles end at the first closing tag of their name; everything before it is skipped.
size_t InlineMarkup::after_script(size_t name, std::string_view own) const {
  const std::string_view rest = source_.substr(name, kLongestScript);
  for (size_t close = rest.find("</"); close != std::string_view::npos; close = rest.find("</", close + 2)) {
    if (lower(rest.substr(close + 2, own.size())) != own) continue;
    const size_t end = rest.find('>', close);
    // A script may contain another script inside a comment.
    if (end == std::string_view::npos || rest.substr(0, close).find("<!--") != std::string_view::npos) return kUnsure;
    return name + end + 1;
  }
  return kUnsure;
}

// Declarations that begin with "<!" and are not comments are left to the parser, as are comments with an unusual end.
size_t InlineMarkup::after_comment(size_t at) const {
  const std::string_view rest = source_.substr(at, kLongestTag);
  if (!rest.starts_with("<!--")) return kUnsure;
  const size_t end = rest.find("-->");
  const bool odd = end < 5 || rest.substr(0, end).find("--!>") != std::string_view::npos;
  return end == std::string_view::npos || odd ? kUnsure : at + end + 3;
}

size_t InlineMarkup::after_tag(size_t at) const {
  const bool closing = at + 1 < source_.size() && source_[at + 1] == '/';
  const size_t name = at + 1 + closing;
  if (name >= source_.size()) return at;
  if (source_[name] == '!') return after_comment(at);
  if (!text::is_ascii_letter(source_[name])) return source_[name] == '?' ? kUnsure : at;
  const std::string_view rest = source_.substr(name, kLongestTag);
  const size_t end = rest.find('>');
  if (end == std::string_view::npos) return kUnsure;
  const std::string_view inside = rest.substr(0, end);
  const std::string own = element_name(inside);
  if (closing) {
    const bool ends_title =
        format_ == Format::html && own == "title" && lower(before(at)).find("<title") != std::string::npos;
    return ends_title ? at : name + end + 1;
  }
  // An attribute may contain ">", and may hide the element.
  if (inside.size() > own.size() && may_surprise(inside)) return kUnsure;
  if (format_ == Format::html && std::binary_search(kParting.begin(), kParting.end(), own)) return at;
  if (format_ == Format::html && (own == "script" || own == "style")) return after_script(name, own);
  if (std::binary_search(kReadElsewhere.begin(), kReadElsewhere.end(), own)) return kUnsure;
  return name + end + 1;
}

// "](address)" and "][reference]" are not displayed; "[1][2]" is.
size_t InlineMarkup::after_bracket(size_t at) const {
  const char next = at + 1 < source_.size() ? source_[at + 1] : ' ';
  if (next != '(' && next != '[') return at + 1;
  const size_t found = source_.substr(at + 2, kLongestTag).find(next == '(' ? ')' : ']');
  if (found == std::string_view::npos) return kUnsure;
  const size_t close = at + 2 + found;
  const char behind = close + 1 < source_.size() ? source_[close + 1] : ' ';
  const bool touches = is_word_byte(behind) || may_open(behind) || behind == ')';
  return touches ? kUnsure : at + 2;
}

size_t InlineMarkup::text_after(size_t at) const {
  while (at < source_.size() && may_open(source_[at])) {
    const size_t after = source_[at] == '<' ? after_tag(at) : source_[at] == ']' ? after_bracket(at) : at + 1;
    if (after == kUnsure || after == at) return after;
    at = after;
  }
  return at;
}

size_t InlineMarkup::tag_before(size_t at) const {
  const std::string_view text = before(at);
  const size_t found = text.rfind('<');
  if (found == std::string_view::npos) return kUnsure;
  const size_t open = at - text.size() + found;
  const std::string_view tag = source_.substr(open + 1, at - open - 1);
  const std::string own = element_name(tag.substr(!tag.empty() && tag[0] == '/'));
  const bool elsewhere = std::binary_search(kReadElsewhere.begin(), kReadElsewhere.end(), own);
  return own.empty() || elsewhere || may_surprise(tag) ? kUnsure : open;
}

bool InlineMarkup::reference_may_join(size_t at) {
  if (format_ == Format::plain) return false;
  const size_t size = text::Entities::size_at(source_, at);
  if (size == 0) return false;
  const std::string_view reference = source_.substr(at, size);
  if (std::binary_search(kMarks.begin(), kMarks.end(), reference)) return false;
  const size_t end = at + size;
  const bool before = at > 0 && (is_word_byte(source_[at - 1]) || source_[at - 1] == ';' || source_[at - 1] == '>' ||
                                 may_open(source_[at - 1]));
  const bool after =
      end < source_.size() && (is_word_byte(source_[end]) || source_[end] == '&' || may_open(source_[end]));
  if (!before && !after && reference.back() == ';') return false;
  const std::string_view decoded = entities_.decode(reference);
  if (decoded == reference) return false;  // not a known reference: its characters are displayed as they are
  for (size_t i = 0; i < decoded.size();) {
    const char32_t c = text::character_at(decoded, i);
    if (c < 0x80 ? text::is_ascii_alnum(static_cast<char>(c)) : !is_plain_mark(c)) return true;
    i += std::max<size_t>(1, text::character_size(decoded, i));
  }
  // "&#8220Semax": without a semicolon, its digits and the next word look like one word.
  return reference.back() != ';' && end < source_.size() && is_word_byte(source_[end]);
}

}  // namespace overclaim::match
