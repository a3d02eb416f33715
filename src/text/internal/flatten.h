// Protects the HTML parser, whose time grows with the square of the nesting depth and of the number of attributes of a
// tag.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace overclaim::text {

// Returns a copy of `html` of the same size in which spaces replace the tags that nest too deep or have too many
// attributes; nullopt if there are none, as in every page that a person wrote.
std::optional<std::string> flatten(std::string_view html);

}  // namespace overclaim::text
