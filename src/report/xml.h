// Text inside XML. Private to the room.
#pragma once

#include <string>
#include <string_view>

#include "report/excerpt.h"

namespace overclaim {

// `text` for the content or the quoted attributes of XML: markup escaped, what XML may not hold left out.
inline std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

}  // namespace overclaim
