// Addresses of the web in running text. They are one word each: "example.com/feel-better" says nothing about feeling.
#pragma once

#include <cstdint>
#include <string_view>

namespace overclaim::text {

// Where the address that starts at `begin` ends; `begin` where none starts there. Stops before a DOI ("10.1000/..."),
// which is read as its own words so that it can be found.
uint32_t web_address_at(std::string_view text, uint32_t begin);

}  // namespace overclaim::text
