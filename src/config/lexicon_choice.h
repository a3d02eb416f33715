// Which lexicon a file is checked with: which of the shipped packs, and what of the user's on top of them.
#pragma once

#include <compare>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "lexicon/load.h"

namespace overclaim::config {

// A value to compare lexicons by: equal choices make the same lexicon as long as no file changes.
struct LexiconChoice {
  std::vector<std::string> left_out;      // names of shipped packs that are not chosen, in order
  std::vector<std::string> packs;         // folders of packs of the user, each on top of the ones before it
  std::vector<std::string> folders;       // other folders of lexicon files, on top of the packs
  std::vector<std::string> house;         // files of house words
  std::string config_path, config_house;  // the configuration that has house words of its own, and its text

  bool operator==(const LexiconChoice&) const = default;
  auto operator<=>(const LexiconChoice&) const = default;

  // Nothing but the shipped packs, and all of them?
  bool is_shipped() const { return *this == LexiconChoice(); }
};

// Where packs are looked for.
struct PackPlaces {
  std::filesystem::path paths;  // a path of a pack begins here
  std::filesystem::path names;  // beside the configuration: packs/NAME in it is a pack of that name
};

// Takes the words of `packs:` or of --packs into `choice`:
//   a, b      these and no others; a name is that of a shipped pack or else of a folder packs/NAME, a word with a slash
//             is a path
//   +a, -b    the shipped packs, with a and without b; then all words have a sign
//   all none  alone: all shipped packs, or no pack
// `tell` gets each word that is wrong with what is wrong; it counts for nothing.
void choose_packs(const std::vector<ConfigValue>& words, const PackPlaces& places,
                  const std::function<void(const ConfigValue&, std::string message, std::string hint)>& tell,
                  LexiconChoice& choice);

// "core, glp1,+./mine" as the words of a list.
std::vector<ConfigValue> words_of(std::string_view list);

// Names of the packs in `folder`/packs, shipped ones not among them.
std::vector<std::string> packs_beside(const std::filesystem::path& folder);

// The names of the shipped packs, in order.
const std::vector<std::string>& shipped_packs();

}  // namespace overclaim::config
