// Numbers with the decimals that they are written with, so that 4 can be recognised as 4.01 rounded.
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

// Do they say the same size? The sign does not count: "fell by 4.01 points" is a change of -4.01.
bool is_same(const Number& written, const Number& recorded);

// Is `written` what `recorded` becomes with fewer digits: 4 or 4.0 for 4.01, 0.6 for 0.62? False where they are the
// same.
bool is_rounded(const Number& written, const Number& recorded);

}  // namespace overclaim::parse
