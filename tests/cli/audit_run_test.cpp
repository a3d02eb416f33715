#include <nlohmann/json.hpp>

#include "support/program.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::json;

// Six files of JSON lines with two pages each, one page being in two files, and an invalid line.
std::vector<std::string> write_inputs(const ScratchFolder& folder) {
  std::vector<std::string> inputs;
  for (int file = 0; file < 6; ++file) {
    std::string lines;
    for (int line = 0; line < 2; ++line)
      lines += "{\"id\": \"" + std::to_string(line) + "\", \"text\": \"Cerebrolysin builds muscle.\"}\n";
    inputs.push_back(folder.write("pages/" + std::to_string(file) + ".jsonl", lines));
  }
  inputs.push_back(folder.write("pages/bad.jsonl", "{\"text\": \"A page.\"}\nno page\n"));
  inputs.push_back(folder / "pages/none.jsonl");
  return inputs;
}

Json counts_of(const std::string& output) { return Json::parse(output)["documents"]; }

std::vector<std::string> command(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("the counts of shards add up to those of a single run, and so do those of the merged store") {
  const ScratchFolder folder;
  const auto inputs = write_inputs(folder);
  const auto whole = counts_of(
      run_program(command({"audit", "run", "--format", "json", "--store", folder / "whole.store"}, inputs)).out);
  CHECK(whole["read"] == 13);
  CHECK(whole["skipped"] == 2);
  for (const std::string by : {"files", "documents", "automatic"}) {
    CAPTURE(by);
    std::vector<std::string> stores;
    uint64_t read = 0, skipped = 0, largest = 0;
    for (int index = 1; index <= 3; ++index) {
      stores.push_back(folder / (by + std::to_string(index)));
      const auto counts = counts_of(run_program(command({"audit", "run", "--format", "json", "--store", stores.back(),
                                                         "--shard", std::to_string(index) + "/3", "--shard-by", by},
                                                        inputs))
                                        .out);
      read += counts["read"].get<uint64_t>();
      skipped += counts["skipped"].get<uint64_t>();
      largest = std::max(largest, counts["read"].get<uint64_t>());
    }
    CHECK(read == 13);
    CHECK(skipped == 2);
    CHECK(largest < 13);
    const auto merged =
        run_program(command({"audit", "merge", "--format", "json", "--store", folder / (by + ".store")}, stores));
    CHECK(merged.code == 2);  // a record could not be read
    CHECK(counts_of(merged.out) == whole);
  }
}

TEST_CASE("an invalid shard is an error, and no store is created") {
  const ScratchFolder folder;
  for (const char* wrong : {"0/2", "3/2", "half"}) {
    const ProgramRun run =
        run_program({"audit", "run", "--store", folder / "a.store", "--shard", wrong, folder.path()});
    CHECK(run.code == 2);
    CHECK(run.err.find("invalid --shard") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "a.store"));
  }
}

TEST_CASE("stores that do not belong together are not merged") {
  const ScratchFolder folder;
  const auto inputs = write_inputs(folder);
  run_program(command({"audit", "run", "--store", folder / "1", "--shard", "1/2"}, inputs));
  const ProgramRun run = run_program({"audit", "merge", "--store", folder / "out", folder / "1"});
  CHECK(run.code == 2);
  CHECK(run.err.find("shard 2 is missing") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder / "out"));
}

}  // namespace overclaim::cli
