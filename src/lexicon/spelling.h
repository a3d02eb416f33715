// What the spelling of a word says of it where no cue knows the word: lexicons/grammar/spelling.yaml.
// parse/spelling.h asks it of the words of a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace overclaim::lexicon {

// In folded letters, as the words of a Document are compared.
struct WordSpelling {
  std::vector<std::string> adverb, participle, gerund, comparative, plural;  // endings
  std::vector<std::string> year;                                             // beginnings of a number
  std::vector<std::string> of;                                               // whole words
};

// What spelling.yaml calls a member.
struct SpellingName {
  std::string_view name;
  std::vector<std::string> WordSpelling::*member;
};

inline constexpr SpellingName kSpelling[] = {
    {"adverb", &WordSpelling::adverb}, {"participle", &WordSpelling::participle},   {"gerund", &WordSpelling::gerund},
    {"year", &WordSpelling::year},     {"comparative", &WordSpelling::comparative}, {"plural", &WordSpelling::plural},
    {"of", &WordSpelling::of},
};
static_assert(sizeof(kSpelling) / sizeof(*kSpelling) * sizeof(std::vector<std::string>) == sizeof(WordSpelling),
              "a list of spellings has no name");

}  // namespace overclaim::lexicon
