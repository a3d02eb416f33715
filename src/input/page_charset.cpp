#include "input/internal/page_charset.h"

#include <algorithm>
#include <optional>

#include "input/internal/fields.h"
#include "text/characters.h"
#include "text/charset.h"

namespace overclaim::input {
namespace {

constexpr size_t kLookedAt = 4096;  // bytes; the standard allows 1024, which many pages exceed

struct Attribute {
  std::string name;  // lower case
  std::string value;
};

// Iterates over the attributes of a tag, starting after the tag name.
class Attributes {
 public:
  explicit Attributes(std::string_view text) : text_(text) {}

  // Returns the next attribute; nullopt at the end of the tag.
  std::optional<Attribute> next() {
    while (at_ < text_.size() && (text::is_ascii_space(text_[at_]) || text_[at_] == '/')) ++at_;
    if (at_ >= text_.size() || text_[at_] == '>') return std::nullopt;
    const size_t begin = at_++;
    while (at_ < text_.size() && !ends_name(text_[at_])) ++at_;
    Attribute attribute{lowered(text_.substr(begin, at_ - begin)), ""};
    skip_space();
    if (at_ < text_.size() && text_[at_] == '=') {
      ++at_;
      skip_space();
      attribute.value = value();
    }
    return attribute;
  }

 private:
  static bool ends_name(char c) { return text::is_ascii_space(c) || c == '=' || c == '>' || c == '/'; }

  void skip_space() {
    while (at_ < text_.size() && text::is_ascii_space(text_[at_])) ++at_;
  }

  std::string value() {
    const char quote = at_ < text_.size() ? text_[at_] : '\0';
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) ++at_;
    const size_t begin = at_;
    while (at_ < text_.size() &&
           (quoted ? text_[at_] != quote : !text::is_ascii_space(text_[at_]) && text_[at_] != '>'))
      ++at_;
    std::string text(text_.substr(begin, at_ - begin));
    if (quoted && at_ < text_.size()) ++at_;
    return text;
  }

  std::string_view text_;
  size_t at_ = 0;
};

// Returns the charset of a meta tag: its attribute `charset`, or the parameter in `content` if it is an http-equiv
// Content-Type.
std::string charset_of_meta(std::string_view behind_name) {
  Attributes attributes(behind_name);
  std::string content;
  bool is_content_type = false;
  while (const auto attribute = attributes.next()) {
    if (attribute->name == "charset") return attribute->value;
    if (attribute->name == "content") content = attribute->value;
    if (attribute->name == "http-equiv") is_content_type = lowered(attribute->value) == "content-type";
  }
  return is_content_type ? parameter(content, "charset") : "";
}

// `<?xml version="1.0" encoding="windows-1251"?>`
std::string charset_of_xml(std::string_view text) {
  if (!text.starts_with("<?xml")) return "";
  Attributes attributes(text.substr(5, text.find("?>") - 5));
  while (const auto attribute = attributes.next()) {
    if (attribute->name == "encoding") return attribute->value;
  }
  return "";
}

std::string charset_of_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return bytes.starts_with("\xFF\xFE") ? "UTF-16LE" : "";
}

}  // namespace

std::string charset_in_page(std::string_view html) {
  html = trimmed(html.substr(0, kLookedAt));
  std::string charset = charset_of_xml(html);
  for (size_t at = 0; charset.empty() && (at = html.find('<', at)) != std::string_view::npos;) {
    const std::string_view tag = html.substr(at);
    if (tag.starts_with("<!--")) {
      at = std::min(html.find("-->", at + 2), html.size());
      continue;
    }
    ++at;
    const bool is_meta =
        tag.size() > 5 && lowered(tag.substr(1, 4)) == "meta" && (text::is_ascii_space(tag[5]) || tag[5] == '/');
    if (is_meta) charset = charset_of_meta(tag.substr(5));
  }
  return lowered(trimmed(charset)).starts_with("utf-16") ? "UTF-8" : charset;
}

std::string page_as_utf8(std::string_view bytes, std::string_view declared, bool is_html) {
  for (const std::string& charset :
       {charset_of_mark(bytes), std::string(declared), is_html ? charset_in_page(bytes) : std::string()}) {
    if (charset.empty()) continue;
    if (auto text = text::to_utf8(bytes, charset)) return std::move(*text);
  }
  if (text::is_utf8(bytes)) return std::string(bytes);
  return text::to_utf8(bytes, "windows-1252").value_or(std::string());
}

}  // namespace overclaim::input
