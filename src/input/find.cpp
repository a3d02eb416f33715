#include "input/find.h"

#include <filesystem>
#include <unordered_set>

#include "input/glob.h"
#include "input/internal/endings.h"

namespace overclaim::input {
namespace {

namespace fs = std::filesystem;

class Finder {
 public:
  Finder(Wanted wanted, const Filter& filter) : wanted_(wanted), filter_(filter) {}

  Inputs find(const std::vector<std::string>& arguments) {
    may_meet_again_ = arguments.size() > 1;
    for (const auto& argument : arguments) {
      std::error_code error;
      if (argument == "-") {
        add(argument, false);
      } else if (is_folder(argument)) {
        whole_folder(argument);
      } else if (!fs::exists(argument, error) && is_pattern(argument)) {
        may_meet_again_ = true;  // it may match a folder and files in it
        pattern(argument);
      } else {
        add(argument, filter_.named_too);  // reading it will show whether it can be read
      }
    }
    return std::move(inputs_);
  }

 private:
  // A file excluded from a folder may be named later as an argument, so it is not recorded as seen.
  bool add(const std::string& path, bool filtered) {
    if (filtered && filter_.leaves_out && filter_.leaves_out(path)) {
      ++inputs_.left_out;
    } else if (is_new(path)) {
      inputs_.paths.push_back(path);
    }
    return true;
  }

  // A single folder yields no duplicates, which avoids storing a million names twice.
  bool is_new(const std::string& path) {
    return !may_meet_again_ || seen_.insert(path == "-" ? path : fs::path(path).lexically_normal().string()).second;
  }

  void problem(const std::string& path, std::string message, std::string hint = "") {
    inputs_.problems.push_back({path, 0, 0, "", std::move(message), std::move(hint)});
  }

  bool is_wanted(const std::string& path) const {
    if (wanted_ == Wanted::articles) return is_article(path);
    return is_article(unpacked_name(path)) || is_container(path);
  }

  void whole_folder(const std::string& path) {
    if (folder(path)) return;
    std::string endings(kArticleEndings);
    if (wanted_ == Wanted::corpora)
      endings += " " + std::string(kContainerEndings) + " .tgz, compressed with " + std::string(kPackings) + " or not";
    problem(path, "no articles in this folder",
            "articles end in " + endings + "; name files with other endings one by one");
  }

  // Adds the wanted files in and below a folder. Returns false if there are none.
  bool folder(const fs::path& path) {
    std::string reason;
    const auto entries = entries_in(path, reason);
    if (!reason.empty()) problem(path.string(), "cannot be read: " + reason);
    bool any = !reason.empty();
    for (const auto& [name, link, is_folder] : entries) {
      if (name[0] == '.') continue;
      if (is_folder) {
        if (!link) any |= folder(path / name);  // following links could loop
      } else if (const std::string entry = (path / name).string(); is_wanted(entry)) {
        any |= add(entry, true);
      }
    }
    return any;
  }

  void pattern(const std::string& text) {
    bool any = false;
    for (const auto& path : matching(text)) {
      if (is_folder(path)) {
        any |= folder(path);
      } else if (names_an_ending(text) || is_wanted(path)) {
        any |= add(path, true);
      }
    }
    if (!any) problem(text, "matches no article", "* and ? match within a name, ** matches any folders");
  }

  Wanted wanted_;
  const Filter& filter_;
  Inputs inputs_;
  bool may_meet_again_ = true;
  std::unordered_set<std::string> seen_;
};

}  // namespace

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

Inputs find_inputs(const std::vector<std::string>& arguments, Wanted wanted, const Filter& filter) {
  return Finder(wanted, filter).find(arguments);
}

}  // namespace overclaim::input
