// overclaim eval: measures agreement with labelled articles and sentences.
#include "audit/eval.h"

#include <nlohmann/json.hpp>

#include "cli/commands.h"
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

}  // namespace

int eval(Session& session, const EvalArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  if (arguments.signals) return print_signals(session, Checker(lexicon), arguments.gold);
  const auto report = audit::evaluate(Checker(lexicon), {arguments.gold.begin(), arguments.gold.end()});
  if (!report.ok()) {
    for (const auto& problem : report.problems()) session.log.problem(problem);
    return kFailed;
  }
  session.out.write(audit::format_eval(report.value(), arguments.verbose));
  return kNothingFound;
}

}  // namespace overclaim::cli
