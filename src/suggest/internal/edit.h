// Edits of the bytes of an article: merges them, applies them, maps offsets. Internal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verdict/review.h"

namespace overclaim::suggest {

// Both lists as one, in order and without duplicates. Nothing if two edits conflict: they change the same byte, or
// insert different words at one offset.
std::optional<std::vector<verdict::Edit>> merged(const std::vector<verdict::Edit>& a,
                                                 const std::vector<verdict::Edit>& b);

// `source` with `edits`, which are in order and do not overlap, as merged() leaves them.
std::string edited(std::string_view source, const std::vector<verdict::Edit>& edits);

// The offset of a byte of the old text after `edits`; if the byte is gone, the end of its replacement.
uint32_t moved(const std::vector<verdict::Edit>& edits, uint32_t offset);

// Words as they have to be written in a file of this format.
std::string escaped(std::string_view words, text::Format format);

// The bytes of tokens [first, last) of a document; nothing if there is markup between or inside them, which edits must
// not touch.
std::optional<text::Span> plain_bytes(const text::Document& document, uint32_t first, uint32_t last);

}  // namespace overclaim::suggest
