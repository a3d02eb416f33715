#include "config/lexicon_sets.h"

#include <algorithm>
#include <filesystem>

#include "lexicon/bytes.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;
using lexicon::LexiconFile;
using lexicon::Problem;

// The files of the user, each folder a layer of its own.
lexicon::Result<std::vector<LexiconFile>> own_files(const LexiconChoice& choice) {
  std::vector<LexiconFile> files;
  std::vector<Problem> problems;
  int layer = 0;
  for (const auto* folders : {&choice.packs, &choice.folders})
    for (const auto& folder : *folders) {
      auto added = lexicon::read_lexicon_folder(folder, ++layer);
      problems.insert(problems.end(), added.problems().begin(), added.problems().end());
      if (added.ok()) files.insert(files.end(), added.value().begin(), added.value().end());
    }
  for (const auto& path : choice.house) {
    auto text = lexicon::read_bytes(path);
    if (!text) problems.push_back({path, 0, 0, "", "cannot be read", "a file of house words (`kind: house`)"});
    files.push_back({"house/" + fs::path(path).filename().string(), path, std::move(text).value_or(""), ++layer});
  }
  if (!choice.config_house.empty())
    files.push_back({std::string(lexicon::kHouseOfConfig), choice.config_path, choice.config_house, ++layer});
  if (!problems.empty()) return problems;
  return files;
}

// Of which shipped pack is the file? "packs/core/subjects/semax.yaml" is of core; empty: of none.
std::string pack_of(const std::string& name) {
  constexpr std::string_view kPacks = "packs/";
  if (!name.starts_with(kPacks)) return "";
  return name.substr(kPacks.size(), name.find('/', kPacks.size()) - kPacks.size());
}

uint64_t key_of(const LexiconChoice& choice, const std::vector<LexiconFile>& own) {
  const lexicon::ImageHead head = shipped_head();
  uint64_t key = lexicon::kNoBytesHash;
  const auto add = [&key](std::string_view part) { key = lexicon::hash_of("\xFF", lexicon::hash_of(part, key)); };
  add(head.compiler);
  add(head.digest);
  for (const auto& name : choice.left_out) add(name);
  for (const auto& file : own) {
    add(std::to_string(file.layer));
    add(file.name);
    add(file.text);
  }
  return key;
}

lexicon::Result<lexicon::Lexicon> load(const LexiconChoice& choice, const std::vector<LexiconFile>& own,
                                       lexicon::LoadReport& report) {
  auto files = shipped_lexicon_files();
  for (auto& file : files)
    file.left_out = std::ranges::find(choice.left_out, pack_of(file.name)) != choice.left_out.end();
  files.insert(files.end(), own.begin(), own.end());
  return lexicon::load_lexicon(std::move(files), report);
}

}  // namespace

lexicon::Result<lexicon::Lexicon> load_lexicon_of(const LexiconChoice& choice) {
  lexicon::LoadReport report;
  return load_lexicon_of(choice, report);
}

lexicon::Result<lexicon::Lexicon> load_lexicon_of(const LexiconChoice& choice, lexicon::LoadReport& report) {
  const auto own = own_files(choice);
  if (!own.ok()) return own.problems();
  return load(choice, own.value(), report);
}

lexicon::Result<uint64_t> cache_key_of(const LexiconChoice& choice) {
  const auto own = own_files(choice);
  if (!own.ok()) return own.problems();
  return key_of(choice, own.value());
}

LexiconSets::Set LexiconSets::load(const LexiconChoice& choice) const {
  Set set;
  const auto own = own_files(choice);
  set.problems = own.problems();
  if (!own.ok()) return set;
  const uint64_t key = key_of(choice, own.value());
  if (auto kept = cache_.find(key)) {
    set.lexicon = std::make_shared<const lexicon::Lexicon>(*std::move(kept));
    return set;
  }
  lexicon::LoadReport report;
  auto loaded = config::load(choice, own.value(), report);
  set.problems = loaded.problems();
  if (!loaded.ok()) return set;
  cache_.keep(key, loaded.value());
  set.lexicon = std::make_shared<const lexicon::Lexicon>(std::move(loaded).value());
  return set;
}

const LexiconSets::Set& LexiconSets::with(const LexiconChoice& choice) {
  if (const auto known = sets_.find(choice); known != sets_.end()) return known->second;
  return sets_[choice] = choice.is_shipped() ? Set{shipped_lexicon(), {}} : load(choice);
}

const Checker& LexiconSets::checker(const LexiconChoice& choice) {
  if (const auto known = checkers_.find(choice); known != checkers_.end()) return known->second;
  return checkers_.emplace(choice, Checker(with(choice).lexicon)).first->second;
}

}  // namespace overclaim::config
