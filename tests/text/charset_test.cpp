#include "text/charset.h"

#include <doctest/doctest.h>

namespace overclaim::text {
namespace {

TEST_CASE("bytes in a named charset become UTF-8") {
  CHECK(to_utf8("\xEF\xF0\xE8\xE2\xE5\xF2", "windows-1251") == "привет");
  CHECK(to_utf8("caf\xE9", "iso-8859-15") == "café");
  CHECK(to_utf8("\x83\x65\x83\x58\x83\x67", "Shift_JIS") == "テスト");
  CHECK(to_utf8("\xD5\xFD", "gb2312") == "正");
  CHECK(to_utf8(std::string_view("h\0\xE9\0", 4), "utf-16le") == "hé");
  CHECK(to_utf8("", "windows-1251") == "");
}

TEST_CASE("a charset name may have any case and surrounding space") {
  CHECK(to_utf8("caf\xC3\xA9", " UTF-8 ") == "café");
  CHECK(to_utf8("caf\xC3\xA9", "Utf8") == "café");
}

TEST_CASE("latin 1 and ASCII mean windows-1252, as pages mean them") {
  for (const char* name : {"iso-8859-1", "latin1", "ISO_8859-1", "us-ascii", "ascii", "windows-1252", "cp1252"}) {
    CAPTURE(name);
    CHECK(to_utf8("\x93so\x94 \xE9", name) == "“so” é");
  }
}

TEST_CASE("an unknown charset yields no text") {
  for (const char* name : {"", " ", "no-such-charset", "utf-8,version=1", "../../etc/passwd", "utf-8\n"}) {
    CAPTURE(name);
    if (std::string_view(name) == "utf-8\n") {
      CHECK(to_utf8("a", name) == "a");
    } else {
      CHECK_FALSE(to_utf8("a", name));
    }
  }
  CHECK_FALSE(to_utf8("a", std::string(5000, 'x')));
}

TEST_CASE("invalid bytes are replaced and the others kept") {
  CHECK(to_utf8("a\xFF\xFE z", "utf-8") == "a\xEF\xBF\xBD\xEF\xBF\xBD z");
  CHECK(to_utf8("a\xE2\x82", "utf-8") == "a\xEF\xBF\xBD");
  CHECK(to_utf8(std::string_view("a\0\x00\xD8", 4), "utf-16le") == "a\xEF\xBF\xBD");
}

TEST_CASE("a byte order mark is removed and determines the byte order of UTF-16") {
  CHECK(to_utf8("\xEF\xBB\xBFhi", "utf-8") == "hi");
  CHECK(to_utf8(std::string_view("\xFF\xFEh\0", 4), "utf-16") == "h");
  CHECK(to_utf8(std::string_view("\xFE\xFF\0h", 4), "utf-16") == "h");
  CHECK(to_utf8(std::string_view("h\0", 2), "utf-16") == "h");
}

TEST_CASE("a text longer than the buffers is converted completely") {
  std::string cyrillic, expected;
  for (int i = 0; i < 50000; ++i) {
    cyrillic += "\xEF\xF0 ";
    expected += "пр ";
  }
  CHECK(to_utf8(cyrillic, "windows-1251") == expected);
  CHECK(to_utf8(expected, "utf-8") == expected);
}

TEST_CASE("well-formed UTF-8 is distinguished from other bytes") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("café \xF0\x9F\x98\x80"));
  CHECK_FALSE(is_utf8("caf\xE9"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));
}

}  // namespace
}  // namespace overclaim::text
