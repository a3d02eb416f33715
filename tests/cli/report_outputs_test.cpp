// Several reports of one run.
#include <doctest/doctest.h>

#include "support/program.h"

namespace overclaim::cli {
namespace {

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("one run writes several reports, each complete and in its own format") {
  const ScratchFolder folder;
  folder.write("a.md", "Cerebrolysin builds muscle.\n");
  folder.write("b.md", "Cerebrolysin is completely safe.\n");
  const std::string json = folder.path() + "/all.json", table = folder.path() + "/all.csv";
  const auto run = run_program({"check", "--output", "json=" + json, folder.path() + "/a.md", "--output",
                                "csv=" + table, folder.path() + "/b.md"});
  CHECK(run.code == 1);
  CHECK(run.err == "");
  CHECK(holds(run.out, "2 documents checked"));
  CHECK(holds(content_of(json), "\"overclaim.check/1\""));
  CHECK(holds(content_of(json), "\"summary\""));
  CHECK(holds(content_of(table), "a.md,1,1,"));
  CHECK(holds(content_of(table), "b.md,1,"));
  CHECK_FALSE(holds(content_of(table), "\033"));
}

TEST_CASE("a report file that cannot be written is an error before anything is checked") {
  const ScratchFolder folder;
  folder.write("a.md", "Cerebrolysin builds muscle.\n");
  const std::string page = folder.path() + "/a.md", out = folder.path() + "/r";
  const auto fails = [&](const std::vector<std::string>& outputs, const std::string& word) {
    std::vector<std::string> arguments = {"check", page};
    for (const auto& output : outputs) arguments.insert(arguments.end(), {"--output", output});
    const auto run = run_program(arguments);
    CHECK(run.code == 2);
    CHECK(run.out == "");
    CHECK(holds(run.err, word));
  };
  fails({"sarif=" + folder.path() + "/no/folder/r"}, "cannot be written");
  fails({"sarfi=" + out}, "did you mean");
  fails({"csv"}, "no file named");
  fails({"csv=" + out, "json=" + out}, "another report is written to this file");
  fails({"csv=" + out, "json=" + folder.path() + "/./r"}, "another report is written to this file");
}

TEST_CASE("a full disk affects one report, and the others are complete") {
  if (!std::filesystem::exists("/dev/full")) return;
  const ScratchFolder folder;
  const std::string table = folder.path() + "/r.csv";
  const auto run = run_program({"check", "--output", "html=/dev/full", "--output", "csv=" + table, "-"},
                               "Cerebrolysin builds muscle.\n");
  CHECK(run.code == 2);
  CHECK(holds(run.err, "/dev/full"));
  CHECK(holds(content_of(table), "unsupported-benefit"));
}

TEST_CASE("missing inputs are listed in reports that have a place for them") {
  const auto run = run_program({"check", "--format", "checkstyle", "no/such.md"});
  CHECK(run.code == 2);
  CHECK(holds(run.out, "<file name=\"no/such.md\">"));
}

TEST_CASE("an HTML report shows the article whether or not it names a product") {
  const auto run = run_program({"check", "--format", "html", "-"}, "The vial holds five millilitres.\n");
  CHECK(run.code == 0);
  CHECK(holds(run.out, "<p>The vial holds five millilitres.</p>"));
}

}  // namespace overclaim::cli
