// Comma-separated values (RFC 4180): how tables leave the program and come back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::text {

// A field as it stands in a line: quoted where it has to be. A text that a spreadsheet would take for a formula gets an
// apostrophe in front, which spreadsheets do not show.
std::string csv_field(std::string_view text);

struct CsvRow {
  uint64_t line = 0;  // of the text, from 1, where the row begins
  std::vector<std::string> fields;
};

// All rows; quoted fields may hold commas, quotes written twice, and line ends.
std::vector<CsvRow> read_csv(std::string_view text);

}  // namespace overclaim::text
