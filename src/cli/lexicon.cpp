// overclaim lexicon: are the files sound, do their examples hold, and what is in them.
#include <algorithm>
#include <unordered_set>

#include "audit/examples.h"
#include "cli/commands.h"
#include "cli/lexicon_folder.h"
#include "match/shapes.h"

namespace overclaim::cli {

using lexicon::Lexicon;

int check_lexicon(Session& session, const std::string& folder) {
  lexicon::LoadReport report;
  const auto loaded = load_folder(session, folder, report);
  const auto problems = problems_of(loaded, report);
  if (!problems.empty()) return tell(session, problems, "problem");
  const Lexicon& lexicon = loaded.value();
  session.out.write("lexicon " + lexicon.digest + ": " + counted(lexicon.subjects.size(), "subject") + ", " +
                    counted(lexicon.outcomes.size(), "outcome") + ", " + counted(lexicon.cues.size(), "cue") + ", " +
                    counted(lexicon.phrases.size(), "phrase") + ", " +
                    counted(lexicon.evidence.size(), "evidence row") + ", " + counted(lexicon.rules.size(), "rule") +
                    ": sound\n" + added_text(folder.empty() ? session.options().lexicons : folder, report));
  return kNothingFound;
}

int test_lexicon(Session& session, const std::string& folder) {
  lexicon::LoadReport report;
  auto loaded = load_folder(session, folder, report);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  return run_examples(session, std::move(loaded).value(), report, 0);
}

int list_phrases(Session& session, const std::string& folder) {
  lexicon::LoadReport report;
  const auto loaded = load_folder(session, folder, report);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  const Lexicon& lexicon = loaded.value();
  std::unordered_set<std::string> listed;  // cues of different kinds may have the same spelling
  for (const auto& phrase : lexicon.phrases) {
    // "cross * barrier" is not a text that other programs could search for.
    if (std::find(phrase.words.begin(), phrase.words.end(), lexicon::kAnyWord) != phrase.words.end()) continue;
    std::string line;
    for (const uint32_t word : phrase.words) line += (line.empty() ? "" : " ") + lexicon.words[word];
    if (listed.insert(line).second && !session.out.write(line + "\n")) break;
  }
  return kNothingFound;
}

int list_outcomes(Session& session, const std::string& folder) {
  lexicon::LoadReport report;
  const auto loaded = load_folder(session, folder, report);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  const Lexicon& lexicon = loaded.value();
  size_t widest = 0;
  for (const auto& outcome : lexicon.outcomes) widest = std::max(widest, outcome.id.size());
  for (const auto& outcome : lexicon.outcomes) {
    std::string line = outcome.id + std::string(widest + 2 - outcome.id.size(), ' ') + outcome.name +
                       " (good: " + text_of(outcome.good);
    if (outcome.parent) line += ", parent: " + *outcome.parent;
    if (outcome.disease) line += ", disease";
    if (outcome.mechanism) line += ", mechanism";
    if (!session.out.write(line + ")\n")) break;
  }
  return kNothingFound;
}

}  // namespace overclaim::cli
