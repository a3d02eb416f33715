// An article as HTML, block by block as its author wrote it, with marks that lead to its notes. Internal.
#pragma once

#include <string>
#include <vector>

#include "report/internal/html_notes.h"

namespace overclaim::report {

// Headings are moved down by two levels, because the page and the article have titles of their own. What was not read
// (code, navigation, footers) is shown folded and unchanged.
std::string article_html(const lexicon::Lexicon& lexicon, const text::Document& document,
                         const std::vector<HtmlNote>& notes);

}  // namespace overclaim::report
