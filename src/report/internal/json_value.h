// What the JSON of reviews and of evidence rows have in common. Private to the room.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace overclaim::report {

using Json = nlohmann::ordered_json;  // keys in the order of the contract

// What is not known is null, never an empty text.
inline Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace overclaim::report
