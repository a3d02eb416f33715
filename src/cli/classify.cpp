// overclaim classify: reads sentences as JSON lines and writes the strength of each as one line.
#include <nlohmann/json.hpp>

#include "cli/commands.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::ordered_json;

// The answer for one line; null if the line is invalid.
Json answer(const Checker& checker, const std::string& line) {
  const Json request = Json::parse(line, nullptr, false);
  if (!request.is_object() || !request.contains("id")) return nullptr;
  const auto text = request.find("text");
  if (text == request.end() || !text->is_string()) return nullptr;
  const classify::Classification reading = checker.classify(text->get_ref<const std::string&>());
  return {{"id", request["id"]},
          {"relation", name_of(reading.relation)},
          {"polarity", name_of(reading.polarity)},
          {"modality", name_of(reading.modality)},
          {"advice", name_of(reading.advice)},
          {"strength", name_of(reading.strength)}};
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t") == std::string::npos; }

}  // namespace

int classify(Session& session) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  const Checker checker(lexicon);
  LineReader lines(session.streams.in);
  std::string line;
  uint32_t number = 0;
  int code = kNothingFound;
  // Answers are flushed before the program waits for input, so that other programs can converse with it through pipes.
  while (lines.next(line, [&] { session.out.flush(); })) {
    ++number;
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (is_blank(line)) continue;
    const Json json = answer(checker, line);
    if (json.is_null()) {
      session.log.problem({"standard input", number, 0, line.substr(0, 200),
                           "not a JSON object with \"id\" and a string \"text\"", ""});
      code = kFailed;
    } else if (!session.out.write(json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n")) {
      return code;  // the reader has closed the pipe
    }
  }
  if (lines.fault().empty()) return code;
  session.log.problem({"standard input", 0, 0, "", "cannot be read: " + lines.fault(), ""});
  return kFailed;
}

}  // namespace overclaim::cli
