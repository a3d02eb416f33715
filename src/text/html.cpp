#include "text/internal/html.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "text/entity.h"
#include "text/internal/flatten.h"
#include "text/internal/html_elements.h"
#include "text/internal/html_tree.h"
#include "text/suppression_comments.h"

namespace overclaim::text {
namespace {

// A piece of output found while walking the tree, in tree order. For misplaced markup (text directly inside a table)
// tree order differs from source order, so events are sorted before they are written.
struct Event {
  enum Kind : uint8_t { text, space, cell_edge } kind;
  Span source;
  uint32_t block;
  bool bold = false;
};

struct EventBlock {
  BlockKind kind;
  uint8_t level;
  uint32_t table;
  bool loose;
};

class HtmlReader {
 public:
  // `begin` is the offset of the first byte of `html` in the builder's source.
  HtmlReader(BlockBuilder& builder, std::string_view html, uint32_t begin, const MarkupPlace& place)
      : builder_(builder), html_(html), begin_(begin), place_(place) {}

  void run() {
    const std::optional<std::string> flat = flatten(html_);
    if (flat) html_ = *flat;
    is_copy_ = html_.data() != builder_.source().data() + begin_;
    const HtmlTree tree(html_);
    for (unsigned i = 0; i < tree.beside_root().length; ++i) {
      const auto* node = static_cast<const GumboNode*>(tree.beside_root().data[i]);
      if (node->type == GUMBO_NODE_COMMENT) add_suppression(node->v.text);
    }
    walk(tree.root());
    write();
  }

 private:
  struct Visit {
    const GumboNode* node;
    unsigned next_child;
  };

  void walk(const GumboNode* root) {
    std::vector<Visit> path;
    if (enter(root)) path.push_back({root, 0});
    while (!path.empty()) {
      Visit& visit = path.back();
      const GumboVector& children = visit.node->v.element.children;
      if (visit.next_child == children.length) {
        leave(visit.node);
        path.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[visit.next_child++]);
      if (enter(child)) path.push_back({child, 0});
    }
  }

  // Returns whether to visit the children of the node; leave() is called only if so.
  bool enter(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
        add_text(node->v.text, node->type == GUMBO_NODE_WHITESPACE);
        return false;
      case GUMBO_NODE_ELEMENT:
        return enter_element(node);
      case GUMBO_NODE_COMMENT:
        add_suppression(node->v.text);
        return false;
      default:
        return false;
    }
  }

  bool enter_element(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    switch (role_of(*node)) {
      case ElementRole::absent:
      case ElementRole::footnote:
        return false;
      case ElementRole::struck:
        add_space(position_of(element));
        return false;
      case ElementRole::image:
        add_space(position_of(element));
        if (row_ == kNone && place_.heading == 0 && place_.code == 0) add_attribute(element, "alt", place_.kind());
        return false;
      case ElementRole::description:
        add_attribute(element, "content", BlockKind::paragraph);
        return false;
      case ElementRole::page_title:
        return in_head_ = true;
      case ElementRole::line_break:
        line_break(position_of(element));
        return false;
      case ElementRole::inline_text:
        return true;
      case ElementRole::bold:
        return ++bold_ > 0;
      case ElementRole::inline_code:
        if (place_.code == 0) {
          add_space(position_of(element));
          return false;
        }
        return true;
      case ElementRole::boilerplate:
        ++place_.boilerplate;
        break;
      case ElementRole::heading:
        place_.heading = static_cast<uint32_t>(element.tag - GUMBO_TAG_H1) + 1;
        break;
      case ElementRole::quote:
        ++place_.quotes;
        break;
      case ElementRole::list:
        ++place_.lists;
        break;
      case ElementRole::item:
        ++place_.items;
        break;
      case ElementRole::code:
        ++place_.code;
        break;
      case ElementRole::paragraph:
        ++paragraphs_;
        break;
      case ElementRole::table:
        ++tables_;
        break;
      case ElementRole::row:
        if (row_ == kNone && !lays_out_page(*node)) open_row();
        break;
      case ElementRole::cell:
        if (row_ != kNone && cells_++ > 0) events_.push_back({Event::cell_edge, {last_, last_}, row_});
        break;
      case ElementRole::block:
        break;
    }
    block_ = kNone;
    add_space(position_of(element));
    return true;
  }

