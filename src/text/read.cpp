#include "text/read.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "text/characters.h"
#include "text/internal/block_builder.h"
#include "text/internal/html.h"
#include "text/internal/link.h"
#include "text/internal/loose.h"
#include "text/internal/markdown.h"
#include "text/internal/plain.h"
#include "text/internal/segment.h"
#include "text/suppression_comments.h"
#include "text/utf8.h"

namespace overclaim::text {
namespace {

std::string lower_extension(std::string_view path) {
  const size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return {};
  std::string extension(path.substr(dot + 1));
  for (char& c : extension) c = ascii_lower(c);
  return extension;
}

BlockBuilder build_blocks(std::string_view source, Format format) {
  BlockBuilder builder(source);
  const auto begin = static_cast<uint32_t>(source.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  switch (format) {
    case Format::plain:
      read_plain(builder, begin);
      break;
    case Format::markdown:
      read_markdown(builder, begin);
      break;
    case Format::html:
      read_html(builder, begin);
      break;
  }
  classify_loose_blocks(builder);
  return builder;
}

}  // namespace

Format format_of_path(std::string_view path) {
  const std::string extension = lower_extension(path);
  if (extension == "md" || extension == "markdown") return Format::markdown;
  if (extension == "html" || extension == "htm") return Format::html;
  return Format::plain;
}

Document unread_document(std::string path, std::string source, std::optional<Format> format) {
  if (source.size() >= std::numeric_limits<uint32_t>::max()) {
    source.resize(edge_before(source, std::numeric_limits<uint32_t>::max() - 1));
  }
  Document document;
  document.path = std::move(path);
  document.source = std::move(source);
  document.format = format                 ? *format
                    : document.path == "-" ? format_of_content(document.source)
                                           : format_of_path(document.path);
  return document;
}

Document read_document(std::string path, std::string source, std::optional<Format> format) {
  Document document = unread_document(std::move(path), std::move(source), format);
  read_blocks(document);
  return document;
}

void read_blocks(Document& document) {
  BlockBuilder builder = build_blocks(document.source, document.format);
  segment(builder, document);
  document.suppression_comments = in_reading_order(std::move(builder.suppression_comments));
  link(document);
}

}  // namespace overclaim::text
