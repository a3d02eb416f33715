// overclaim lexicon: are the files sound, and do their examples hold.
#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "audit/examples.h"
#include "cli/commands.h"
#include "match/shapes.h"

namespace overclaim::cli {

using lexicon::Lexicon;

namespace {

// The lexicon that `folder` makes: by itself where it has a policy of its own, else on top of the shipped one.
lexicon::Result<Lexicon> load_folder(const Session& session, const std::string& folder) {
  if (folder.empty()) return load_lexicon_with(session.options().lexicons);
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::path(folder) / "policy.yaml", error))
    return lexicon::load_lexicon(folder);
  return load_lexicon_with(folder);
}

std::string number(size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

// Tells the problems and how many they are.
int tell(Session& session, const std::vector<lexicon::Problem>& problems, const std::string& what) {
  for (const auto& problem : problems) session.log.problem(problem);
  session.log.error(number(problems.size(), what));
  return kFailed;
}

}  // namespace

int check_lexicon(Session& session, const std::string& folder) {
  const auto loaded = load_folder(session, folder);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  const Lexicon& lexicon = loaded.value();
  if (const auto bad = match::check_shapes(lexicon, folder.empty() ? "lexicons" : folder); !bad.empty())
    return tell(session, bad, "problem");
  session.out.write("lexicon " + lexicon.digest + ": " + number(lexicon.subjects.size(), "subject") + ", " +
                    number(lexicon.outcomes.size(), "outcome") + ", " + number(lexicon.cues.size(), "cue") + ", " +
                    number(lexicon.phrases.size(), "phrase") + ", " + number(lexicon.evidence.size(), "evidence row") +
                    ", " + number(lexicon.rules.size(), "rule") + ": sound\n");
  return kNothingFound;
}

int test_lexicon(Session& session, const std::string& folder) {
  auto loaded = load_folder(session, folder);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  const auto lexicon = std::make_shared<const Lexicon>(std::move(loaded).value());
  const audit::ExampleReport report = audit::run_examples(lexicon, folder.empty() ? "lexicons" : folder);
  if (!report.failures.empty()) {
    tell(session, report.failures, "failed example");
    return kFound;
  }
  session.out.write(number(report.run, "example") + ": all hold\n");
  return kNothingFound;
}

int list_phrases(Session& session, const std::string& folder) {
  const auto loaded = load_folder(session, folder);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  const Lexicon& lexicon = loaded.value();
  std::unordered_set<std::string> told;  // cues of different kinds may share a spelling
  for (const auto& phrase : lexicon.phrases) {
    // "cross * barrier" is no text that other programs could look for.
    if (std::find(phrase.words.begin(), phrase.words.end(), lexicon::kAnyWord) != phrase.words.end()) continue;
    std::string line;
    for (const uint32_t word : phrase.words) line += (line.empty() ? "" : " ") + lexicon.words[word];
    if (told.insert(line).second && !session.out.write(line + "\n")) break;
  }
  return kNothingFound;
}

}  // namespace overclaim::cli