  void leave(const GumboNode* node) {
    switch (role_of(*node)) {
      case ElementRole::page_title:
        in_head_ = false;
        break;
      case ElementRole::bold:
        --bold_;
        return;
      case ElementRole::inline_text:
      case ElementRole::inline_code:
        return;
      case ElementRole::boilerplate:
        --place_.boilerplate;
        break;
      case ElementRole::heading:
        place_.heading = 0;
        break;
      case ElementRole::quote:
        --place_.quotes;
        break;
      case ElementRole::list:
        --place_.lists;
        break;
      case ElementRole::item:
        --place_.items;
        break;
      case ElementRole::code:
        --place_.code;
        break;
      case ElementRole::paragraph:
        --paragraphs_;
        break;
      case ElementRole::row:
        row_ = kNone;
        break;
      default:
        break;
    }
    block_ = kNone;
    add_space(last_);
  }

  void open_row() {
    row_ = static_cast<uint32_t>(blocks_.size());
    cells_ = 0;
    const BlockKind kind = place_.boilerplate > 0 ? BlockKind::boilerplate : BlockKind::table_row;
    blocks_.push_back({kind, 0, kind == BlockKind::table_row ? tables_ : kNone, false});
  }

  uint32_t position_of(const GumboElement& element) const {
    return begin_ + std::min<uint32_t>(element.start_pos.offset, static_cast<uint32_t>(html_.size()));
  }

  void add_space(uint32_t at) {
    const uint32_t block = row_ != kNone ? row_ : block_;
    if (block != kNone) events_.push_back({Event::space, {at, at}, block});
  }

  // Two line breaks in a row end a paragraph.
  void line_break(uint32_t at) {
    if (after_break_ && place_.code == 0) block_ = kNone;
    after_break_ = true;
    add_space(at);
  }

  void add_text(const GumboText& text, bool white) {
    const std::less<> before;
    const char* data = text.original_text.data;
    if (data == nullptr || before(data, html_.data()) || !before(data, html_.data() + html_.size())) return;
    const auto at = static_cast<uint32_t>(data - html_.data());
    const auto size = static_cast<uint32_t>(std::min(text.original_text.length, html_.size() - at));
    if (white && block_ == kNone && row_ == kNone) return;
    if (!white) after_break_ = false;
    events_.push_back({Event::text, {begin_ + at, begin_ + at + size}, block_of_text(), bold_ > 0});
    last_ = std::max(last_, begin_ + at + size);
  }

  // Adds the value of an attribute as a block of its own, where it is long enough to be a statement.
  void add_attribute(const GumboElement& element, const char* name, BlockKind kind) {
    constexpr long kLeastSpaces = 2;
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    if (found == nullptr || found->original_value.data == nullptr) return;
    const std::string_view value(found->original_value.data, found->original_value.length);
    const std::less<> before;
    if (before(value.data(), html_.data()) || before(html_.data() + html_.size(), value.data() + value.size())) return;
    if (std::count(value.begin(), value.end(), ' ') < kLeastSpaces) return;
    const bool quoted = value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
    const auto at = begin_ + static_cast<uint32_t>(value.data() - html_.data()) + quoted;
    const auto size = static_cast<uint32_t>(value.size() - (quoted ? 2 : 0));
    const auto block = static_cast<uint32_t>(blocks_.size());
    blocks_.push_back({kind, kind == place_.kind() ? place_.level() : uint8_t{0}, kNone, false});
    events_.push_back({Event::text, {at, at + size}, block});
    last_ = std::max(last_, at + size);
    block_ = kNone;
  }

  void add_suppression(const GumboText& comment) {
    const std::less<> before;
    const char* data = comment.original_text.data;
    if (data == nullptr || before(data, html_.data()) || !before(data, html_.data() + html_.size())) return;
    const auto at = static_cast<size_t>(data - html_.data());
    const std::string_view text = html_.substr(at, comment.original_text.length);
    if (auto suppression = suppression_in_comment(text, begin_ + static_cast<uint32_t>(at)))
      builder_.suppression_comments.push_back(std::move(*suppression));
  }

  uint32_t block_of_text() {
    if (row_ != kNone) return row_;
    if (block_ != kNone) return block_;
    block_ = static_cast<uint32_t>(blocks_.size());
    if (in_head_) {
      title_ = block_;
      blocks_.push_back({BlockKind::heading, 1, kNone, false});
    } else {
      const BlockKind kind = place_.kind();
      blocks_.push_back({kind, place_.level(), kNone, kind == BlockKind::paragraph && paragraphs_ == 0});
    }
    return block_;
  }

