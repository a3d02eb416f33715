#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::json;

const std::string kCareful = "Chess was associated with better memory.\n";
const std::string kBold = "Chess improves memory.\n";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("compare exits with 1 if the press release exaggerates, else with 0") {
  const ScratchFolder folder;
  const std::string careful = folder.write("careful.txt", kCareful), bold = folder.write("bold.md", kBold);
  const auto exaggerates = run_program({"compare", careful, bold});
  CHECK(exaggerates.code == 1);
  CHECK(contains(exaggerates.out, "\nexaggerates: "));
  CHECK(exaggerates.err.empty());
  CHECK(run_program({"compare", bold, careful}).code == 0);
  CHECK(run_program({"compare", bold, bold}).code == 0);
}

TEST_CASE("compare prints one JSON object on demand, with the paths as they were given") {
  const ScratchFolder folder;
  const std::string careful = folder.write("careful.txt", kCareful);
  const auto result = run_program({"compare", "--format", "json", careful, "-"}, kBold);
  CHECK(result.code == 1);
  const Json json = Json::parse(result.out);
  CHECK(json["abstract"]["path"] == careful);
  CHECK(json["press"]["path"] == "-");
  CHECK(json["verdict"] == "exaggerates");
  CHECK(json["difference"] == 2);
}

TEST_CASE("either text may come from standard input, but not both") {
  const ScratchFolder folder;
  const std::string bold = folder.write("bold.md", kBold);
  CHECK(run_program({"compare", "-", bold}, kCareful).code == 1);
  CHECK(run_program({"compare", bold, "-"}, kCareful).code == 0);
  const auto both = run_program({"compare", "-", "-"}, kBold);
  CHECK(both.code == 2);
  CHECK(both.out.empty());
  CHECK(contains(both.err, "standard input"));
}

TEST_CASE("all unreadable texts are named, and nothing is compared") {
  const ScratchFolder folder;
  const std::string bold = folder.write("bold.md", kBold);
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"compare", folder / "none.txt", bold}, {"compare", bold, folder / "none.txt"}}) {
    const auto result = run_program(arguments);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK(contains(result.err, "none.txt"));
  }
  const auto neither = run_program({"compare", folder / "none.txt", folder.path()});
  CHECK(neither.code == 2);
  CHECK(contains(neither.err, "none.txt"));
  CHECK(contains(neither.err, "is a folder"));
}

TEST_CASE("an empty text claims nothing and is not an error") {
  const ScratchFolder folder;
  const std::string empty = folder.write("empty.txt", ""), bold = folder.write("bold.md", kBold);
  const auto result = run_program({"compare", bold, empty});
  CHECK(result.code == 0);
  CHECK(contains(result.out, "No statement found."));
  CHECK(run_program({"compare", empty, bold}).code == 1);
}

TEST_CASE("compare requires two texts and a known format") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"compare"},
                                                    {"compare", "-"},
                                                    {"compare", "-", "b", "c"},
                                                    {"compare", "--format", "jsonl", "-", "b"}}) {
    const auto result = run_program(arguments, kBold);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
  }
}

}  // namespace overclaim::cli
