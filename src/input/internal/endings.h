// What file names promise by their ending. Case does not matter; what a file holds is seen when it is read (kind.h).
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace overclaim::input {

inline constexpr std::string_view kArticleEndings = ".md .markdown .html .htm .txt";
inline constexpr std::string_view kContainerEndings = ".jsonl .ndjson .warc .wet .tar";  // also .tgz
inline constexpr std::string_view kPackings = ".gz .zst";  // after an ending of either sort

// The ending with its dot, in lower case; empty where the name has none.
std::string ending_of(std::string_view path);

// The name without the ending of a compression: "a.md.gz" -> "a.md".
std::string_view unpacked_name(std::string_view path);

// Does the name end like an article ("a.md")? Not where it is compressed: ask for its unpacked_name.
bool is_article(std::string_view path);

// Does the name end like a file of many articles, compressed or not ("CC-MAIN.warc.wet.gz", "pages.tgz")?
bool is_container(std::string_view path);

// The format of an article: what its name promises, compression aside, else what its bytes look like.
text::Format format_of_article(std::string_view path, std::string_view bytes);

}  // namespace overclaim::input
