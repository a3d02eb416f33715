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

// What stands in front of the bytes, so that it can be read without the rest.
struct ImageHead {
  // Names the program that compiled the lexicon: what another one has compiled is laid out in another way.
  std::string compiler;
  std::string digest;  // Lexicon::digest
  std::vector<Pack> packs;
};

// The bytes of a checked lexicon, and of the YAML files it came from. Examples are left out of the former.
std::string pack_lexicon(const Lexicon& lexicon, const std::vector<LexiconFile>& files,
                         const std::string& compiler = "");

// Reads the head alone; as below.
ImageHead unpack_head(std::string_view packed);

// Reads the lexicon from an image. Throws std::runtime_error if lengths are inconsistent; other bytes are trusted.
Lexicon unpack_lexicon(std::string_view packed);

// Reads the YAML files from an image, likewise.
std::vector<LexiconFile> unpack_files(std::string_view packed);

}  // namespace overclaim::lexicon
