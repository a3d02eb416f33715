#include "input/internal/http.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "input/internal/packed_file.h"
#include "input/internal/reader.h"
#include "text/charset.h"

namespace overclaim::input {
namespace {

// Returns the codings of a field in lower case, in the order in which they were applied.
std::vector<std::string> codings_of(std::string_view field) {
  std::vector<std::string> codings;
  while (!field.empty()) {
    const size_t end = std::min(field.find(','), field.size());
    std::string coding = lowered(trimmed(field.substr(0, end)));
    if (!coding.empty() && coding != "identity") codings.push_back(std::move(coding));
    field.remove_prefix(std::min(end + 1, field.size()));
  }
  return codings;
}

// Returns the size of a chunk, skipping chunk extensions, and moves `at` to the data of the chunk.
std::optional<size_t> chunk_size(std::string_view body, size_t& at) {
  const size_t end = body.find('\n', at);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = trimmed(body.substr(at, end - at));
  size_t size = 0;
  const auto [rest, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  const std::string_view behind = trimmed(line.substr(static_cast<size_t>(rest - line.data())));
  if (error != std::errc() || (!behind.empty() && behind[0] != ';')) return std::nullopt;
  at = end + 1;
  return size;
}

// Skips the line end after a chunk; returns false if there is none.
bool skip_line_end(std::string_view body, size_t& at) {
  const size_t size = body.substr(at).starts_with("\r\n") ? 2 : body.substr(at).starts_with('\n') ? 1 : 0;
  at += size;
  return size > 0;
}

Body unchunk(std::string_view body, bool cut_short) {
  Body out;
  const auto broken = [&](const char* why) {
    if (!cut_short) out.error = std::string("chunked body: ") + why;
    return out;
  };
  size_t at = 0;
  if (!chunk_size(body, at)) return {std::string(body), ""};  // the crawler has already decoded it
  for (at = 0;;) {
    const auto size = chunk_size(body, at);
    if (!size) return broken(at >= body.size() ? "ends before its last chunk" : "a chunk size is missing");
    if (*size == 0) return out;  // trailer fields follow
    const std::string_view data = body.substr(at, *size);
    out.bytes += data;
    if (data.size() < *size) return broken("ends inside a chunk");
    at += *size;
    if (!skip_line_end(body, at)) return broken("no line end after a chunk");
  }
}

bool is_packed(std::string_view body) {
  return body.starts_with("\x1F\x8B") || body.starts_with("\x28\xB5\x2F\xFD");  // gzip, zstd
}

Body decompress(std::string_view body, bool cut_short, size_t largest) {
  if (!is_packed(body)) return {std::string(body), ""};
  Unpacked unpacked = unpack(body, largest);
  if (unpacked.too_large) return {"", too_large(largest)};
  if (cut_short) unpacked.error.clear();
  return {std::move(unpacked.bytes), unpacked.error.empty() ? "" : "compressed body: " + unpacked.error};
}

Body undo(const std::string& coding, Body body, bool cut_short, size_t largest) {
  if (coding == "chunked") return unchunk(body.bytes, cut_short);
  if (coding == "gzip" || coding == "x-gzip" || coding == "zstd") return decompress(body.bytes, cut_short, largest);
  if (!text::is_utf8(body.bytes)) body.error = "content coding \"" + coding + "\" is not supported";
  return body;
}

}  // namespace

std::optional<HttpHead> read_http_head(std::string_view message) {
  auto head = read_head(message);
  if (!head) {
    head = read_head(std::string(message.substr(0, size_t{1} << 16)) + "\r\n\r\n");
    if (head) head->size = message.size();
  }
  if (!head || !head->start.starts_with("HTTP/")) return std::nullopt;
  const std::string_view start = head->start;
  const size_t space = std::min(start.find(' '), start.size());
  const std::string_view code = trimmed(start.substr(space)).substr(0, 3);
  HttpHead http;
  const auto [rest, error] = std::from_chars(code.data(), code.data() + code.size(), http.status);
  if (error != std::errc() || code.size() != 3 || rest != code.data() + 3) return std::nullopt;
  http.head = std::move(*head);
  return http;
}

Body decode_body(const Head& head, std::string_view body, bool cut_short, size_t largest) {
  std::vector<std::string> codings = codings_of(head.field("content-encoding"));
  for (std::string& coding : codings_of(head.field("transfer-encoding"))) codings.push_back(std::move(coding));
  Body out{std::string(body), ""};
  while (!codings.empty() && out.error.empty()) {
    out = undo(codings.back(), std::move(out), cut_short, largest);
    codings.pop_back();
  }
  return out;
}

}  // namespace overclaim::input
