// Parses an HTTP response that a crawler archived, and undoes the codings of its body.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "input/internal/fields.h"

namespace overclaim::input {

struct HttpHead {
  int status = 0;  // RFC 9110, 15
  Head head;
};

// Parses the status line and the fields at the start of a response; nullopt if there are none. A response without a
// body may lack the empty line. Any version is accepted (crawlers write "HTTP/2 200", which no standard defines).
std::optional<HttpHead> read_http_head(std::string_view message);

// The decoded body, or the reason why it cannot be decoded.
struct Body {
  std::string bytes;
  std::string error;  // empty on success
};

// Undoes the transfer codings and then the content codings that the fields name: chunked (RFC 9112, 7.1), gzip (RFC
// 1952) and zstd (RFC 8878). Many crawlers undo a coding but keep the field, so a body that does not start as the
// coding requires is returned unchanged, and so is readable text under an unknown coding. With `cut_short` the crawler
// kept only the beginning, so a coding may end prematurely, and the part before that is returned. A body of more than
// `largest` bytes is an error.
Body decode_body(const Head& head, std::string_view body, bool cut_short, size_t largest);

}  // namespace overclaim::input
