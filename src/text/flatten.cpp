#include "text/internal/flatten.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/characters.h"

namespace overclaim::text {
namespace {

constexpr size_t kDeepest = 400;
// Formatting elements such as bold and links are reopened in every paragraph until they are closed.
constexpr size_t kMostStyles = 24;
constexpr size_t kMostAttributes = 500;
constexpr size_t kFarthestMatch = 100;

bool is_name(char c) { return is_ascii_alnum(c) || c == '-'; }

template <size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Void elements, and elements that the next one of their kind closes, cannot accumulate.
bool cannot_nest(std::string_view name) {
  static constexpr std::array<std::string_view, 34> kNames = {
      "area",   "base",     "br",       "col",  "embed", "hr",   "img", "input", "link",  "meta",   "param", "source",
      "track",  "wbr",      "p",        "li",   "dt",    "dd",   "tr",  "td",    "th",    "tbody",  "thead", "tfoot",
      "option", "optgroup", "colgroup", "html", "head",  "body", "rp",  "rt",    "image", "caption"};
  return is_one_of(name, kNames);
}

bool is_style(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kNames = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                                              "nobr", "s", "small", "strike", "strong", "tt",   "u"};
  return is_one_of(name, kNames);
}

// The content of these elements is raw text up to their end tag.
bool holds_raw_text(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kNames = {"script", "style",  "textarea", "title",
                                                             "xmp",    "iframe", "noembed",  "noframes"};
  return is_one_of(name, kNames);
}

// An end tag inside one of these elements closes nothing outside it.
bool is_barrier(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kNames = {"table", "template", "object", "applet", "marquee"};
  return is_one_of(name, kNames);
}

struct Tag {
  size_t begin = 0;
  size_t end = 0;  // after the ">"
  std::string name;
  bool closes = false;
  size_t attributes = 0;
};

class Flattener {
 public:
  explicit Flattener(std::string_view html) : html_(html) {}

  std::optional<std::string> run() {
    for (size_t at = html_.find('<'); at != std::string_view::npos; at = html_.find('<', at)) at = take(at);
    return std::move(flat_);
  }

 private:
  // Processes the tag or comment at the "<" at `at` and returns where to continue.
  size_t take(size_t at) {
    if (html_.substr(at, 4) == "<!--") return after(html_.find("-->", at + 4), 3);
    const size_t name = at + 1 < html_.size() && html_[at + 1] == '/' ? at + 2 : at + 1;
    if (name >= html_.size() || !is_ascii_letter(html_[name])) return at + 1;
    const Tag tag = read_tag(at, name);
    if (tag.closes) {
      close(tag);
    } else {
      if (is_too_much(tag)) {
        blank(tag);
      } else if (!cannot_nest(tag.name)) {
        open_.push_back(tag.name);
        styles_ += is_style(tag.name);
      }
      if (holds_raw_text(tag.name)) return end_of_raw_text(tag);
    }
    return tag.end;
  }

  size_t after(size_t found, size_t size) const {
    return found == std::string_view::npos ? html_.size() : found + size;
  }

  Tag read_tag(size_t begin, size_t at) const {
    Tag tag;
    tag.begin = begin;
    tag.closes = html_[begin + 1] == '/';
    for (; at < html_.size() && is_name(html_[at]); ++at) tag.name.push_back(static_cast<char>(html_[at] | 0x20));
    for (; at < html_.size() && html_[at] != '>'; ++at) {
      if (is_ascii_space(html_[at])) {
        ++tag.attributes;
      } else if ((html_[at] == '"' || html_[at] == '\'') && html_[at - 1] == '=') {
        at = std::min(html_.find(html_[at], at + 1), html_.size() - 1);
      }
    }
    tag.end = std::min(at + 1, html_.size());
    return tag;
  }

  bool is_too_much(const Tag& tag) const {
    if (tag.attributes > kMostAttributes) return true;
    if (cannot_nest(tag.name)) return false;
    return open_.size() >= kDeepest || (is_style(tag.name) && styles_ >= kMostStyles);
  }

  void close(const Tag& tag) {
    const size_t lowest = open_.size() > kFarthestMatch ? open_.size() - kFarthestMatch : 0;
    for (size_t i = open_.size(); i > lowest; --i) {
      if (open_[i - 1] == tag.name) {
        for (size_t j = i - 1; j < open_.size(); ++j) styles_ -= is_style(open_[j]);
        open_.resize(i - 1);
        return;
      }
      if (is_barrier(open_[i - 1])) return;
    }
  }

  size_t end_of_raw_text(const Tag& tag) {
    for (size_t at = html_.find("</", tag.end); at != std::string_view::npos; at = html_.find("</", at + 2)) {
      const std::string_view name = html_.substr(at + 2, tag.name.size());
      const bool same = std::equal(name.begin(), name.end(), tag.name.begin(), tag.name.end(),
                                   [](char a, char b) { return (a | 0x20) == b; });
      if (same) return at;
    }
    return html_.size();
  }

  void blank(const Tag& tag) {
    if (!flat_) flat_.emplace(html_);
    std::fill(flat_->begin() + static_cast<std::ptrdiff_t>(tag.begin),
              flat_->begin() + static_cast<std::ptrdiff_t>(tag.end), ' ');
  }

  std::string_view html_;
  std::optional<std::string> flat_;
  std::vector<std::string> open_;
  size_t styles_ = 0;
};

}  // namespace

std::optional<std::string> flatten(std::string_view html) { return Flattener(html).run(); }

}  // namespace overclaim::text
