#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::json;

const std::string kFound = "Cerebrolysin builds muscle.\n";  // an error, unsupported-benefit

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Changes the working folder, and restores it at the end.
class Standing {
 public:
  explicit Standing(const std::string& folder) : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(folder);
  }
  ~Standing() { std::filesystem::current_path(before_); }
  Standing(const Standing&) = delete;
  Standing& operator=(const Standing&) = delete;

 private:
  std::filesystem::path before_;
};

// The paths of a JSON Lines report, each followed by a space.
std::string paths_in(const std::string& json_lines) {
  std::string paths;
  for (size_t begin = 0; begin < json_lines.size();) {
    const size_t end = json_lines.find('\n', begin);
    paths += Json::parse(json_lines.substr(begin, end - begin))["path"].get<std::string>() + " ";
    begin = end + 1;
  }
  return paths;
}

TEST_CASE("severities, subjects and the subject of a page can be set by path") {
  const ScratchFolder folder;
  const Standing here(folder.path());
  folder.write(".overclaim.yaml",
               "severity: {unsupported-benefit: note}\n"
               "paths:\n"
               "  - {files: blog, severity: {unsupported-benefit: error}}\n"
               "  - {files: off, severity: {unsupported-benefit: off}}\n"
               "  - {files: semax, subjects: [semax]}\n"
               "  - {files: tiles, subject: cerebrolysin, severity: {unsupported-benefit: error}}\n");
  for (const char* path : {"a.md", "blog/a.md", "off/a.md", "semax/a.md"}) folder.write(path, kFound);
  folder.write("tiles/a.md", "It builds muscle.\n");
  CHECK(run_program({"check", "a.md"}).code == 0);
  CHECK(contains(run_program({"check", "a.md"}).out, "1 note"));
  CHECK(run_program({"check", "blog/a.md"}).code == 1);
  for (const char* path : {"off/a.md", "semax/a.md"})
    CHECK_FALSE(contains(run_program({"check", path}).out, "unsupported-benefit"));
  CHECK(run_program({"check", "tiles/a.md"}).code == 1);
  CHECK(run_program({"check", "--subject", "semax", "tiles/a.md"}).code == 0);
  CHECK(run_program({"check", "--no-config", "a.md"}).code == 1);
  CHECK(run_program({"check", "-"}, kFound).code == 0);
  CHECK(contains(run_program({"check", "."}).out, "2 errors"));
}

TEST_CASE("fail-on, format and suggest apply to the run, and options take precedence") {
  const ScratchFolder folder;
  folder.write(".overclaim.yaml", "fail-on: never\nformat: jsonl\nsuggest: edits\n");
  const std::string page = folder.write("a.md", kFound);
  {
    const Standing here(folder.path());
    const auto result = run_program({"check", "a.md"});
    CHECK(result.code == 0);
    CHECK_FALSE(Json::parse(result.out)["findings"][0]["suggestion"]["edits"].empty());
    CHECK(run_program({"check", "--fail-on", "error", "a.md"}).code == 1);
    CHECK(contains(run_program({"check", "--format", "text", "a.md"}).out, "1 error"));
    CHECK(contains(run_program({"check", "--suggest", "diff", "a.md"}).out, "+++"));
  }
  CHECK(run_program({"check", page}).code == 1);  // from another folder: the run does not use that configuration
}

TEST_CASE("the configuration decides which files of a folder are read, but not which named files") {
  const ScratchFolder folder;
  const Standing here(folder.path());
  folder.write(".overclaim.yaml", "files: [content]\nignore: ['**/drafts']\nformat: jsonl\n");
  for (const char* path : {"top.md", "content/a.md", "content/drafts/b.md"}) folder.write(path, "Text.\n");
  CHECK(paths_in(run_program({"check", "."}).out) == "./content/a.md ");
  CHECK(paths_in(run_program({"check", "content"}).out) == "content/a.md ");
  CHECK(paths_in(run_program({"check", "**/*.md"}).out) == "content/a.md ");
  CHECK(paths_in(run_program({"check", "top.md", "content/drafts/b.md"}).out) == "top.md content/drafts/b.md ");
  CHECK(paths_in(run_program({"check", "--force-ignore", "top.md", "content/a.md"}).out) == "content/a.md ");
  CHECK(paths_in(run_program({"check"}).out) == "content/a.md ");
  const auto nothing = run_program({"check", "content/drafts"});
  CHECK(nothing.code == 0);
  CHECK(contains(nothing.err, "leaves out 1 file"));
  CHECK(run_program({"check", "--no-config"}).code == 2);
}

