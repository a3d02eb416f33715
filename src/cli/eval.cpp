// overclaim eval: measures agreement with labelled articles and sentences.
#include "audit/eval.h"

#include "cli/commands.h"

namespace overclaim::cli {

int eval(Session& session, const EvalArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  const auto report = audit::evaluate(Checker(lexicon), {arguments.gold.begin(), arguments.gold.end()});
  if (!report.ok()) {
    for (const auto& problem : report.problems()) session.log.problem(problem);
    return kFailed;
  }
  session.out.write(audit::format_eval(report.value(), arguments.verbose));
  return kNothingFound;
}

}  // namespace overclaim::cli
