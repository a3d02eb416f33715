#include "lexicon/reader.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "lexicon/nearest.h"

namespace overclaim::lexicon {
namespace {

std::string line_of(const std::string& text, int number) {
  size_t begin = 0;
  for (int i = 0; i < number; ++i) {
    const size_t end = text.find('\n', begin);
    if (end == std::string::npos) return "";
    begin = end + 1;
  }
  std::string line = text.substr(begin, text.find('\n', begin) - begin);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

// Renamed keys. If several keys replace one, all are named.
constexpr std::pair<std::string_view, std::string_view> kRenamed[] = {
    {"rung", "level"}, {"carries", "restates"}, {"tie", "same\" or \"near"}, {"only_subject", "subject_is"}};

// The new name of an unknown key; empty if it was never a key, or is not allowed here.
std::string_view new_name_of(std::string_view key, const std::vector<std::string>& allowed) {
  for (const auto& [old, now] : kRenamed)
    if (old == key && std::ranges::find(allowed, now.substr(0, now.find('"'))) != allowed.end()) return now;
  return "";
}

std::string list_of(std::string_view before, const std::vector<std::string>& values) {
  std::string out(before);
  for (const auto& value : values) out += (&value == &values.front() ? "" : ", ") + value;
  return out;
}

// Removes [[ ]] from an example line and records their positions. Returns false if they do not pair.
bool take_marks(std::string_view marked, Example& example) {
  constexpr uint32_t kClosed = 0xFFFFFFFF;
  uint32_t open = kClosed;
  for (size_t i = 0; i < marked.size();) {
    if (marked.substr(i, 2) == "[[") {
      if (open != kClosed) return false;
      open = static_cast<uint32_t>(example.text.size());
      i += 2;
    } else if (marked.substr(i, 2) == "]]" && open != kClosed) {
      example.marks.emplace_back(open, static_cast<uint32_t>(example.text.size()));
      open = kClosed;
      i += 2;
    } else {
      example.text += marked[i++];
    }
  }
  return open == kClosed;
}

}  // namespace

Problem problem_at(const LexiconFile& file, int line, int column, std::string message, std::string hint) {
  return {file.path,
          static_cast<uint32_t>(line + 1),
          static_cast<uint32_t>(column + 1),
          line_of(file.text, line),
          std::move(message),
          std::move(hint)};
}

void Reader::problem(const YAML::Node& at, std::string message, std::string hint) {
  const YAML::Mark mark = at ? at.Mark() : YAML::Mark{};
  problems_.push_back(problem_at(file_, mark.line, mark.column, std::move(message), std::move(hint)));
}

YAML::Node Reader::parse() {
  try {
    return YAML::Load(file_.text);
  } catch (const YAML::Exception& e) {
    problems_.push_back(problem_at(file_, std::max(0, e.mark.line), std::max(0, e.mark.column),
                                   "not valid YAML: " + e.msg,
                                   "quote phrases that hold a colon, a hash or a leading bracket or star"));
    return {};
  }
}

bool Reader::map_with(const YAML::Node& node, std::initializer_list<std::string_view> allowed) {
  const std::vector<std::string> known(allowed.begin(), allowed.end());
  if (!node.IsMap()) {
    problem(node, "expected a map with keys here", list_of("the keys are ", known));
    return false;
  }
  std::set<std::string> seen;
  for (const auto& pair : node) {
    const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : "";
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      const std::string now(new_name_of(key, known));
      const std::string near = did_you_mean(key, known);
      problem(pair.first, "unknown key \"" + key + "\"" + (now.empty() ? "" : ": it is called \"" + now + "\" now"),
              !now.empty()   ? ""
              : near.empty() ? list_of("the keys here are ", known)
                             : near);
    } else if (!seen.insert(key).second) {
      problem(pair.first, "key \"" + key + "\" stands twice", "keep one of them");
    }
  }
  return true;
}

std::optional<std::string> Reader::scalar(const YAML::Node& map, const char* key) {
  const YAML::Node node = map[key];
  if (!node || node.IsNull()) return std::nullopt;
  if (!node.IsScalar()) {
    problem(node, std::string("\"") + key + "\" must be a single text");
    return std::nullopt;
  }
  return node.Scalar();
}

std::string Reader::text(const YAML::Node& map, const char* key) { return scalar(map, key).value_or(""); }

std::string Reader::needed_text(const YAML::Node& map, const char* key) {
  auto value = scalar(map, key);
  if (value && !value->empty()) return *value;
  problem(map, std::string("\"") + key + "\" is missing", std::string("add a line `") + key + ": ...`");
  return "";
}

bool Reader::flag(const YAML::Node& map, const char* key, bool fallback) {
  const auto value = scalar(map, key);
  if (!value) return fallback;
  if (*value == "true") return true;
  if (*value == "false") return false;
  problem(map[key], std::string("\"") + key + "\" must be true or false");
  return fallback;
}

std::optional<uint32_t> Reader::number(const YAML::Node& map, const char* key) {
  const auto value = scalar(map, key);
  if (!value || value->empty()) return std::nullopt;
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error == std::errc() && end == value->data() + value->size()) return number;
  problem(map[key], std::string("\"") + key + "\" must be a whole number, not \"" + *value + "\"");
  return std::nullopt;
}

