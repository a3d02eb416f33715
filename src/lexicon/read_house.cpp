// kind: house: words that a publication uses or avoids. Each becomes a cue, with cues for what is excepted and what is
// required beside it, and a rule on them, so that everything that holds for rules holds for house words.
#include <algorithm>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

constexpr std::string_view kPrefix = "house.";

// "{our|the} medicine" -> "our-the-medicine": the id of a word that has none.
std::string id_from(std::string_view phrase) {
  std::string id(kPrefix);
  for (const char c : phrase) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (id.back() != '-' && id.size() > kPrefix.size()) {
      id += '-';
    }
  }
  while (id.back() == '-') id.pop_back();
  return id;
}

// "house/shop.yaml" -> "shop".
std::string stem_of(const std::string& name) {
  const size_t slash = name.rfind('/') + 1;
  return name.substr(slash, name.rfind('.') - slash);
}

class HouseReader {
 public:
  HouseReader(Reader& reader, Entries& out) : reader_(reader), out_(out) {}

  void words(const YAML::Node& map, const char* key) {
    for (const auto& node : reader_.items(map, key)) word(node);
  }

  // The short form: words alone.
  void vocabulary(const YAML::Node& root, const std::string& name) {
    const YAML::Node node = root["vocabulary"];
    if (!node || !reader_.map_with(node, {"accept", "reject"})) return;
    Rule rule = rule_of(node, std::string(kPrefix) + name);
    add_cue(node, rule.id, "avoid", placed_texts(reader_, node, "reject"));
    add_cue(node, rule.id, "except", placed_texts(reader_, node, "accept"));
    rule.when.push_back(condition_of(rule.id, false));
    out_.rules.push_back({std::move(rule), placed(reader_, node)});
  }

 private:
  void word(const YAML::Node& node) {
    if (!reader_.map_with(node, {"id", "avoid", "use", "message", "severity", "paths", "except", "where", "require",
                                 "quoted", "why", "accept", "reject"}))
      return;
    const auto avoid = placed_texts(reader_, node, "avoid"), where = placed_texts(reader_, node, "where"),
               require = placed_texts(reader_, node, "require");
    if (avoid.empty() == where.empty())
      reader_.problem(node, "a house word needs either \"avoid\" or \"where\"",
                      "`avoid:` lists what nobody should write; `where:` what needs one of `require:` beside it");
    if (where.empty() != require.empty())
      reader_.problem(node, "\"where\" and \"require\" go together",
                      "`where:` what needs something beside it, `require:` the phrases of which one has to be there");
    const auto& phrases = avoid.empty() ? where : avoid;
    std::string id = reader_.text(node, "id");
    if (id.empty() && !phrases.empty()) id = id_from(phrases.front().text);
    if (!id.starts_with(kPrefix) || id.size() == kPrefix.size()) {
      if (!phrases.empty())
        reader_.problem(node["id"] ? node["id"] : node, "id \"" + id + "\" must begin with \"house.\"",
                        "write it as house." + (id.empty() ? std::string("my-word") : id));
      return;
    }
    Rule rule = rule_of(node, id);
    rule.fires = reader_.examples(node, "reject", true);
    rule.quiet = reader_.examples(node, "accept", false);
    if (!rule.fires.empty()) rule.example = rule.fires.front().text;
    add_cue(node, id, "avoid", phrases);
    add_cue(node, id, "except", placed_texts(reader_, node, "except"));
    rule.when.push_back(condition_of(id, reader_.flag(node, "quoted", false)));
    if (!require.empty()) {
      add_cue(node, id, "require", require);
      rule.when.back().without_near = {id + ".require"};
    }
    out_.rules.push_back({std::move(rule), placed(reader_, node)});
  }

  Rule rule_of(const YAML::Node& node, std::string id) {
    Rule rule;
    rule.id = std::move(id);
    rule.family = "-";
    rule.label = Label::house;
    rule.severity = reader_.value<Severity>(node, "severity").value_or(Severity::note);
    rule.message = rule.what = reader_.text(node, "message");
    rule.why = reader_.text(node, "why");
    rule.use = rule.instead = reader_.text(node, "use");
    rule.paths = reader_.texts_or_one(node, "paths");
    rule.origin = reader_.origin(node);
    return rule;
  }

  static Condition condition_of(const std::string& cue, bool quoted) {
    Condition condition;
    condition.cue = {cue};
    condition.subject = SubjectPlace::any;
    condition.every_place = true;
    condition.quoted = quoted;
    return condition;
  }

  // A cue of the word `id`, which a higher layer replaces together with its others; none where there is no phrase.
  void add_cue(const YAML::Node& node, const std::string& id, const std::string& role, std::vector<Placed> phrases) {
    if (phrases.empty()) return;
    CueEntry entry;
    entry.cue.id = role == "avoid" ? id : id + "." + role;
    entry.cue.kind = CueKind::house;
    entry.cue.role_name = role;
    entry.cue.origin = reader_.origin(node);
    entry.phrases = std::move(phrases);
    entry.owner = "house " + id;
    entry.at = placed(reader_, node);
    out_.cues.push_back(std::move(entry));
  }

  Reader& reader_;
  Entries& out_;
};

}  // namespace

void read_house(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"kind", "words", "vocabulary"})) return;
  const std::string kind = reader.text(root, "kind");
  if (kind != name_of(Label::house))
    reader.problem(root["kind"] ? root["kind"] : root, "a file of house words begins with `kind: house`",
                   kind.empty() ? "add this line" : "not \"" + kind + "\"");
  HouseReader house(reader, out);
  house.words(root, "words");
  house.vocabulary(root, stem_of(reader.file().name));
}

void read_house_of_config(Reader& reader, const YAML::Node& root, Entries& out) {
  HouseReader(reader, out).words(root, "house");
}

}  // namespace overclaim::lexicon