TEST_CASE("problems of a configuration stop the run with exit code 2, and each is reported once with its line") {
  const ScratchFolder folder;
  const Standing here(folder.path());
  folder.write(".overclaim.yaml", "ignroe: x\nlexicons: [none]\n");
  folder.write("a.md", kFound);
  folder.write("b.md", kFound);
  const auto result = run_program({"check", "a.md", "b.md"});
  CHECK(result.code == 2);
  CHECK(result.out.empty());
  CHECK(contains(result.err, ".overclaim.yaml:1:1: unknown key \"ignroe\"\n    ignroe: x\n    ^\n"));
  CHECK(contains(result.err, "did you mean \"ignore\"?"));
  CHECK(contains(result.err, ".overclaim.yaml:2:12: there is no folder \"none\""));
  CHECK(result.err.find("ignroe:") == result.err.rfind("ignroe:"));
  CHECK(run_program({"explain", "a.md:1"}).code == 2);
  CHECK(run_program({"config", "show", "a.md"}).code == 2);
  CHECK(run_program({"check", "--no-config", "a.md"}).code == 1);
  CHECK(run_program({"check", "--config", "none.yaml", "a.md"}).code == 2);
  CHECK(run_program({"check", "--config", "none.yaml", "--no-config", "a.md"}).code == 2);
}

const char* const kMugleaf =
    "subjects:\n  - id: mugleaf\n    name: Mugleaf\n    what: a root\n    on_file: true\n    names: [\"mugleaf\"]\n"
    "    classes: [supplement]\n    fires: [\"[[Mugleaf]] was given.\"]\n    quiet: [\"The valley is green.\"]\n";

TEST_CASE("one run can check publications with different lexicons") {
  const ScratchFolder folder;
  const Standing here(folder.path());
  folder.write("shop/words/subjects/mugleaf.yaml", kMugleaf);
  folder.write("shop/.overclaim.yaml", "lexicons: [words]\n");
  folder.write("shop/a.md", "Mugleaf builds muscle.\n");
  folder.write("blog/a.md", "Mugleaf builds muscle.\n");
  const auto result = run_program({"check", "--format", "jsonl", "shop", "blog"});
  CHECK(paths_in(result.out) == "shop/a.md blog/a.md ");
  CHECK(contains(result.out.substr(0, result.out.find('\n')), "\"subject\":\"mugleaf\""));
  CHECK_FALSE(contains(result.out.substr(result.out.find('\n')), "\"subject\":\"mugleaf\""));
  CHECK(contains(run_program({"explain", "shop/a.md:1"}).out, "About: Mugleaf"));
}

TEST_CASE("explain reads a file with the same settings as check") {
  const ScratchFolder folder;
  const Standing here(folder.path());
  folder.write(".overclaim.yaml", "paths: [{files: tiles, subject: cerebrolysin}]\n");
  folder.write("tiles/a.md", "It builds muscle.\n");
  CHECK(contains(run_program({"explain", "tiles/a.md:1"}).out, "Compared with cerebrolysin/muscle"));
  CHECK_FALSE(contains(run_program({"explain", "--no-config", "tiles/a.md:1"}).out, "Compared with cerebrolysin"));
}

TEST_CASE("config show lists each setting of a file with its origin") {
  const ScratchFolder folder;
  const Standing here(folder.path());
  folder.write(".overclaim.yaml", "subject: semax\nignore: [drafts]\nfail-on: error\n");
  const auto text = run_program({"config", "show", "--tiers", "printed", "a.md"});
  CHECK(text.code == 0);
  CHECK(text.out ==
        "a.md: .overclaim.yaml\n"
        "  ignore    false    default\n"
        "  subject   semax    .overclaim.yaml:1\n"
        "  subjects  -        default\n"
        "  products  -        default\n"
        "  profile   -        default\n"
        "  tiers     printed  --tiers\n"
        "  packs     all      default\n"
        "  lexicons  -        default\n"
        "  fail-on   error    .overclaim.yaml:3\n"
        "  format    text     default\n"
        "  suggest   none     default\n");
  const auto json = Json::parse(run_program({"config", "show", "--format", "json", "drafts/a.md"}).out);
  CHECK(json["schema"] == "overclaim.config/1");
  CHECK(json["config"] == ".overclaim.yaml");
  CHECK(json["settings"][0] == Json{{"key", "ignore"}, {"value", "true"}, {"from", ".overclaim.yaml:2"}});
  CHECK(json["settings"][2]["value"] == Json::array());
  CHECK(
      Json::parse(run_program({"--no-config", "config", "show", "--format", "json", "a.md"}).out)["config"].is_null());
}

TEST_CASE("init writes a configuration that check accepts, and never overwrites one") {
  const ScratchFolder folder;
  const Standing here(folder.path());
  CHECK(run_program({"init"}).code == 0);
  folder.write("a.md", kFound);
  const auto result = run_program({"check", "a.md"});
  CHECK(result.code == 1);
  CHECK(result.err.empty());
  folder.write(".overclaim.yaml", "fail-on: never\n");
  const auto again = run_program({"init"});
  CHECK(again.code == 2);
  CHECK(contains(again.err, "--force"));
  CHECK(run_program({"check", "a.md"}).code == 0);
  CHECK(run_program({"init", "--force"}).code == 0);
  CHECK(run_program({"check", "a.md"}).code == 1);
}

}  // namespace
}  // namespace overclaim::cli
