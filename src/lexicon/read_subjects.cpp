// Reads subjects/ and `subject_is:` of rules: products, their properties, and conditions on these.
#include <iterator>

#include "lexicon/internal/entries.h"
#include "lexicon/subject_test.h"

namespace overclaim::lexicon {
namespace {

template <size_t N>
std::vector<std::string> all_of(const std::string_view (&names)[N]) {
  return {std::begin(names), std::end(names)};
}

// A list of values, each of which must be among `known`.
std::vector<std::string> values_of(Reader& reader, const YAML::Node& map, const char* key,
                                   const std::vector<std::string>& known) {
  auto values = reader.texts_or_one(map, key);
  for (const auto& value : values) reader.one_of(map, key, value, known);
  return values;
}

// `approved: []` states that there is none; without the key, it is not stated.
std::optional<std::vector<std::string>> stated_values(Reader& reader, const YAML::Node& map, const char* key,
                                                      const std::vector<std::string>& known) {
  if (!map[key]) return std::nullopt;
  return values_of(reader, map, key, known);
}

SubjectProperties read_properties(Reader& reader, const YAML::Node& node) {
  SubjectProperties is;
  is.type = reader.text(node, "class");
  reader.one_of(node, "class", is.type, all_of(kSubjectTypes));
  is.approved = stated_values(reader, node, "approved", all_of(kRegions));
  is.route = stated_values(reader, node, "route", all_of(kRoutes));
  is.must_tell = reader.texts(node, "must_tell");
  is.made_from = reader.text(node, "made_from");
  is.from_animals = reader.flag_if_given(node, "from_animals");
  is.licensed_drug = reader.flag(node, "licensed_drug", false);
  is.stimulant = reader.flag(node, "stimulant", false);
  return is;
}

std::vector<Placed> names_of(Reader& reader, const YAML::Node& node) {
  std::vector<Placed> names = placed_texts(reader, node, "names");
  auto brands = placed_texts(reader, node, "brands");
  names.insert(names.end(), std::make_move_iterator(brands.begin()), std::make_move_iterator(brands.end()));
  return names;
}

void read_extension(Reader& reader, const YAML::Node& node, Entries& out) {
  if (!reader.map_with(node, {"extends", "names", "brands", "classes", "class", "approved", "route", "must_tell",
                              "made_from", "from_animals", "licensed_drug", "stimulant", "why", "fires", "quiet"}))
    return;
  SubjectExtension extension;
  extension.subject = reader.needed_text(node, "extends");
  extension.names = names_of(reader, node);
  extension.classes = reader.texts(node, "classes");
  extension.is = read_properties(reader, node);
  extension.fires = reader.examples(node, "fires", true);
  extension.quiet = reader.examples(node, "quiet", false);
  out.extensions.push_back({std::move(extension), placed(reader, node)});
}

void read_subject(Reader& reader, const YAML::Node& node, Entries& out) {
  if (!reader.map_with(
          node, {"id", "name", "what", "on_file", "names", "brands", "classes", "class", "approved", "route",
                 "must_tell", "made_from", "from_animals", "licensed_drug", "stimulant", "why", "fires", "quiet"}))
    return;
  Subject subject;
  subject.id = reader.needed_text(node, "id");
  subject.name = reader.needed_text(node, "name");
  subject.what = reader.text(node, "what");
  subject.on_file = reader.flag(node, "on_file", true);
  subject.classes = reader.texts(node, "classes");
  subject.is = read_properties(reader, node);
  subject.pack = reader.file().pack;
  subject.origin = reader.origin(node);
  CueEntry cue = owned_cue(reader, node, CueKind::subject_name, "subject", subject.id);
  cue.phrases = names_of(reader, node);
  if (cue.phrases.empty()) reader.problem(node, "subject \"" + subject.id + "\" has no names", "add `names:`");
  read_examples(reader, node, cue.cue);
  out.cues.push_back(std::move(cue));
  out.subjects.push_back({std::move(subject), placed(reader, node)});
}

}  // namespace

void read_subjects(Reader& reader, const YAML::Node& root, Entries& out) {
  if (!reader.map_with(root, {"subjects"})) return;
  for (const auto& node : reader.items(root, "subjects")) {
    if (node.IsMap() && node["extends"]) {
      read_extension(reader, node, out);
    } else {
      read_subject(reader, node, out);
    }
  }
}

SubjectTest read_subject_test(Reader& reader, const YAML::Node& rule) {
  SubjectTest test;
  const YAML::Node node = rule["subject_is"];
  if (!node || node.IsNull()) return test;
  if (!reader.map_with(node, {"on_file", "class", "class_not", "called", "called_not", "approved", "approved_not",
                              "route", "route_not", "must_tell", "must_tell_not", "made_from", "from_animals",
                              "licensed_drug", "stimulant", "permitted_claims", "evidence_on"}))
    return test;
  test.on_file = reader.flag_if_given(node, "on_file");
  test.made_from = reader.flag_if_given(node, "made_from");
  test.from_animals = reader.flag_if_given(node, "from_animals");
  test.licensed_drug = reader.flag_if_given(node, "licensed_drug");
  test.stimulant = reader.flag_if_given(node, "stimulant");
  test.permitted_claims = reader.flag_if_given(node, "permitted_claims");
  test.type = values_of(reader, node, "class", all_of(kSubjectTypes));
  test.type_not = values_of(reader, node, "class_not", all_of(kSubjectTypes));
  test.called = reader.texts_or_one(node, "called");
  test.called_not = reader.texts_or_one(node, "called_not");
  test.approved = values_of(reader, node, "approved", all_of(kRegions));
  test.approved_not = values_of(reader, node, "approved_not", all_of(kRegions));
  test.route = values_of(reader, node, "route", all_of(kRoutes));
  test.route_not = values_of(reader, node, "route_not", all_of(kRoutes));
  test.must_tell = reader.texts_or_one(node, "must_tell");
  test.must_tell_not = reader.texts_or_one(node, "must_tell_not");
  test.evidence_on = reader.texts_or_one(node, "evidence_on");
  return test;
}

}  // namespace overclaim::lexicon
