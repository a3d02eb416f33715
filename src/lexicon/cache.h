// Compiled lexicons in a folder of the user's, so that files of their own are read once and not at every start.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

// A file of it holds the bytes of pack_lexicon() behind a head with its key and a checksum of them. Nothing of it is
// trusted that does not fit these; whatever goes wrong with it costs time and nothing else.
class CompiledCache {
 public:
  // `folder` empty: nothing is found and nothing kept. `log` gets one line on what was found, kept or damaged.
  explicit CompiledCache(std::filesystem::path folder = {}, std::function<void(const std::string&)> log = {});

  // The lexicon that was kept under `key`, a hash of all that it was made from and of the program that made it.
  std::optional<Lexicon> find(uint64_t key) const;

  // Keeps it under `key`, and of all that is kept the newest few. Other programs see the file whole or not at all.
  // False where it could not be written.
  bool keep(uint64_t key, const Lexicon& lexicon) const;

  // Where it is kept; empty where there is no folder.
  std::filesystem::path path_of(uint64_t key) const;

 private:
  void tell(const std::string& text) const;
  void drop_old() const;

  std::filesystem::path folder_;
  std::function<void(const std::string&)> log_;
};

// A hash of many bytes at a time, to tell damaged bytes from sound ones. The same on machines of one byte order alone.
uint64_t checksum_of(std::string_view bytes);

}  // namespace overclaim::lexicon
