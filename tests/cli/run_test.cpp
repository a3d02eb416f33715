#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/program.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::json;

const std::string kFound = "Cerebrolysin builds muscle.\n";
const std::string kClean = "The vial holds five millilitres.\n";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

TEST_CASE("the exit code depends on findings at or above the threshold") {
  CHECK(run_program({"check", "-"}, kFound).code == 1);
  CHECK(run_program({"check", "-"}, kClean).code == 0);
  CHECK(run_program({"check", "-"}, "").code == 0);
  CHECK(run_program({"check", "--fail-on", "never", "-"}, kFound).code == 0);
  const std::string warning = "Research proves it: Semax improves memory.\n";
  CHECK(run_program({"check", "--fail-on", "error", "-"}, warning).code == 0);
  CHECK(run_program({"check", "--fail-on", "warning", "-"}, warning).code == 1);
}

TEST_CASE("unreadable inputs are reported, the others are checked, and the exit code is 2") {
  const ScratchFolder folder;
  const std::string good = folder.write("good.md", kFound);
  for (const char* format : {"text", "json", "jsonl"}) {
    const auto result = run_program({"check", "--format", format, folder / "none.md", good, folder / "*.pdf"});
    CHECK(result.code == 2);
    CHECK(contains(result.err, "none.md"));
    CHECK(contains(result.err, "*.pdf"));
    CHECK(contains(result.out, "unsupported-benefit"));
  }
  const auto nothing = run_program({"check", "--format", "json", folder / "none.md"});
  CHECK(nothing.code == 2);
  CHECK(Json::parse(nothing.out)["documents"].empty());
}

TEST_CASE("documents are reported in the order of the command line, one line each") {
  const ScratchFolder folder;
  std::vector<std::string> arguments = {"check", "--format", "jsonl", "--jobs", "4"}, paths;
  for (int i = 39; i >= 0; --i)
    paths.push_back(
        folder.write(std::to_string(i) + ".md", i % 3 ? kClean : kFound + std::string(20000, '\n') + kFound));
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  const auto result = run_program(arguments);
  CHECK(result.code == 1);
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == paths.size());
  for (size_t i = 0; i < lines.size(); ++i) CHECK(Json::parse(lines[i])["path"] == paths[i]);

  arguments[2] = "json";
  const Json all = Json::parse(run_program(arguments).out);
  REQUIRE(all["documents"].size() == paths.size());
  for (size_t i = 0; i < paths.size(); ++i) CHECK(all["documents"][i] == Json::parse(lines[i]));
  CHECK(all["summary"]["documents"] == paths.size());
}

TEST_CASE("the number of threads does not change the output") {
  const std::string corpus = std::string(OVERCLAIM_SOURCE_DIR) + "/corpus/articles";
  for (const char* format : {"text", "json"})
    CHECK(run_program({"check", "--format", format, "--jobs", "1", corpus}).out ==
          run_program({"check", "--format", format, "--jobs", "3", corpus}).out);
}

TEST_CASE("file names may contain spaces, colons, quotes and newlines") {
  const ScratchFolder folder;
  for (const char* name : {"a b.md", "a:1:2.md", "quote\"s.md", "new\nline.md", "-dash.md"}) {
    const std::string path = folder.write(name, kFound);
    const auto result = run_program({"check", "--format", "json", path});
    CHECK(result.code == 1);
    CHECK(Json::parse(result.out)["documents"][0]["path"] == path);
  }
}

TEST_CASE("any name of a product can be given as the subject of a page") {
  const std::string tile = "Builds muscle.\n";
  CHECK(run_program({"check", "-"}, tile).code == 0);
  for (const char* name : {"cerebrolysin", "Cerebrolysin", "CEREBROLYSIN", "cerebroprotein hydrolysate"}) {
    const auto result = run_program({"check", "--format", "json", "--subject", name, "-"}, tile);
    CHECK_MESSAGE(result.code == 1, std::string(name));
  }
  const auto unknown = run_program({"check", "--subject", "cerebrolyzzin", "-"}, tile);
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "did you mean \"cerebrolysin\"?"));
}

