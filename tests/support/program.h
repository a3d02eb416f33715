// Runs the program inside the test, with temporary files as its streams.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/cli.h"

namespace overclaim {

struct ProgramRun {
  int code = 0;
  std::string out, err;
};

inline std::string content_from_start(std::FILE* file) {
  std::rewind(file);
  std::string content;
  char part[4096];
  while (const size_t count = std::fread(part, 1, sizeof part, file)) content.append(part, count);
  return content;
}

inline ProgramRun run_program(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::FILE* in = std::tmpfile();
  std::FILE* out = std::tmpfile();
  std::FILE* err = std::tmpfile();
  REQUIRE((in && out && err));
  std::fwrite(input.data(), 1, input.size(), in);
  std::rewind(in);
  ProgramRun result;
  result.code = cli::run(arguments, {fileno(in), fileno(out), fileno(err)});
  result.out = content_from_start(out);
  result.err = content_from_start(err);
  for (std::FILE* file : {in, out, err}) std::fclose(file);
  return result;
}

// A temporary folder, removed at the end of the test.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "overclaim_test_XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  // The full path of `name` in it.
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }
  // Writes a file and creates its folders. Returns its full path.
  std::string write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

}  // namespace overclaim
