// Numbers as they are written, with the decimals they are written with, so that 4 can be told to be 4.01 rounded.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace overclaim::parse {

struct Number {
  double value = 0;
  uint8_t decimals = 0;  // digits behind the point: two in 1.10
  uint8_t digits = 0;    // that carry meaning: three in 1.10, two in 0.62, one in 400
};

// All numbers of `text`, in order: "-0.40", "1,070" (thousands), "0,62" (a decimal comma), ".05", "1.4-2" (two
// numbers). What follows a ± is left out: it is the spread of the number before it. Total.
std::vector<Number> numbers_in(std::string_view text);

// Do they say the same size? The sign is left aside: "fell by 4.01 points" is a change of -4.01.
bool is_same(const Number& told, const Number& filed);

// Is `told` what `filed` becomes with fewer digits: 4 or 4.0 for 4.01, 0.6 for 0.62? False where they are the same.
bool is_rounded(const Number& told, const Number& filed);

}  // namespace overclaim::parse
