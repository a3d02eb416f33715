#include "suggest/internal/removal.h"

#include <algorithm>
#include <string_view>

namespace overclaim::suggest {

using text::Document;
using text::Format;
using text::Span;
using verdict::Edit;

namespace {

constexpr std::string_view kBlanks = " \t";

bool blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

// Do marks of emphasis, links and code that open in `text` close in it?
bool is_whole(std::string_view text, Format format) {
  if (format == Format::plain) return true;
  if (format == Format::html) return text.find_first_of("<>") == std::string_view::npos;
  const auto even = [&](char c) { return std::count(text.begin(), text.end(), c) % 2 == 0; };
  return even('*') && even('_') && even('`') &&
         std::count(text.begin(), text.end(), '[') == std::count(text.begin(), text.end(), ']') &&
         std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')');
}

// One of several sentences: it goes with the space behind it, the last one with the space before it.
std::optional<Edit> one_of_several(const Document& document, const text::Block& block, uint32_t sentence) {
  const std::string_view source = document.source;
  Span span = document.sentences[sentence].span;
  if (!is_whole(source.substr(span.begin, span.end - span.begin), document.format)) return std::nullopt;
  const bool last = sentence + 1 == block.last_sentence;
  const Span gap = last ? Span{document.sentences[sentence - 1].span.end, span.begin}
                        : Span{span.end, document.sentences[sentence + 1].span.begin};
  if (source.substr(gap.begin, gap.end - gap.begin).find_first_not_of(" \t\r\n") != std::string_view::npos)
    return std::nullopt;
  (last ? span.begin : span.end) = last ? gap.begin : gap.end;
  return Edit{span, ""};
}

// The lines that hold nothing but this sentence and, for an item, its mark.
std::optional<Edit> whole_lines(const Document& document, const text::Block& block, Span span) {
  const std::string_view source = document.source;
  const size_t newline = span.begin == 0 ? std::string_view::npos : source.rfind('\n', span.begin - 1);
  const size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  size_t end = source.find('\n', span.end);
  end = end == std::string_view::npos ? source.size() : end + 1;
  const std::string_view before = source.substr(begin, span.begin - begin),
                         after = source.substr(span.end, end - span.end);
  const bool item = block.kind == text::BlockKind::list_item;
  if (before.find_first_not_of(item ? " \t-*+.)0123456789" : " \t") != std::string_view::npos) return std::nullopt;
  if (after.find_first_not_of(" \t\r\n") != std::string_view::npos) return std::nullopt;
  // A paragraph goes with the blank line behind it, so that one is left and not two.
  if (!item && begin > 0) {
    size_t next = source.find('\n', end);
    if (next != std::string_view::npos &&
        source.substr(end, next - end).find_first_not_of(" \t\r") == std::string_view::npos)
      end = next + 1;
  }
  return Edit{{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, ""};
}

// "<li>...</li>", "<p class=...>...</p>": the element that the sentence fills.
std::optional<Edit> whole_element(const Document& document, Span span) {
  const std::string_view source = document.source;
  size_t begin = span.begin, end = span.end;
  while (begin > 0 && (blank(source[begin - 1]) || source[begin - 1] == '\n')) --begin;
  while (end < source.size() && (blank(source[end]) || source[end] == '\n')) ++end;
  if (begin == 0 || source[begin - 1] != '>' || source.substr(end, 2) != "</") return std::nullopt;
  const size_t open = source.rfind('<', begin - 1), close = source.find('>', end);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  const std::string_view name = source.substr(end + 2, close - end - 2);
  if (name != "li" && name != "p") return std::nullopt;
  const std::string_view tag = source.substr(open + 1, begin - open - 2);
  if (!tag.starts_with(name) || (tag.size() > name.size() && tag[name.size()] != ' ')) return std::nullopt;
  return Edit{{static_cast<uint32_t>(open), static_cast<uint32_t>(close + 1)}, ""};
}

}  // namespace

std::optional<std::vector<Edit>> removal_of(const Document& document, uint32_t sentence) {
  const text::Sentence& s = document.sentences[sentence];
  const text::Block& block = document.blocks[s.block];
  if (block.kind == text::BlockKind::heading || block.kind == text::BlockKind::table_row) return std::nullopt;
  std::optional<Edit> edit;
  if (block.last_sentence - block.first_sentence > 1) {
    edit = one_of_several(document, block, sentence);
  } else if (document.format == Format::html) {
    edit = whole_element(document, s.span);
  } else if (is_whole(std::string_view(document.source).substr(s.span.begin, s.span.end - s.span.begin),
                      document.format)) {
    edit = whole_lines(document, block, s.span);
  }
  if (!edit) return std::nullopt;
  return std::vector<Edit>{std::move(*edit)};
}

}  // namespace overclaim::suggest
