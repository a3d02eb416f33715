// Checks the rules for src/ in its files: which module may include which, which module uses each third-party library,
// and how long a file may be. CMakeLists.txt declares the same dependencies, but a header can be included without
// linking anything.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Strings = std::vector<std::string>;

constexpr size_t kLongestFile = 500;  // lines

struct Module {
  std::string name;
  Strings modules;  // whose public headers it may include, besides its own
  Strings headers;  // further public headers that it may include
};

// The values of the public API, for modules that only format them.
const Strings kValues = {
    "overclaim.h",        "lexicon/lexicon.h",
    "lexicon/kinds.h",    "lexicon/message.h",
    "lexicon/result.h",   "text/document.h",
    "text/line_index.h",  "text/csv.h",
    "text/quote.h",       "text/utf8.h",
    "match/because.h",    "claim/claim.h",
    "classify/compare.h", "classify/classification.h",
    "verdict/review.h",   "verdict/fingerprint.h",
    "suggest/diff.h",     "trace.h",
    "audit/answers.h",
};

// The public API is the module "" here: the files in src/ itself.
const Strings kPipeline = {"suggest", "verdict", "classify", "claim", "parse", "match", "lexicon", "text"};

Strings plus(Strings first, const Strings& rest) {
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

const std::vector<Module> kModules = {
    {"text", {}, {}},
    {"lexicon", {"text"}, {}},
    {"input", {"text"}, {"lexicon/result.h"}},
    {"manual", {"lexicon", "text"}, {}},
    {"match", {"lexicon", "text"}, {}},
    {"parse", {"match", "lexicon", "text"}, {}},
    {"claim", {"parse", "match", "lexicon", "text"}, {}},
    {"classify", {"parse", "match", "lexicon", "text"}, {}},
    {"verdict", {"claim", "parse", "match", "lexicon", "text"}, {}},
    {"suggest", {"verdict", "claim", "parse", "match", "lexicon", "text"}, {}},
    {"", kPipeline, {}},
    {"report", {}, kValues},
    {"audit", plus({"input", ""}, kPipeline), {}},
    {"config", plus({"input", ""}, kPipeline), {}},
    {"lsp", plus({"report", ""}, kPipeline), {}},
    {"cli", plus({"audit", "lsp", "config", "report", "manual", "input", ""}, kPipeline), {}},
};

struct Library {
  std::string prefix;  // prefix of its headers
  Strings modules;
};
const std::vector<Library> kLibraries = {
    {"unicode/", {"text"}},
    {"md4c", {"text"}},
    {"gumbo.h", {"text"}},
    {"yaml-cpp/", {"lexicon", "audit", "config"}},
    {"re2/", {"match"}},
    {"archive", {"input"}},
    {"sqlite3.h", {"audit"}},
    {"tbb/", {"audit"}},
    {"oneapi/tbb", {"audit"}},
    {"nlohmann/", {"report", "lsp", "config", "cli", "input", "manual"}},
    {"CLI/", {"cli"}},
    {"spdlog/", {"cli"}},
    // Headers of the operating system, only where the program uses it directly.
    {"unistd.h", {"cli", "lsp", "audit", "config"}},
    {"spawn.h", {"config"}},  // git
    {"poll.h", {"config"}},
    {"sys/wait.h", {"config"}},
    {"fcntl.h", {"cli", "lsp", "audit", "config"}},  // audit: one writer per store
    {"sys/file.h", {"audit"}},
    {"sys/stat.h", {"cli", "lsp", "audit"}},
    {"immintrin.h", {"text"}},
    {"sys/", {"cli", "lsp"}},
};

bool contains(const Strings& list, std::string_view item) { return std::ranges::find(list, item) != list.end(); }

// "text" of "text/fold.h"; "" without a folder.
std::string first_folder(std::string_view path) {
  const size_t slash = path.find('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
}

const Module* find_module(std::string_view name) {
  const auto it = std::ranges::find(kModules, name, &Module::name);
  return it == kModules.end() ? nullptr : &*it;
}

std::string fault_of_own_header(const Module& module, const std::string& header) {
  const std::string other = first_folder(header);
  const Module* owner = find_module(other);
  // Other modules see the public API in src/ itself; checker_parts.h is internal.
  const bool api = contains({"overclaim.h", "page_reader.h", "trace.h"}, header);
  if (!owner || (other.empty() && !api && !module.name.empty())) return "names no module in \"" + header + "\"";
  if (other == module.name) return "";
  if (header.starts_with(other + "/internal/"))
    return "includes \"" + header + "\", which is internal to " + other + "/";
  if (contains(module.modules, other) || contains(module.headers, header)) return "";
  return "includes \"" + header + "\" against the arrows";
}

std::string fault_of_library(const Module& module, const std::string& header) {
  const auto it =
      std::ranges::find_if(kLibraries, [&](const Library& library) { return header.starts_with(library.prefix); });
  if (it != kLibraries.end())
    return contains(it->modules, module.name) ? "" : "includes <" + header + ">, which belongs to another module";
  const bool standard = header.find_first_of("./") == std::string::npos;
  return standard ? "" : "includes <" + header + ">, which no module owns";
}

struct Include {
  bool own = false;  // "module/header.h" rather than <library>
  std::string header;
};

std::optional<Include> include_of(std::string_view line) {
  const auto skip_spaces = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
  const auto skip = [&](std::string_view word) {
    skip_spaces();
    if (!line.starts_with(word)) return false;
    line.remove_prefix(word.size());
    return true;
  };
  if (!skip("#") || !skip("include")) return std::nullopt;
  skip_spaces();
  const size_t end = line.find_first_of(">\"", 1);
  if (end == std::string_view::npos) return std::nullopt;
  return Include{line[0] == '"', std::string(line.substr(1, end - 1))};
}

// All faults of one file of src/; `path` is relative to it: "text/fold.cpp".
Strings layering_faults(const std::string& path, const std::string& content) {
  Strings faults;
  const Module* module = find_module(first_folder(path));
  if (!module) return {path + ": \"" + first_folder(path) + "\" is no module"};
  if (std::ranges::count(path, '/') > 1 && !path.starts_with(module->name + "/internal/"))
    faults.push_back(path + ": a module has no folder but internal/");
  if (path.find("/internal/") != std::string::npos && !path.ends_with(".h"))
    faults.push_back(path + ": internal/ holds headers only");
  std::istringstream lines(content);
  size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto include = include_of(line);
    if (!include) continue;
    const std::string fault =
        include->own ? fault_of_own_header(*module, include->header) : fault_of_library(*module, include->header);
    if (!fault.empty()) faults.push_back(path + ":" + std::to_string(number) + ": " + fault);
  }
  if (number > kLongestFile)
    faults.push_back(path + ": " + std::to_string(number) + " lines; at " + std::to_string(kLongestFile) +
                     " a file should have been two");
  return faults;
}

// The types that a file defines for other files, as "namespace::name": not those in unnamed namespaces.
Strings types_in(const std::string& content) {
  Strings types;
  std::istringstream lines(content);
  std::string space;
  bool hidden = false;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string kind, name;
    words >> kind >> name;
    if (kind == "enum" && name == "class") words >> name;
    if (kind == "namespace" && line.ends_with('{')) name == "{" ? void(hidden = true) : void(space = name);
    if (line == "}  // namespace") hidden = false;
    const bool type = line.starts_with("struct ") || line.starts_with("class ") || line.starts_with("enum class ");
    const bool nested = name.find("::") != std::string::npos;  // "struct Evaluator::Parts {": internal to its class
    const bool defined = line.find('{') != std::string::npos;
    if (type && !hidden && !nested && defined) types.push_back(space + "::" + name.substr(0, name.find(':')));
  }
  return types;
}

