// A guard before the HTML parser, whose time grows with the square of the nesting and of the attributes of one tag.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace overclaim::text {

// A copy of `html`, of the same size, in which the tags that nest too deep or hold too many attributes have become
// spaces; nothing where there are no such tags, as in every page that a person wrote.
std::optional<std::string> flatten(std::string_view html);

}  // namespace overclaim::text
