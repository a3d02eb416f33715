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

// Reads the lexicon out of packed bytes. Throws std::runtime_error where lengths in them do not add up; what lies
// between is taken as the build wrote it.
Lexicon unpack_lexicon(std::string_view packed);

// Reads the YAML files out of packed bytes; as above.
std::vector<LexiconFile> unpack_files(std::string_view packed);

}  // namespace overclaim::lexicon
