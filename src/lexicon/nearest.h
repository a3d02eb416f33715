// Help for words that nobody knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace overclaim::lexicon {

// The entry of `known` that a mistyped `word` most likely means, as "did you mean ...?"; empty where none is close.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace overclaim::lexicon
