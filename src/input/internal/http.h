// A response of HTTP as a crawler kept it: header and body, the codings of the body undone.
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

// The status line and the fields at the start of a response; empty where there is no such thing. A response without a
// body may lack the empty line. Any version ("HTTP/2 200", which crawlers make up, counts).
std::optional<HttpHead> read_http_head(std::string_view message);

// A body as the page's author wrote it, or why that cannot be had.
struct Body {
  std::string bytes;
  std::string fault;  // empty: none
};

// Undoes the transfer codings and then the content codings that the fields name: chunked (RFC 9112, 7.1), gzip (RFC
// 1952) and zstd (RFC 8878). Many crawlers undo a coding and leave the field: a body that does not begin as the coding
// demands is taken as it is, and so is readable text under a coding not known here. `cut_short`: the crawler kept only
// the beginning, so a coding may break off; what came before counts. More than `largest` bytes are a fault.
Body decode_body(const Head& head, std::string_view body, bool cut_short, size_t largest);

}  // namespace overclaim::input