std::vector<YAML::Node> Reader::items(const YAML::Node& map, const char* key) {
  const YAML::Node node = map[key];
  std::vector<YAML::Node> children;
  if (!node || node.IsNull()) return children;
  if (!node.IsSequence()) {
    problem(node, std::string("\"") + key + "\" must be a list");
    return children;
  }
  for (const auto& child : node) children.push_back(child);
  return children;
}

std::vector<std::pair<std::string, YAML::Node>> Reader::entries(const YAML::Node& map, const char* key) {
  const YAML::Node node = map[key];
  std::vector<std::pair<std::string, YAML::Node>> all;
  if (!node || node.IsNull()) return all;
  if (!node.IsMap()) {
    problem(node, std::string("\"") + key + "\" must be a map");
    return all;
  }
  std::set<std::string> seen;
  for (const auto& pair : node) {
    const std::string name = pair.first.IsScalar() ? pair.first.Scalar() : "";
    if (name.empty()) {
      problem(pair.first, std::string("each key of \"") + key + "\" must be a text", "quote it");
    } else if (!seen.insert(name).second) {
      problem(pair.first, "key \"" + name + "\" stands twice", "keep one of them");
    } else {
      all.emplace_back(name, pair.second);
    }
  }
  return all;
}

std::vector<std::pair<std::string, std::string>> Reader::text_entries(const YAML::Node& map, const char* key) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& [name, node] : entries(map, key)) {
    if (node.IsScalar()) {
      all.emplace_back(name, node.Scalar());
    } else {
      problem(node, "\"" + name + "\" must be a single text");
    }
  }
  return all;
}

void Reader::one_of(const YAML::Node& map, const char* key, const std::string& value,
                    const std::vector<std::string>& known) {
  if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return;
  problem(map[key], std::string("unknown ") + key + " \"" + value + "\"", allowed(value, known));
}

std::string Reader::allowed(const std::string& value, const std::vector<std::string>& known) {
  const std::string near = did_you_mean(value, known);
  return (near.empty() ? "" : near + " ") + list_of("allowed: ", known);
}

std::vector<std::string> Reader::texts(const YAML::Node& map, const char* key) {
  std::vector<std::string> values;
  for (const auto& child : items(map, key)) {
    if (child.IsScalar() && !child.Scalar().empty()) {
      values.push_back(child.Scalar());
    } else {
      problem(child, std::string("each entry of \"") + key + "\" must be a text", "quote it");
    }
  }
  return values;
}

std::vector<std::string> Reader::texts_or_one(const YAML::Node& map, const char* key) {
  const YAML::Node node = map[key];
  if (!node || !node.IsScalar()) return texts(map, key);
  const std::string value = text(map, key);
  return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
}

std::optional<bool> Reader::flag_if_given(const YAML::Node& map, const char* key) {
  if (!map[key]) return std::nullopt;
  return flag(map, key, false);
}

std::vector<Example> Reader::examples(const YAML::Node& map, const char* key, bool marks_needed) {
  std::vector<Example> examples;
  for (const auto& child : items(map, key)) {
    if (!child.IsScalar()) {
      problem(child, std::string("each line of \"") + key + "\" must be a text", "quote it");
      continue;
    }
    Example example;
    example.line = static_cast<uint32_t>(child.Mark().line + 1);
    if (!take_marks(child.Scalar(), example)) problem(child, "[[ and ]] do not pair in this example");
    if (marks_needed && example.marks.empty())
      problem(child, "this example marks no words", "put [[ and ]] round the words that must be found");
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace overclaim::lexicon
