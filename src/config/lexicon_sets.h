// The lexicons of a run: the shipped one, and that with folders of a publication, each loaded once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "overclaim.h"

namespace overclaim::config {

// The shipped files and those of `folders`, each over the ones before it, examples kept; or all problems of them.
lexicon::Result<lexicon::Lexicon> load_lexicon_with(const std::vector<std::string>& folders);
lexicon::Result<lexicon::Lexicon> load_lexicon_with(const std::vector<std::string>& folders,
                                                    lexicon::LoadReport& report);

// Not thread-safe; the returned values may be used by any thread while this object exists.
class LexiconSets {
 public:
  struct Set {
    std::shared_ptr<const lexicon::Lexicon> lexicon;  // null where the folders have problems
    std::vector<lexicon::Problem> problems;
  };
  // No folder: the shipped lexicon.
  const Set& with(const std::vector<std::string>& folders);

  // The checker of a set without problems, built when it is first asked for.
  const Checker& checker(const std::vector<std::string>& folders);

 private:
  std::map<std::vector<std::string>, Set> sets_;
  std::map<std::vector<std::string>, Checker> checkers_;
};

}  // namespace overclaim::config
