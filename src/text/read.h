// Parses the bytes of an article into a Document. These functions are total: any bytes yield a Document, and none of
// them throws or fails. They may be called from several threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace overclaim::text {

// Returns the format that the file name suggests: .md .markdown -> markdown, .html .htm -> html, anything else ->
// plain.
Format format_of_path(std::string_view path);

// Guesses the format from the content; used for standard input, which has no name.
Format format_of_content(std::string_view source);

// Parses an article. `path` is recorded for reports and not opened. Without `format`, the format follows from the path,
// or from the content if the path is "-". Articles above 4 GiB are cut at 4 GiB - 1, because spans have 32 bits.
Document read_document(std::string path, std::string source, std::optional<Format> format = std::nullopt);

// The two steps of read_document(), for callers that may stop after the first: unread_document() sets path, source and
// format only; read_blocks() then fills everything else.
Document unread_document(std::string path, std::string source, std::optional<Format> format = std::nullopt);
void read_blocks(Document& document);

}  // namespace overclaim::text
