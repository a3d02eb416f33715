// overclaim lexicon: are the files sound, do their examples hold, what is in them, and how a pack begins.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unordered_set>

#include "audit/examples.h"
#include "cli/commands.h"
#include "cli/pack_template.h"
#include "match/shapes.h"

namespace overclaim::cli {

using lexicon::Lexicon;

namespace {

// The lexicon that `folder` makes: by itself where it has a policy of its own, else on top of the shipped one.
lexicon::Result<Lexicon> load_folder(const Session& session, const std::string& folder, lexicon::LoadReport& report) {
  if (folder.empty()) return load_lexicon_with(session.options().lexicons, report);
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::path(folder) / "policy.yaml", error))
    return lexicon::load_lexicon(folder);
  return load_lexicon_with(folder, report);
}

lexicon::Result<Lexicon> load_folder(const Session& session, const std::string& folder) {
  lexicon::LoadReport report;
  return load_folder(session, folder, report);
}

std::string number(size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

// What a folder adds to the shipped lexicon, what it replaces there, and what else is worth knowing.
std::string added_text(const std::string& folder, const lexicon::LoadReport& report) {
  const auto& added = report.added;
  std::string parts;
  const auto part = [&](size_t count, const std::string& what) {
    if (count) parts += (parts.empty() ? "" : ", ") + number(count, what);
  };
  part(added.packs, "pack");
  part(added.subjects, "subject");
  part(added.outcomes, "outcome");
  part(added.cues, "cue");
  part(added.phrases, "phrase");
  part(added.rows, "evidence row");
  part(added.rules, "rule");
  if (parts.empty()) return "";
  std::string out = folder + " adds " + parts + "\n";
  for (const auto* list : {&report.replaced, &report.notes})
    for (const auto& note : *list) out += lexicon::format_problem(note);
  return out;
}

// Tells the problems and how many they are.
int tell(Session& session, const std::vector<lexicon::Problem>& problems, const std::string& what) {
  for (const auto& problem : problems) session.log.problem(problem);
  session.log.error(number(problems.size(), what));
  return kFailed;
}

}  // namespace

int check_lexicon(Session& session, const std::string& folder) {
  lexicon::LoadReport report;
  const auto loaded = load_folder(session, folder, report);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  const Lexicon& lexicon = loaded.value();
  if (const auto bad = match::check_shapes(lexicon, folder.empty() ? "lexicons" : folder); !bad.empty())
    return tell(session, bad, "problem");
  session.out.write("lexicon " + lexicon.digest + ": " + number(lexicon.subjects.size(), "subject") + ", " +
                    number(lexicon.outcomes.size(), "outcome") + ", " + number(lexicon.cues.size(), "cue") + ", " +
                    number(lexicon.phrases.size(), "phrase") + ", " + number(lexicon.evidence.size(), "evidence row") +
                    ", " + number(lexicon.rules.size(), "rule") + ": sound\n" +
                    added_text(folder.empty() ? session.options().lexicons : folder, report));
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
  const auto loaded = load_folder(session, folder);
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

int new_pack(Session& session, const std::string& name) {
  namespace fs = std::filesystem;
  const fs::path folder(name);
  const std::string id = folder.filename().string();
  const bool plain = !id.empty() && id.front() >= 'a' && id.front() <= 'z' && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
  if (!plain) {
    session.log.error("\"" + id + "\" cannot name a pack", "use small letters, digits and _, for example green_tea");
    return kFailed;
  }
  std::error_code error;
  if (fs::exists(folder, error)) {
    session.log.error("\"" + name + "\" is there already", "name a folder that is not there yet");
    return kFailed;
  }
  for (const auto& file : pack_template(id, today())) {
    const fs::path path = folder / file.name;
    fs::create_directories(path.parent_path(), error);
    std::ofstream out(path, std::ios::binary);
    out << file.text;
    if (!out.flush()) {
      session.log.error(path.string() + " cannot be written");
      return kFailed;
    }
    session.out.write(path.generic_string() + "\n");
  }
  return kNothingFound;
}

}  // namespace overclaim::cli
