// Runs the example lines of a lexicon: what its files say of themselves, checked against what the engine does with
// them.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/result.h"

namespace overclaim::audit {

struct ExampleReport {
  size_t run = 0;  // example lines
  std::vector<lexicon::Problem>
      failures;  // in the order of the lexicon: the line, what it wanted, what was found instead
};

// Runs every `fires` and `quiet` line of cues (subjects, outcomes, populations and shapes have theirs on their cues)
// and of rules that are checked, in the sense of lexicons/README.md. `lexicon` must come from load_lexicon: the shipped
// one carries no examples. `folder` goes before the file names in failures. A rule's example about no named product is
// about the subject that the policy setting `example_subject` names.
ExampleReport run_examples(std::shared_ptr<const lexicon::Lexicon> lexicon, std::string_view folder = "lexicons");

}  // namespace overclaim::audit
