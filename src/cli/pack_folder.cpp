// overclaim packs new, check, test, compile: packs as folders that people write.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/commands.h"
#include "cli/lexicon_folder.h"
#include "cli/pack_template.h"

namespace overclaim::cli {

namespace fs = std::filesystem;

namespace {

bool is_pack(const std::string& folder) {
  std::error_code error;
  return fs::is_regular_file(fs::path(folder) / "pack.yaml", error);
}

int fail_no_pack(Session& session, const std::string& folder) {
  std::error_code error;
  const bool there = fs::is_directory(folder, error);
  session.log.error(
      there ? "\"" + folder + "\" is no pack: it has no pack.yaml" : "there is no folder \"" + folder + "\"",
      there ? "`overclaim lexicon check` checks other folders of lexicon files"
            : "`overclaim packs new` writes a pack");
  return kFailed;
}

}  // namespace

int check_pack(Session& session, const PacksArguments& arguments) {
  if (!is_pack(arguments.name)) return fail_no_pack(session, arguments.name);
  lexicon::LoadReport report;
  const auto loaded = load_folder(session, arguments.name, report);
  const auto problems = problems_of(loaded, report);
  if (!problems.empty()) return tell(session, problems, "problem");
  session.out.write(added_text(arguments.name, report));
  return kNothingFound;
}

int test_pack(Session& session, const PacksArguments& arguments) {
  if (!is_pack(arguments.name)) return fail_no_pack(session, arguments.name);
  lexicon::LoadReport report;
  auto loaded = load_folder(session, arguments.name, report);
  if (!loaded.ok()) return tell(session, loaded.problems(), "problem");
  int layer = 0;  // of the pack: it is on top
  for (const auto& [file, path] : report.paths) layer = std::max(layer, file.first);
  return run_examples(session, std::move(loaded).value(), report, layer);
}

int compile_packs(Session& session, const PacksArguments& arguments) {
  if (!arguments.name.empty() && !is_pack(arguments.name)) return fail_no_pack(session, arguments.name);
  auto chosen = choice_with(session, "");
  if (!chosen.ok()) return tell(session, chosen.problems(), "problem");
  config::LexiconChoice choice = std::move(chosen).value();
  if (!arguments.name.empty()) choice.packs.push_back(fs::path(arguments.name).lexically_normal().string());
  if (choice.is_shipped()) {
    session.out.write("nothing to compile: the shipped packs are part of the program\n");
    return kNothingFound;
  }
  const auto key = config::cache_key_of(choice);
  if (!key.ok()) return tell(session, key.problems(), "problem");
  config::LexiconSets sets(session.flags().cache);
  const auto& set = sets.with(choice);
  if (!set.lexicon) return tell(session, set.problems, "problem");
  const fs::path kept = session.flags().cache.path_of(key.value());
  std::error_code error;
  if (kept.empty() || !fs::exists(kept, error)) {
    session.log.error("the cache cannot be written" + (kept.empty() ? "" : ": " + kept.parent_path().string()),
                      "checks work all the same, and read the packs each time; XDG_CACHE_HOME names another folder");
    return kFailed;
  }
  session.out.write(kept.string() + "\n");
  return kNothingFound;
}

int new_pack(Session& session, const std::string& name) {
  const fs::path folder = fs::path(name).has_filename() ? fs::path(name) : fs::path(name).parent_path();
  const std::string pack = folder.filename().string();
  const bool plain = !pack.empty() && pack.front() >= 'a' && pack.front() <= 'z' && pack.back() != '-' &&
                     std::ranges::all_of(pack, [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
                     });
  if (!plain) {
    session.log.error("\"" + pack + "\" cannot name a pack",
                      "use small letters, digits, - and _, a letter first, for example tart-cherry");
    return kFailed;
  }
  std::error_code error;
  if (fs::exists(folder, error)) {
    session.log.error("\"" + name + "\" is there already", "name a folder that is not there yet");
    return kFailed;
  }
  for (const auto& file : pack_template(pack, today())) {
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
