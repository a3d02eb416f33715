// Edits of an article's bytes: put together, applied, and where a place of the old text stands in the new one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verdict/review.h"

namespace overclaim::suggest {

// Both lists as one, in order, what stands in both once. Empty where two of them claim the same place: they change one
// byte, or insert different words at one point.
std::optional<std::vector<verdict::Edit>> merged(const std::vector<verdict::Edit>& a,
                                                 const std::vector<verdict::Edit>& b);

// `source` with `edits`, which are in order and do not overlap, as merged() leaves them.
std::string edited(std::string_view source, const std::vector<verdict::Edit>& edits);

// Where the byte at `offset` of the old text stands after `edits`; one that is gone: where its replacement ends.
uint32_t moved(const std::vector<verdict::Edit>& edits, uint32_t offset);

// Words as they have to be written in a file of this format.
std::string escaped(std::string_view words, text::Format format);

// The bytes that tokens [first, last) of a document and nothing else stand on; empty where markup lies between or
// inside them, which no edit may touch.
std::optional<text::Span> plain_bytes(const text::Document& document, uint32_t first, uint32_t last);

}  // namespace overclaim::suggest
