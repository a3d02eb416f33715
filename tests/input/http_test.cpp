#include "input/internal/http.h"

#include "input/inputs.h"

namespace overclaim::input {
namespace {

// Returns the decoded body of a response with these fields, or "[error]".
std::string decoded(const std::string& fields, const std::string& body, bool cut_short = false, size_t largest = 1000) {
  const auto head = read_head("HTTP/1.1 200 OK\r\n" + fields + "\r\n");
  REQUIRE(head);
  const Body out = decode_body(*head, body, cut_short, largest);
  return out.error.empty() ? out.bytes : "[" + out.error + "]";
}

const std::string kChunked = "Transfer-Encoding: chunked\r\n";
const std::string kGzip = "Content-Encoding: gzip\r\n";

TEST_CASE("a status line of any version is accepted, other lines are not") {
  CHECK(read_http_head("HTTP/1.1 200 OK\r\n\r\n")->status == 200);
  CHECK(read_http_head("HTTP/1.0 404\r\nA: b\r\n\r\n")->status == 404);
  CHECK(read_http_head("HTTP/2 301 \r\n\r\n")->status == 301);
  CHECK(read_http_head("HTTP/1.1 304 Not Modified\r\nA: b\r\n")->head.field("a") == "b");
  for (const char* message : {"", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n", "<html>"})
    CHECK_FALSE(read_http_head(message));
}

TEST_CASE("chunks are joined without extensions and trailers") {
  CHECK(decoded(kChunked, "4\r\nWiki\r\n5;a=b\r\npedia\r\n0\r\nTrailer: x\r\n\r\n") == "Wikipedia");
  CHECK(decoded(kChunked, "A\r\n0123\r\n6789\r\n00\r\n\r\n") == "0123\r\n6789");
  CHECK(decoded(kChunked, "0\r\n\r\n") == "");
}

TEST_CASE("truncated chunks are an error, unless the crawler truncated the record") {
  for (const char* body :
       {"4\r\nWiki\r\n5\r\nped", "4\r\nWiki\r\n", "4\r\nWiki\r\nzz\r\n", "4\r\nWikipedia\r\n0\r\n\r\n"}) {
    CAPTURE(body);
    CHECK(decoded(kChunked, body).starts_with("[chunked body: "));
    CHECK(decoded(kChunked, body, true).starts_with("Wiki"));
  }
  CHECK(decoded(kChunked, "4\r\nWiki\r\nffffffffffffffffffff\r\n") == "[chunked body: a chunk size is missing]");
  CHECK(decoded(kChunked, "4\r\nWiki\r\nffffffffffffffff\r\nab") == "[chunked body: ends inside a chunk]");
}

TEST_CASE("compression is undone, also inside chunks") {
  CHECK(decoded(kGzip, gzipped("page")) == "page");
  CHECK(decoded("Content-Encoding: zstd\r\n", zstandard("page")) == "page");
  const std::string packed = gzipped("page");
  char size[8];
  std::snprintf(size, sizeof size, "%zx", packed.size());
  const std::string chunks = std::string(size) + "\r\n" + packed + "\r\n0\r\n\r\n";
  CHECK(decoded(kGzip + kChunked, chunks) == "page");
  CHECK(decoded("Transfer-Encoding: gzip, chunked\r\n", chunks) == "page");
}

TEST_CASE("a coding that the crawler has already undone is ignored") {
  CHECK(decoded(kChunked, "<p>page</p>\r\n") == "<p>page</p>\r\n");
  CHECK(decoded(kGzip, "<p>page</p>") == "<p>page</p>");
  CHECK(decoded("Content-Encoding: br\r\n", "<p>page</p>") == "<p>page</p>");
  CHECK(decoded("Content-Encoding: identity\r\n", "<p>\xFF") == "<p>\xFF");
}

TEST_CASE("an unknown coding and damaged compression are errors") {
  CHECK(decoded("Content-Encoding: br\r\n", "\x8B\x02\x80\xFF") == "[content coding \"br\" is not supported]");
  const std::string packed = gzipped(noise(300000));
  CHECK(decoded(kGzip, packed.substr(0, packed.size() / 2), false, 400000) ==
        "[compressed body: truncated gzip input]");
  CHECK(decoded(kGzip, packed.substr(0, packed.size() / 2), true, 400000).starts_with(noise(100)));
}

TEST_CASE("a body that unpacks to more than the limit is an error") {
  CHECK(decoded(kGzip, gzipped(std::string(1000, 'a'))) == std::string(1000, 'a'));
  CHECK(decoded(kGzip, gzipped(std::string(50'000'000, 'a'))) == "[larger than 1000 bytes]");
}

}  // namespace
}  // namespace overclaim::input
