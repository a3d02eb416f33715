#include "input/inputs.h"

namespace overclaim::input {
namespace {

using Texts = std::vector<std::string>;
using Lines = std::vector<uint64_t>;

Outcome read_lines(const std::string& content, const InputOptions& options = {}) {
  const ScratchFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());  // for short keys
  folder.write("x.jsonl", content);
  const Outcome outcome = read_inputs({"x.jsonl"}, options);
  std::filesystem::current_path(before);
  return outcome;
}

TEST_CASE("a line of JSON yields a record, with unknown fields kept") {
  const Outcome outcome = read_lines(
      R"({"id": "a1", "url": "https://Shop.example:8080/p?q", "title": "T", "date": "2024-05-01", "lang": "en", )"
      R"("text": "Words.", "views": 3, "tags": ["x", null], "score": 0.5})"
      "\n");
  REQUIRE(outcome.records.size() == 1);
  const Record& record = outcome.records[0];
  CHECK(record.key == "x.jsonl#a1");
  CHECK(record.url == "https://Shop.example:8080/p?q");
  CHECK(record.site == "shop.example");
  CHECK(record.title == "T");
  CHECK(record.date == "2024-05-01");
  CHECK(record.language == "en");
  CHECK(record.bytes == "Words.");
  CHECK(record.format == text::Format::plain);
  CHECK(record.file == "x.jsonl");
  CHECK(record.position == 1);
  CHECK(record.extra == R"({"views":3,"tags":["x",null],"score":0.5})");
}

TEST_CASE("the key of a record is its id, also a number, or else its line") {
  const Outcome outcome = read_lines(
      "{\"text\": \"a\"}\n{\"id\": 7, \"text\": \"b\"}\n{\"id\": null, \"text\": \"c\"}\n{\"id\": \"\", \"text\": "
      "\"d\"}\n");
  CHECK(keys(outcome) == Texts{"x.jsonl#1", "x.jsonl#7", "x.jsonl#3", "x.jsonl#4"});
  CHECK(outcome.records[0].extra.empty());
  CHECK(outcome.records[2].extra == R"({"id":null})");
}

TEST_CASE("an id that occurs twice yields two records") {
  const Outcome outcome = read_lines("{\"id\": 1, \"text\": \"a\"}\n{\"id\": 1, \"text\": \"b\"}\n");
  CHECK(keys(outcome) == Texts{"x.jsonl#1", "x.jsonl#1"});
  CHECK(texts(outcome) == Texts{"a", "b"});
}

TEST_CASE("the format is detected, or declared by the record") {
  const Outcome outcome = read_lines(R"({"html": "plain"})"
                                     "\n"
                                     R"({"text": "<!doctype html><p>a"})"
                                     "\n"
                                     R"({"text": "# Title\n"})"
                                     "\n"
                                     R"({"text": "# Title\n", "format": "plain"})"
                                     "\n"
                                     R"({"text": "words", "html": "<p>words"})"
                                     "\n"
                                     R"({"text": "words", "format": "odt"})"
                                     "\n");
  REQUIRE(outcome.records.size() == 6);
  const text::Format expected[] = {text::Format::html,  text::Format::html,  text::Format::markdown,
                                   text::Format::plain, text::Format::plain, text::Format::plain};
  for (size_t i = 0; i < 6; ++i) CHECK(outcome.records[i].format == expected[i]);
  CHECK(outcome.records[4].bytes == "words");
  CHECK(outcome.records[4].extra == R"({"html":"<p>words"})");
  CHECK(outcome.records[5].extra == R"({"format":"odt"})");
}

TEST_CASE("a broken line between valid ones is skipped and reported with its number") {
  const Outcome outcome = read_lines(
      "{\"text\": \"a\"}\n{\"text\": \"b\n[1]\n{\"title\": \"c\"}\n{\"text\": 5}\n{\"text\": \"\xFF\"}\n{\"text\": "
      "\"d\"}\n");
  CHECK(texts(outcome) == Texts{"a", "d"});
  CHECK(positions(outcome) == Lines{1, 7});
  REQUIRE(outcome.skipped.size() == 5);
  for (size_t i = 0; i < 5; ++i) {
    CHECK(outcome.skipped[i].file == "x.jsonl");
    CHECK(outcome.skipped[i].position == i + 2);
  }
  CHECK(outcome.skipped[0].why.starts_with("parse error at line 1, column "));
  CHECK(outcome.skipped[1].why == "not a JSON object");
  CHECK(outcome.skipped[2].why == "has neither \"text\" nor \"html\"");
  CHECK(outcome.skipped[3].why == outcome.skipped[2].why);
}

TEST_CASE("a parse error is reported without the input around it") {
  const Outcome outcome = read_lines("{\"text\": \"a\"}\n{\"text\": \"" + noise(100000) + "\n");
  REQUIRE(outcome.skipped.size() == 1);
  CHECK(outcome.skipped[0].why.size() < 200);
}

TEST_CASE("carriage returns, empty lines, a byte order mark and a missing last line end are accepted") {
  const Outcome outcome =
      read_lines("\xEF\xBB\xBF{\"text\": \"a\"}\r\n\r\n  \r\n{\"text\": \"b\"}\r\n{\"text\": \"c\"}");
  CHECK(texts(outcome) == Texts{"a", "b", "c"});
  CHECK(positions(outcome) == Lines{1, 4, 5});
  CHECK(outcome.skipped.empty());
}

TEST_CASE("an escaped NUL in a text is kept, a bare one in a line is an error") {
  const Outcome outcome =
      read_lines("{\"text\": \"a\\u0000b\"}\n" + std::string("{\"text\": \"a\0b\"}\n", 16) + "{\"text\": \"c\"}\n");
  CHECK(texts(outcome) == Texts{std::string("a\0b", 3), "c"});
  CHECK(outcome.skipped.size() == 1);
}

TEST_CASE("an object that is nested too deep is skipped") {
  const std::string deep = std::string(200000, '[') + std::string(200000, ']');
  const Outcome outcome =
      read_lines("{\"text\": \"a\"}\n{\"text\": \"b\", \"x\": " + deep + "}\n{\"text\": \"c\", \"x\": [[[]]]}\n");
  CHECK(texts(outcome) == Texts{"a", "c"});
  CHECK(reasons(outcome) == Texts{"nested more than 100 deep"});
}

TEST_CASE("a line above the limit is skipped, the next is read") {
  InputOptions options;
  options.largest = 1000;
  const Outcome outcome =
      read_lines("{\"text\": \"a\"}\n{\"text\": \"" + std::string(300000, 'b') + "\"}\n{\"text\": \"c\"}\n", options);
  CHECK(texts(outcome) == Texts{"a", "c"});
  CHECK(reasons(outcome) == Texts{"larger than 1000 bytes"});
  CHECK(outcome.skipped[0].position == 2);
}

TEST_CASE("a line truncated by broken compression is not a record") {
  const std::string first = "{\"text\": \"" + noise(400000) + "\"}\n";
  const std::string packed = gzipped(first + "{\"text\": \"" + noise(400000) + "\"}\n");
  const Outcome outcome = read_lines(packed.substr(0, packed.size() - 100000));
  CHECK(positions(outcome) == Lines{1});
  CHECK(reasons(outcome) == Texts{"ends early: cannot be read: truncated gzip input"});
  CHECK(outcome.skipped[0].position == 2);
}

TEST_CASE("an empty file of JSON lines has no records") {
  for (const std::string& content : {std::string(), std::string("\n\r\n"), gzipped("")}) {
    const Outcome outcome = read_lines(content);
    if (content == "\n\r\n") continue;  // the content does not identify the kind
    CHECK(outcome.records.empty());
    CHECK(outcome.skipped.empty());
  }
}

TEST_CASE("lines without any object are read as JSON lines on request") {
  InputOptions options;
  options.kind = InputKind::json_lines;
  CHECK(reasons(read_lines("words\n", options)).size() == 1);
  CHECK(reasons(read_lines("words\n")) == Texts{"its content does not match its name"});
}

}  // namespace
}  // namespace overclaim::input
