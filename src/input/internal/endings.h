// Interprets the endings of file names, in any case. The actual kind of a file is detected when it is read (kind.h).
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace overclaim::input {

inline constexpr std::string_view kArticleEndings = ".md .markdown .html .htm .txt";
inline constexpr std::string_view kContainerEndings = ".jsonl .ndjson .warc .wet .tar";  // also .tgz
inline constexpr std::string_view kPackings = ".gz .zst";  // may follow either kind of ending

// Returns the ending with its dot, in lower case; empty if the name has none.
std::string ending_of(std::string_view path);

// Returns the name without a compression ending: "a.md.gz" -> "a.md".
std::string_view unpacked_name(std::string_view path);

// Does the name have the ending of an article ("a.md")? False if compressed: pass its unpacked_name().
bool is_article(std::string_view path);

// Does the name have the ending of a file of many articles, compressed or not ("CC-MAIN.warc.wet.gz", "pages.tgz")?
bool is_container(std::string_view path);

// Returns the format of an article by its name, ignoring compression endings, or else by its content.
text::Format format_of_article(std::string_view path, std::string_view bytes);

}  // namespace overclaim::input
