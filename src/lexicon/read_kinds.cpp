// Reads lexicons/grammar/: kinds.yaml into a KindTable, spelling.yaml into a WordSpelling.
#include <algorithm>

#include "lexicon/internal/entries.h"
#include "lexicon/message.h"
#include "lexicon/nearest.h"

namespace overclaim::lexicon {
namespace {

constexpr std::string_view kAny = "any";

class KindReader {
 public:
  KindReader(Reader& reader, KindTable& table) : reader_(reader), table_(table) {}

  void read(const YAML::Node& root) {
    if (!reader_.map_with(root, {"kinds"})) return;
    const auto nodes = reader_.items(root, "kinds");
    // Entries may cover and swallow roles of any other entry, so all entries are created first.
    std::vector<std::optional<EntryIndex>> made;
    for (const auto& node : nodes) made.push_back(entry(node));
    for (size_t i = 0; i < nodes.size(); ++i)
      if (made[i]) interactions(nodes[i], table_.entries[*made[i]]);
    for (const auto& [kind, name] : kNames<CueKind>)
      if (!seen_.has(static_cast<EntryIndex>(kind)))
        reader_.problem(root, "kind \"" + std::string(name) + "\" is missing", "every kind of cue stands here once");
  }

 private:
  template <Named E>
  Bits<E> bits(const YAML::Node& node, const char* key) {
    Bits<E> found;
    for (const auto& name : reader_.texts(node, key)) {
      const auto value = value_of<E>(name);
      if (value) {
        found |= Bits<E>::of(*value);
      } else {
        reader_.problem(node[key], "unknown value \"" + name + "\" of \"" + key + "\"",
                        did_you_mean(name, names_of<E>()));
      }
    }
    return found;
  }

  std::optional<CueKind> kind_at(const YAML::Node& node, const std::string& name) {
    const auto kind = value_of<CueKind>(name);
    if (!kind) reader_.problem(node, "unknown kind \"" + name + "\"", did_you_mean(name, names_of<CueKind>()));
    return kind;
  }

  // Reads an entry except for what it covers and swallows; empty if it cannot be stored.
  std::optional<EntryIndex> entry(const YAML::Node& node) {
    if (!reader_.map_with(node, {"kind", "of", "layers", "roles", "other_roles", "open_roles", "covers",
                                 "covers_longer", "yields_to", "swallows", "traits", "features"}))
      return std::nullopt;
    const auto kind = kind_at(node["kind"] ? node["kind"] : node, reader_.needed_text(node, "kind"));
    if (!kind) return std::nullopt;
    auto index = static_cast<EntryIndex>(*kind);
    const auto of = reader_.texts(node, "of");
    if (of.empty()) {
      if (seen_.has(index)) reader_.problem(node, "kind \"" + std::string(name_of(*kind)) + "\" stands here twice");
      seen_.add(index);
    } else {
      if (table_.entries.size() == kMostEntries) {
        reader_.problem(node, "there are more than " + std::to_string(kMostEntries) + " entries");
        return std::nullopt;
      }
      const auto& roles = table_.entries[index].roles;
      for (const auto& role : of)
        if (std::ranges::find(roles, role) == roles.end())
          reader_.problem(node["of"], "kind \"" + std::string(name_of(*kind)) + "\" has no role \"" + role + "\"",
                          "the entry of a kind stands before those of its roles. " + did_you_mean(role, roles));
      index = static_cast<EntryIndex>(table_.entries.size());
      table_.entries.emplace_back();
    }
    KindEntry& made = table_.entries[index];
    made.kind = *kind;
    made.roles = of.empty() ? reader_.texts(node, "roles") : of;
    for (auto& role : reader_.texts(node, "other_roles")) made.roles.push_back(std::move(role));
    made.open_roles = reader_.flag(node, "open_roles", false);
    if (node["layers"]) made.layers = bits<Layer>(node, "layers");
    made.traits = bits<Trait>(node, "traits");
    made.features = bits<Feature>(node, "features");
    return index;
  }

  // "effect" means all entries of the kind, "effect:raise" that of the role.
  EntrySet entries(const YAML::Node& node, const char* key) {
    EntrySet found;
    std::vector<std::string> named;
    for (const auto& name : reader_.texts(node, key)) {
      const size_t colon = name.find(':');
      const auto kind = name == kAny ? std::nullopt : kind_at(node[key], name.substr(0, colon));
      if (name != kAny && !kind) continue;
      if (!kind || colon == std::string::npos) {
        for (size_t i = 0; i < table_.entries.size(); ++i)
          if (!kind || table_.entries[i].kind == *kind) found.add(static_cast<EntryIndex>(i));
        continue;
      }
      const EntryIndex index = table_.entry_of(*kind, name.substr(colon + 1));
      if (index < kKindCount)
        reader_.problem(node[key], "no entry of its own for \"" + name + "\"",
                        "give it one, with the role under `of:`");
      found.add(index);
      named.push_back(name);
    }
    check_whole(node[key], found, named);
    return found;
  }

