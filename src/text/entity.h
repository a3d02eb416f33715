// Decodes HTML character references such as "&nbsp;", "&#x27;" and "&copy" (HTML Standard, 13.5).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace overclaim::text {

// A decoder that caches the names it has looked up. Create one for each document; not thread-safe.
class Entities {
 public:
  // Returns the length of the reference at `at`, which may lack its semicolon, or 0 if no reference starts there.
  // REQUIRES: text[at] is "&".
  static size_t size_at(std::string_view text, size_t at);

  // Returns the characters that the reference denotes, or the reference itself if it denotes none. The result is valid
  // as long as both this object and `reference` are.
  std::string_view decode(std::string_view reference);

 private:
  std::unordered_map<std::string, std::string> known_;
};

}  // namespace overclaim::text
