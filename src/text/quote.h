// Quotes an article: returns the words in a byte range of the original file as a reader sees them, in whole tokens and
// without markup.
#pragma once

#include <optional>
#include <string>

#include "text/document.h"

namespace overclaim::text {

// Returns the bytes of Document::prose from the first to the last of tokens [from, to) that overlap `span`; nullopt if
// none does.
std::optional<Span> prose_at(const Document& document, uint32_t from, uint32_t to, Span span);

// Returns the words of the document that overlap `span`; empty if there are none.
std::string words_at(const Document& document, Span span);

// The same for the words of one sentence; faster, since it looks at that sentence only.
std::string words_in(const Document& document, uint32_t sentence, Span span);

}  // namespace overclaim::text
