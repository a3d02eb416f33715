// Compares the JSON Schemas with the output of the program: all of the output is described, and everything described
// occurs. The tables of the manual are generated from the schemas.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "manual/topics.h"
#include "support/program.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::json;

// The part of JSON Schema that these schemas use.
class Validator {
 public:
  explicit Validator(std::string_view path) : root_(Json::parse(manual::shipped_page(path))) {}

  void check(const Json& value) { check(value, root_, "$"); }

  // Names of fields that occurred in no checked value.
  std::set<std::string> unseen() const {
    std::set<std::string> names;
    collect(root_, root_.value("title", ""), names);
    const Json parts = root_.value("$defs", Json::object());
    for (const auto& [name, object] : parts.items()) collect(object, name, names);
    for (const auto& name : seen_) names.erase(name);
    return names;
  }

 private:
  static void collect(const Json& object, const std::string& name, std::set<std::string>& names) {
    const Json fields = object.value("properties", Json::object());
    for (const auto& [field, schema] : fields.items()) names.insert(name + "." + field);
  }

  const Json& resolved(const Json& schema, std::string& name) const {
    if (!schema.contains("$ref")) return schema;
    const std::string ref = schema["$ref"];
    name = ref.substr(ref.rfind('/') + 1);
    return root_["$defs"][name];
  }

  static bool is(const Json& value, const std::string& type) {
    return type == "string"    ? value.is_string()
           : type == "integer" ? value.is_number_integer()
           : type == "number"  ? value.is_number()
           : type == "boolean" ? value.is_boolean()
           : type == "array"   ? value.is_array()
           : type == "object"  ? value.is_object()
                               : value.is_null();
  }

  void check(const Json& value, const Json& reference, const std::string& path) {
    if (reference.contains("anyOf")) {
      const bool null = value.is_null();
      for (const Json& one : reference["anyOf"])
        if ((one.value("type", Json()) == "null") == null) check(value, one, path);
      return;
    }
    std::string name = root_.value("title", "");
    const Json& schema = resolved(reference, name);
    if (schema.contains("type")) {
      const Json& type = schema["type"];
      const bool fits = type.is_array() ? std::ranges::any_of(type, [&](const Json& t) { return is(value, t); })
                                        : is(value, type.get<std::string>());
      CHECK_MESSAGE(fits, path, ": ", value.dump());
    }
    if (schema.contains("enum"))
      CHECK_MESSAGE(std::ranges::find(schema["enum"], value) != schema["enum"].end(), path, ": ", value.dump());
    if (schema.contains("const")) CHECK(value == schema["const"]);
    if (value.is_array() && schema.contains("items"))
      for (const Json& item : value) check(item, schema["items"], path + "[]");
    if (value.is_object() && schema.contains("properties")) check_fields(value, schema, name, path);
  }

  void check_fields(const Json& value, const Json& schema, const std::string& name, const std::string& path) {
    for (const Json& field : schema.value("required", Json::array()))
      CHECK_MESSAGE(value.contains(field.get<std::string>()), path, " has no ", field.dump());
    // A suppressed finding has the fields of a finding as well.
    const Json& finding = name == "suppressed" ? root_["$defs"]["finding"]["properties"] : Json::object();
    for (const auto& [field, item] : value.items()) {
      const Json& fields = schema["properties"].contains(field) ? schema["properties"] : finding;
      REQUIRE_MESSAGE(fields.contains(field), path, ": ", field, " is not described");
      seen_.insert(name + "." + field);
      check(item, fields[field], path + "." + field);
    }
  }

  Json root_;
  std::set<std::string> seen_;
};

std::string names_in(const std::set<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += name + " ";
  return text;
}

}  // namespace

TEST_CASE("check.schema.json describes all of the JSON report, and nothing else") {
  Validator validator("src/report/check.schema.json");
  const auto corpus = run_program({"check", "--no-config", "--format", "json", "--suggest", "edits", "--profile", "uk",
                                   OVERCLAIM_SOURCE_DIR "/corpus/articles"});
  validator.check(Json::parse(corpus.out));
  const auto rare = run_program(
      {"check", "--no-config", "--format", "json", "-"},
      "# Cerebrolysin\n\nIn vascular dementia, Cerebrolysin raised MMSE scores by 1.10 points (95% CI 0.37 to 1.82; "
      "p < 0.05) in 597 patients after 28 days, against 0.4 points on placebo.\n\nCerebrolysin raises IQ by up to "
      "40%.\n\n"
      "<!-- overclaim-ignore unsupported-benefit until 2999-01-31: so it is --> Cerebrolysin builds muscle.\n");
  validator.check(Json::parse(rare.out));
  const auto product = run_program({"check", "--no-config", "--format", "json", "--product", "Luna=creatine", "-"},
                                   "# Luna\n\nLuna builds muscle.\n");
  validator.check(Json::parse(product.out));
  CHECK(names_in(validator.unseen()) == "");
}

TEST_CASE("classify.schema.json and compare.schema.json describe the output of these commands") {
  Validator classify("src/report/classify.schema.json");
  classify.check(Json::parse(run_program({"classify"}, "{\"id\": 1, \"text\": \"Tea may help.\"}\n").out));
  CHECK(names_in(classify.unseen()) == "");
  const ScratchFolder folder;
  Validator compare("src/report/compare.schema.json");
  compare.check(Json::parse(
      run_program({"compare", "--format", "json", folder.write("a.txt", "Tea was associated with fewer migraines.\n"),
                   folder.write("b.txt", "Tea prevents migraines.\n")})
          .out));
  CHECK(names_in(compare.unseen()) == "");
}

}  // namespace overclaim::cli
