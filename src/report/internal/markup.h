// Texts inside HTML and XML. Internal.
#pragma once

#include <string>
#include <string_view>

namespace overclaim::report {

// `text` as it stands for itself between tags, whatever it holds: no tag, entity or comment begins in it. Characters
// that XML 1.0 does not allow (controls, U+FFFE, U+FFFF) and bytes that are no UTF-8 become U+FFFD.
std::string escaped(std::string_view text);

// The same inside a quoted attribute, where a reader would take line ends and tabs for spaces.
std::string attribute(std::string_view text);

}  // namespace overclaim::report
