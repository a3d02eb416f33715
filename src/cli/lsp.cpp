// overclaim lsp: runs the language server over standard input and output.
#include "cli/commands.h"
#include "cli/plan.h"
#include "lsp/server.h"

namespace overclaim::cli {

using lsp::LogKind;

namespace {

lsp::FileOptions file_options(config::ConfigResolver resolver, const std::string& path) {
  const auto settings = resolver.settings_for(path);
  if (settings.ok()) return {settings.value()->options, {}};
  lsp::FileOptions out;
  out.options.today = today();
  for (const auto& problem : settings.problems()) out.problems.push_back(lexicon::format_problem(problem));
  return out;
}

}  // namespace

int serve_editor(Session& session, const std::string& version) {
  config::Flags flags = flags_of(session);
  config::ConfigResolver resolver(flags, config_formats());
  const auto here = resolver.settings_for("-");
  if (!here.ok()) {
    report_problems(session, here.problems());
    return kFailed;
  }
  const Checker& checker = resolver.checker(*here.value());
  lsp::FrameWriter writer(session.streams.out);
  lsp::ServerOptions options;
  options.version = version;
  // A new resolver each time, since the configuration may have changed.
  options.options_for = [flags](const std::string& path) {
    return file_options(config::ConfigResolver(flags, config_formats()), path);
  };
  const auto send = [&](std::string_view message) { writer.write(message); };
  const auto log = [&](LogKind kind, const std::string& text) {
    switch (kind) {
      case LogKind::error:
        return session.log.error(text);
      case LogKind::warning:
        return session.log.warning(text);
      case LogKind::info:
        return session.log.info(text);
      case LogKind::log:
        return session.log.debug(text);
    }
  };
  lsp::Server server(checker, std::move(options), send, log);
  lsp::FrameReader reader(session.streams.in);
  lsp::Frame frame;
  bool goes_on = true;
  while (goes_on && reader.next(frame)) goes_on = server.take(frame);
  if (!reader.error().empty()) session.log.error("standard input: " + reader.error());
  return server.end();
}

}  // namespace overclaim::cli
