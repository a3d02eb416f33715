// Markdown as a terminal shows it best: without its marks, wrapped, tables in columns.
#pragma once

#include <string>
#include <string_view>

namespace overclaim::manual {

// `markdown` as plain text of at most `width` columns; a single word or a line of code may be longer. Reads the part of
// Markdown that the manual is written in: headings, paragraphs, lists, fenced code, tables, code spans, bold, links.
// Comments are left out.
std::string plain_text(std::string_view markdown, size_t width);

// One line without marks: "`check`, **fast**, [the manual](x.md)" -> "check, fast, the manual". The address of a link
// is kept if it leads to the web.
std::string plain_inline(std::string_view markdown);

}  // namespace overclaim::manual
