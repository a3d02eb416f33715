// One note of an author read: what it sets aside, or what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/message.h"
#include "text/document.h"

namespace overclaim::verdict {

// What a note reaches, the narrowest first. A stretch is what lies between a start and its end.
enum class Scope : uint8_t { sentence, block, stretch, claim, file, start, end };

inline constexpr std::string_view kIgnoreSentence = "overclaim-ignore";
inline constexpr std::string_view kIgnoreFile = "overclaim-ignore-file";

struct Directive {
  Scope scope = Scope::sentence;
  std::vector<std::string> rules;  // Rule::id, sorted, each once; empty where `all_rules`, for a claim, and for an end
                                   // that names none
  bool all_rules = false;
  std::string subject, outcome;  // Scope::claim: ids
  std::string until;             // "2027-01-31", the last day; empty: for good
  std::string reason;
};

// A fault of a suppression comment.
struct DirectiveFault {
  lexicon::SuppressionFault kind = lexicon::SuppressionFault::malformed;
  std::string message;          // the message of the lexicon that says it more closely; may be empty
  lexicon::Fields fields = {};  // for it, and for the message of the rule
};

// Reads a note. The fault, where there is one; `directive.scope` is set even then, as far as the first word is known.
// `today` as in suppress().
std::optional<DirectiveFault> read_directive(const lexicon::Lexicon& lexicon, std::string_view today,
                                             const text::SuppressionComment& note, Directive& directive);

}  // namespace overclaim::verdict
