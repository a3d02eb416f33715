// An article as HTML, block by block as its author wrote it, with marks that lead to its notes. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "report/internal/html_notes.h"

namespace overclaim::report {

// Headings stand two levels below their own: the page and the article have titles of theirs. What was not read (code,
// navigation, footers) is folded away as it stands in the file.
std::string article_html(const lexicon::Lexicon& lexicon, const text::Document& document,
                         const std::vector<HtmlNote>& notes);

}  // namespace overclaim::report
