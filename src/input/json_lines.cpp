// Reads one JSON object on each line: https://jsonlines.org, objects as in RFC 8259.
#include <nlohmann/json.hpp>
#include <utility>

#include "input/internal/reader.h"
#include "text/characters.h"
#include "text/read.h"

namespace overclaim::input {

using text::Format;

namespace {

using Json = nlohmann::ordered_json;  // `extra` keeps the order of the fields

constexpr int kDeepest = 100;  // of nesting: the serialiser is recursive
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

// Returns the parser's message without its prefix and without the quoted input, which may be long.
std::string reason_of(std::string_view message) {
  const size_t name_end = message.find("] ");
  if (name_end != std::string_view::npos) message.remove_prefix(name_end + 2);
  return std::string(message.substr(0, message.find("; last read")));
}

// A parsed object, or the reason why there is none.
struct Parsed {
  Json object;
  std::string error;
};

Parsed parse(const std::string& line) {
  bool too_deep = false;
  const Json::parser_callback_t watch_depth = [&](int depth, Json::parse_event_t, Json&) {
    too_deep |= depth > kDeepest;
    return depth <= kDeepest;
  };
  try {
    Json value = Json::parse(line, watch_depth);
    if (too_deep) return {{}, "nested more than " + std::to_string(kDeepest) + " deep"};
    if (!value.is_object()) return {{}, "not a JSON object"};
    return {std::move(value), ""};
  } catch (const std::exception& error) {
    return {{}, reason_of(error.what())};
  }
}

// Moves out of the object the first field of `names` that is a string.
std::optional<std::string> take_text(Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto it = object.find(name);
    if (it == object.end() || !it->is_string()) continue;
    std::string text = std::move(it->get_ref<std::string&>());
    object.erase(it);
    return text;
  }
  return std::nullopt;
}

// Moves the id, a string or a number, out of the object; empty if there is neither.
std::string take_id(Json& object) {
  if (auto text = take_text(object, {"id"})) return *text;
  const auto it = object.find("id");
  if (it == object.end() || !it->is_number()) return "";
  std::string id = it->dump();
  object.erase(it);
  return id;
}

std::optional<Format> take_format(Json& object) {
  const auto it = object.find("format");
  if (it == object.end()) return std::nullopt;
  std::optional<Format> format;
  if (*it == "plain") format = Format::plain;
  if (*it == "markdown") format = Format::markdown;
  if (*it == "html") format = Format::html;
  if (format) object.erase(it);
  return format;
}

// Moves the text, or else the page, out of the object; returns false if there is neither.
bool take_article(Json& object, Record& record) {
  const std::optional<Format> format = take_format(object);
  if (auto text = take_text(object, {"text"})) {
    record.bytes = std::move(*text);
    record.format = format ? *format : text::format_of_content(record.bytes);
    return true;
  }
  auto html = take_text(object, {"html"});
  if (!html) return false;
  record.bytes = std::move(*html);
  record.format = Format::html;
  return true;
}

class JsonLinesReader : public RecordReader {
 public:
  explicit JsonLinesReader(OpenFile source) : source_(std::move(source)) {}

  std::optional<Step> next() override {
    for (;;) {
      switch (next_line(*source_.file, source_.largest, line_)) {
        case Line::end:
          return at_end();
        case Line::too_long:
          ++number_;
          return Skipped{source_.path, number_, too_large(source_.largest)};
        case Line::read:
          if (++number_ == 1 && line_.starts_with(kUtf8Mark)) line_.erase(0, kUtf8Mark.size());
          if (!is_blank(line_)) return step_of_line();
      }
    }
  }

 private:
  std::optional<Step> at_end() {
    if (std::exchange(done_, true) || source_.file->error().empty()) return std::nullopt;
    return Skipped{source_.path, number_ + 1, breaks_off(*source_.file)};
  }

  Step step_of_line() {
    Parsed parsed = parse(line_);
    if (!parsed.error.empty()) return Skipped{source_.path, number_, parsed.error};
    Json& object = parsed.object;
    Record record;
    record.file = source_.path;
    record.position = number_;
    const std::string id = take_id(object);
    record.key = source_.path + "#" + (id.empty() ? std::to_string(number_) : id);
    if (!take_article(object, record)) return Skipped{source_.path, number_, "has neither \"text\" nor \"html\""};
    record.url = take_text(object, {"url"}).value_or("");
    record.site = take_text(object, {"site"}).value_or(site_of(record.url));
    record.title = take_text(object, {"title"}).value_or("");
    record.date = take_text(object, {"date"}).value_or("");
    record.language = take_text(object, {"language", "lang"}).value_or("");
    if (!object.empty()) record.extra = object.dump(-1, ' ', false, Json::error_handler_t::replace);
    return record;
  }

  OpenFile source_;
  std::string line_;
  uint64_t number_ = 0;  // of the last line read
  bool done_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_json_lines(OpenFile source) {
  return std::make_unique<JsonLinesReader>(std::move(source));
}

}  // namespace overclaim::input
