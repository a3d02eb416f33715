#include <nlohmann/json.hpp>

#include "support/program.h"

namespace overclaim::cli {
namespace {

// A store of three pages, two of which make unsupported claims.
std::string made_store(const ScratchFolder& folder) {
  folder.write("pages/a.txt", "Cerebrolysin builds muscle.\n");
  folder.write("pages/b.txt", "The garden lies north of the barn.\n");
  folder.write("pages/c.txt", "Cerebrolysin builds muscle. Truly, it does.\n");
  REQUIRE(run_program({"audit", "run", "--store", folder / "a.store", folder / "pages"}).code == 0);
  return folder / "a.store";
}

}  // namespace

TEST_CASE("a sheet is written, filled in, and read back as an estimate") {
  const ScratchFolder folder;
  const std::string store = made_store(folder);
  const auto sheet = run_program({"audit", "sample", "--store", store});
  REQUIRE(sheet.code == 0);
  std::string filled = sheet.out;
  for (const std::string mark : {",yes", ",no"}) {
    const size_t end = filled.find(",\r\n");
    REQUIRE(end != std::string::npos);
    filled.replace(end, 1, mark);
  }
  const auto precision =
      run_program({"audit", "precision", "--store", store, "--format", "json", folder.write("sheet.csv", filled)});
  CHECK(precision.code == 0);
  const auto json = nlohmann::json::parse(precision.out);
  CHECK(json["marked"] == 2);
  CHECK(json["precision"] == 0.5);
  const auto text = run_program({"audit", "precision", "--store", store, folder / "sheet.csv"});
  CHECK(text.out.find("1 of 2 marked findings are right") != std::string::npos);
}

TEST_CASE("a mark that is neither yes nor no is reported with its line") {
  const ScratchFolder folder;
  const std::string store = made_store(folder);
  const auto result =
      run_program({"audit", "precision", "--store", store, folder.write("sheet.csv", "id,right\n1,yes\n2,perhaps\n")});
  CHECK(result.code == 2);
  CHECK(result.err.find("sheet.csv:3") != std::string::npos);
  CHECK(result.out.find("1 of 1") != std::string::npos);
}

TEST_CASE("exports go to standard output or a new file, never over an old one") {
  const ScratchFolder folder;
  const std::string store = made_store(folder);
  const auto csv = run_program({"audit", "export", "--store", store, "csv"});
  CHECK(csv.code == 0);
  CHECK(csv.out.starts_with("id,document,"));
  CHECK(run_program({"audit", "export", "--store", store, "jsonl", "--out", folder / "x.jsonl"}).code == 0);
  const auto again = run_program({"audit", "export", "--store", store, "jsonl", "--out", folder / "x.jsonl"});
  CHECK(again.code == 2);
  CHECK(again.err.find("already exists") != std::string::npos);
  CHECK(run_program({"audit", "export", "--store", store, "sqlite"}).code == 2);
  CHECK(run_program({"audit", "export", "--store", store, "sqlite", "--out", folder / "x.sqlite"}).code == 0);
}

TEST_CASE("a report can be written as an HTML page") {
  const ScratchFolder folder;
  const auto page = run_program({"audit", "report", "--store", made_store(folder), "--format", "html"});
  CHECK(page.code == 0);
  CHECK(page.out.starts_with("<!doctype html>"));
}

TEST_CASE("all phrases of the lexicon are listed, one per line, without wildcards") {
  const auto phrases = run_program({"lexicon", "phrases"});
  CHECK(phrases.code == 0);
  CHECK(phrases.out.find("\ncerebrolysin\n") != std::string::npos);
  CHECK(phrases.out.find('*') == std::string::npos);
}

}  // namespace overclaim::cli