std::string joined(const Strings& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("every file of src includes only what its layer may include") {
  namespace fs = std::filesystem;
  const fs::path src = fs::path(OVERCLAIM_SOURCE_DIR) / "src";
  Strings faults;
  size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(src)) {
    if (!contains({".h", ".cpp", ".inc"}, entry.path().extension().string())) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    const Strings found = layering_faults(fs::relative(entry.path(), src).generic_string(), content);
    faults.insert(faults.end(), found.begin(), found.end());
    ++files;
  }
  CHECK(files > 20);
  INFO(joined(faults));
  CHECK(faults.empty());
}

TEST_CASE("every file of a module declares the namespace of that module") {
  namespace fs = std::filesystem;
  const fs::path src = fs::path(OVERCLAIM_SOURCE_DIR) / "src";
  Strings faults;
  for (const auto& entry : fs::recursive_directory_iterator(src)) {
    const std::string path = fs::relative(entry.path(), src).generic_string();
    if (!contains({".h", ".cpp"}, entry.path().extension().string()) || path.ends_with("_main.cpp")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    const std::string folder = first_folder(path);
    if (content.find("namespace overclaim" + (folder.empty() ? " {" : "::" + folder)) == std::string::npos)
      faults.push_back(path);
  }
  INFO(joined(faults));
  CHECK(faults.empty());
}

// Two types with one name in one namespace are the same for the linker: the code for a vector of one was once used for
// a vector of the other. No compiler reports this; only the address sanitizer found it.
TEST_CASE("no two types of one namespace have the same name") {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> seen;
  Strings twice;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(OVERCLAIM_SOURCE_DIR) / "src")) {
    if (!contains({".h", ".cpp"}, entry.path().extension().string())) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    for (const auto& type : types_in({std::istreambuf_iterator<char>(in), {}})) {
      const auto [known, is_new] = seen.emplace(type, entry.path().filename().string());
      if (!is_new) twice.push_back(type + ": " + known->second + ", " + entry.path().filename().string());
    }
  }
  CHECK(seen.size() > 100);
  CHECK(seen.count("overclaim::text::Document") == 1);
  INFO(joined(twice));
  CHECK(twice.empty());
  CHECK(types_in("namespace a {\nnamespace {\nstruct X {\n}  // namespace\nstruct Y : Z {\nclass W;\nenum class V : "
                 "int { one };\n") == Strings{"a::Y", "a::V"});
}

