#include "manual/plain_text.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <vector>

namespace overclaim::manual {
namespace {

using Strings = std::vector<std::string>;

constexpr size_t kIndent = 2;
constexpr size_t kColumnGap = 2;

// Columns on a terminal: bytes of UTF-8 that start a character.
size_t columns(std::string_view text) {
  return static_cast<size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// `text` in lines of at most `width` columns, cut at spaces. At least one line.
Strings wrapped_lines(std::string_view text, size_t width) {
  Strings lines(1);
  size_t at = 0;
  while ((at = text.find_first_not_of(' ', at)) != std::string_view::npos) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    std::string& line = lines.back();
    if (!line.empty() && columns(line) + 1 + columns(word) > width)
      lines.emplace_back(word);
    else
      line.append(line.empty() ? "" : " ").append(word);
    at = end;
  }
  return lines;
}

std::string trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

// The cells of "| a | b |"; "\|" is a bar inside a cell.
Strings cells_of(std::string_view row) {
  Strings cells;
  std::string cell;
  for (size_t i = 1; i < row.size(); ++i) {
    if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|') {
      cell += row[++i];
    } else if (row[i] == '|') {
      cells.push_back(plain_inline(trimmed(cell)));
      cell.clear();
    } else {
      cell += row[i];
    }
  }
  return cells;
}

class Table {
 public:
  void add(std::string_view row) {
    if (row.find_first_not_of("|-: ") == std::string_view::npos && !rows_.empty()) return;  // the line below the header
    rows_.push_back(cells_of(row));
    widths_.resize(std::max(widths_.size(), rows_.back().size()));
    for (size_t i = 0; i < rows_.back().size(); ++i) widths_[i] = std::max(widths_[i], columns(rows_.back()[i]));
  }

  std::string text(size_t width) {
    fit(width - kIndent);
    std::string out;
    const bool has_header = std::ranges::any_of(rows_.front(), [](const std::string& cell) { return !cell.empty(); });
    for (size_t i = has_header ? 0 : 1; i < rows_.size(); ++i) {
      out += row_text(rows_[i]);
      if (i == 0) out += rule();
    }
    return out;
  }

 private:
  // Takes columns from the widest cells until a row fits.
  void fit(size_t width) {
    const size_t gaps = kColumnGap * (widths_.size() - 1);
    while (std::accumulate(widths_.begin(), widths_.end(), gaps) > width) {
      const auto widest = std::ranges::max_element(widths_);
      if (*widest <= 8) return;
      --*widest;
    }
  }

  std::string row_text(const Strings& cells) const {
    std::vector<Strings> wrapped;
    size_t height = 1;
    for (size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(wrapped_lines(cells[i], widths_[i]));
      height = std::max(height, wrapped.back().size());
    }
    std::string out;
    for (size_t line = 0; line < height; ++line) {
      std::string text(kIndent, ' ');
      size_t at = kIndent;
      for (size_t i = 0; i < wrapped.size(); ++i) {
        text.append(at > columns(text) ? at - columns(text) : 0, ' ');
        if (line < wrapped[i].size()) text += wrapped[i][line];
        at = std::max(at + widths_[i], i + 1 < wrapped.size() ? columns(text) : 0) + kColumnGap;
      }
      out += text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
    }
    return out;
  }

  std::string rule() const {
    std::string text(kIndent, ' ');
    for (size_t i = 0; i < widths_.size(); ++i)
      text += std::string(i > 0 ? kColumnGap : 0, ' ') + std::string(widths_[i], '-');
    return text + "\n";
  }

  std::vector<Strings> rows_;
  std::vector<size_t> widths_;
};

// Length of "- " or "12. " in front of a list item; 0 for any other line.
size_t list_marker(std::string_view line) {
  if (line.starts_with("- ")) return 2;
  size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits]))) ++digits;
  return digits > 0 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

bool is_comment(std::string_view line) { return line.starts_with("<!--") && line.ends_with("-->"); }

