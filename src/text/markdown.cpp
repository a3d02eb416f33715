#include "text/internal/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "text/characters.h"
#include "text/entity.h"
#include "text/front_matter.h"
#include "text/internal/html.h"
#include "text/internal/markup.h"
#include "text/suppression_comments.h"

namespace overclaim::text {
namespace {

class MarkdownReader {
 public:
  MarkdownReader(BlockBuilder& builder, uint32_t begin) : builder_(builder), begin_(begin) {}

  void run() {
    const std::string_view text = builder_.source().substr(begin_);
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->enter(type, detail), 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->leave(type), 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->enter_span(type), 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->leave_span(type), 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* data, MD_SIZE size, void* self) {
      return static_cast<MarkdownReader*>(self)->text(type, data, size), 0;
    };
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this);
    builder_.end();
  }

 private:
  void open_block() {
    builder_.begin(place_.kind(), place_.level());
    is_open_ = true;
  }
  void close_block() {
    builder_.end();
    is_open_ = false;
  }

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_TR:
        close_block();
        builder_.begin(BlockKind::table_row, 0, table_);
        is_open_ = in_row_ = true;
        cells_ = 0;
        return;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        if (cells_++ > 0) builder_.cell_edge(last_, last_);
        return;
      case MD_BLOCK_TABLE:
        ++table_;
        break;
      case MD_BLOCK_H:
        place_.heading = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
        break;
      case MD_BLOCK_QUOTE:
        ++place_.quotes;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        ++place_.lists;
        break;
      case MD_BLOCK_LI:
        ++place_.items;
        break;
      case MD_BLOCK_CODE:
        ++place_.code;
        break;
      case MD_BLOCK_HTML:
        in_html_ = true;
        break;
      default:
        break;
    }
    close_block();
  }

  void leave(MD_BLOCKTYPE type) {
    struck_ = 0;  // a tag that nothing closes
    if (type == MD_BLOCK_TR) in_row_ = false;
    switch (type) {
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
        return;
      case MD_BLOCK_H:
        place_.heading = 0;
        break;
      case MD_BLOCK_QUOTE:
        --place_.quotes;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        --place_.lists;
        break;
      case MD_BLOCK_LI:
        --place_.items;
        break;
      case MD_BLOCK_CODE:
        --place_.code;
        break;
      case MD_BLOCK_HTML:
        read_html_block();
        break;
      default:
        break;
    }
    close_block();
  }

  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) builder_.bold(++bold_ > 0);
    if (type == MD_SPAN_CODE || type == MD_SPAN_DEL) ++silent_;
    if (type == MD_SPAN_IMG) ++images_;
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) builder_.bold(--bold_ > 0);
    if (type == MD_SPAN_IMG) --images_;
    if (type == MD_SPAN_CODE || type == MD_SPAN_DEL) --silent_;
    if (type == MD_SPAN_IMG || type == MD_SPAN_CODE || type == MD_SPAN_DEL) builder_.space(last_);
  }

  // The alternative text of an image is a block of its own where it is long enough to be a statement; in headings and
  // tables, which it would split, it is left out.
  void add_alternative_text(uint32_t at, uint32_t size) {
    constexpr long kLeastSpaces = 2;
    const std::string_view text = builder_.source().substr(at, size);
    if (silent_ > 0 || place_.heading > 0 || in_row_ || std::count(text.begin(), text.end(), ' ') < kLeastSpaces)
      return;
    close_block();
    open_block();
    builder_.text(at, at + size);
    close_block();
  }

  // "<del>" and the like inside a paragraph, whose text is displayed as no longer said.
  void follow_struck_text(std::string_view tag) {
    const bool closes = tag.size() > 1 && tag[1] == '/';
    std::string name;
    for (size_t i = closes ? 2 : 1; i < tag.size() && is_ascii_letter(tag[i]); ++i) name.push_back(ascii_lower(tag[i]));
    if (name != "del" && name != "s" && name != "strike") return;
    struck_ = closes ? struck_ - std::min(struck_, 1U) : struck_ + 1;
    builder_.space(last_);
  }

  void text(MD_TEXTTYPE type, const MD_CHAR* data, MD_SIZE size) {
    const std::string_view source = builder_.source();
    const std::less<> before;
    const bool is_source = !before(data, source.data() + begin_) && !before(source.data() + source.size(), data + size);
    auto at = is_source ? static_cast<uint32_t>(data - source.data()) : last_;
    if (is_source) last_ = at + size;
    if (in_html_) return add_html(is_source, at, size);
    if (type == MD_TEXT_HTML && is_source) add_comment(at, size);
    if (type == MD_TEXT_HTML && is_source) follow_struck_text(source.substr(at, size));
    if (images_ > 0 && type == MD_TEXT_NORMAL && is_source && struck_ == 0) add_alternative_text(at, size);
    if (silent_ + images_ + struck_ > 0) return;
    if (type == MD_TEXT_NORMAL && is_source && at >= suppression_end_) find_suppression(at);
    if (is_source && at < suppression_end_) {
      if (at + size <= suppression_end_) return;
      size -= suppression_end_ - at;
      at = suppression_end_;
    }
    if (!is_open_) open_block();
    switch (type) {
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        builder_.space(last_);
        break;
      case MD_TEXT_NULLCHAR:
        if (last_ < source.size() && source[last_] == '\0') builder_.text(last_, last_ + 1);
        break;
      case MD_TEXT_ENTITY:
        if (is_source) builder_.decoded(entities_.decode(source.substr(at, size)), at, at + size);
        break;
      case MD_TEXT_HTML:
        if (is_source && is_line_break(source.substr(at, size))) builder_.space(at);
        break;
      default:
        if (is_source) {
          builder_.text(at, at + size);
        } else {
          builder_.space(last_);  // md4c passes line ends in code as text of its own
        }
    }
  }

  // The parser passes a comment inside a paragraph line by line.
  void add_comment(uint32_t at, uint32_t size) {
    const std::string_view part = builder_.source().substr(at, size);
    if (comment_.empty()) {
      if (!part.starts_with("<!--")) return;
      comment_begin_ = at;
    } else {
      comment_ += ' ';
    }
    comment_ += part;
    if (!part.ends_with("-->")) return;
    if (auto suppression = suppression_in_comment(comment_, comment_begin_)) {
      suppression->span.end = at + size;  // longer than the text if quote or list markers precede its lines
      builder_.suppression_comments.push_back(std::move(*suppression));
    }
    comment_.clear();
  }

  // Finds suppression comments in brackets at the beginning of a line, after quote and list markers.
  void find_suppression(uint32_t at) {
    const std::string_view source = builder_.source();
    if (at >= source.size() || source[at] != '[') return;
    const size_t before = at == 0 ? std::string_view::npos : source.find_last_not_of(" \t>-*+.)0123456789", at - 1);
    if (before != std::string_view::npos && before >= begin_ && source[before] != '\n' && source[before] != '\r')
      return;
    while (auto suppression = suppression_in_brackets(source, at)) {
      suppression_end_ = suppression->span.end;
      builder_.suppression_comments.push_back(std::move(*suppression));
      at = static_cast<uint32_t>(std::min(source.find_first_not_of(" \t", suppression_end_), source.size()));
    }
  }

  static bool is_line_break(std::string_view tag) {
    return tag.size() >= 4 && (tag[1] | 0x20) == 'b' && (tag[2] | 0x20) == 'r' &&
           (tag[3] == '>' || tag[3] == '/' || tag[3] == ' ');
  }

  // The parser passes a block of raw HTML line by line without the quote and list markers around it, which become
  // spaces here.
  void add_html(bool is_source, uint32_t at, uint32_t size) {
    if (!is_source) return;
    if (html_.empty()) html_begin_ = at;
    if (at < html_begin_ + html_.size()) return;
    html_.resize(at - html_begin_, ' ');
    html_ += builder_.source().substr(at, size);
  }

  void read_html_block() {
    if (!html_.empty()) read_html_fragment(builder_, html_, html_begin_, place_);
    html_.clear();
    in_html_ = false;
  }

  BlockBuilder& builder_;
  uint32_t begin_;
  MarkupPlace place_;
  Entities entities_;
  bool is_open_ = false;
  bool in_html_ = false;
  uint32_t bold_ = 0;
  bool in_row_ = false;
  uint32_t silent_ = 0;  // depth of code and struck-out text
  uint32_t images_ = 0;  // depth of images
  uint32_t struck_ = 0;  // depth of HTML elements that strike text out
  uint32_t last_ = 0;    // end of the last text from the source
  uint32_t table_ = 0;
  uint32_t cells_ = 0;
  std::string html_;
  uint32_t html_begin_ = 0;
  std::string comment_;  // the part so far of a comment inside a paragraph
  uint32_t comment_begin_ = 0;
  uint32_t suppression_end_ = 0;  // end of the last suppression comment in brackets
};

bool has_title(const BlockBuilder& builder, size_t first) {
  for (size_t i = first; i < builder.blocks.size(); ++i) {
    if (builder.blocks[i].kind == BlockKind::heading && builder.blocks[i].level == 1) return true;
  }
  return false;
}

}  // namespace

void read_markdown(BlockBuilder& builder, uint32_t begin) {
  const FrontMatter front = front_matter_at(builder.source(), begin);
  const auto add = [&](Span value, BlockKind kind, uint8_t level) {
    if (value.empty()) return;
    builder.begin(kind, level);
    builder.text(value.begin, value.end);
    builder.end();
  };
  const bool described_first = front.description.begin < front.title.begin;
  if (described_first) add(front.description, BlockKind::paragraph, 0);
  const size_t title = builder.blocks.size();
  add(front.title, BlockKind::heading, 1);
  const bool titled = builder.blocks.size() > title;
  if (!described_first) add(front.description, BlockKind::paragraph, 0);
  const size_t first = builder.blocks.size();
  MarkdownReader(builder, front.end).run();
  if (titled && has_title(builder, first))
    builder.blocks.erase(builder.blocks.begin() + static_cast<std::ptrdiff_t>(title));
}

}  // namespace overclaim::text