TEST_CASE("messages about the program's own work go to standard error, and only on request") {
  const auto quiet = run_program({"check", "--format", "json", "-"}, kFound);
  CHECK(quiet.err.empty());
  const auto talkative = run_program({"--log", "debug", "check", "--format", "json", "-"}, kFound);
  CHECK(contains(talkative.err, "overclaim: debug: -: 1 claims"));
  CHECK(talkative.out == quiet.out);
}

TEST_CASE("wrong usage exits with 2 and a hint, and prints nothing to standard output") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{},
                                                    {"frobnicate"},
                                                    {"check"},
                                                    {"check", "--frobnicate", "-"},
                                                    {"check", "--format", "xml", "-"},
                                                    {"check", "--jobs", "0", "-"},
                                                    {"check", "-q", "-v", "-"},
                                                    {"explain"},
                                                    {"evidence"},
                                                    {"lexicon"},
                                                    {"eval"}}) {
    const auto result = run_program(arguments, kFound);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
  }
  CHECK(contains(run_program({"chekc"}).err, "did you mean \"check\"?"));
}

TEST_CASE("every command has a help text with an example") {
  for (const char* command : {"check", "explain", "evidence", "lexicon", "classify", "compare", "eval"}) {
    const auto result = run_program({command, "--help"});
    CHECK(result.code == 0);
    CHECK_MESSAGE(contains(result.out, std::string("overclaim ") + command), std::string(command));
    CHECK(contains(run_program({"--help"}).out, command));
  }
}

TEST_CASE("explain shows how a line was read") {
  const ScratchFolder folder;
  const std::string path = folder.write(
      "a:3.md", "# Cerebrolysin\n\n" + kClean + "\nIt builds muscle. It may help memory.\n\n```\ncode\n```\n");
  const auto claim = run_program({"explain", path + ":5"});
  CHECK(claim.code == 0);
  CHECK(contains(claim.out, "unsupported-benefit"));
  CHECK(contains(claim.out, "anaphor.pronoun"));
  CHECK(contains(claim.out, "It may help memory."));
  const auto at_column = run_program({"explain", path + ":5:20"});
  CHECK(contains(at_column.out, "It may help memory."));
  CHECK_FALSE(contains(at_column.out, "unsupported-benefit"));
  CHECK(contains(run_program({"explain", path + ":3"}).out, "No claim"));
  CHECK(contains(run_program({"explain", path + ":4"}).out, "no text"));
  CHECK(contains(run_program({"explain", path + ":8"}).out, "not checked"));
  CHECK(run_program({"explain", path + ":99"}).code == 2);
  CHECK(run_program({"explain", folder / "none.md:1"}).code == 2);
  CHECK(contains(run_program({"explain", path}).err, "FILE:LINE"));
}

TEST_CASE("explain -:LINE explains a line of standard input, wherever the options are") {
  const std::string page = "# Cerebrolysin\n\nIt builds muscle. It may help memory.\n";
  const auto line = run_program({"explain", "-:3"}, page);
  CHECK(line.code == 0);
  CHECK(contains(line.out, "-:3:1"));
  CHECK(contains(line.out, "unsupported-benefit"));
  const auto column = run_program({"explain", "-:3:20", "--subject", "cerebrolysin"}, page);
  CHECK(contains(column.out, "It may help memory."));
  CHECK_FALSE(contains(column.out, "unsupported-benefit"));
  CHECK(contains(run_program({"explain", "--parse", "-:3"}, page).out, "sentence: It builds muscle."));
  CHECK(contains(run_program({"explain", "-:3", "--parse"}, page).out, "sentence: It builds muscle."));
  CHECK(contains(run_program({"explain", "--", "-:3"}, page).out, "unsupported-benefit"));
  CHECK(contains(run_program({"explain", "-:9"}, page).err, "the file ends before this line"));
  CHECK(run_program({"check", "-:3"}, page).code == 2);
}

