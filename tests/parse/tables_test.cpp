// The tables of tests/parse/tables/: sentences about anything with lines of their parse. A table reads
//
//   # what the sentences below show
//   > The soup may cool, but it is salty.
//   clause 1 contrast: but it is salty.
//   cue: may = hedge.modal; governs cool; not is (clause_end 1)
//
// Each line after a sentence must be in its text form (parse/to_text.h), in this order; other lines may be in between.
// "!" before a line says that no line of the text form begins with it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "parse/to_text.h"
#include "support/shipped.h"

namespace overclaim::parse {
namespace {

using Lines = std::vector<std::string>;

struct Row {
  std::string place;  // "cooking.txt:12"
  std::string sentence;
  Lines expected;
};

std::vector<Row> rows_of(const std::filesystem::path& file) {
  std::vector<Row> rows;
  std::ifstream in(file);
  size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.starts_with("#")) continue;
    if (line.starts_with("> ")) {
      rows.push_back({file.filename().string() + ":" + std::to_string(number), line.substr(2), {}});
    } else {
      REQUIRE_MESSAGE(!rows.empty(), file.string());
      rows.back().expected.push_back(line);
    }
  }
  return rows;
}

std::vector<Row> all_rows() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(OVERCLAIM_SOURCE_DIR "/tests/parse/tables"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Row> rows;
  for (const auto& file : files) {
    const auto more = rows_of(file);
    rows.insert(rows.end(), more.begin(), more.end());
  }
  return rows;
}

// The text form of the parse of the first sentence.
Lines parse_of(const std::string& sentence) {
  static const match::Matcher matcher(*shipped_lexicon());
  const text::Document document = text::read_document("", sentence, text::Format::plain);
  auto matches = matcher.matches_in(document);
  match::remove_decoys(*shipped_lexicon(), matches);
  REQUIRE_MESSAGE(document.sentences.size() == 1, sentence);
  const std::string text = to_text(parse_sentence(*shipped_lexicon(), document, matches, 0));
  Lines lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// "- expected" for each missing line, followed by the parse; empty if all are found.
std::string difference(const Row& row, const Lines& parse) {
  std::string missing;
  auto from = parse.begin();
  for (const std::string& line : row.expected) {
    if (line.starts_with("!")) {
      const auto begins = [&](const std::string& other) { return other.starts_with(line.substr(1)); };
      if (std::ranges::any_of(parse, begins)) missing += "- none: " + line.substr(1) + "\n";
      continue;
    }
    const auto found = std::find(from, parse.end(), line);
    if (found == parse.end()) {
      missing += "- " + line + "\n";
    } else {
      from = found + 1;
    }
  }
  if (missing.empty()) return "";
  std::string all = row.place + "\n" + missing;
  for (const auto& line : parse) all += "  " + line + "\n";
  return all;
}

}  // namespace

TEST_CASE("the sentences of the tables have the parses in the tables") {
  const auto rows = all_rows();
  CHECK(rows.size() >= 120);
  for (const Row& row : rows) {
    CHECK_MESSAGE(!row.expected.empty(), row.place);
    const std::string differs = difference(row, parse_of(row.sentence));
    CHECK_MESSAGE(differs.empty(), differs);
  }
}

}  // namespace overclaim::parse
