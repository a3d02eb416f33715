#include "input/internal/fields.h"

#include <doctest/doctest.h>

namespace overclaim::input {
namespace {

TEST_CASE("a header is read up to its empty line, names in lower case") {
  const std::string header = "WARC/1.0\r\nWARC-Type:  response \r\nEmpty:\r\nno colon\r\nX: a:b\r\n\r\n";
  const auto head = read_head(header + "body: no\r\n\r\n");
  REQUIRE(head);
  CHECK(head->start == "WARC/1.0");
  CHECK(head->field("warc-type") == "response");
  CHECK(head->field("x") == "a:b");
  CHECK(head->field("empty").empty());
  CHECK(head->field("body").empty());
  CHECK(head->fields.size() == 3);
  CHECK(head->size == header.size());
}

TEST_CASE("line ends may lack the carriage return, lines may be folded, the first of two equal fields is used") {
  const auto head = read_head("HTTP/1.1 200 OK\nA: one\n\t two\nA: three\n\n");
  REQUIRE(head);
  CHECK(head->field("a") == "one two");
}

TEST_CASE("a header without its empty line is rejected") {
  CHECK_FALSE(read_head(""));
  CHECK_FALSE(read_head("WARC/1.0"));
  CHECK_FALSE(read_head("WARC/1.0\r\nA: b\r\n"));
  CHECK(read_head("WARC/1.0\r\n\r\n"));
}

TEST_CASE("a content type has a media type and parameters") {
  CHECK(media_type("Text/HTML; charset=x") == "text/html");
  CHECK(media_type("") == "");
  CHECK(parameter("text/html; charset=UTF-8", "charset") == "UTF-8");
  CHECK(parameter("text/html;Charset = \"utf-8\" ; x=y", "charset") == "utf-8");
  CHECK(parameter("text/html; x=1;charset=koi8-r;y", "charset") == "koi8-r");
  CHECK(parameter("text/html; charset=\"open", "charset") == "open");
  CHECK(parameter("text/html; xcharset=a", "charset") == "");
  CHECK(parameter("text/html;", "charset") == "");
  CHECK(parameter("text/html", "charset") == "");
}

}  // namespace
}  // namespace overclaim::input
