#include "config/lexicon_choice.h"

#include <algorithm>
#include <set>

#include "lexicon/message.h"
#include "lexicon/nearest.h"
#include "overclaim.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAll = "all", kNone = "none";
constexpr const char* kPackFile = "pack.yaml";
constexpr const char* kPacksFolder = "packs";

using Tell = std::function<void(const ConfigValue&, std::string message, std::string hint)>;

bool has_sign(const ConfigValue& word) { return word.text.starts_with('+') || word.text.starts_with('-'); }
bool is_path(std::string_view name) { return name.find('/') != std::string_view::npos || name.starts_with('.'); }

bool is_pack(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / kPackFile, error);
}

class PackChoice {
 public:
  PackChoice(const PackPlaces& places, const Tell& tell, LexiconChoice& choice)
      : places_(places), tell_(tell), choice_(choice) {}

  void take(const std::vector<ConfigValue>& words) {
    const auto signs = std::ranges::count_if(words, has_sign);
    if (signs > 0 && signs < std::ssize(words)) {
      const auto bare = std::ranges::find_if_not(words, has_sign);
      return tell_(*bare, "\"" + bare->text + "\" has no sign, and other packs have one",
                   "name all packs that count without signs, or put + or - before each to change the shipped ones");
    }
    const bool alone = words.size() == 1;
    if (alone && words[0].text == kAll) return;
    if (signs == 0) choice_.left_out = shipped_packs();
    if (alone && words[0].text == kNone) return;
    for (const auto& word : words) {
      const bool remove = word.text.starts_with('-');
      one(word, word.text.substr(signs > 0 ? 1 : 0), remove);
    }
  }

 private:
  void one(const ConfigValue& word, const std::string& name, bool remove) {
    const bool shipped = !is_path(name) && std::ranges::find(shipped_packs(), name) != shipped_packs().end();
    if (shipped) {
      std::erase(choice_.left_out, name);
      if (remove) {
        choice_.left_out.push_back(name);
        std::ranges::sort(choice_.left_out);
      }
    } else if (remove) {
      tell_(word, "\"" + name + "\" is no shipped pack, so it cannot be left out", hint_for(name));
    } else if (const auto folder = folder_of(word, name); !folder.empty()) {
      if (std::ranges::find(choice_.packs, folder) == choice_.packs.end()) choice_.packs.push_back(folder);
    }
  }

  // Where a pack of the user is; empty, and reported, if there is none.
  std::string folder_of(const ConfigValue& word, const std::string& name) {
    const fs::path folder = is_path(name) ? places_.paths / name : places_.names / kPacksFolder / name;
    std::error_code error;
    if (is_pack(folder)) return folder.lexically_normal().string();
    if (is_path(name) && fs::is_directory(folder, error)) {
      tell_(word, "\"" + name + "\" is no pack: it has no pack.yaml",
            "`overclaim packs new` writes one; a folder of other lexicon files is a value of `lexicons`");
    } else if (is_path(name)) {
      tell_(word, "there is no folder \"" + name + "\"",
            "a path is relative to the file, or the folder, that names it");
    } else {
      tell_(word, "unknown pack \"" + name + "\"", hint_for(name));
    }
    return "";
  }

  std::string hint_for(const std::string& name) const {
    std::vector<std::string> known = shipped_packs();
    for (auto& own : packs_beside(places_.names)) known.push_back(std::move(own));
    if (is_pack(places_.paths / name)) return "a folder is named by a path: ./" + name;
    const std::string near = lexicon::did_you_mean(name, known);
    return (near.empty() ? "" : near + " ") + "the packs are " + lexicon::joined(known, ", ");
  }

  const PackPlaces& places_;
  const Tell& tell_;
  LexiconChoice& choice_;
};

}  // namespace

void choose_packs(const std::vector<ConfigValue>& words, const PackPlaces& places, const Tell& tell,
                  LexiconChoice& choice) {
  PackChoice(places, tell, choice).take(words);
}

std::vector<ConfigValue> words_of(std::string_view list) {
  std::vector<ConfigValue> words;
  for (const std::string_view word : lexicon::parts_of(list, ',')) words.push_back({std::string(word)});
  return words;
}

std::vector<std::string> packs_beside(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder / kPacksFolder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (is_pack(it->path()) && std::ranges::find(shipped_packs(), name) == shipped_packs().end()) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

const std::vector<std::string>& shipped_packs() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& pack : shipped_head().packs) all.push_back(pack.name);
    std::ranges::sort(all);
    return all;
  }();
  return names;
}

}  // namespace overclaim::config
