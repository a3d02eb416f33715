// The lexicons of a run: the shipped one, and those with packs and folders of a publication, each loaded once and kept
// for the next run.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "config/lexicon_choice.h"
#include "lexicon/cache.h"
#include "overclaim.h"

namespace overclaim::config {

// The lexicon of a choice from its files, examples kept; or all problems of them. Seconds of work: see LexiconSets.
lexicon::Result<lexicon::Lexicon> load_lexicon_of(const LexiconChoice& choice);
lexicon::Result<lexicon::Lexicon> load_lexicon_of(const LexiconChoice& choice, lexicon::LoadReport& report);

// What a choice is kept under in a cache: a hash of the program, the packs that are left out, and all files of the
// user; or the problems of those that cannot be read.
lexicon::Result<uint64_t> cache_key_of(const LexiconChoice& choice);

// Not thread-safe; the returned values may be used by any thread while this object exists.
class LexiconSets {
 public:
  struct Set {
    std::shared_ptr<const lexicon::Lexicon> lexicon;  // null where there are problems
    std::vector<lexicon::Problem> problems;
  };
  explicit LexiconSets(lexicon::CompiledCache cache = lexicon::CompiledCache()) : cache_(std::move(cache)) {}

  const Set& with(const LexiconChoice& choice);

  // The checker of a set without problems, built when it is first asked for.
  const Checker& checker(const LexiconChoice& choice);

 private:
  Set load(const LexiconChoice& choice) const;

  lexicon::CompiledCache cache_;
  std::map<LexiconChoice, Set> sets_;
  std::map<LexiconChoice, Checker> checkers_;
};

}  // namespace overclaim::config
