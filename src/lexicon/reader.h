// Strict reading of one YAML file: every mistake becomes a Problem with its place and a hint, and reading goes on.
// For the files of a lexicon and the gold labels of audit/.
#pragma once

#include <yaml-cpp/yaml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/load.h"
#include "lexicon/result.h"

namespace overclaim::lexicon {

class Reader {
 public:
  // Both must outlive the Reader. `problems` is appended to.
  Reader(const LexiconFile& file, std::vector<Problem>& problems) : file_(file), problems_(problems) {}

  // The document's root; a null node after a syntax error, which is reported.
  YAML::Node parse();

  // Reports keys that are not in `allowed` (an old key with its new name) and keys that are given twice. False
  // (reported) where `node` is not a map.
  bool map_with(const YAML::Node& node, std::initializer_list<std::string_view> allowed);

  // The value under `key`. A missing key gives the default; a wrong type is reported and gives the default.
  std::string text(const YAML::Node& map, const char* key);
  std::string needed_text(const YAML::Node& map, const char* key);  // missing or empty is reported
  bool flag(const YAML::Node& map, const char* key, bool fallback);
  std::optional<uint32_t> number(const YAML::Node& map, const char* key);
  std::vector<std::string> texts(const YAML::Node& map, const char* key);
  // The same, where a single text stands for a list of one: `approved_not: us`.
  std::vector<std::string> texts_or_one(const YAML::Node& map, const char* key);
  // Nothing where the key is missing.
  std::optional<bool> flag_if_given(const YAML::Node& map, const char* key);
  // Children of a list; a missing key is an empty list.
  std::vector<YAML::Node> items(const YAML::Node& map, const char* key);
  // Keys and values of a map whose keys are free; a missing key is an empty map.
  std::vector<std::pair<std::string, YAML::Node>> entries(const YAML::Node& map, const char* key);
  std::vector<std::pair<std::string, std::string>> text_entries(const YAML::Node& map, const char* key);

  // Reports a `value` read from `key` that is not among `known`, with what is allowed; an empty one is none.
  void one_of(const YAML::Node& map, const char* key, const std::string& value, const std::vector<std::string>& known);

  // Lines with [[marks]].
  std::vector<Example> examples(const YAML::Node& map, const char* key, bool marks_needed);

  void problem(const YAML::Node& at, std::string message, std::string hint = "");
  Origin origin(const YAML::Node& at) const {
    return {file_.name, static_cast<uint32_t>(at.Mark().line + 1), file_.layer};
  }
  const LexiconFile& file() const { return file_; }

 private:
  std::optional<std::string> scalar(const YAML::Node& node, const char* key);

  const LexiconFile& file_;
  std::vector<Problem>& problems_;
};

// The problem at a place of a file, with its line shown. `line` and `column` from 0, as yaml-cpp counts.
Problem problem_at(const LexiconFile& file, int line, int column, std::string message, std::string hint);

}  // namespace overclaim::lexicon
