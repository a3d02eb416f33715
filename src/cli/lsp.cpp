// overclaim lsp: an editor asks over standard input and output.
#include "cli/commands.h"
#include "lsp/server.h"

namespace overclaim {

int serve_editor(Session& session, const std::string& version) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  const Checker checker(lexicon);
  FrameWriter writer(session.streams.out);
  ServerOptions options;
  options.version = version;
  options.decided_for = [](const std::string&) { return Decided{}; };
  const auto send = [&](std::string_view message) { writer.write(message); };
  const auto tell = [&](Told kind, const std::string& text) {
    switch (kind) {
      case Told::error:
        return session.log.error(text);
      case Told::warning:
        return session.log.warning(text);
      case Told::info:
        return session.log.info(text);
      case Told::log:
        return session.log.debug(text);
    }
  };
  Server server(checker, std::move(options), send, tell);
  FrameReader reader(session.streams.in);
  Frame frame;
  bool goes_on = true;
  while (goes_on && reader.next(frame)) goes_on = server.take(frame);
  if (!reader.fault().empty()) session.log.error("standard input: " + reader.fault());
  return server.end();
}

}  // namespace overclaim