TEST_CASE("a module may include itself, the modules below it and the standard library") {
  CHECK(layering_faults("text/fold.cpp", "#include \"text/fold.h\"\n#include <unicode/normalizer2.h>\n").empty());
  CHECK(layering_faults("match/match.cpp", "#include <re2/re2.h>\n#include \"text/document.h\"\n#include <map>\n")
            .empty());
  CHECK(layering_faults("overclaim.h", "#include \"verdict/review.h\"\n").empty());
  CHECK(layering_faults("cli/explain.cpp", "#include \"page_reader.h\"\n").empty());
  CHECK(layering_faults("cli/check.cpp", "#include \"report/sarif.h\"\n#include <CLI/CLI.hpp>\n").empty());
  CHECK(layering_faults("report/sarif.cpp", "#include \"overclaim.h\"\n#include \"text/line_index.h\"\n").empty());
}

TEST_CASE("an include against the direction of an arrow is a fault with its line") {
  const Strings faults = layering_faults("text/fold.cpp", "#include \"text/fold.h\"\n#include \"lexicon/lexicon.h\"\n");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0] == "text/fold.cpp:2: includes \"lexicon/lexicon.h\" against the arrows");
  CHECK(layering_faults("claim/extract.cpp", "#include \"verdict/evaluate.h\"\n").size() == 1);
  CHECK(layering_faults("verdict/evaluate.cpp", "  #  include \"overclaim.h\"\n").size() == 1);
  CHECK(layering_faults("audit/store.cpp", "#include \"report/json.h\"\n").size() == 1);
}

TEST_CASE("a header in internal/ is for its own module alone") {
  CHECK(layering_faults("claim/extract.cpp", "#include \"claim/internal/agent.h\"\n").empty());
  CHECK(layering_faults("verdict/evaluate.cpp", "#include \"claim/internal/agent.h\"\n") ==
        Strings{"verdict/evaluate.cpp:1: includes \"claim/internal/agent.h\", which is internal to claim/"});
  CHECK(layering_faults("claim/internal/agent.h", "#include \"parse/parse.h\"\n").empty());
  CHECK(layering_faults("claim/internal/agent.cpp", "").size() == 1);
}

TEST_CASE("report/ includes only the public API and plain values") {
  CHECK(layering_faults("report/json.cpp", "#include \"verdict/evaluate.h\"\n").size() == 1);
  CHECK(layering_faults("report/json.cpp", "#include \"page_reader.h\"\n").size() == 1);
  CHECK(layering_faults("report/json.cpp", "#include \"match/match.h\"\n").size() == 1);
  CHECK(layering_faults("report/json.cpp", "#include \"lexicon/load.h\"\n").size() == 1);
}

TEST_CASE("input/ includes nothing of the checker") {
  CHECK(layering_faults("input/warc.cpp", "#include \"text/charset.h\"\n#include <archive.h>\n").empty());
  CHECK(layering_faults("input/find.h", "#include \"lexicon/result.h\"\n").empty());
  CHECK(layering_faults("input/find.h", "#include \"lexicon/lexicon.h\"\n").size() == 1);
  CHECK(layering_faults("input/records.cpp", "#include \"overclaim.h\"\n").size() == 1);
  CHECK(layering_faults("audit/store.cpp", "#include \"input/records.h\"\n").empty());
  CHECK(layering_faults("audit/store.cpp", "#include <archive_entry.h>\n").size() == 1);
}

TEST_CASE("a third-party library is used in its own module only, and no other library is used") {
  CHECK(layering_faults("text/read.cpp", "#include <re2/re2.h>\n").size() == 1);
  CHECK(layering_faults("verdict/evaluate.cpp", "#include <nlohmann/json.hpp>\n").size() == 1);
  CHECK(layering_faults("lexicon/load.cpp", "#include <spdlog/spdlog.h>\n").size() == 1);
  CHECK(layering_faults("cli/check.cpp", "#include <boost/algorithm/string.hpp>\n").size() == 1);
}

TEST_CASE("an include without a module, a folder that is not a module and an overlong file are faults") {
  CHECK(layering_faults("text/read.cpp", "#include \"fold.h\"\n").size() == 1);
  CHECK(layering_faults("text/read.cpp", "#include \"../lexicon/lexicon.h\"\n").size() == 1);
  CHECK(layering_faults("util/strings.h", "").size() == 1);
  CHECK(layering_faults("common/strings.h", "").size() == 1);
  CHECK(layering_faults("core/engine.h", "").size() == 1);
  CHECK(layering_faults("text/helpers/strings.h", "").size() == 1);
  std::string longest;
  for (size_t i = 0; i < kLongestFile; ++i) longest += "//\n";
  CHECK(layering_faults("text/read.cpp", longest).empty());
  CHECK(layering_faults("text/read.cpp", longest + "//\n").size() == 1);
}
