// Does a sentence suggest something for practice? The features of lexicons/models/advice.yaml that it has are added up:
// a linear model, as Li, Wang and Yu (EMNLP 2021) and many before them use for sentences.
#pragma once

#include <string_view>
#include <vector>

#include "parse/parse.h"

namespace overclaim::classify {

// The ids of the features that the sentence has, each once, in the order of the file.
std::vector<std::string_view> suggestion_features(const parse::Parse& parse);

// Do the weights of its features reach the threshold? Never with a lexicon without such a model.
bool is_suggestion(const parse::Parse& parse);

}  // namespace overclaim::classify
