// Hints for unknown words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace overclaim::lexicon {

// The most similar entry of `known` as "did you mean ...?"; empty if none is similar.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace overclaim::lexicon
