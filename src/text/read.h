// From the bytes of an article to a Document. Total: any bytes make a Document, nothing here throws or fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace overclaim::text {

// The format a file name promises: .md .markdown -> markdown, .html .htm -> html, anything else -> plain.
Format format_of_path(std::string_view path);

// The format the bytes themselves look like; used for standard input, where there is no name.
Format format_of_content(std::string_view source);

// Reads an article. `path` is kept for reports and not opened. Without `format` it is taken from the path, or from the
// content where the path is "-". Articles above 4 GiB are cut at 4 GiB - 1 (spans are 32 bit).
Document read_document(std::string path, std::string source, std::optional<Format> format = std::nullopt);

// The two steps of read_document(): a document with path, source and format and no blocks, and its blocks.
Document unread_document(std::string path, std::string source, std::optional<Format> format = std::nullopt);
void read_blocks(Document& document);

}  // namespace overclaim::text
