// The house rules of src/, read off the files themselves: which room may include which, in which room each third-party
// library is named, how long a file may grow. CMakeLists.txt draws the same arrows, but a header below the arrow can be
// included without linking anything.
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

struct Room {
  std::string name;
  Strings rooms;    // whose headers it may include, beside its own
  Strings headers;  // single headers it may include beside those
};

// What the front door hands out, for those who may not look behind it.
const Strings kValues = {"overclaim.h",      "lexicon/lexicon.h",     "lexicon/kinds.h",  "lexicon/message.h",
                         "text/document.h",  "text/line_index.h",     "claim/claim.h",    "claim/reading.h",
                         "claim/compare.h",  "claim/trace.h",         "verdict/review.h", "audit/answers.h",
                         "lexicon/result.h", "verdict/fingerprint.h", "text/csv.h",       "text/quote.h",
                         "text/utf8.h"};

// The front door itself is the room "" here: the files that lie in src/ and not in a folder of it.
const std::vector<Room> kHouse = {
    {"text", {}, {}},
    {"lexicon", {"text"}, {}},
    {"intake", {"text"}, {"lexicon/result.h"}},
    {"match", {"lexicon", "text"}, {}},
    {"claim", {"match", "lexicon", "text"}, {}},
    {"verdict", {"claim", "match", "lexicon", "text"}, {}},
    {"", {"verdict", "claim", "match", "lexicon", "text"}, {}},
    {"report", {}, kValues},
    {"audit", {"intake", "", "verdict", "claim", "match", "lexicon", "text"}, {}},
    {"desk", {"intake", "", "verdict", "claim", "match", "lexicon", "text"}, {}},
    {"lsp", {"report", "", "verdict", "claim", "match", "lexicon", "text"}, {}},
    {"cli", {"audit", "lsp", "desk", "report", "intake", "", "verdict", "claim", "match", "lexicon", "text"}, {}},
};

struct Library {
  std::string prefix;  // what its headers start with
  Strings rooms;
};
const std::vector<Library> kLibraries = {
    {"unicode/", {"text"}},
    {"md4c", {"text"}},
    {"gumbo.h", {"text"}},
    {"yaml-cpp/", {"lexicon", "audit", "desk"}},
    {"re2/", {"match"}},
    {"archive", {"intake"}},
    {"sqlite3.h", {"audit"}},
    {"tbb/", {"audit"}},
    {"oneapi/tbb", {"audit"}},
    {"nlohmann/", {"report", "lsp", "desk", "cli", "intake"}},
    {"CLI/", {"cli"}},
    {"spdlog/", {"cli"}},
    // The system's own: only where the program meets it.
    {"unistd.h", {"cli", "lsp", "audit", "desk"}},
    {"spawn.h", {"desk"}},  // git
    {"poll.h", {"desk"}},
    {"sys/wait.h", {"desk"}},
    {"fcntl.h", {"cli", "lsp", "audit", "desk"}},  // audit: one writer to a store
    {"sys/file.h", {"audit"}},
    {"sys/stat.h", {"cli", "lsp", "audit"}},
    {"immintrin.h", {"text"}},
    {"sys/", {"cli", "lsp"}},
};

bool contains(const Strings& list, std::string_view item) { return std::ranges::find(list, item) != list.end(); }

// "text" of "text/fold.h"; "" where there is no folder.
std::string first_folder(std::string_view path) {
  const size_t slash = path.find('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
}

const Room* find_room(std::string_view name) {
  const auto it = std::ranges::find(kHouse, name, &Room::name);
  return it == kHouse.end() ? nullptr : &*it;
}

std::string fault_of_own_header(const Room& room, const std::string& header) {
  const std::string other = first_folder(header);
  const Room* owner = find_room(other);
  // Of the front door others see one header; what it keeps is its own.
  if (!owner || (other.empty() && header != "overclaim.h" && !room.name.empty()))
    return "names no room in \"" + header + "\"";
  if (other == room.name || contains(room.rooms, other) || contains(room.headers, header)) return "";
  return "includes \"" + header + "\" against the arrows";
}

std::string fault_of_library(const Room& room, const std::string& header) {
  const auto it =
      std::ranges::find_if(kLibraries, [&](const Library& library) { return header.starts_with(library.prefix); });
  if (it != kLibraries.end())
    return contains(it->rooms, room.name) ? "" : "includes <" + header + ">, which belongs to another room";
  const bool standard = header.find_first_of("./") == std::string::npos;
  return standard ? "" : "includes <" + header + ">, which no room owns";
}

struct Include {
  bool own = false;  // "room/header.h" rather than <library>
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

// Everything that is wrong with one file of src/; `path` is relative to it: "text/fold.cpp".
Strings house_faults(const std::string& path, const std::string& content) {
  Strings faults;
  const Room* room = find_room(first_folder(path));
  if (!room) return {path + ": \"" + first_folder(path) + "\" is no room"};
  if (std::ranges::count(path, '/') > 1) faults.push_back(path + ": a room has no folders of its own");
  std::istringstream lines(content);
  size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto include = include_of(line);
    if (!include) continue;
    const std::string fault =
        include->own ? fault_of_own_header(*room, include->header) : fault_of_library(*room, include->header);
    if (!fault.empty()) faults.push_back(path + ":" + std::to_string(number) + ": " + fault);
  }
  if (number > kLongestFile)
    faults.push_back(path + ": " + std::to_string(number) + " lines; at " + std::to_string(kLongestFile) +
                     " a file should have been two");
  return faults;
}

// The types that a file defines for others, as "namespace::name": not those in namespaces without a name.
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
    const bool nested = name.find("::") != std::string::npos;  // "struct Evaluator::Parts {": of its class alone
    if (type && !hidden && !nested && !line.ends_with(';')) types.push_back(space + "::" + name.substr(0, name.find(':')));
  }
  return types;
}

