// overclaim eval: measures agreement with labelled articles and sentences.
#include "audit/eval.h"

#include <nlohmann/json.hpp>

#include "audit/doubtful.h"
#include "cli/commands.h"
#include "input/find.h"
#include "lexicon/bytes.h"

namespace overclaim::cli {

namespace {

// One line for each sentence: where it stands and its signals.
int print_signals(Session& session, const Checker& checker, const std::vector<std::string>& paths) {
  CheckOptions options;
  options.exhaustive = true;
  options.read_by = verdict::ReadBy::rules;
  int code = kNothingFound;
  for (const auto& path : paths) {
    auto bytes = lexicon::read_bytes(path);
    if (!bytes) {
      session.log.problem({path, 0, 0, "", "cannot be read", "name a file"});
      code = kFailed;
      continue;
    }
    const verdict::Review review = checker.check(path, std::move(*bytes), options);
    for (const auto& sentence : checker.signals(review)) {
      nlohmann::ordered_json line = {{"path", path},
                                     {"begin", sentence.span.begin},
                                     {"end", sentence.span.end},
                                     {"block", sentence.block},
                                     {"heading", sentence.heading == text::kNone ? -1 : int64_t{sentence.heading}},
                                     {"signals", sentence.names}};
      session.out.write(line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
    }
  }
  return code;
}

// The sentences on which rules and gate disagree, in articles with or without labels.
int print_doubtful(Session& session, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                   const std::vector<std::string>& paths) {
  const input::Inputs inputs = input::find_inputs(paths);
  std::vector<lexicon::Problem> problems = inputs.problems;
  const auto report = audit::find_doubtful(Checker(lexicon), PageReader(lexicon), inputs.paths, problems);
  for (const auto& problem : problems) session.log.problem(problem);
  session.out.write(audit::format_doubtful(report));
  return problems.empty() ? kNothingFound : kFailed;
}

}  // namespace

int eval(Session& session, const EvalArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  if (arguments.doubtful) return print_doubtful(session, lexicon, arguments.gold);
  const Checker checker(lexicon);
  if (arguments.signals) return print_signals(session, checker, arguments.gold);
  const std::vector<std::filesystem::path> gold{arguments.gold.begin(), arguments.gold.end()};
  const auto report = audit::evaluate(checker, gold);
  if (!report.ok()) {
    for (const auto& problem : report.problems()) session.log.problem(problem);
    return kFailed;
  }
  // Without the models of the gate, the rules alone are all there is.
  const bool gate = !lexicon->models.empty();
  const auto by_rules = audit::evaluate(checker, gold, verdict::ReadBy::rules);
  session.out.write(
      audit::format_eval(report.value(), arguments.verbose, gate && by_rules.ok() ? &by_rules.value() : nullptr));
  return kNothingFound;
}

}  // namespace overclaim::cli
