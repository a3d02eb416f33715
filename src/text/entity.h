// HTML character references: "&nbsp;", "&#x27;", "&copy".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace overclaim::text {

// Decodes references and remembers the names it has looked up; one for each document.
class Entities {
 public:
  // Bytes of the reference at `at`, which holds "&"; 0 if none starts there. It may lack its semicolon.
  static size_t size_at(std::string_view text, size_t at);

  // What the reference stands for; the reference itself if it stands for nothing.
  std::string_view decode(std::string_view reference);

 private:
  std::unordered_map<std::string, std::string> known_;
};

}  // namespace overclaim::text
