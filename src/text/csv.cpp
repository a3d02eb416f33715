#include "text/csv.h"

namespace overclaim::text {

std::string csv_field(std::string_view text) {
  constexpr std::string_view kFormula = "=+-@\t\r";
  std::string field;
  if (!text.empty() && kFormula.find(text[0]) != std::string_view::npos) field = "'";
  field += text;
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

std::vector<CsvRow> read_csv(std::string_view text) {
  std::vector<CsvRow> rows;
  uint64_t line = 1;
  for (size_t at = 0; at < text.size();) {
    CsvRow row{line, {}};
    for (bool more = true; more;) {
      std::string field;
      if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size(); ++at) {
          if (text[at] == '"' && !(at + 1 < text.size() && text[at + 1] == '"')) break;
          if (text[at] == '"') ++at;
          line += text[at] == '\n';
          field.push_back(text[at]);
        }
        if (at < text.size()) ++at;
      }
      while (at < text.size() && text[at] != ',' && text[at] != '\n') field.push_back(text[at++]);
      if (!field.empty() && field.back() == '\r' && (at == text.size() || text[at] == '\n')) field.pop_back();
      row.fields.push_back(std::move(field));
      more = at < text.size() && text[at] == ',';
      if (at < text.size()) ++at;
    }
    ++line;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace overclaim::text
