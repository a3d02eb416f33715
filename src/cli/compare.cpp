// overclaim compare: does a press release claim more than its abstract?
#include "report/compare.h"

#include <optional>

#include "cli/commands.h"
#include "cli/inputs.h"

namespace overclaim::cli {
namespace {

// Empty if it cannot be read, which has been reported.
std::optional<NamedText> text_at(Session& session, const std::string& path) {
  NamedText text{path, ""};
  lexicon::Problem problem;
  if (read_input(path, session.streams.in, text.source, problem)) return text;
  session.log.problem(problem);
  return std::nullopt;
}

}  // namespace

int compare(Session& session, const CompareArguments& arguments) {
  if (arguments.abstract == "-" && arguments.press == "-") {
    session.log.error("compare: only one of the two texts can come from standard input", "name a file for the other");
    return kFailed;
  }
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  auto abstract = text_at(session, arguments.abstract);
  auto press = text_at(session, arguments.press);
  if (!abstract || !press) return kFailed;
  const classify::Comparison comparison = Checker(lexicon).compare(std::move(*abstract), std::move(*press));
  session.out.write(arguments.format == "json" ? report::comparison_json(comparison)
                                               : report::comparison_text(*lexicon, comparison));
  return comparison.verdict == classify::PressVerdict::exaggerates ? kFound : kNothingFound;
}

}  // namespace overclaim::cli