std::string joined(const Strings& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("every file of src keeps the house rules") {
  namespace fs = std::filesystem;
  const fs::path src = fs::path(OVERCLAIM_SOURCE_DIR) / "src";
  Strings faults;
  size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(src)) {
    if (!contains({".h", ".cpp", ".inc"}, entry.path().extension().string())) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    const Strings found = house_faults(fs::relative(entry.path(), src).generic_string(), content);
    faults.insert(faults.end(), found.begin(), found.end());
    ++files;
  }
  CHECK(files > 20);
  INFO(joined(faults));
  CHECK(faults.empty());
}

// Two types of one name in one namespace are one for the linker: what a vector of the one is made of was once used for
// a vector of the other. No compiler tells, and only the address sanitizer saw it.
TEST_CASE("no two types of the house have one name") {
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
  CHECK(seen.count("overclaim::Document") == 1);
  INFO(joined(twice));
  CHECK(twice.empty());
  CHECK(
      types_in(
          "namespace a {\nnamespace {\nstruct X {\n}  // namespace\nstruct Y : Z {\nclass W;\nenum class V : int {") ==
      Strings{"a::Y", "a::V"});
}

TEST_CASE("a room may include itself, the rooms below it and the standard library") {
  CHECK(house_faults("text/fold.cpp", "#include \"text/fold.h\"\n#include <unicode/normalizer2.h>\n").empty());
  CHECK(
      house_faults("match/match.cpp", "#include <re2/re2.h>\n#include \"text/document.h\"\n#include <map>\n").empty());
  CHECK(house_faults("overclaim.h", "#include \"verdict/review.h\"\n").empty());
  CHECK(house_faults("cli/check.cpp", "#include \"report/sarif.h\"\n#include <CLI/CLI.hpp>\n").empty());
  CHECK(house_faults("report/sarif.cpp", "#include \"overclaim.h\"\n#include \"text/line_index.h\"\n").empty());
}

TEST_CASE("an include against an arrow is a fault with its line") {
  const Strings faults = house_faults("text/fold.cpp", "#include \"text/fold.h\"\n#include \"lexicon/lexicon.h\"\n");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0] == "text/fold.cpp:2: includes \"lexicon/lexicon.h\" against the arrows");
  CHECK(house_faults("claim/scope.cpp", "#include \"verdict/judge.h\"\n").size() == 1);
  CHECK(house_faults("verdict/judge.cpp", "  #  include \"overclaim.h\"\n").size() == 1);
  CHECK(house_faults("audit/store.cpp", "#include \"report/json.h\"\n").size() == 1);
}

TEST_CASE("reports look at nothing behind the front door but the values") {
  CHECK(house_faults("report/json.cpp", "#include \"verdict/judge.h\"\n").size() == 1);
  CHECK(house_faults("report/json.cpp", "#include \"match/match.h\"\n").size() == 1);
  CHECK(house_faults("report/json.cpp", "#include \"lexicon/load.h\"\n").size() == 1);
}

TEST_CASE("where articles come from knows nothing of what is made of them") {
  CHECK(house_faults("intake/warc.cpp", "#include \"text/charset.h\"\n#include <archive.h>\n").empty());
  CHECK(house_faults("intake/find.h", "#include \"lexicon/result.h\"\n").empty());
  CHECK(house_faults("intake/find.h", "#include \"lexicon/lexicon.h\"\n").size() == 1);
  CHECK(house_faults("intake/records.cpp", "#include \"overclaim.h\"\n").size() == 1);
  CHECK(house_faults("audit/store.cpp", "#include \"intake/records.h\"\n").empty());
  CHECK(house_faults("audit/store.cpp", "#include <archive_entry.h>\n").size() == 1);
}

TEST_CASE("a third-party library is named in its own room only, and an unknown one nowhere") {
  CHECK(house_faults("text/read.cpp", "#include <re2/re2.h>\n").size() == 1);
  CHECK(house_faults("verdict/judge.cpp", "#include <nlohmann/json.hpp>\n").size() == 1);
  CHECK(house_faults("lexicon/load.cpp", "#include <spdlog/spdlog.h>\n").size() == 1);
  CHECK(house_faults("cli/check.cpp", "#include <boost/algorithm/string.hpp>\n").size() == 1);
}

TEST_CASE("an include without its room, a folder that is no room and an overlong file are faults") {
  CHECK(house_faults("text/read.cpp", "#include \"fold.h\"\n").size() == 1);
  CHECK(house_faults("text/read.cpp", "#include \"../lexicon/lexicon.h\"\n").size() == 1);
  CHECK(house_faults("util/strings.h", "").size() == 1);
  CHECK(house_faults("common/strings.h", "").size() == 1);
  CHECK(house_faults("core/engine.h", "").size() == 1);
  CHECK(house_faults("text/helpers/strings.h", "").size() == 1);
  std::string longest;
  for (size_t i = 0; i < kLongestFile; ++i) longest += "//\n";
  CHECK(house_faults("text/read.cpp", longest).empty());
  CHECK(house_faults("text/read.cpp", longest + "//\n").size() == 1);
}
