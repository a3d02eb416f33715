#include "parse/numbers.h"

#include <doctest/doctest.h>

namespace overclaim::parse {
namespace {

std::vector<double> values_in(std::string_view text) {
  std::vector<double> values;
  for (const Number& number : numbers_in(text)) values.push_back(number.value);
  return values;
}

Number one(std::string_view text) {
  const auto numbers = numbers_in(text);
  REQUIRE(numbers.size() == 1);
  return numbers.front();
}

TEST_CASE("numbers are read in the usual spellings") {
  CHECK(values_in("1.10 points") == std::vector<double>{1.10});
  CHECK(values_in("n = 1,070") == std::vector<double>{1070});
  CHECK(values_in("0,62") == std::vector<double>{0.62});
  CHECK(values_in("p < .05") == std::vector<double>{0.05});
  CHECK(values_in("-0.40") == std::vector<double>{-0.40});
  CHECK(values_in("\u22124.01") == std::vector<double>{-4.01});
  CHECK(values_in("1.4-2") == std::vector<double>{1.4, 2});
  CHECK(values_in("30\u201350%") == std::vector<double>{30, 50});
  CHECK(values_in("-5.36 to -2.66") == std::vector<double>{-5.36, -2.66});
  CHECK(values_in("no number").empty());
  CHECK(values_in("").empty());
  CHECK(values_in("...,,--").empty());
}

TEST_CASE("a spread after a number is not a separate number") {
  CHECK(values_in("8.7\u00B11.9 to 5.1 \u00B1 2.2") == std::vector<double>{8.7, 5.1});
}

TEST_CASE("a comma before three digits separates thousands, unless the number begins with a zero") {
  CHECK(values_in("12,500") == std::vector<double>{12500});
  CHECK(values_in("0,625") == std::vector<double>{0.625});
  CHECK(values_in("12,50") == std::vector<double>{12.5});
}

TEST_CASE("digits are the significant ones, decimals those after the point") {
  CHECK(one("1.10").decimals == 2);
  CHECK(one("1.10").digits == 3);
  CHECK(one("0.62").digits == 2);
  CHECK(one("400").digits == 1);
  CHECK(one("76").digits == 2);
}

TEST_CASE("the same number with fewer digits is rounded, with other digits it is different") {
  CHECK(is_same(one("1.1"), one("1.10")));
  CHECK(is_same(one("4.01"), one("-4.01")));
  CHECK(is_rounded(one("4"), one("-4.01")));
  CHECK(is_rounded(one("0.6"), one("0.62")));
  CHECK(is_rounded(one("7"), one("7.1")));
  CHECK_FALSE(is_rounded(one("1.10"), one("1.1")));
  CHECK_FALSE(is_rounded(one("4.1"), one("4.01")));
  CHECK_FALSE(is_rounded(one("5"), one("4.01")));
  CHECK_FALSE(is_rounded(one("0"), one("0.4")));  // nothing is left of it
}

}  // namespace
}  // namespace overclaim::parse
