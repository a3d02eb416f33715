// The lexicon inside the program. At build time lexicons/ is checked and written as a binary image (compile_main.cpp);
// reading it at run time takes a few milliseconds and fails only if the build is broken.
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

// Reads the lexicon from an image. Throws std::runtime_error if lengths are inconsistent; other bytes are trusted.
Lexicon unpack_lexicon(std::string_view packed);

// Reads the YAML files from an image, likewise.
std::vector<LexiconFile> unpack_files(std::string_view packed);

}  // namespace overclaim::lexicon
