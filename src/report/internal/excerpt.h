// A sentence on a page: cleaned of what a terminal must not see, cut around the words that matter, wrapped, marked.
// Internal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::report {

inline constexpr size_t kReportWidth = 100;  // columns of a report for people

// How marked words are shown: by `on` and `off` around them, or, where both are empty, by carets on the next line.
struct Mark {
  std::string_view on, off;
};

// The sentence, wrapped to `width` columns after `indent`, with the words inside `span` marked. Cut around them with
// "..." where it is long. Ends with a line end.
std::string marked_sentence(const text::Document& document, uint32_t sentence, text::Span span, size_t indent,
                            size_t width, Mark mark);

// `text` wrapped at spaces; the first line starts after `indent` columns, the others after `indent` + `hanging`.
// Ends with a line end.
std::string wrapped(std::string_view text, size_t indent, size_t hanging, size_t width);

// `text` without control characters: what comes from a file must not drive the terminal.
std::string printable(std::string_view text);

}  // namespace overclaim::report
