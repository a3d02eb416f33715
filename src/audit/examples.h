// Runs the number of example lines of a lexicon as tests: compares what its files declare with what the engine does.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/result.h"

namespace overclaim::audit {

struct ExampleReport {
  size_t run = 0;                          // example lines
  std::vector<lexicon::Problem> failures;  // in the order of the lexicon: the line, the expected and the actual result
};

// Runs every `fires` and `quiet` line of cues (subjects, outcomes, populations and shapes have theirs on their cues)
// and of rules that are checked, as lexicons/README.md defines them. REQUIRES: `lexicon` comes from load_lexicon(),
// since the shipped one has no examples. `folder` is the prefix of file names in failures. A rule's example that names
// no product is about the subject in the policy setting `example_subject`.
ExampleReport run_examples(std::shared_ptr<const lexicon::Lexicon> lexicon, std::string_view folder = "lexicons");

}  // namespace overclaim::audit
