// Strict reading of one YAML file: every mistake becomes a Problem with its position and a hint, and reading continues.
// For lexicon files and gold files.
#pragma once

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
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

  // Reports keys that are not in `allowed` (an old key with its new name) and duplicate keys. Returns false, after
  // reporting it, if `node` is not a map.
  bool map_with(const YAML::Node& node, std::initializer_list<std::string_view> allowed);

  // The value under `key`. A missing key gives the default; a wrong type is reported and gives the default.
  std::string text(const YAML::Node& map, const char* key);
  std::string needed_text(const YAML::Node& map, const char* key);  // missing or empty is reported
  bool flag(const YAML::Node& map, const char* key, bool fallback);
  std::optional<uint32_t> number(const YAML::Node& map, const char* key);
  std::vector<std::string> texts(const YAML::Node& map, const char* key);
  // The same; a single text is read as a list of one: `approved_not: us`.
  std::vector<std::string> texts_or_one(const YAML::Node& map, const char* key);
  // Empty if the key is missing.
  std::optional<bool> flag_if_given(const YAML::Node& map, const char* key);
  // Children of a list; a missing key is an empty list.
  std::vector<YAML::Node> items(const YAML::Node& map, const char* key);
  // Keys and values of a map with free keys; a missing key is an empty map.
  std::vector<std::pair<std::string, YAML::Node>> entries(const YAML::Node& map, const char* key);
  std::vector<std::pair<std::string, std::string>> text_entries(const YAML::Node& map, const char* key);

  // The value of a closed set under `key`. Nothing where the key is missing, or where no value of the set, or of
  // `some`, has that name, which is reported with what is allowed.
  template <Named E>
  std::optional<E> value(const YAML::Node& map, const char* key, std::span<const E> some = {}) {
    return value_named<E>(map, key, text(map, key), some);
  }
  // The same where the key has to be there; `fallback` where it is missing or unknown.
  template <Named E>
  E needed_value(const YAML::Node& map, const char* key, E fallback) {
    return value_named<E>(map, key, needed_text(map, key), {}).value_or(fallback);
  }
  // A list of such values, without those that were reported.
  template <Named E>
  std::vector<E> values(const YAML::Node& map, const char* key, std::span<const E> some = {}) {
    std::vector<E> found;
    for (const auto& name : texts(map, key))
      if (const auto known = value_named<E>(map, key, name, some)) found.push_back(*known);
    return found;
  }

  // Reports a `value` read from `key` that is not among `known`, with what is allowed; an empty one is none.
  void one_of(const YAML::Node& map, const char* key, const std::string& value, const std::vector<std::string>& known);

  // Lines with [[marks]].
  std::vector<Example> examples(const YAML::Node& map, const char* key, bool marks_needed);

  // "did you mean "x"? allowed: x, y": the hint of a problem about a value that is not among `known`.
  static std::string allowed(const std::string& value, const std::vector<std::string>& known);

  void problem(const YAML::Node& at, std::string message, std::string hint = "");
  Origin origin(const YAML::Node& at) const {
    return {file_.name, static_cast<uint32_t>(at.Mark().line + 1), file_.layer};
  }
  const LexiconFile& file() const { return file_; }

 private:
  std::optional<std::string> scalar(const YAML::Node& node, const char* key);

  template <Named E>
  std::optional<E> value_named(const YAML::Node& map, const char* key, const std::string& name,
                               std::span<const E> some) {
    const auto known = value_of<E>(name);
    if (known && (some.empty() || std::find(some.begin(), some.end(), *known) != some.end())) return known;
    one_of(map, key, name, some.empty() ? names_of<E>() : names_of(some));
    return std::nullopt;
  }

  const LexiconFile& file_;
  std::vector<Problem>& problems_;
};

// The problem at a position of a file, with its line. `line` and `column` count from 0, as in yaml-cpp.
Problem problem_at(const LexiconFile& file, int line, int column, std::string message, std::string hint);

}  // namespace overclaim::lexicon
