// Functions that several readers share.
#include <algorithm>
#include <chrono>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {

Placed placed(const Reader& reader, const YAML::Node& node) {
  return {node.IsScalar() ? node.Scalar() : "", &reader.file(), node.Mark().line, node.Mark().column};
}

std::vector<Placed> placed_texts(Reader& reader, const YAML::Node& map, const char* key) {
  std::vector<Placed> all;
  for (const auto& child : reader.items(map, key)) {
    if (child.IsScalar() && !child.Scalar().empty()) {
      all.push_back(placed(reader, child));
    } else {
      reader.problem(child, std::string("each entry of \"") + key + "\" must be a phrase", "quote it");
    }
  }
  return all;
}

void read_examples(Reader& reader, const YAML::Node& node, Cue& cue) {
  cue.why = reader.text(node, "why");
  cue.fires = reader.examples(node, "fires", true);
  cue.quiet = reader.examples(node, "quiet", false);
}

CueEntry owned_cue(Reader& reader, const YAML::Node& node, CueKind kind, const std::string& owner_kind,
                   const std::string& id) {
  CueEntry entry;
  entry.cue.id = std::string(name_of(kind)) + "." + id;
  entry.cue.kind = kind;
  entry.cue.role_name = id;
  entry.cue.reach = Reach::sentence;
  entry.cue.origin = reader.origin(node);
  entry.owner = owner_kind + " " + id;
  entry.at = placed(reader, node);
  return entry;
}

bool is_day(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  const bool formed = text.size() == kForm.size() && std::ranges::equal(text, kForm, [](char c, char form) {
                        return form == '-' ? c == '-' : c >= '0' && c <= '9';
                      });
  if (!formed) return false;
  const auto number = [&](size_t at, size_t count) { return std::stoi(std::string(text.substr(at, count))); };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))))
      .ok();
}

}  // namespace overclaim::lexicon