class Renderer {
 public:
  Renderer(std::string_view markdown, size_t width) : width_(width) {
    for (size_t at = 0; at < markdown.size();) {
      const size_t end = std::min(markdown.find('\n', at), markdown.size());
      lines_.emplace_back(markdown.substr(at, end - at));
      at = end + 1;
    }
  }

  std::string text() {
    while (at_ < lines_.size()) block();
    return out_;
  }

 private:
  void block() {
    const std::string_view line = lines_[at_];
    if (line.empty() || is_comment(line)) {
      ++at_;
    } else if (line.starts_with("```")) {
      code();
    } else if (line.starts_with('#')) {
      heading();
    } else if (line.starts_with('|')) {
      table();
    } else {
      paragraph();
    }
  }

  void start_block() {
    if (!out_.empty()) out_ += "\n";
  }

  void code() {
    start_block();
    for (++at_; at_ < lines_.size() && !lines_[at_].starts_with("```"); ++at_)
      out_ += (lines_[at_].empty() ? "" : "    ") + std::string(lines_[at_]) + "\n";
    ++at_;
  }

  void heading() {
    const std::string_view line = lines_[at_++];
    const std::string title = plain_inline(trimmed(line.substr(line.find_first_not_of('#'))));
    const char under = out_.empty() ? '=' : '-';
    start_block();
    out_ += title + "\n" + std::string(columns(title), under) + "\n";
  }

  void table() {
    start_block();
    Table table;
    for (; at_ < lines_.size() && lines_[at_].starts_with('|'); ++at_) table.add(lines_[at_]);
    out_ += table.text(width_);
  }

  bool ends_paragraph(std::string_view line) const {
    return line.empty() || line.starts_with("```") || line.starts_with('#') || line.starts_with('|') ||
           is_comment(line) || list_marker(line) > 0;
  }

  void paragraph() {
    const size_t marker = list_marker(lines_[at_]);
    // Items of one list follow each other without a gap.
    if (marker == 0 || !after_item_) start_block();
    const std::string head(lines_[at_].substr(0, marker));
    std::string text(lines_[at_++].substr(marker));
    for (; at_ < lines_.size() && !ends_paragraph(lines_[at_]); ++at_) text += " " + trimmed(lines_[at_]);
    const size_t indent = marker > 0 ? kIndent + marker : 0;
    const Strings lines = wrapped_lines(plain_inline(text), width_ - indent);
    for (size_t i = 0; i < lines.size(); ++i)
      out_ += (marker == 0 ? ""
               : i == 0    ? std::string(kIndent, ' ') + head
                           : std::string(indent, ' ')) +
              lines[i] + "\n";
    after_item_ = marker > 0 && at_ < lines_.size() && list_marker(lines_[at_]) > 0;
  }

  std::vector<std::string_view> lines_;
  size_t width_;
  size_t at_ = 0;
  bool after_item_ = false;
  std::string out_;
};

}  // namespace

std::string plain_inline(std::string_view markdown) {
  std::string out;
  bool in_code = false;
  for (size_t i = 0; i < markdown.size(); ++i) {
    const std::string_view rest = markdown.substr(i);
    if (rest[0] == '`') {
      in_code = !in_code;
    } else if (in_code) {
      out += rest[0];
    } else if (rest.starts_with("**")) {
      ++i;
    } else if (const size_t middle = rest[0] == '[' ? rest.find("](") : std::string_view::npos;
               middle != std::string_view::npos && rest.find(']') == middle &&
               rest.find(')', middle) != std::string_view::npos) {
      const size_t end = rest.find(')', middle);
      out += plain_inline(rest.substr(1, middle - 1));
      const std::string_view address = rest.substr(middle + 2, end - middle - 2);
      if (address.starts_with("http")) out += " (" + std::string(address) + ")";
      i += end;
    } else {
      out += rest[0];
    }
  }
  return out;
}

std::string plain_text(std::string_view markdown, size_t width) { return Renderer(markdown, width).text(); }

}  // namespace overclaim::manual
