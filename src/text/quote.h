// The words that stand in some bytes of the original file, as a reader sees them: whole tokens, markup left out.
#pragma once

#include <optional>
#include <string>

#include "text/document.h"

namespace overclaim::text {

// The bytes of Document::prose from the first to the last of tokens [from, to) that overlap `span`; empty where none
// does.
std::optional<Span> prose_at(const Document& document, uint32_t from, uint32_t to, Span span);

// The words of the document inside `span`; empty where there are none.
std::string words_at(const Document& document, Span span);

// The same of one sentence alone; quicker.
std::string words_in(const Document& document, uint32_t sentence, Span span);

}  // namespace overclaim::text
