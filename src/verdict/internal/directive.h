// Reads one suppression comment: what it covers, or what is wrong with it. Internal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/message.h"
#include "text/document.h"

namespace overclaim::verdict {

// What a comment covers, the narrowest first. A range is what lies between a start and its end.
enum class Scope : uint8_t { sentence, block, range, claim, file, start, end };

inline constexpr std::string_view kIgnoreSentence = "overclaim-ignore";
inline constexpr std::string_view kIgnoreFile = "overclaim-ignore-file";

struct Directive {
  Scope scope = Scope::sentence;
  std::vector<std::string> rules;  // Rule::id, sorted, each once; empty where `all_rules`, for a claim, and for an end
                                   // that names none
  bool all_rules = false;
  std::string subject, outcome;  // Scope::claim: ids
  std::string until;             // "2027-01-31", the last day; empty: no end
  std::string reason;
};

// A fault of a suppression comment.
struct DirectiveFault {
  lexicon::SuppressionFault kind = lexicon::SuppressionFault::malformed;
  std::string message;          // the message of the lexicon that explains it; may be empty
  lexicon::Fields fields = {};  // for it, and for the message of the rule
};

// Returns the fault of a comment, if it has one; `directive.scope` is set even then if the first word is known. `today`
// is as for suppress().
std::optional<DirectiveFault> read_directive(const lexicon::Lexicon& lexicon, std::string_view today,
                                             const text::SuppressionComment& comment, Directive& directive);

}  // namespace overclaim::verdict
