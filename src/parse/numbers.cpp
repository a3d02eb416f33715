#include "parse/numbers.h"

#include <cmath>

namespace overclaim::parse {
namespace {

constexpr std::string_view kMinusSign = "\xE2\x88\x92", kPlusMinus = "\xC2\xB1";
constexpr double kSame = 1e-9;
constexpr size_t kLongest = 15;  // digits that a double keeps

bool is_digit(char c) { return c >= '0' && c <= '9'; }

size_t digits_from(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// Reads the number that begins at `at`, a digit or a point before one. Moves `at` behind it.
Number read_number(std::string_view text, size_t& at) {
  Number number;
  bool leading = true;
  const auto take = [&](size_t count) {
    for (; count > 0; --count, ++at) {
      leading = leading && text[at] == '0';
      if (!leading) ++number.digits;
      if (number.digits <= kLongest) number.value = number.value * 10 + (text[at] - '0');
    }
  };
  take(digits_from(text, at));
  // "1,070": groups of three behind a comma, where the number does not begin with a nought.
  while (at < text.size() && text[at] == ',' && !leading && digits_from(text, at + 1) == 3) {
    ++at;
    take(3);
  }
  if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
    const size_t decimals = digits_from(text, at + 1);
    if (decimals == 0 || decimals > kLongest) return number;
    ++at;
    take(decimals);
    number.decimals = static_cast<uint8_t>(decimals);
    number.value /= std::pow(10.0, static_cast<double>(decimals));
  } else {
    // The noughts at the end of 400 may be there for its size only.
    for (size_t i = at; i-- > 0 && text[i] == '0' && number.digits > 1;) --number.digits;
  }
  return number;
}

}  // namespace

std::vector<Number> numbers_in(std::string_view text) {
  std::vector<Number> found;
  for (size_t at = 0; at < text.size();) {
    const bool point = text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1]);
    if (!is_digit(text[at]) && !point) {
      ++at;
      continue;
    }
    const std::string_view before = text.substr(0, at);
    // A hyphen behind a digit is a range, not a sign.
    const bool hyphen = before.ends_with('-') && (at == 1 || !is_digit(text[at - 2]));
    const bool minus = hyphen || before.ends_with(kMinusSign);
    const bool spread = before.ends_with(kPlusMinus) || before.ends_with("\xC2\xB1 ");
    Number number = read_number(text, at);
    if (minus) number.value = -number.value;
    if (!spread) found.push_back(number);
  }
  return found;
}

bool is_same(const Number& written, const Number& recorded) {
  return std::abs(std::abs(written.value) - std::abs(recorded.value)) < kSame;
}

bool is_rounded(const Number& written, const Number& recorded) {
  if (is_same(written, recorded) || written.decimals >= recorded.decimals) return false;
  const double unit = std::pow(10.0, -static_cast<double>(written.decimals));
  return std::abs(std::abs(written.value) - std::abs(recorded.value)) <= unit / 2 + kSame && written.value != 0;
}

}  // namespace overclaim::parse
