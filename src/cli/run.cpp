// Parses the arguments, runs the command, and returns its exit code.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>

#include "cli/cli.h"
#include "cli/command_line.h"
#include "lexicon/nearest.h"

namespace overclaim::cli {
namespace {

// Reports an error in the arguments, with a hint at a similar command.
int usage_error(Session& session, CLI::App& app, const CLI::ParseError& error) {
  std::string hint = "overclaim --help";
  const auto parsed = app.get_subcommands();
  if (!parsed.empty()) hint = "overclaim " + parsed[0]->get_name() + " --help";
  const auto left = app.remaining();
  if (parsed.empty() && !left.empty()) {
    std::vector<std::string> commands;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
      commands.push_back(command->get_name());
    const std::string nearest = lexicon::did_you_mean(left[0], commands);
    if (!nearest.empty()) hint = nearest;
  }
  session.log.error(error.what(), hint);
  return kFailed;
}

// Moves arguments such as "-:12", a line of standard input, behind a "--" at the end: CLI11 would read them as options.
std::vector<std::string> with_places_last(const std::vector<std::string>& arguments) {
  const auto end_of_options = std::find(arguments.begin(), arguments.end(), "--");
  std::vector<std::string> options, places;
  for (auto at = arguments.begin(); at != end_of_options; ++at)
    (at->starts_with("-:") ? places : options).push_back(*at);
  if (places.empty()) return arguments;
  options.push_back("--");
  options.insert(options.end(), places.begin(), places.end());
  if (end_of_options != arguments.end()) options.insert(options.end(), end_of_options + 1, arguments.end());
  return options;
}

int version(Session& session) {
  std::string digest = shipped_head().digest;
  // Asked of other lexicons only where an option names them: a faulty configuration must not hide the version.
  if (session.options().packs || !session.options().lexicons.empty()) {
    const auto lexicon = session.lexicon();
    if (!lexicon) return kFailed;
    digest = lexicon->digest;
  }
  session.out.write(std::string("overclaim ") + kVersion + " (lexicon " + digest + ")\n");
  return kNothingFound;
}

int run_command(const std::vector<std::string>& arguments, const Streams& streams) {
  CommandLine line;
  CLI::App app("Reports statements about a product that go beyond the evidence, why, and what to write instead.",
               "overclaim");
  add_all(app, line);
  const std::vector<std::string> ordered = with_places_last(arguments);
  try {
    app.parse(std::vector<std::string>(ordered.rbegin(), ordered.rend()));  // CLI11 expects them in reverse
  } catch (const CLI::CallForHelp&) {
    Session session(streams, line.global);
    session.out.write(app.help());
    return session.finish(kNothingFound);
  } catch (const CLI::ParseError& error) {
    Session session(streams, {});
    return usage_error(session, app, error);
  }
  Session session(streams, line.global);
  if (line.version) return session.finish(version(session));
  if (line.command) return session.finish(line.command(session));
  session.log.raw(app.help());
  return kFailed;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Streams& streams) {
  try {
    return run_command(arguments, streams);
  } catch (const std::exception& failure) {
    Log(streams.err).error(failure.what());
    return kFailed;
  }
}

}  // namespace overclaim::cli