  void write() {
    std::stable_sort(events_.begin(), events_.end(),
                     [](const Event& a, const Event& b) { return a.source.begin < b.source.begin; });
    const bool has_title = std::any_of(blocks_.begin(), blocks_.end(), [&](const EventBlock& block) {
      return &block != title_block() && block.kind == BlockKind::heading && block.level == 1;
    });
    uint32_t open = kNone;
    for (size_t i = 0; i < events_.size(); ++i) {
      const Event& event = events_[i];
      if (event.block == title_ && has_title) continue;
      if (event.block != open) {
        open = event.block;
        const EventBlock& block = blocks_[open];
        builder_.begin(block.kind, block.level, block.table, block.loose);
      }
      switch (event.kind) {
        case Event::space:
          builder_.space(event.source.begin);
          break;
        case Event::cell_edge:
          builder_.cell_edge(event.source.begin, event.source.begin);
          break;
        case Event::text:
          builder_.bold(event.bold);
          write_text(event.source.begin, std::min(event.source.end, next_begin(i)));
      }
    }
    builder_.end();
    builder_.bold(false);
  }

  const EventBlock* title_block() const { return title_ == kNone ? nullptr : &blocks_[title_]; }

  // The parser may report too long a range for a text; the next text in the source limits it.
  uint32_t next_begin(size_t i) const {
    for (++i; i < events_.size(); ++i) {
      if (events_[i].kind == Event::text) return events_[i].source.begin;
    }
    return begin_ + static_cast<uint32_t>(html_.size());
  }

  // Writes the source text of one node: decodes entities and skips stray tags that the parser ignored.
  void write_text(uint32_t begin, uint32_t end) {
    const std::string_view text = html_.substr(0, end - begin_);
    size_t at = begin - begin_;
    while (at < text.size()) {
      const size_t mark = std::min(text.find_first_of("&<", at), text.size());
      write_bytes(at, mark);
      at = mark;
      if (at == text.size()) break;
      size_t size = text[at] == '<' ? tag_size(text, at) : Entities::size_at(text, at);
      if (size > 0 && text[at] == '&') {
        const auto from = begin_ + static_cast<uint32_t>(at);
        builder_.decoded(entities_.decode(text.substr(at, size)), from, from + static_cast<uint32_t>(size));
      }
      if (size == 0) {
        size = 1;
        write_bytes(at, at + 1);
      }
      at += size;
    }
  }

  // In a copy made by flatten(), spaces may replace markup of the source, which must not be written.
  void write_bytes(size_t begin, size_t end) {
    const auto source = [&](size_t at) { return begin_ + static_cast<uint32_t>(at); };
    while (is_copy_ && begin < end) {
      const size_t space = std::min(html_.find(' ', begin), end);
      builder_.text(source(begin), source(space));
      if (space < end) builder_.space(source(space));
      begin = std::min(space + 1, end);
    }
    builder_.text(source(begin), source(end));
  }

  static size_t tag_size(std::string_view text, size_t at) {
    if (at + 1 >= text.size()) return 0;
    const char c = text[at + 1];
    if ((c | 0x20) < 'a' || (c | 0x20) > 'z') {
      if (c != '/' && c != '!' && c != '?') return 0;
    }
    const size_t close = text.find('>', at);
    return close == std::string_view::npos ? text.size() - at : close + 1 - at;
  }

  BlockBuilder& builder_;
  std::string_view html_;
  uint32_t begin_;
  MarkupPlace place_;
  Entities entities_;
  std::vector<Event> events_;
  std::vector<EventBlock> blocks_;
  uint32_t block_ = kNone;  // the block that running text is added to
  uint32_t row_ = kNone;    // the enclosing table row, which receives all text
  uint32_t title_ = kNone;
  uint32_t tables_ = 0;
  uint32_t cells_ = 0;
  uint32_t bold_ = 0;
  uint32_t paragraphs_ = 0;  // enclosing elements with role `paragraph`
  uint32_t last_ = 0;        // end of the last text
  bool in_head_ = false;
  bool is_copy_ = false;
  bool after_break_ = false;
};

}  // namespace

void read_html(BlockBuilder& builder, uint32_t begin) {
  HtmlReader(builder, builder.source().substr(begin), begin, MarkupPlace{}).run();
}

void read_html_fragment(BlockBuilder& builder, std::string_view html, uint32_t begin, const MarkupPlace& place) {
  HtmlReader(builder, html, begin, place).run();
}

}  // namespace overclaim::text
