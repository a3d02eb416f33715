// Runs the number of example lines of a lexicon as tests: compares what its files declare with what the engine does.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/result.h"

namespace overclaim::audit {

struct ExampleReport {
  size_t run = 0;                          // example lines
  std::vector<lexicon::Problem> failures;  // in the order of the lexicon: the line, the expected and the actual result
};

// Which examples are run, and how their files are called in failures.
struct ExampleFiles {
  std::map<std::pair<int, std::string>, std::string> paths = {};  // LoadReport::paths; a file without is in "lexicons/"
  int from_layer = 0;                                             // only of files of this layer and above
};

// Runs every `fires` and `quiet` line of cues (subjects, outcomes, populations and shapes have theirs on their cues)
// and of rules that are checked, as lexicons/README.md defines them, and the `reject` and `accept` lines of house
// words. REQUIRES: `lexicon` comes from load_lexicon(), since the shipped one has no examples. A rule's example that
// names no product is about the subject in the policy setting `example_subject`.
ExampleReport run_examples(std::shared_ptr<const lexicon::Lexicon> lexicon, const ExampleFiles& files = {});

}  // namespace overclaim::audit
