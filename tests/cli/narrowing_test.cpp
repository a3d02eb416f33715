// Suppressions, baselines and changed lines on the command line.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::json;

const std::string kBuilds = "Cerebrolysin builds muscle.\n";
const std::string kSafe = "Cerebrolysin is completely safe.\n";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("suppressed findings are counted, listed on request, and do not affect the exit code") {
  const std::string text =
      "[overclaim-ignore unsupported-benefit until 2999-12-31: in the words of the study]\n" + kBuilds;
  const auto quietly = run_program({"check", "-"}, text);
  CHECK(quietly.code == 0);
  CHECK(contains(quietly.out, "no findings; 1 suppressed\n"));
  CHECK_FALSE(contains(quietly.out, "in the words"));
  const auto listed = run_program({"check", "--show-suppressed", "-"}, text);
  CHECK(contains(listed.out, "-:2:1: suppressed until 2999-12-31: in the words of the study [unsupported-benefit]\n"));
  CHECK(run_program({"check", "--no-suppressions", "-"}, text).code == 1);
  const Json json = Json::parse(run_program({"check", "--format", "json", "-"}, text).out);
  CHECK(json["summary"]["suppressed"] == 1);
  CHECK(json["documents"][0]["suppressed"][0]["reason"] == "in the words of the study");
}

TEST_CASE("today's date decides which suppressions have expired") {
  const auto late = run_program({"check", "-q", "-"}, "[overclaim-ignore * until 2001-01-01: so]\n" + kBuilds);
  CHECK(late.code == 1);
  CHECK(contains(late.out, "[expired-suppression]"));
  CHECK(contains(late.out, "[unsupported-benefit]"));
}

TEST_CASE("explain shows suppressed findings, and says if a line contains a suppression") {
  const ScratchFolder folder;
  const std::string page = folder.write("page.md", "[overclaim-ignore unsupported-benefit: so it is]\n" + kBuilds);
  CHECK(
      contains(run_program({"explain", page + ":2"}).out, "Suppressed in the article: unsupported-benefit: so it is"));
  CHECK(contains(run_program({"explain", page + ":1"}).out, "This line contains a suppression"));
  CHECK(contains(run_program({"explain", "unused-suppression"}).out, "Reported for a suppression comment"));
}

TEST_CASE("a baseline is written, hides known findings, shows new and gone ones, and is pruned") {
  const ScratchFolder folder;
  const std::string file = folder / "known.json", docs = folder / "docs";
  folder.write("docs/a.md", "# A\n\n" + kBuilds);
  folder.write("docs/b.md", "# B\n\nSemax is completely safe.\n");
  const auto written = run_program({"baseline", "write", "--file", file, docs});
  REQUIRE(written.code == 0);
  CHECK(contains(written.out, "known.json: 2 findings recorded\n"));
  CHECK(contains(content(file), "{\"path\": \"docs/a.md\", \"rule\": \"unsupported-benefit\", "));

  const auto known = run_program({"check", "--baseline", file, docs});
  CHECK(known.code == 0);
  CHECK(contains(known.out, "no findings; 2 in the baseline\n"));
  CHECK(Json::parse(run_program({"check", "--format", "json", "--baseline", file, docs}).out)["summary"]["known"] == 2);

  // One sentence is moved and wrapped differently, another is new.
  folder.write("docs/a.md", "# A\n\n" + kSafe + "\nNews.\n\nCerebrolysin **builds**\nmuscle.\n");
  const auto more = run_program({"check", "-q", "--baseline", file, docs});
  CHECK(more.code == 1);
  CHECK(contains(more.out, "safety-overclaim"));
  CHECK_FALSE(contains(more.out, "unsupported-benefit"));

  // One sentence is corrected.
  folder.write("docs/a.md", "# A\n\nThe vial holds five millilitres.\n");
  const auto gone = run_program({"baseline", "check", "--file", file, docs});
  CHECK(gone.code == 0);
  CHECK(contains(gone.out, "no longer found: docs/a.md: Cerebrolysin builds muscle. [unsupported-benefit]\n"));
  CHECK(contains(gone.out, "1 in the baseline"));
  const auto pruned = run_program({"baseline", "prune", "--file", file, docs});
  CHECK(pruned.code == 0);
  CHECK(contains(pruned.out, "known.json: 1 finding no longer occurs and was removed\n"));
  CHECK_FALSE(contains(content(file), "a.md"));
  CHECK(contains(content(file), "b.md"));
  // After pruning, it is new again.
  folder.write("docs/a.md", "# A\n\n" + kBuilds);
  const auto fresh = run_program({"baseline", "check", "--file", file, docs});
  CHECK(fresh.code == 1);
  CHECK(contains(fresh.out, "unsupported-benefit"));
}

TEST_CASE("a moved article keeps its known findings; a copy does not") {
  const ScratchFolder folder;
  const std::string file = folder / "known.json";
  const std::string a = folder.write("a.md", kBuilds);
  REQUIRE(run_program({"baseline", "write", "--file", file, a}).code == 0);
  const std::string copy = folder.write("copy.md", kBuilds);
  CHECK(run_program({"check", "--baseline", file, copy}).code == 1);
  std::filesystem::remove(a);
  CHECK(run_program({"check", "--baseline", file, copy}).code == 0);
  REQUIRE(run_program({"baseline", "prune", "--file", file, copy}).code == 0);
  CHECK(contains(content(file), "\"path\": \"copy.md\""));
}

TEST_CASE("an unusable baseline exits with 2, and none is written if an input was unreadable") {
  const ScratchFolder folder;
  const std::string page = folder.write("page.md", kBuilds);
  for (const std::string text : {"", "{}", "{\"schema\": \"overclaim.baseline/9\", \"findings\": []}"}) {
    const std::string file = folder.write("bad.json", text);
    const auto result = run_program({"check", "--baseline", file, page});
    CHECK(result.code == 2);
    CHECK(contains(result.err, "bad.json"));
    CHECK(result.out.empty());
    CHECK(run_program({"baseline", "prune", "--file", file, page}).code == 2);
    CHECK(content(file) == text);
  }
  CHECK(run_program({"check", "--baseline", folder / "none.json", page}).code == 2);
  const auto missing = run_program({"baseline", "write", "--file", folder / "new.json", page, folder / "none.md"});
  CHECK(missing.code == 2);
  CHECK(contains(missing.err, "not written"));
  CHECK_FALSE(std::filesystem::exists(folder / "new.json"));
  CHECK(run_program({"baseline", "write", "--file", folder / "no/folder/new.json", page}).code == 2);
}

TEST_CASE("edits are suggested for new findings only") {
  const ScratchFolder folder;
  const std::string file = folder / "known.json";
  const std::string page = folder.write("page.md", kBuilds);
  REQUIRE(run_program({"baseline", "write", "--file", file, page}).code == 0);
  folder.write("page.md", kBuilds + "\nCerebrolysin improves memory in people with vascular dementia.\n");
  const auto diff = run_program({"check", "--suggest", "diff", "--baseline", file, page});
  CHECK(contains(diff.out, "-Cerebrolysin improves memory"));
  CHECK_FALSE(contains(diff.out, "-Cerebrolysin builds"));
}

TEST_CASE("standard input has no changes since a commit") {
  const auto result = run_program({"check", "--since", "HEAD", "-"}, kBuilds);
  CHECK(result.code == 2);
  CHECK(contains(result.err, "no git history"));
}

}  // namespace overclaim::cli
