#include "input/internal/page_charset.h"

#include <doctest/doctest.h>

namespace overclaim::input {
namespace {

TEST_CASE("the meta tag of a page names its charset, in either of its forms") {
  CHECK(charset_in_page("<html><head><meta charset=windows-1251><title>") == "windows-1251");
  CHECK(charset_in_page("<META CHARSET='koi8-r' />") == "koi8-r");
  CHECK(charset_in_page("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">") ==
        "iso-8859-2");
  CHECK(charset_in_page("<meta content='text/html;charset=gbk' http-equiv=content-type>") == "gbk");
  CHECK(charset_in_page("<?xml version=\"1.0\" encoding='windows-1250'?><html>") == "windows-1250");
}

TEST_CASE("text that only resembles a charset declaration is ignored") {
  for (const char* page :
       {"", "<", "<meta", "<meta charset", "<meta name=description content='text/html; charset=gbk'>",
        "<!-- <meta charset=gbk> -->", "<metal charset=gbk>", "charset=gbk", "<!-- <meta charset=gbk>"}) {
    CAPTURE(page);
    CHECK(charset_in_page(page) == "");
  }
  CHECK(charset_in_page(std::string(5000, ' ') + "<meta charset=gbk>") == "");
  CHECK(charset_in_page("<!-- x --><meta name=a><meta charset=gbk>") == "gbk");
}

TEST_CASE("UTF-16 in a meta tag means UTF-8") { CHECK(charset_in_page("<meta charset=utf-16>") == "UTF-8"); }

TEST_CASE("the byte order mark takes precedence over the header, and the header over the page") {
  const std::string cyrillic = "<meta charset=windows-1251>\xEF\xF0";
  CHECK(page_as_utf8(cyrillic, "", true) == "<meta charset=windows-1251>пр");
  CHECK(page_as_utf8(cyrillic, "iso-8859-1", true) == "<meta charset=windows-1251>ïð");
  CHECK(page_as_utf8(cyrillic, "no-such-charset", true) == "<meta charset=windows-1251>пр");
  CHECK(page_as_utf8("\xEF\xBB\xBFé", "iso-8859-1", true) == "é");
  CHECK(page_as_utf8(std::string_view("\xFF\xFEh\0i\0", 6), "utf-8", true) == "hi");
  CHECK(page_as_utf8(std::string_view("\xFE\xFF\0h\0i", 6), "", false) == "hi");
}

TEST_CASE("a page without a declaration is UTF-8 if valid, otherwise windows-1252") {
  CHECK(page_as_utf8("caf\xC3\xA9", "", true) == "café");
  CHECK(page_as_utf8("caf\xE9 \x96", "", true) == "café –");
  CHECK(page_as_utf8("<meta charset=windows-1251>\xE9", "", false) == "<meta charset=windows-1251>é");  // plain text
}

TEST_CASE("a page with a wrong declaration becomes UTF-8 with replacement characters") {
  CHECK(page_as_utf8("caf\xE9!", "utf-8", true) == "caf\xEF\xBF\xBD!");
}

}  // namespace
}  // namespace overclaim::input
