// Finds web addresses in running text. Each is one token: "example.com/feel-better" says nothing about feeling.
#pragma once

#include <cstdint>
#include <string_view>

namespace overclaim::text {

// Returns the end of the web address that starts at `begin`; `begin` if none does. Stops before a DOI ("10.1000/..."),
// which is tokenized separately so that it can be found.
uint32_t web_address_at(std::string_view text, uint32_t begin);

}  // namespace overclaim::text
