// The lexicon that the program carries. At build time lexicons/ is checked and written as one block of bytes
// (compile_main.cpp); at run time reading it back takes a few milliseconds and cannot fail unless the build is broken.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/load.h"

namespace overclaim::lexicon {

// The bytes of a checked lexicon, and of the YAML files it came from. Examples are left out of the former.
std::string pack_lexicon(const Lexicon& lexicon, const std::vector<LexiconFile>& files);

// Reads the lexicon out of packed bytes. Throws std::runtime_error where lengths in them do not add up; what lies
// between is taken as the build wrote it.
Lexicon unpack_lexicon(std::string_view packed);

// Reads the YAML files out of packed bytes; as above.
std::vector<LexiconFile> unpack_files(std::string_view packed);

}  // namespace overclaim::lexicon
