// overclaim packs, and --packs: which packs there are, which are used, and a pack of one's own from nothing to a
// finding.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/program.h"

namespace overclaim::cli {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A folder with a new pack in packs/lemon-balm, and the program at work in it until the test ends.
class PackFolder : public ScratchFolder {
 public:
  PackFolder() : before_(fs::current_path()) {
    fs::current_path(path());
    made = run_program({"packs", "new", "packs/lemon-balm"});
  }
  ~PackFolder() { fs::current_path(before_); }

  ProgramRun made;

 private:
  fs::path before_;
};

TEST_CASE("a new pack is sound, says what it adds, and the examples in its own files hold") {
  const PackFolder folder;
  CHECK(folder.made.code == 0);
  CHECK(has(folder.made.out, "packs/lemon-balm/pack.yaml\n"));
  const auto checked = run_program({"packs", "check", "packs/lemon-balm"});
  CHECK(checked.err == "");
  CHECK(checked.code == 0);
  CHECK(has(checked.out, "packs/lemon-balm adds 1 pack, 1 subject, 1 cue, "));
  CHECK(has(checked.out, "2 evidence rows, 1 rule, 2 house words\n"));
  const auto tested = run_program({"packs", "test", "packs/lemon-balm"});
  CHECK(tested.code == 0);
  CHECK(tested.out == "9 examples: all hold\n");
}

TEST_CASE("a pack is used by its name beside the configuration, by its path, and by the option") {
  const PackFolder folder;
  folder.write("page.md", "Lemon Balm improves memory.\n");
  CHECK_FALSE(has(run_program({"check", "page.md"}).out, "lemon_balm"));
  CHECK(has(run_program({"check", "--packs", "+./packs/lemon-balm", "page.md"}).out, "lemon_balm/memory"));
  CHECK(has(run_program({"check", "--packs", "+lemon-balm", "page.md"}).out, "lemon_balm/memory"));
  folder.write(".overclaim.yaml", "packs: [+lemon-balm]\n");
  CHECK(has(run_program({"check", "page.md"}).out, "lemon_balm/memory"));
  CHECK(has(run_program({"explain", "page.md:1"}).out, "lemon_balm/memory"));
  CHECK(has(run_program({"evidence", "list", "--subject", "Lemon Balm"}).out, "lemon_balm/memory"));
  CHECK(run_program({"--no-config", "evidence", "list", "--subject", "Lemon Balm"}).code == 2);
  CHECK_FALSE(has(run_program({"--packs", "core", "check", "page.md"}).out, "lemon_balm"));
}

TEST_CASE("without its pack a product is not on file, and nothing of the pack is left") {
  const PackFolder folder;
  folder.write("page.md", "Creatine builds muscle.\n");
  CHECK(has(run_program({"check", "--format", "json", "page.md"}).out, "\"subject\":\"creatine\""));
  CHECK_FALSE(has(run_program({"--packs", "core", "check", "--format", "json", "page.md"}).out, "creatine\""));
  CHECK(run_program({"--packs", "core", "evidence", "list", "--subject", "creatine"}).code == 2);
  // Without the pack of the four documents, the others stand.
  const auto rows = run_program({"--packs=-core", "evidence", "list"});
  CHECK(rows.code == 0);
  CHECK_FALSE(has(rows.out, "cerebrolysin/"));
  CHECK(has(rows.out, "creatine/"));
  CHECK(run_program({"--packs", "none", "evidence", "list"}).out == "");
}

TEST_CASE("an unknown pack is answered with the packs that there are") {
  const PackFolder folder;
  const auto typed = run_program({"check", "--packs", "core,glpl", "-"});
  CHECK(typed.code == 2);
  CHECK(has(typed.err, "--packs: unknown pack \"glpl\""));
  CHECK(has(typed.err, "did you mean \"glp1\"? the packs are core, eu-health-claims, "));
  CHECK(has(run_program({"check", "--packs", "+lemonbalm", "-"}).err, "did you mean \"lemon-balm\"?"));
  CHECK(has(run_program({"check", "--packs", "+./packs", "-"}).err, "has no pack.yaml"));
  CHECK(has(run_program({"check", "--packs", "core,+glp1", "-"}).err, "has no sign"));
  CHECK(has(run_program({"packs", "show", "lemonbalm"}).err, "did you mean \"lemon-balm\"?"));
  CHECK(has(run_program({"packs", "check", "nowhere"}).err, "there is no folder \"nowhere\""));
}

TEST_CASE("a pack that needs a later program does not load") {
  const PackFolder folder;
  folder.write("packs/lemon-balm/pack.yaml",
               "name: lemon-balm\nversion: \"1\"\ndate: \"2026-11-30\"\ncovers: \"c\"\nlicence: \"l\"\n"
               "needs: {overclaim: \">=900\"}\n");
  const auto checked = run_program({"packs", "check", "packs/lemon-balm"});
  CHECK(checked.code == 2);
  CHECK(has(checked.err, "needs overclaim 900 or later"));
}

TEST_CASE("the list has every pack, whether it is in use or not") {
  const PackFolder folder;
  folder.write(".overclaim.yaml", "packs: [core, lemon-balm]\n");
  const auto listed = run_program({"packs", "list", "--format", "jsonl"});
  CHECK(listed.code == 0);
  std::string used, unused;
  std::istringstream lines(listed.out);
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    (json["in_use"].get<bool>() ? used : unused) += json["name"].get<std::string>() + " ";
    CHECK(json["rows"].get<int>() > 0);
  }
  CHECK(used == "core lemon-balm ");
  CHECK(has(unused, "glp1 peptides "));
  folder.write(".overclaim.yaml", "");
  CHECK(has(run_program({"packs", "list"}).out, "lemon-balm        0.1.0"));
  folder.write("packs/lemon-balm/subjects/bad.yaml", "subjects: 3\n");
  CHECK(has(run_program({"packs", "list"}).out, "has problems: overclaim packs check packs/lemon-balm"));
}