  // Roles that share an entry cannot be distinguished: a list with one of them must contain all.
  void check_whole(const YAML::Node& node, const EntrySet& found, const std::vector<std::string>& named) {
    for (size_t i = kKindCount; i < table_.entries.size() && !named.empty(); ++i) {
      if (!found.has(static_cast<EntryIndex>(i))) continue;
      const std::string kind(name_of(table_.entries[i].kind));
      size_t count = 0;
      for (const auto& role : table_.entries[i].roles) count += std::ranges::count(named, kind + ":" + role);
      if (count > 0 && count < table_.entries[i].roles.size())
        reader_.problem(node, "names some roles of an entry of kind \"" + kind + "\" and not all of them");
    }
  }

  void interactions(const YAML::Node& node, KindEntry& made) {
    made.covers = entries(node, "covers");
    for (size_t i = 0; i < table_.entries.size(); ++i)  // a cue does not cover another of its own kind and length
      if (table_.entries[i].kind == made.kind) made.covers.remove(static_cast<EntryIndex>(i));
    made.covers_longer = entries(node, "covers_longer");
    made.yields_to = entries(node, "yields_to");
    for (const auto& one : reader_.items(node, "swallows")) {
      if (!reader_.map_with(one, {"in", "what", "except", "form", "overlapping", "same_words"})) continue;
      Swallow swallow;
      const std::string layer = reader_.needed_text(one, "in");
      if (const auto known = value_of<Layer>(layer)) {
        swallow.layer = *known;
        if (!made.layers.has(*known))
          reader_.problem(one, "swallows in the layer \"" + layer + "\", which it is not in");
      } else if (!layer.empty()) {
        reader_.problem(one["in"], "unknown layer \"" + layer + "\"", did_you_mean(layer, names_of<Layer>()));
      }
      swallow.what = entries(one, "what");
      const EntrySet except = entries(one, "except");
      for (size_t i = 0; i < table_.entries.size(); ++i)
        if (except.has(static_cast<EntryIndex>(i))) swallow.what.remove(static_cast<EntryIndex>(i));
      if (const std::string form = reader_.text(one, "form"); !form.empty()) {
        if (const auto known = value_of<Form>(form))
          swallow.form = *known;
        else
          reader_.problem(one["form"], "unknown form \"" + form + "\"", did_you_mean(form, names_of<Form>()));
      }
      swallow.overlapping = reader_.flag(one, "overlapping", false);
      swallow.same_words = reader_.flag(one, "same_words", false);
      made.swallows.push_back(swallow);
    }
  }

  Reader& reader_;
  KindTable& table_;
  EntrySet seen_;  // kinds
};

// An added folder may give kinds further roles for its own rules; how kinds act on each other does not change.
void add_roles(Reader& reader, const YAML::Node& root, KindTable& table) {
  if (!reader.map_with(root, {"kinds"})) return;
  for (const auto& node : reader.items(root, "kinds")) {
    if (!reader.map_with(node, {"kind", "other_roles"})) continue;
    const std::string name = reader.needed_text(node, "kind");
    const auto kind = value_of<CueKind>(name);
    if (!kind) {
      reader.problem(node["kind"], "unknown kind \"" + name + "\"", did_you_mean(name, names_of<CueKind>()));
      continue;
    }
    auto& roles = table.entries[static_cast<size_t>(*kind)].roles;
    for (auto& role : reader.texts(node, "other_roles"))
      if (std::ranges::find(roles, role) == roles.end()) roles.push_back(std::move(role));
  }
}

}  // namespace

void read_kinds(Reader& reader, const YAML::Node& root, Entries& out) {
  if (out.kinds) return add_roles(reader, root, *out.kinds);
  KindReader(reader, out.kinds.emplace()).read(root);
}

// The lists of a further folder are added to those of the program, which has all of them.
void read_spelling(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"spelling"})) return;
  WordSpelling& spelling = out.spelling ? *out.spelling : out.spelling.emplace();
  std::vector<std::string> missing;
  for (const auto& list : kSpelling) missing.emplace_back(list.name);
  const std::vector<std::string> known = missing;
  for (const auto& [name, node] : reader.entries(root, "spelling")) {
    const auto list = std::ranges::find(kSpelling, name, &SpellingName::name);
    if (list == std::end(kSpelling)) {
      reader.problem(node, "unknown list \"" + name + "\" of spellings", Reader::allowed(name, known));
      continue;
    }
    std::erase(missing, name);
    for (auto& text : reader.texts(root["spelling"], name.c_str())) {
      const bool folded = std::ranges::none_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c == ' '; });
      if (!folded) {
        reader.problem(node, "\"" + text + "\" under \"" + name + "\" is no spelling",
                       "write an ending, a beginning or a word in small letters");
      } else {
        (spelling.*list->member).push_back(std::move(text));
      }
    }
  }
  if (!missing.empty() && reader.file().layer == 0)
    reader.problem(root, "lists of spellings are missing: " + joined(missing, ", "), "add them under `spelling:`");
}

}  // namespace overclaim::lexicon
