// Markdown as text for a terminal: without markup, wrapped, tables in columns.
#pragma once

#include <string>
#include <string_view>

namespace overclaim::manual {

// `markdown` as plain text of at most `width` columns; a long word or a line of code may exceed it. Supports the
// Markdown that the manual uses: headings, paragraphs, lists, fenced code, tables, code spans, bold, links. Comments
// are dropped.
std::string plain_text(std::string_view markdown, size_t width);

// One line without markup: "`check`, **fast**, [the manual](x.md)" -> "check, fast, the manual". The address of a link
// is kept if it is on the web.
std::string plain_inline(std::string_view markdown);

}  // namespace overclaim::manual
