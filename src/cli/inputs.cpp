#include "cli/inputs.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "cli/streams.h"

namespace overclaim {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

bool read_file(const std::string& path, std::string& content, std::string& fault) {
  if (is_folder(path)) {
    fault = "is a folder";
    return false;
  }
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    fault = std::strerror(errno);
    return false;
  }
  std::error_code unknown;
  const auto size = fs::file_size(path, unknown);
  if (!unknown) content.reserve(size + 1);
  char part[1 << 14];
  while (const size_t count = std::fread(part, 1, sizeof part, file.get())) content.append(part, count);
  if (!std::ferror(file.get())) return true;
  fault = std::strerror(errno);
  return false;
}

}  // namespace

bool read_input(const std::string& path, int standard_input, std::string& content, Problem& problem) {
  problem = {path == "-" ? "standard input" : path, 0, 0, "", "", ""};
  std::string fault;
  if (path == "-" ? read_all(standard_input, content, fault) : read_file(path, content, fault)) {
    if (content.size() < 0xFFFFFFFF) return true;
    fault = "4 GiB or more";  // positions are 32 bit
  }
  problem.message = "cannot be read: " + fault;
  return false;
}

}  // namespace overclaim