TEST_CASE("explain shows what a rule flags, and suggests a similar rule for an unknown one") {
  const auto rule = run_program({"explain", "safety-overclaim"});
  CHECK(rule.code == 0);
  CHECK(contains(rule.out, "Why it matters"));
  const auto unknown = run_program({"explain", "safety-overclaims"});
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "did you mean \"safety-overclaim\"?"));
}

TEST_CASE("evidence can be filtered, shown and searched") {
  const auto all = lines_of(run_program({"evidence", "list", "--format", "jsonl"}).out);
  const auto some =
      lines_of(run_program({"evidence", "list", "--format", "jsonl", "--subject", "Semax", "--tier", "m"}).out);
  CHECK(all.size() > some.size());
  REQUIRE_FALSE(some.empty());
  for (const auto& line : some) {
    const Json row = Json::parse(line);
    CHECK(row["subject"] == "semax");
    CHECK(row["tier"]["judged"] == "M");
  }
  const std::string id = Json::parse(some[0])["id"];
  CHECK(contains(run_program({"evidence", "show", id}).out, id));
  CHECK(Json::parse(run_program({"evidence", "show", id, "--format", "jsonl"}).out)["id"] == id);
  const auto unknown = run_program({"evidence", "show", id + "x"});
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, id));
  CHECK(run_program({"evidence", "list", "--outcome", "no such outcome at all"}).code == 2);
  CHECK(run_program({"evidence", "search", "MUSCLE", "cerebrolysin"}).out ==
        run_program({"evidence", "search", "cerebrolysin", "muscle"}).out);
  CHECK(contains(run_program({"evidence", "search", "muscle"}).out, "cerebrolysin/muscle"));
  const auto none = run_program({"evidence", "search", "xyzzy"});
  CHECK(none.code == 0);
  CHECK(none.out.empty());
}

TEST_CASE("suggestions are made on request, as edits or as a diff") {
  const std::string text = "Cerebrolysin improves sleep.\n";
  CHECK_FALSE(contains(run_program({"check", "-"}, text).out, "may improve sleep.\n"));
  const auto json = Json::parse(run_program({"check", "--suggest", "edits", "--format", "json", "-"}, text).out);
  const auto& suggestion = json["documents"][0]["findings"][0]["suggestion"];
  CHECK(suggestion["text"] == "Cerebrolysin may improve sleep.");
  CHECK(suggestion["edits"] == Json::parse(R"([{"begin": 13, "end": 21, "replacement": "may improve"}])"));
  CHECK(suggestion["alternatives"].size() > 1);
  const auto diff = run_program({"check", "--suggest", "diff", "-"}, text);
  CHECK(diff.code == 1);
  CHECK(diff.out == "--- -\n+++ -\n@@ -1 +1 @@\n-Cerebrolysin improves sleep.\n+Cerebrolysin may improve sleep.\n");
  CHECK(run_program({"check", "--suggest", "diff", "-"}, kClean).out.empty());
  CHECK(run_program({"check", "--suggest", "diff", "--format", "json", "-"}, text).code == 2);
}

TEST_CASE("drafted evidence is a valid file of a lexicon") {
  const ScratchFolder folder;
  const std::string article = folder.write(
      "leaflet.txt",
      "Cerebrolysin\n\nSleep Quality (Tier 2 Evidence)\n\nA trial (n = 14) found that it improved sleep.\n");
  const auto draft = run_program({"evidence", "draft", article});
  CHECK(draft.code == 0);
  CHECK(contains(draft.out, "cap: small_sample"));
  folder.write("own/evidence/leaflet.yaml", draft.out);
  CHECK(run_program({"lexicon", "check", folder / "own"}).code == 0);
  const auto unknown = run_program({"evidence", "draft", "-"}, "Sleep (Tier 2 Evidence)\n\nA trial found it.\n");
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "--subject"));
}

