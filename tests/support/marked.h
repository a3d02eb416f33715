// "Semax [[may]] help" -> the text without the marks, and the span of the marked words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim {

struct Marked {
  std::string text;
  std::vector<text::Span> spans;  // in order; marks do not nest
};

// An opening mark without a closing one marks the rest of the text.
inline Marked marked(std::string_view written) {
  Marked result;
  bool open = false;
  for (size_t i = 0; i < written.size(); ++i) {
    const auto at = static_cast<uint32_t>(result.text.size());
    if (!open && written.substr(i).starts_with("[[")) {
      open = true;
      result.spans.push_back({at, at});
      ++i;
    } else if (open && written.substr(i).starts_with("]]")) {
      open = false;
      result.spans.back().end = at;
      ++i;
    } else {
      result.text.push_back(written[i]);
    }
  }
  if (open) result.spans.back().end = static_cast<uint32_t>(result.text.size());
  return result;
}

}  // namespace overclaim
