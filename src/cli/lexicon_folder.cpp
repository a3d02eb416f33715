#include "cli/lexicon_folder.h"

#include <algorithm>
#include <filesystem>

#include "audit/examples.h"
#include "config/resolver.h"
#include "match/shapes.h"

namespace overclaim::cli {

using lexicon::Lexicon;
using lexicon::Problem;
using lexicon::Result;

Result<config::LexiconChoice> choice_with(Session& session, const std::string& folder) {
  config::Flags flags = session.flags();
  if (folder.empty()) {
    config::ConfigResolver resolver(flags);
    return resolver.choice();
  }
  std::vector<Problem> problems;
  config::LexiconChoice choice = config::lexicon_choice(nullptr, flags, std::filesystem::current_path(), problems);
  if (!problems.empty()) return problems;
  choice.folders.push_back(folder);
  return choice;
}

Result<Lexicon> load_folder(Session& session, const std::string& folder, lexicon::LoadReport& report) {
  std::error_code error;
  if (!folder.empty() && std::filesystem::exists(std::filesystem::path(folder) / "policy.yaml", error)) {
    auto files = lexicon::read_lexicon_folder(folder);
    if (!files.ok()) return files.problems();
    return lexicon::load_lexicon(std::move(files).value(), report);
  }
  const auto choice = choice_with(session, folder);
  if (!choice.ok()) return choice.problems();
  return config::load_lexicon_of(choice.value(), report);
}

std::vector<Problem> problems_of(const Result<Lexicon>& loaded, const lexicon::LoadReport& report) {
  std::vector<Problem> problems = loaded.problems();
  for (auto& problem : match::check_shapes(report)) problems.push_back(std::move(problem));
  return problems;
}

std::string counted(size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string added_text(const std::string& folder, const lexicon::LoadReport& report) {
  const auto& added = report.added;
  std::string parts;
  const auto part = [&](size_t count, const std::string& what) {
    if (count) parts += (parts.empty() ? "" : ", ") + counted(count, what);
  };
  part(added.packs, "pack");
  part(added.subjects, "subject");
  part(added.outcomes, "outcome");
  part(added.cues, "cue");
  part(added.phrases, "phrase");
  part(added.rows, "evidence row");
  part(added.rules, "rule");
  part(added.house_words, "house word");
  if (parts.empty()) return "";
  std::string out = (folder.empty() ? std::string("the configuration") : folder) + " adds " + parts + "\n";
  for (const auto* list : {&report.replaced, &report.notes})
    for (const auto& note : *list) out += lexicon::format_problem(note);
  return out;
}

int run_examples(Session& session, Lexicon lexicon, const lexicon::LoadReport& report, int from_layer) {
  const auto examples =
      audit::run_examples(std::make_shared<const Lexicon>(std::move(lexicon)), {report.paths, from_layer});
  if (!examples.failures.empty()) {
    tell(session, examples.failures, "failed example");
    return kFound;
  }
  session.out.write(counted(examples.run, "example") + ": all hold\n");
  return kNothingFound;
}

int tell(Session& session, const std::vector<Problem>& problems, const std::string& what) {
  for (const auto& problem : problems) session.log.problem(problem);
  session.log.error(counted(problems.size(), what));
  return kFailed;
}

}  // namespace overclaim::cli
