#include "lexicon/load.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "lexicon/bytes.h"
#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

namespace fs = std::filesystem;

// Identifies a state of the files. UTF-8 text cannot contain the byte between them.
std::string digest_of(const std::vector<LexiconFile>& files) {
  uint64_t hash = kNoBytesHash;
  for (const auto& file : files)
    if (!file.left_out)
      for (const std::string_view part : {std::string_view(file.name), std::string_view(file.text)})
        hash = hash_of("\xFF", hash_of(part, hash));
  return hexadecimal(hash);
}

constexpr std::string_view kPackFile = "pack.yaml";
constexpr std::string_view kKindsFile = "grammar/kinds.yaml";
constexpr std::string_view kSpellingFile = "grammar/spelling.yaml";

// The folder of a pack.yaml: "packs/core/", or "" for a folder that is a pack itself.
struct PackRoot {
  std::string prefix;
  int layer = 0;
  std::string name;
};

std::string_view folder_of(std::string_view name) { return name.substr(0, name.rfind('/') + 1); }

// The packs among the files. They are read first, because the other files belong to them.
std::vector<PackRoot> read_packs(const std::vector<LexiconFile>& files, std::vector<Problem>& problems,
                                 Entries& entries) {
  std::vector<PackRoot> roots;
  for (const auto& file : files) {
    const std::string_view prefix = folder_of(file.name);
    if (std::string_view(file.name).substr(prefix.size()) != kPackFile) continue;
    Reader reader(file, problems);
    const YAML::Node root = reader.parse();
    if (!root || root.IsNull()) continue;
    const size_t before = entries.packs.size();
    read_pack(reader, root, entries);
    if (entries.packs.size() == before) continue;
    const std::string& name = entries.packs.back().value.name;
    if (!prefix.empty() && !("/" + std::string(prefix)).ends_with("/" + name + "/"))
      reader.problem(root["name"], "pack \"" + name + "\" is in a folder of another name", "rename one of them");
    roots.push_back({std::string(prefix), file.layer, name});
  }
  return roots;
}

// The pack of a file: the nearest one of its layer; null if there is none.
const PackRoot* pack_of(const std::vector<PackRoot>& roots, const LexiconFile& file) {
  const PackRoot* found = nullptr;
  for (const auto& root : roots)
    if (root.layer == file.layer && file.name.starts_with(root.prefix) &&
        (!found || root.prefix.size() > found->prefix.size()))
      found = &root;
  return found;
}

// `name` is the path of the file within its pack or lexicon folder.
void read_file(Reader& reader, std::string_view name, Entries& entries) {
  const YAML::Node root = reader.parse();
  if (!root || root.IsNull()) return;
  const std::string_view folder = name.substr(0, name.find('/') + 1);
  if (folder == "subjects/") return read_subjects(reader, root, entries);
  if (folder == "outcomes/") return read_outcomes(reader, root, entries);
  if (folder == "cues/") {
    if (root.IsMap() && root["populations"]) return read_populations(reader, root, entries);
    return read_cues(reader, root, entries);
  }
  if (name == kKindsFile) return read_kinds(reader, root, entries);
  if (name == kSpellingFile) return read_spelling(reader, root, entries);
  if (folder == "evidence/") return read_evidence(reader, root, entries);
  if (folder == "rules/") return read_rule(reader, root, entries);
  if (folder == "models/") {
    if (root.IsMap() && root["features"]) return read_advice(reader, root, entries);
    return read_model(reader, root, entries);
  }
  if (folder == "house/" || name == "house.yaml") return read_house(reader, root, entries);
  if (name == kHouseOfConfig) return read_house_of_config(reader, root, entries);
  if (name == "policy.yaml") return read_policy(reader, root, entries);
  if (name == "messages.yaml") return read_messages(reader, root, entries);
  if (name == "words.yaml") return read_words(reader, root, entries);
  if (name == "shapes.yaml") return read_shapes(reader, root, entries);
  if (name == "cautions.yaml") return read_cautions(reader, root, entries);
  if (name == "eu_claims.yaml") return read_permitted_claims(reader, root, entries);
  if (name == "verbs.yaml") return read_permitted_claim_verbs(reader, root, entries);
  if (name.starts_with("packs/"))
    return reader.problem(root, "this file belongs to no pack", "a folder of packs/ needs a pack.yaml");
  reader.problem(
      root, "this file has no place in a lexicon folder",
      "files go to subjects/ outcomes/ cues/ evidence/ rules/ models/ house/, or are policy, messages, words, shapes, "
      "cautions, house, grammar/kinds.yaml or grammar/spelling.yaml");
}