TEST_CASE("what a pack contains is shown: products with their status, rows, sources") {
  const auto shown = run_program({"packs", "show", "glp1"});
  CHECK(shown.code == 0);
  CHECK(has(shown.out, "glp1 1."));
  CHECK(has(shown.out, "Licence:"));
  CHECK(has(shown.out, "  retatrutide  retatrutide  "));
  CHECK(has(shown.out, "approved nowhere"));
  CHECK(has(shown.out, "Rows on products of others:\n  glp1"));
  CHECK(has(shown.out, "\nSources:\n"));
}

TEST_CASE("all mistakes of a pack come at once: of form, of reference, of a pattern, of a house word") {
  const PackFolder folder;
  folder.write("packs/lemon-balm/outcomes/a.yaml", "outcomes:\n  - {id: shine, nmae: \"Shine\", nouns: [\"gleam\"]}\n");
  folder.write(
      "packs/lemon-balm/evidence/a.yaml",
      "rows:\n  - id: lemon_balm/x\n    subject: lemon_balm\n    kind: effect\n    outcome: \"muscle growth\"\n"
      "    direction: none\n    statement: \"s\"\n    tier: {judged: \"1\"}\n    unsourced: true\n");
  folder.write("packs/lemon-balm/shapes.yaml",
               "shapes:\n  - {id: mine, pattern: \"(?=1)\", fires: [\"[[1]]\"], quiet: [\"a\"]}\n");
  folder.write("packs/lemon-balm/house/b.yaml", "kind: house\nwords:\n  - {avoid: [\"x\"], seveirty: note}\n");
  const auto checked = run_program({"packs", "check", "packs/lemon-balm"});
  CHECK(checked.code == 2);
  CHECK(has(checked.err, "did you mean \"name\"?"));
  CHECK(has(checked.err, "this is its name; its id is \"muscle\""));
  CHECK(has(checked.err, "packs/lemon-balm/shapes.yaml:2: pattern of shape \"mine\""));
  CHECK(has(checked.err, "did you mean \"severity\"?"));
  CHECK(has(checked.err, "^"));
}

TEST_CASE("a failing example of a pack is named with its file") {
  const PackFolder folder;
  folder.write("packs/lemon-balm/house/b.yaml",
               "kind: house\nwords:\n  - {id: house.b, avoid: [\"dreamy\"], accept: [\"How dreamy.\"]}\n");
  const auto tested = run_program({"packs", "test", "packs/lemon-balm"});
  CHECK(tested.code == 1);
  CHECK(has(tested.err, "packs/lemon-balm/house/b.yaml:3: quiet example of house.b fires on \"dreamy\""));
}

TEST_CASE("compiling names the file that the next check starts from") {
  const PackFolder folder;
  CHECK(has(run_program({"packs", "compile"}).out, "nothing to compile"));
  const auto compiled = run_program({"packs", "compile", "packs/lemon-balm"});
  CHECK(compiled.code == 0);
  CHECK(fs::exists(compiled.out.substr(0, compiled.out.size() - 1)));
  const auto used = run_program({"--log", "debug", "--packs", "+packs/lemon-balm", "check", "--fail-on", "never", "-"});
  CHECK(has(used.err, "lexicon read from " + compiled.out.substr(0, compiled.out.size() - 1)));
}

TEST_CASE("a pack is written once, and under a name that can be one") {
  const ScratchFolder folder;
  CHECK(run_program({"packs", "new", folder.path() + "/Green-Tea"}).code == 2);
  CHECK(run_program({"packs", "new", folder.path() + "/lemon_balm"}).code == 0);
  const auto again = run_program({"packs", "new", folder.path() + "/lemon_balm"});
  CHECK(again.code == 2);
  CHECK(has(again.err, "is there already"));
}

TEST_CASE("house words of a configuration are findings that never count as faults of evidence") {
  const PackFolder folder;
  folder.write(
      ".overclaim.yaml",
      "house:\n  - avoid: [\"our {medicine|remedy}\"]\n    use: \"our supplement\"\n    message: \"No licence.\"\n");
  folder.write("page.md", "Our medicine is here. \"Our remedy\" too, and `our medicine`.\n");
  const auto checked = run_program({"check", "--suggest", "edits", "--format", "json", "page.md"});
  CHECK(checked.code == 0);  // a note
  const auto findings = nlohmann::json::parse(checked.out)["documents"][0]["findings"];
  REQUIRE(findings.size() == 1);
  CHECK(findings[0]["rule"] == "house.our-medicine-remedy");
  CHECK(findings[0]["label"] == "house");
  CHECK(findings[0]["suggestion"]["edits"][0]["replacement"] == "Our supplement");
  folder.write(".overclaim.yaml", "house: words.yaml\nseverity: {house.a: error}\n");
  folder.write(
      "words.yaml",
      "kind: house\nwords:\n  - {id: house.a, avoid: [\"our medicine\"], paths: \"shop/**\", message: \"m\"}\n");
  CHECK(run_program({"check", "page.md"}).code == 0);
  folder.write("shop/page.md", "Our medicine.\n");
  CHECK(run_program({"check", "shop/page.md"}).code == 1);
  CHECK(has(run_program({"lexicon", "test"}).out, ": all hold"));
}

}  // namespace
}  // namespace overclaim::cli
