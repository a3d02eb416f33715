// overclaim explain --context, lexicon suggest and eval --doubtful: the commands that show whole pages to editors.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace overclaim::cli {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("explain --context prints the blocks of a file, or of one line") {
  const ScratchFolder folder;
  const std::string page = folder.write("page.md", "# Semax\n\nA spray.\n\n## Side effects\n\n- Headache\n");
  const auto whole = run_program({"explain", "--context", page});
  CHECK(whole.code == 0);
  CHECK(whole.out.starts_with("line 1 heading: Semax\n"));
  CHECK(contains(whole.out, "line 7 item: Headache\nrole: side_effects (\"Side effects\")\n"));
  const auto line = run_program({"explain", "--context", page + ":7"});
  CHECK(line.out.starts_with("line 7 item: Headache\n"));
  CHECK(contains(run_program({"explain", "--context", page + ":2"}).out, "no text"));
}

TEST_CASE("explain --context reads standard input, and takes no --parse beside it") {
  CHECK(contains(run_program({"explain", "--context", "-"}, "# Semax\n").out, "subject: Semax (page)"));
  const auto both = run_program({"explain", "--context", "--parse", "-"}, "# Semax\n");
  CHECK(both.code == 2);
  CHECK(contains(both.err, "--parse"));
}

TEST_CASE("lexicon suggest counts words over pages, most frequent first") {
  const ScratchFolder folder;
  folder.write("a.md", "# Semax\n\nSemax improves zorble. Semax improves zorble. Semax improves quim.\n");
  folder.write("b.md", "# Semax\n\nSemax improves zorble. Semax improves quim. Semax improves frim.\n");
  folder.write("c.md", "# A garden\n\nBeans need water.\n");
  const auto text = run_program({"lexicon", "suggest", folder.path()});
  CHECK(text.code == 0);
  const std::string a = folder.path() + "/a.md";
  CHECK(text.out ==
        "count  pages  place    words                       example\n"
        "3      2      object   zorble                      " +
            a +
            ":3: Semax improves zorble.\n"
            "2      2      object   quim                        " +
            a +
            ":3: Semax improves quim.\n"
            "3 pages, 1 about no known product, which adds nothing\n");
  CHECK(contains(run_program({"lexicon", "suggest", "--least", "1", folder.path()}).out, " frim "));
  CHECK_FALSE(contains(run_program({"lexicon", "suggest", "--least", "3", folder.path()}).out, " quim "));
}

TEST_CASE("lexicon suggest prints the same as JSON") {
  const ScratchFolder folder;
  const std::string page = folder.write("a.md", "# Semax\n\nSemax improves zorble. Semax improves zorble.\n");
  const auto json = nlohmann::json::parse(run_program({"lexicon", "suggest", "--format", "json", page}).out);
  CHECK(json["pages"] == 1);
  REQUIRE(json["words"].size() == 1);
  const auto& word = json["words"][0];
  CHECK(word["words"] == "zorble");
  CHECK(word["place"] == "object");
  CHECK(word["count"] == 2);
  CHECK(word["pages"] == 1);
  CHECK(word["line"] == 3);
  CHECK(word["example"] == "Semax improves zorble.");
}

TEST_CASE("lexicon suggest names a page that is not there, and reads the others") {
  const ScratchFolder folder;
  const std::string page = folder.write("a.md", "# Semax\n\nSemax improves zorble.\n");
  const auto result = run_program({"lexicon", "suggest", "--least", "1", page, folder.path() + "/none.md"});
  CHECK(result.code == 2);
  CHECK(contains(result.err, "none.md"));
  CHECK(contains(result.out, " zorble "));
}

TEST_CASE("eval --doubtful lists sentences of plain and of labelled articles") {
  const std::string article = OVERCLAIM_SOURCE_DIR "/corpus/articles/semax_bundle.html";
  const auto result = run_program({"eval", "--doubtful", article});
  CHECK(result.code == 0);
  CHECK(contains(result.out, " on 1 page; 0 too short for the learned reading or about no known product\n"));
  const auto missing = run_program({"eval", "--doubtful", "no/such/page.md"});
  CHECK(missing.code == 2);
  CHECK(contains(missing.err, "no/such/page.md"));
}

TEST_CASE("eval prints the figures of the rules alone below those of both") {
  const auto result = run_program({"eval", OVERCLAIM_SOURCE_DIR "/corpus/articles/semax_bundle.html.gold.yaml"});
  CHECK(result.code == 0);
  const size_t all = result.out.find("\nall "), alone = result.out.find("\n  rules alone ");
  REQUIRE(alone != std::string::npos);
  CHECK(all < alone);
}

}  // namespace overclaim::cli
