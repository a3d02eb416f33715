#include "lexicon/load.h"

#include <algorithm>
#include <utility>

#include "lexicon/bytes.h"
#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

namespace fs = std::filesystem;

// Names a state of the files. No UTF-8 text holds the byte between them.
std::string digest_of(const std::vector<LexiconFile>& files) {
  uint64_t hash = kNoBytesHash;
  for (const auto& file : files)
    for (const std::string_view part : {std::string_view(file.name), std::string_view(file.text)})
      hash = hash_of("\xFF", hash_of(part, hash));
  return hexadecimal(hash);
}

void read_file(Reader& reader, Entries& entries) {
  const std::string& name = reader.file().name;
  const YAML::Node root = reader.parse();
  if (!root || root.IsNull()) return;
  const std::string folder = name.substr(0, name.find('/') + 1);
  if (folder == "subjects/") return read_subjects(reader, root, entries);
  if (folder == "outcomes/") return read_outcomes(reader, root, entries);
  if (folder == "cues/") {
    if (root.IsMap() && root["populations"]) return read_populations(reader, root, entries);
    return read_cues(reader, root, entries);
  }
  if (folder == "evidence/") return read_evidence(reader, root, entries);
  if (folder == "rules/") return read_rule(reader, root, entries);
  if (name == "policy.yaml") return read_policy(reader, root, entries);
  if (name == "messages.yaml") return read_messages(reader, root, entries);
  if (name == "words.yaml") return read_words(reader, root, entries);
  if (name == "shapes.yaml") return read_shapes(reader, root, entries);
  reader.problem(
      root, "this file has no place in a lexicon folder",
      "files go to subjects/ outcomes/ cues/ evidence/ rules/, or are policy, messages, words or shapes.yaml");
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

Result<Lexicon> load_lexicon(const std::vector<LexiconFile>& files) {
  std::vector<Problem> problems;
  Entries entries;
  // words.yaml first: every other file's phrases are inflected by it.
  for (const bool words : {true, false}) {
    for (const auto& file : files) {
      if ((file.name == "words.yaml") != words) continue;
      Reader reader(file, problems);
      read_file(reader, entries);
    }
  }
  Lexicon lexicon = resolve(std::move(entries), problems);
  lexicon.digest = digest_of(files);
  if (!problems.empty()) return problems;
  return lexicon;
}

Result<Lexicon> load_lexicon(const fs::path& folder) {
  const auto files = read_lexicon_folder(folder);
  if (!files.ok()) return files.problems();
  return load_lexicon(files.value());
}

}  // namespace overclaim::lexicon