TEST_CASE("classify answers line by line and reports invalid lines") {
  const auto result = run_program({"classify"},
                                  "{\"id\": 1, \"text\": \"Coffee may improve sleep.\"}\n"
                                  "\n"
                                  "not json\n"
                                  "{\"id\": \"x\"}\n"
                                  "{\"id\": \"b\", \"text\": \"Coffee improves sleep.\"}");
  CHECK(result.code == 2);
  CHECK(contains(result.err, "standard input:3:"));
  CHECK(contains(result.err, "standard input:4:"));
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == 2);
  CHECK(
      lines[0] ==
      R"({"id":1,"relation":"causation","polarity":"affirmed","modality":"possible","advice":"none","strength":"possible"})");
  CHECK(Json::parse(lines[1])["id"] == "b");
  CHECK(Json::parse(lines[1])["strength"] == "causal");
  CHECK(run_program({"classify"}, "").code == 0);
}

TEST_CASE("a folder of the user adds to the lexicon, and its mistakes are reported") {
  const ScratchFolder folder;
  const std::string subject =
      "subjects:\n"
      "  - id: zorbine\n"
      "    name: \"Zorbine\"\n"
      "    names: [\"Zorbine\"]\n"
      "    fires: [\"A vial of [[Zorbine]].\"]\n";
  folder.write("mine/subjects/zorbine.yaml", subject);
  const std::string article = "Zorbine has no side effects.\n";
  CHECK(run_program({"check", "--subject", "zorbine", "-"}, article).code == 2);
  CHECK(run_program({"--lexicons", folder / "mine", "check", "--subject", "zorbine", "-"}, article).code == 1);
  CHECK(run_program({"check", "-", "--lexicons", folder / "mine"}, article).code == 1);
  CHECK(run_program({"lexicon", "check", folder / "mine"}).code == 0);

  folder.write("broken/subjects/zorbine.yaml", subject + "    nmaes: [\"Zorb\"]\n");
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"check", "-", "--lexicons", folder / "broken"},
        {"lexicon", "check", folder / "broken"}}) {
    const auto broken = run_program(arguments, article);
    CHECK(broken.code == 2);
    CHECK(contains(broken.err, "zorbine.yaml:6"));
    CHECK(broken.out.empty());
  }
  CHECK(run_program({"check", "-", "--lexicons", folder / "none"}, article).code == 2);
}

TEST_CASE("eval scores a labelled article") {
  const auto result = run_program({"eval", std::string(OVERCLAIM_SOURCE_DIR) + "/corpus/articles"});
  CHECK(result.code == 0);
  CHECK_FALSE(result.out.empty());
  CHECK(run_program({"eval", "no/such/folder"}).code == 2);
}

TEST_CASE("eval scores groups of sentences, and reports malformed ones") {
  const ScratchFolder folder;
  const std::string group =
      "group: tea\nshows: \"tea\"\nscience:\n  - {text: \"Tea is green.\", relation: none, why: \"colour\"}\n";
  folder.write("sentences/tea.yaml", group);
  const auto right = run_program({"eval", folder.path()});
  CHECK(right.code == 0);
  CHECK(contains(right.out, "tea                                     1      1  1.000\n"));
  folder.write("sentences/tea.yaml", group + "  - {text: \"Tea is hot.\", relation: cause, why: \"heat\"}\n");
  const auto wrong = run_program({"eval", folder.path()});
  CHECK(wrong.code == 2);
  CHECK(wrong.out.empty());
  CHECK(contains(wrong.err, "tea.yaml:5:"));
  CHECK(contains(wrong.err, "unknown relation \"cause\""));
}

}  // namespace
}  // namespace overclaim::cli
