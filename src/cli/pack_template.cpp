#include "cli/pack_template.h"

#include <algorithm>
#include <utility>

namespace overclaim::cli {
namespace {

// In the program and not in lexicons/: files there are read strictly, and these have placeholders.
constexpr std::string_view kTemplate =
#include "cli/pack_template.inc"
    ;

// A file follows each line "=== NAME".
constexpr std::string_view kFileMark = "=== ";

}  // namespace

std::string name_of_id(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const bool first = name.empty() || name.back() == ' ';
    name += c == '_' || c == '-' ? ' ' : first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

std::vector<PackFile> pack_template(std::string_view pack, std::string_view day) {
  std::string id(pack);
  std::ranges::replace(id, '-', '_');
  const auto filled = [&](std::string_view text) {
    std::string out(text);
    const std::pair<std::string_view, std::string> fields[] = {
        {"@PACK@", std::string(pack)}, {"@ID@", id}, {"@NAME@", name_of_id(id)}, {"@DAY@", std::string(day)}};
    for (const auto& [gap, value] : fields)
      for (size_t at = out.find(gap); at != std::string::npos; at = out.find(gap, at + value.size()))
        out.replace(at, gap.size(), value);
    return out;
  };
  std::vector<PackFile> files;
  for (size_t at = kTemplate.find(kFileMark); at != std::string_view::npos;) {
    const size_t name = at + kFileMark.size(), text = kTemplate.find('\n', name) + 1;
    at = kTemplate.find(kFileMark, text);
    files.push_back({filled(kTemplate.substr(name, text - 1 - name)),
                     filled(kTemplate.substr(text, at == std::string_view::npos ? at : at - text))});
  }
  return files;
}

}  // namespace overclaim::cli
