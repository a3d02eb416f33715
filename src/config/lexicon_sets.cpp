#include "config/lexicon_sets.h"

namespace overclaim::config {

lexicon::Result<lexicon::Lexicon> load_lexicon_with(const std::vector<std::string>& folders) {
  lexicon::LoadReport report;
  return load_lexicon_with(folders, report);
}

lexicon::Result<lexicon::Lexicon> load_lexicon_with(const std::vector<std::string>& folders,
                                                    lexicon::LoadReport& report) {
  auto files = shipped_lexicon_files();
  std::vector<lexicon::Problem> problems;
  int layer = 0;
  for (const auto& folder : folders) {
    auto added = lexicon::read_lexicon_folder(folder, ++layer);
    problems.insert(problems.end(), added.problems().begin(), added.problems().end());
    if (added.ok()) files.insert(files.end(), added.value().begin(), added.value().end());
  }
  if (!problems.empty()) return problems;
  return lexicon::load_lexicon(std::move(files), report);
}

const LexiconSets::Set& LexiconSets::with(const std::vector<std::string>& folders) {
  if (const auto known = sets_.find(folders); known != sets_.end()) return known->second;
  Set set;
  if (folders.empty()) {
    set.lexicon = shipped_lexicon();
  } else {
    auto loaded = load_lexicon_with(folders);
    set.problems = loaded.problems();
    if (loaded.ok()) set.lexicon = std::make_shared<const lexicon::Lexicon>(std::move(loaded).value());
  }
  return sets_[folders] = std::move(set);
}

const Checker& LexiconSets::checker(const std::vector<std::string>& folders) {
  if (const auto known = checkers_.find(folders); known != checkers_.end()) return known->second;
  return checkers_.emplace(folders, Checker(with(folders).lexicon)).first->second;
}

}  // namespace overclaim::config
