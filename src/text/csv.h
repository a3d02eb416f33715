// Reads and writes comma-separated values (RFC 4180), the format in which tables are exported and read back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::text {

// Returns `text` as a CSV field, quoted if necessary. A text that a spreadsheet would evaluate as a formula gets a
// leading apostrophe, which spreadsheets do not display.
std::string csv_field(std::string_view text);

struct CsvRow {
  uint64_t line = 0;
  std::vector<std::string> fields;
};

// Returns all rows. Quoted fields may contain commas, doubled quotes and line ends.
std::vector<CsvRow> read_csv(std::string_view text);

}  // namespace overclaim::text
