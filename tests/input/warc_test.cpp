#include "input/inputs.h"

namespace overclaim::input {
namespace {

using Texts = std::vector<std::string>;

const std::string kInfo =
    warc_record("WARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n", "software: x\r\n");

Outcome read_crawl(const std::string& bytes, size_t largest = 100000) {
  const ScratchFolder folder;
  InputOptions options;
  options.largest = largest;
  return read_inputs({folder.write("a.warc", bytes)}, options);
}

// Returns the bytes of the record of a response; or "[reason]" if it was skipped; or "ignored".
std::string read_response(const std::string& http, const std::string& more_fields = "") {
  const Outcome outcome = read_crawl(kInfo + warc_record(warc_fields("http://a.example/") + more_fields, http));
  CHECK(outcome.counts.ignored + outcome.records.size() + outcome.skipped.size() == 2);
  if (!outcome.records.empty()) return outcome.records[0].bytes;
  return outcome.skipped.empty() ? "ignored" : "[" + outcome.skipped[0].why + "]";
}

std::string chunk(const std::string& data) {
  char size[20];
  std::snprintf(size, sizeof size, "%zx\r\n", data.size());
  return size + data + "\r\n";
}

const std::string kHtml = "Content-Type: text/html\r\n";

TEST_CASE("the key of a response with a page is its address") {
  const std::string bytes = kInfo + warc_record(warc_fields("<https://Shop.example:443/a?b>"),
                                                http_response("content-type: text/html; charset=UTF-8\r\n"
                                                              "Content-Language: en\r\n",
                                                              "<p>Builds muscle."));
  const Outcome outcome = read_crawl(bytes);
  REQUIRE(outcome.records.size() == 1);
  const Record& record = outcome.records[0];
  CHECK(record.key == "https://Shop.example:443/a?b");
  CHECK(record.url == record.key);
  CHECK(record.site == "shop.example");
  CHECK(record.date == "2024-05-01T12:00:00Z");
  CHECK(record.language == "en");
  CHECK(record.bytes == "<p>Builds muscle.");
  CHECK(record.format == text::Format::html);
  CHECK(record.file.ends_with("/a.warc"));
  CHECK(record.position == kInfo.size());
  CHECK_FALSE(record.cut_short);
  CHECK(outcome.counts.ignored == 1);
}

TEST_CASE("each record may be a separate gzip member") {
  std::string bytes;
  for (const char* text : {"one", "two", "three"})
    bytes += gzipped(warc_page(std::string("http://a.example/") + text, text));
  CHECK(texts(read_crawl(gzipped(kInfo) + bytes)) == Texts{"one", "two", "three"});
  CHECK(texts(read_crawl(zstandard(kInfo) + zstandard(warc_page("http://a.example/", "one")))) == Texts{"one"});
}

TEST_CASE("only successful responses with pages and texts are records") {
  CHECK(read_response(http_response(kHtml, "page")) == "page");
  CHECK(read_response(http_response("Content-Type: application/xhtml+xml\r\n", "page")) == "page");
  CHECK(read_response(http_response("Content-Type: TEXT/PLAIN\r\n", "text")) == "text");
  CHECK(read_response(http_response(kHtml, "page", "206 Partial Content")) == "page");
  CHECK(read_response(http_response(kHtml, "gone", "404 Not Found")) == "ignored");
  CHECK(read_response(http_response(kHtml + "Location: /b\r\n", "", "301 Moved")) == "ignored");
  CHECK(read_response(http_response("Content-Type: image/png\r\n", "\x89PNG")) == "ignored");
  CHECK(read_response(http_response("", "unnamed")) == "ignored");
}

TEST_CASE("requests, revisits, metadata and other resources are ignored") {
  std::string bytes;
  for (const char* type : {"request", "revisit", "metadata", "resource", "continuation", "unheard-of"})
    bytes += warc_record(std::string("WARC-Type: ") + type +
                             "\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\n",
                         http_response(kHtml, "page"));
  bytes +=
      warc_record("WARC-Type: response\r\nWARC-Target-URI: dns:a.example\r\nContent-Type: text/dns\r\n", "1.2.3.4");
  const Outcome outcome = read_crawl(bytes);
  CHECK(outcome.records.empty());
  CHECK(outcome.skipped.empty());
  CHECK(outcome.counts.ignored == 7);
}

TEST_CASE("extracted text (WET) is a record of plain text") {
  const std::string fields =
      "WARC-Type: conversion\r\nWARC-Target-URI: http://a.example/\r\nWARC-Identified-Content-Language: eng\r\n"
      "Content-Type: text/plain\r\n";
  const Outcome outcome = read_crawl(gzipped(kInfo) + gzipped(warc_record(fields, "Builds\nmuscle. é")));
  REQUIRE(outcome.records.size() == 1);
  CHECK(outcome.records[0].bytes == "Builds\nmuscle. é");
  CHECK(outcome.records[0].format == text::Format::plain);
  CHECK(outcome.records[0].language == "eng");
}

TEST_CASE("codings of a body are undone") {
  CHECK(read_response(http_response(kHtml + "Transfer-Encoding: chunked\r\n",
                                    chunk("pa") + chunk("ge") + "0\r\n\r\n")) == "page");
  CHECK(read_response(http_response(kHtml + "Content-Encoding: gzip\r\n", gzipped("page"))) == "page");
  CHECK(read_response(http_response(kHtml + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                                    chunk(gzipped("page")) + "0\r\n\r\n")) == "page");
  CHECK(read_response(http_response(kHtml + "Content-Encoding: br\r\n", "\x8B\xFF")) ==
        "[content coding \"br\" is not supported]");
  CHECK(read_response(http_response(kHtml + "Content-Encoding: gzip\r\n", gzipped(std::string(200000, 'a')))) ==
        "[larger than 100000 bytes]");
}

TEST_CASE("pages in other charsets become UTF-8") {
  CHECK(read_response(http_response("Content-Type: text/html; charset=ISO-8859-1\r\n", "caf\xE9")) == "café");
  CHECK(read_response(http_response("Content-Type: text/html; charset=windows-1251\r\n", "\xEF\xF0")) == "пр");
  CHECK(read_response(http_response(kHtml, "<meta charset=windows-1251>\xEF\xF0")) == "<meta charset=windows-1251>пр");
  CHECK(read_response(http_response(kHtml, "caf\xE9")) == "café");
  CHECK(read_response(http_response(kHtml,
                                    "\xEF\xBB\xBF"
                                    "café")) == "café");
}

TEST_CASE("a record that the crawler truncated is marked, and its codings may be truncated") {
  const std::string truncated = "WARC-Truncated: length\r\n";
  const std::string half = chunk("Builds muscle.").substr(0, 9);
  const std::string http = http_response(kHtml + "Transfer-Encoding: chunked\r\n", half);
  CHECK(read_response(http) == "[chunked body: ends inside a chunk]");
  CHECK(read_response(http, truncated) == "Builds");
  const Outcome outcome = read_crawl(warc_record(warc_fields("http://a.example/") + truncated, http));
  REQUIRE(outcome.records.size() == 1);
  CHECK(outcome.records[0].cut_short);
}

TEST_CASE("a response without its HTTP or its address is skipped") {
  CHECK(read_response("<html>") == "[the record holds no HTTP response]");
  const Outcome outcome = read_crawl(
      warc_record("WARC-Type: response\r\nContent-Type: application/http\r\n", http_response(kHtml, "page")));
  CHECK(reasons(outcome) == Texts{"no WARC-Target-URI"});
}

TEST_CASE("reading continues with the next record after one with a wrong length") {
  const std::string good = warc_page("http://a.example/1", "one"), last = warc_page("http://a.example/2", "two");
  const std::string http = http_response(kHtml, "<p>" + std::string(500, 'x') + "\nWARC/is mentioned\r\n");
  for (const char* length : {"", "x", "-5", "12x", "99999999999999999999", "7", "100", "700", "90000", "0"}) {
    CAPTURE(length);
    const Outcome outcome = read_crawl(good + warc_record(warc_fields("http://b.example/"), http, length) + last);
    CHECK(texts(outcome) == Texts{"one", "two"});
    REQUIRE(outcome.skipped.size() == 1);
    CHECK(outcome.skipped[0].position == good.size());
    CHECK(outcome.skipped[0].why.find("Content-Length") != std::string::npos);
  }
}

TEST_CASE("bytes that are not a record are skipped in one piece up to the next record") {
  const std::string good = warc_page("http://a.example/1", "one"), last = warc_page("http://a.example/2", "two");
  for (const std::string& junk :
       {std::string("junk\r\n"), noise(300000) + "\n", std::string("WARC/1.0 is\nno header\r\n"),
        "WARC/1.0\r\nX: " + noise(2'000'000) + "\r\n\r\n", std::string(1, '\0') + "\n"}) {
    const Outcome outcome = read_crawl(good + junk + last);
    // Junk after a record casts doubt on its length, so that record is skipped as well.
    CHECK(texts(outcome) == (junk.starts_with("WARC/") ? Texts{"one", "two"} : Texts{"two"}));
    CHECK(outcome.skipped.size() == 1);
  }
}

TEST_CASE("a record above the limit is skipped if it contains a page, and ignored if not") {
  const std::string large(200000, 'a');
  const std::string last = warc_page("http://a.example/2", "two");
  const Outcome page = read_crawl(warc_page("http://a.example/1", large) + last);
  CHECK(texts(page) == Texts{"two"});
  CHECK(reasons(page) == Texts{"larger than 100000 bytes"});
  const Outcome image = read_crawl(
      warc_record(warc_fields("http://a.example/1"), http_response("Content-Type: image/png\r\n", large)) + last);
  CHECK(texts(image) == Texts{"two"});
  CHECK(image.skipped.empty());
  CHECK(image.counts.ignored == 1);
}

TEST_CASE("a truncated crawl yields the records before the truncation, compressed or not") {
  const std::string one = warc_page("http://a.example/1", "one"), two = warc_page("http://a.example/2", noise(90000));
  const Outcome plain = read_crawl(one + two.substr(0, 50000));
  CHECK(texts(plain) == Texts{"one"});
  CHECK(plain.skipped.size() == 1);
  CHECK(plain.skipped[0].position == one.size());

  std::string packed = gzipped(one);
  for (int i = 0; i < 4; ++i) packed += gzipped(two);
  const Outcome cut = read_crawl(packed.substr(0, packed.size() - 5000));
  CHECK(cut.records.size() == 4);
  CHECK(reasons(cut) == Texts{"ends early: cannot be read: truncated gzip input"});
  CHECK(cut.skipped[0].position == one.size() + 3 * two.size());
}

TEST_CASE("older versions, bare line feeds and extra line ends are accepted") {
  const std::string http = http_response(kHtml, "page");
  std::string bytes =
      "\xEF\xBB\xBF\r\nWARC/0.18\nWARC-Type: response\nwarc-target-uri: http://a.example/\n"
      "Content-Type: application/http;msgtype=response\nContent-Length: " +
      std::to_string(http.size()) + "\n\n" + http + "\n\n\n\n";
  CHECK(texts(read_crawl(bytes + bytes.substr(5))) == Texts{"page", "page"});
  CHECK(texts(read_crawl(bytes.substr(5, bytes.size() - 9))) == Texts{"page"});
  CHECK(read_crawl("").counts.skipped == 0);
  CHECK(texts(read_crawl(warc_page("http://a.example/", std::string("nul\0nul", 7)))) ==
        Texts{std::string("nul\0nul", 7)});
}

}  // namespace
}  // namespace overclaim::input
