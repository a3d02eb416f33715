// Text inside XML. Internal.
#pragma once

#include <string>
#include <string_view>

#include "report/internal/excerpt.h"
#include "report/internal/markup.h"

namespace overclaim::report {

// `text` on one line for the content or the quoted attributes of XML: markup escaped, what XML may not hold replaced.
inline std::string xml_text(std::string_view text) { return escaped(printable(text)); }

}  // namespace overclaim::report
