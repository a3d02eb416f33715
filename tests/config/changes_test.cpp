// Changed lines: the output of git is parsed, and findings are compared with it. tests/support/since.sh runs git.
#include "config/changes.h"

#include <doctest/doctest.h>

#include "config/internal/process.h"
#include "support/program.h"
#include "support/shipped.h"

namespace overclaim::config {
namespace {

using Lines = std::vector<ChangedLines>;

std::string head(const std::string& name) {
  return "diff --git a/" + name + " b/" + name + "\nindex 1..2 100644\n--- a/" + name + "\n+++ b/" + name + "\n";
}

}  // namespace

TEST_CASE("hunks give the lines of the current file") {
  const Changes changes =
      parse_diff(head("a.md") + "@@ -1 +1,2 @@\n-x\n+y\n+z\n@@ -7,2 +8,0 @@ heading\n-p\n-q\n" +
                 "@@ -0,0 +20 @@\n+n\n" + head("docs/b.md") + "@@ -3 +3 @@\n-x\n\\ No newline at end of file\n+y\n");
  REQUIRE(changes.size() == 2);
  CHECK(changes.at("a.md").lines == Lines{{1, 2}, {8, 0}, {20, 1}});
  CHECK(changes.at("docs/b.md").lines == Lines{{3, 1}});
  CHECK_FALSE(changes.at("a.md").whole);
}

TEST_CASE("lines of an article that look like a diff are content") {
  const Changes changes =
      parse_diff(head("a.md") + "@@ -1,2 +1,3 @@\n--- a/x\n-x\n+++ b/evil.md\n+@@ -1 +1 @@\n+diff --git a/x b/x\n" +
                 "@@ -9 +10 @@\n-x\n+y\n");
  REQUIRE(changes.size() == 1);
  CHECK(changes.at("a.md").lines == Lines{{1, 3}, {10, 1}});
}

TEST_CASE(
    "files that are renamed alone, deleted or binary have no changed lines; a renamed one has those of its new name") {
  const Changes changes = parse_diff(
      "diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n"
      "diff --git a/gone.md b/gone.md\ndeleted file mode 100644\n--- a/gone.md\n+++ /dev/null\n@@ -1,2 +0,0 "
      "@@\n-a\n-b\n"
      "diff --git a/p.png b/p.png\nBinary files a/p.png and b/p.png differ\n"
      "diff --git a/old.md b/new.md\nsimilarity index 90%\nrename from old.md\nrename to new.md\n--- a/old.md\n+++ "
      "b/new.md\n@@ -4 +4 @@\n-a\n+b\n");
  REQUIRE(changes.size() == 1);
  CHECK(changes.at("new.md").lines == Lines{{4, 1}});
}

TEST_CASE("names may contain spaces, quotes, backslashes, tabs and bytes beyond ASCII") {
  const auto name = [](const std::string& written) {
    const Changes changes = parse_diff("diff --git x y\n--- x\n+++ " + written + "\n@@ -1 +1 @@\n-a\n+b\n");
    REQUIRE(changes.size() == 1);
    return changes.begin()->first;
  };
  CHECK(name("b/a b.md\t") == "a b.md");
  CHECK(name("b/caf\xc3\xa9.md") == "caf\xc3\xa9.md");
  CHECK(name("\"b/caf\\303\\251.md\"") == "caf\xc3\xa9.md");
  CHECK(name("\"b/say \\\"so\\\"\\t\\\\.md\"") == "say \"so\"\t\\.md");
}

TEST_CASE("a truncated or damaged diff is read as far as possible") {
  CHECK(parse_diff("").empty());
  CHECK(parse_diff("@@ -1 +1 @@\n").empty());
  CHECK(parse_diff(head("a.md") + "@@ -1 +1,99999999999 @@\n+x").at("a.md").lines.size() == 1);
  CHECK(parse_diff(head("a.md") + "@@ nonsense").empty());
  CHECK(parse_diff("+++ \"b/\\").empty());
}

TEST_CASE("lines overlap if they share one; removed lines affect the lines around them") {
  const FileChanges changes{false, {{3, 2}, {10, 0}}};
  CHECK_FALSE(touch(changes, 1, 2));
  CHECK(touch(changes, 1, 3));
  CHECK(touch(changes, 4, 9));
  CHECK_FALSE(touch(changes, 5, 10));
  CHECK(touch(changes, 10, 11));
  CHECK_FALSE(touch(changes, 11, 12));
  CHECK(touch({true, {}}, 7, 7));
  CHECK_FALSE(touch({}, 1, 99));
}

TEST_CASE("a finding is kept if a changed line overlaps its sentence, also outside the marked words") {
  const std::string text = "Cerebrolysin builds muscle\nwithin a few\nweeks.\n\nCerebrolysin builds\nmuscle.\n";
  const auto left = [&](const Lines& lines) {
    verdict::Review review = review_of(text);
    REQUIRE(review.findings.size() == 2);
    keep_changed(review, {false, lines});
    std::vector<uint32_t> sentences;
    for (const verdict::Finding& finding : review.findings) sentences.push_back(finding.sentence);
    return sentences;
  };
  using Sentences = std::vector<uint32_t>;
  CHECK(left({{3, 1}}) == Sentences{0});
  CHECK(left({{6, 1}}) == Sentences{1});
  CHECK(left({{4, 1}}).empty());
  CHECK(left({{2, 0}}) == Sentences{0});
  CHECK(left({{3, 0}}).empty());
  CHECK(left({{1, 6}}) == Sentences{0, 1});
}

TEST_CASE("a finding about a suppression has the lines of the comment") {
  verdict::Review review = review_of("It is sold.\n\n[overclaim-ignore nothing: so]\n");
  REQUIRE(review.findings.size() == 1);
  keep_changed(review, {false, {{1, 1}}});
  CHECK(review.findings.empty());
  review = review_of("It is sold.\n\n[overclaim-ignore nothing: so]\n");
  keep_changed(review, {false, {{3, 1}}});
  CHECK(review.findings.size() == 1);
}

TEST_CASE("standard input and files outside a repository have no history") {
  const ScratchFolder folder;
  const auto none = changes_since("HEAD", {"-", folder.write("a.md", "x")});
  REQUIRE(none.problems().size() == 2);
  CHECK(none.problems()[0].message.find("no git history") != std::string::npos);
  CHECK(none.problems()[1].message.find("is not in a git repository") != std::string::npos);
}

TEST_CASE("both outputs of a program are read to the end, and its arguments are not interpreted") {
  const auto echo = run_process({"echo", "a b", "$HOME; exit 3", "\"q\""});
  REQUIRE(echo.ok());
  CHECK(echo.value().out == "a b $HOME; exit 3 \"q\"\n");
  CHECK(echo.value().code == 0);
  const auto both = run_process({"sh", "-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; cat; exit 7"});
  REQUIRE(both.ok());
  CHECK(both.value().out.size() == 300000);
  CHECK(both.value().err.size() == 300000);
  CHECK(both.value().code == 7);
  CHECK(run_process({"sh", "-c", "kill -9 $$"}).value().code == 137);
  const auto none = run_process({"no-such-program-of-ours"});
  REQUIRE_FALSE(none.ok());
  CHECK(none.problems()[0].message.find("cannot be started") != std::string::npos);
}

}  // namespace overclaim::config
