// What the JSON of reviews and of evidence rows have in common. Internal.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace overclaim::report {

using Json = nlohmann::ordered_json;  // keys in the order of the contract

// What is not known is null, never an empty text.
inline Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

// In one line. Bytes that are no UTF-8 become replacement characters: a report is written whatever a document holds.
inline std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace overclaim::report