// Of a pack that is left out, the files that declare something by an id; the others would act on what is chosen.
bool declares_ids(std::string_view name) {
  return name != "words.yaml" && name != "messages.yaml" && name != "verbs.yaml" && name != kKindsFile &&
         name != kSpellingFile;
}

// Sorts problems by file and line, whichever check found them.
void sort_by_place(const std::vector<LexiconFile>& files, std::vector<Problem>& problems) {
  std::map<std::string_view, size_t> order;
  for (size_t i = 0; i < files.size(); ++i) order.emplace(files[i].path, i);
  std::ranges::stable_sort(problems, {}, [&](const Problem& problem) {
    const auto file = order.find(problem.path);
    return std::tuple(file == order.end() ? files.size() : file->second, problem.line, problem.column);
  });
}

}  // namespace

Result<std::vector<LexiconFile>> read_lexicon_folder(const fs::path& folder, int layer) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return std::vector<Problem>{{folder.string(), 0, 0, "", "is not a folder", "name a folder of lexicon files"}};
  std::vector<LexiconFile> files;
  std::vector<Problem> problems;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const fs::path& path = it->path();
    if (!it->is_regular_file()) continue;
    if (path.extension() == ".yml") {
      problems.push_back(
          {path.string(), 0, 0, "", "lexicon files end in .yaml", "rename it, or it would be overlooked"});
      continue;
    }
    if (path.extension() != ".yaml") continue;
    auto text = read_bytes(path);
    if (!text) problems.push_back({path.string(), 0, 0, "", "cannot be read", ""});
    files.push_back({fs::relative(path, folder).generic_string(), path.string(), std::move(text).value_or(""), layer});
  }
  if (error) problems.push_back({folder.string(), 0, 0, "", "cannot be listed: " + error.message(), ""});
  if (files.empty() && problems.empty())
    problems.push_back({folder.string(), 0, 0, "", "holds no .yaml file", "see lexicons/README.md for the form"});
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  if (!problems.empty()) return problems;
  return files;
}

Result<Lexicon> load_lexicon(std::vector<LexiconFile> files, LoadReport& report) {
  std::vector<Problem> problems;
  Entries entries;
  const std::vector<PackRoot> packs = read_packs(files, problems, entries);
  // words.yaml is first, because it inflects the phrases of all other files.
  for (const bool words : {true, false}) {
    for (auto& file : files) {
      const PackRoot* pack = pack_of(packs, file);
      const std::string_view name = std::string_view(file.name).substr(pack ? pack->prefix.size() : 0);
      if ((name == "words.yaml") != words || (pack && name == kPackFile)) continue;
      if (pack) file.pack = pack->name;
      if (file.left_out && !declares_ids(name)) continue;
      Reader reader(file, problems);
      read_file(reader, name, entries);
    }
  }
  if (!entries.kinds)
    problems.push_back({std::string(kKindsFile), 0, 0, "", "is missing",
                        "it says what the kinds of cues are to each other; without it nothing is read"});
  if (!entries.spelling)
    problems.push_back({std::string(kSpellingFile), 0, 0, "", "is missing",
                        "it says which endings make an adverb, a plural; without it no word is recognised by them"});
  for (const auto& file : files) report.paths[{file.layer, file.name}] = file.path;
  Lexicon lexicon = resolve(std::move(entries), problems, report);
  report.shapes = lexicon.shapes;
  lexicon.digest = digest_of(files);
  sort_by_place(files, problems);
  if (!problems.empty()) return problems;
  return lexicon;
}

Result<Lexicon> load_lexicon(const std::vector<LexiconFile>& files) {
  LoadReport report;
  return load_lexicon(files, report);
}

Result<Lexicon> load_lexicon(const fs::path& folder) {
  const auto files = read_lexicon_folder(folder);
  if (!files.ok()) return files.problems();
  return load_lexicon(files.value());
}

}  // namespace overclaim::lexicon
