#include "cli/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <unordered_set>

#include "cli/glob.h"
#include "cli/streams.h"

namespace overclaim {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEndings = ".md .markdown .html .htm .txt";

bool is_article(const fs::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending == ".md" || ending == ".markdown" || ending == ".html" || ending == ".htm" || ending == ".txt";
}

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

class Finder {
 public:
  Inputs find(const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments) {
      std::error_code error;
      if (argument == "-") {
        add(argument);
      } else if (is_folder(argument)) {
        whole_folder(argument);
      } else if (!fs::exists(argument, error) && is_pattern(argument)) {
        pattern(argument);
      } else {
        add(argument);  // whether it can be read is seen when it is read
      }
    }
    return std::move(inputs_);
  }

 private:
  bool add(const std::string& path) {
    if (seen_.insert(path == "-" ? path : fs::path(path).lexically_normal().string()).second)
      inputs_.paths.push_back(path);
    return true;
  }

  void problem(const std::string& path, std::string message, std::string hint = "") {
    inputs_.problems.push_back({path, 0, 0, "", std::move(message), std::move(hint)});
  }

  void whole_folder(const std::string& path) {
    if (!folder(path))
      problem(path, "no articles in this folder",
              std::string("articles end in ") + kEndings + "; name other files themselves");
  }

  // Adds the articles in and below a folder. False where there are none.
  bool folder(const fs::path& path) {
    std::string fault;
    const auto names = names_in(path, fault);
    if (!fault.empty()) problem(path.string(), "cannot be read: " + fault);
    bool any = !fault.empty();
    for (const auto& name : names) {
      const fs::path entry = path / name;
      std::error_code error;
      const bool link = fs::is_symlink(entry, error);
      if (name[0] == '.') continue;
      if (is_folder(entry)) {
        if (!link) any |= folder(entry);  // a linked folder may lead round in a circle
      } else if (is_article(entry)) {
        any |= add(entry.string());
      }
    }
    return any;
  }

  void pattern(const std::string& text) {
    bool any = false;
    for (const auto& path : matching(text)) {
      if (is_folder(path)) {
        any |= folder(path);
      } else if (names_an_ending(text) || is_article(path)) {
        any |= add(path);
      }
    }
    if (!any) problem(text, "matches no article", "* and ? stand within a name, ** for any folders between");
  }

  Inputs inputs_;
  std::unordered_set<std::string> seen_;
};

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

Inputs find_inputs(const std::vector<std::string>& arguments) { return Finder().find(arguments); }

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
