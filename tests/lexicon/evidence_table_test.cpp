// The evidence rows as a whole: every entry of the evidence table is accounted for, every row says where it was read,
// and no row is judged higher than its own text supports.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "lexicon/load.h"

namespace overclaim::lexicon {
namespace {

constexpr int kTableRows = 206;

const Lexicon& lexicon() {
  static const Result<Lexicon> loaded = load_lexicon(std::filesystem::path(OVERCLAIM_SOURCE_DIR "/lexicons"));
  REQUIRE_MESSAGE(loaded.ok(), loaded.problems().size(),
                  " problems, first: ", loaded.problems().empty() ? "" : format_problem(loaded.problems().front()));
  return loaded.value();
}

std::string table_id(int number) {
  std::array<char, 8> id{};
  std::snprintf(id.data(), id.size(), "E%03d", number);
  return id.data();
}

// Strongest last; -1 for a tier that is not one.
int rank(std::optional<Tier> tier) {
  const auto* const at = std::find(std::begin(kJudgedTiers), std::end(kJudgedTiers), tier);
  return at == std::end(kJudgedTiers) ? -1 : static_cast<int>(at - kJudgedTiers);
}

bool names_a_course_of_disease(const EvidenceRow& row) {
  return row.direction == Direction::prevention || row.direction == Direction::modification ||
         row.direction == Direction::cure;
}

// The judging row for symptoms, or null.
const EvidenceRow* judging(const std::string& subject, const std::string& outcome, const std::string& population) {
  for (const auto& row : lexicon().evidence)
    if (row.judges && row.subject == subject && row.outcome == outcome && row.population == population &&
        !names_a_course_of_disease(row))
      return &row;
  return nullptr;
}

struct WeighedClaim {
  const char *subject, *outcome, *population, *tier;
};

constexpr WeighedClaim kJudged[] = {
    {"cerebrolysin", "cognition", "vascular_dementia", "3"},
    {"cerebrolysin", "memory", "vascular_dementia", "3"},
    {"cerebrolysin", "global_function", "alzheimers", "3"},
    {"cerebrolysin", "cognition", "alzheimers", "2"},
    {"cerebrolysin", "memory", "alzheimers", "2"},
    {"cerebrolysin", "cognition", "healthy", "1"},
    {"cerebrolysin", "focus", "healthy", "1"},
    {"cerebrolysin", "memory", "healthy", "1"},
    {"cerebrolysin", "brain_fog", "healthy", "1"},
    {"cerebrolysin", "stroke_recovery", "stroke", "3c"},
    {"cerebrolysin", "tbi_recovery", "tbi", "3"},
    {"cerebrolysin", "vascular_dementia", "vascular_dementia", "3"},
    {"cerebrolysin", "alzheimers", "alzheimers", "3"},
    {"cerebrolysin", "dementia", "dementia", "3c"},
    {"cerebrolysin", "stroke", "stroke", "3c"},
    {"cerebrolysin", "brain_injury", "tbi", "3"},
    {"cerebrolysin", "death_dependency", "stroke", "1"},
    {"cerebrolysin", "infarct_size", "", "M"},
    {"cerebrolysin", "inflammation", "", "2"},
    {"cerebrolysin", "pneumonia", "stroke", "2"},
    {"cerebrolysin", "mood", "tbi", "2"},
    {"cerebrolysin", "anxiety_stress", "tbi", "2"},
    {"cerebrolysin", "sleep", "diabetic_neuropathy", "2"},
    {"cerebrolysin", "longevity", "", "1"},
    {"cerebrolysin", "immune", "mci", "2"},
    {"cerebrolysin", "energy", "", "M"},
    {"cerebrolysin", "mitochondria", "", "M"},
    {"cerebrolysin", "hair", "", "2"},
    {"cerebrolysin", "liver", "", "2"},
    {"cerebrolysin", "heart", "", "2"},
    {"cerebrolysin", "muscle", "", "1"},
    {"cerebrolysin", "strength", "", "1"},
    {"cerebrolysin", "athletic", "", "1"},
    {"cerebrolysin", "gut", "", "1"},
    {"cerebrolysin", "weight_loss", "", "1"},
    {"cerebrolysin", "appetite", "", "1"},
    {"cerebrolysin", "blood_sugar", "", "1"},
    {"cerebrolysin", "fat_metabolism", "", "1"},
    {"cerebrolysin", "neurotrophic_mimicry", "", "M"},
    {"cerebrolysin", "neuroprotection", "", "M"},
    {"cerebrolysin", "calpain", "", "M"},
    {"cerebrolysin", "apoptosis", "", "M"},
    {"cerebrolysin", "neuroplasticity", "", "M"},
    {"cerebrolysin", "neurogenesis", "", "M"},
    {"cerebrolysin", "neurite_outgrowth", "", "M"},
    {"cerebrolysin", "excitotoxicity", "", "M"},
    {"cerebrolysin", "creb_signalling", "", "M"},
    {"cerebrolysin", "neuroinflammation", "", "M"},
    {"cerebrolysin", "amyloid", "", "M"},
    {"cerebrolysin", "bdnf_ngf", "", "M"},
    {"cerebrolysin", "bbb_crossing", "", "M"},
    {"semax", "bdnf_ngf", "", "M"},
    {"semax", "trk_signalling", "", "M"},
    {"semax", "neuroplasticity", "", "M"},
    {"semax", "neuroprotection", "", "M"},
    {"semax", "cognition", "", "2"},
    {"semax", "memory", "", "2"},
    {"semax", "focus", "", "2"},
    {"glp1", "gastric_emptying", "", "4"},
    {"glp1", "appetite", "", "4"},
    {"glp1", "blood_sugar", "", "4"},
    {"glp1", "weight_loss", "", "4"},
    {"exercise", "bdnf_ngf", "", "4"},
};

}  // namespace

TEST_CASE("every entry of the evidence table is in one row or excluded with a reason, exactly once") {
  std::map<std::string, int> seen;
  for (const auto& row : lexicon().evidence)
    for (const auto& id : row.restates) ++seen[id];
  for (const auto& left : lexicon().not_carried) {
    ++seen[left.id];
    CHECK_MESSAGE(left.reason.size() > 10, left.id);
  }
  for (int i = 1; i <= kTableRows; ++i)
    CHECK_MESSAGE(seen[table_id(i)] == 1, table_id(i), " ", seen[table_id(i)], " times");
  CHECK(seen.size() == kTableRows);  // and only entries of the table
}

TEST_CASE("every row of a pack other than core has a date, and a source or a statement that it has none") {
  size_t rows = 0;
  for (const auto& row : lexicon().evidence) {
    if (row.pack == "core") continue;
    INFO(row.id);
    ++rows;
    CHECK(row.as_of.size() == 10);
    CHECK(row.sources.empty() == row.unsourced);
    CHECK_FALSE(row.statement.empty());
    for (const auto& source : row.sources) CHECK_FALSE(source.title.empty());
  }
  CHECK(rows >= 900);
}

TEST_CASE("every row of core names a source and the line of the document it was read from") {
  const std::set<std::string> documents = {"000", "001", "002", "003"};
  for (const auto& row : lexicon().evidence) {
    if (row.pack != "core") continue;
    INFO(row.id);
    CHECK_FALSE(row.sources.empty());
    CHECK_FALSE(row.read_from.empty());
    for (const auto& place : row.read_from) {
      CHECK(documents.count(place.document) == 1);
      CHECK(place.line > 0);
      const bool listed = std::any_of(row.sources.begin(), row.sources.end(),
                                      [&](const Source& s) { return s.document == place.document; });
      CHECK(listed);
    }
  }
}

TEST_CASE("a row of core without an entry of the table says that it is derived") {
  for (const auto& row : lexicon().evidence) {
    if (row.pack != "core" || !row.restates.empty() || !row.judges) continue;
    const bool says_so = std::any_of(row.caveats.begin(), row.caveats.end(),
                                     [](const std::string& c) { return c.find("Derived") != std::string::npos; });
    CHECK_MESSAGE(says_so, row.id);
  }
}

TEST_CASE("claims are compared with the judged tiers") {
  for (const auto& want : kJudged) {
    INFO(want.subject, " ", want.outcome, " ", want.population);
    const EvidenceRow* row = judging(want.subject, want.outcome, want.population);
    REQUIRE(row != nullptr);
    CHECK(text_of(row->judged) == want.tier);
  }
}

TEST_CASE("no document supports preventing, slowing or curing a disease") {
  std::set<std::string> directions;
  for (const auto& row : lexicon().evidence) {
    if (row.subject != "cerebrolysin" || !names_a_course_of_disease(row)) continue;
    CHECK_MESSAGE(row.judged == Tier::no_evidence, row.id);
    if (row.judges) directions.insert(text_of(row.direction));
  }
  CHECK(directions == std::set<std::string>{"prevention", "modification", "cure"});
}

TEST_CASE("subject, outcome, population and direction have at most one judging row") {
  std::map<std::tuple<std::string, std::string, std::string, std::string>, std::string> first;
  for (const auto& row : lexicon().evidence) {
    if (!row.judges) continue;
    const std::string direction = names_a_course_of_disease(row) ? text_of(row.direction) : "symptom";
    const auto [known, fresh] = first.try_emplace({row.subject, row.outcome, row.population, direction}, row.id);
    CHECK_MESSAGE(fresh, row.id, " and ", known->second);
  }
}

TEST_CASE("no row is judged higher than its own text supports") {
  const std::map<std::string, std::string> best = {
      {"uncontrolled", "2"},    {"small_sample", "2"}, {"secondary_analysis", "2"}, {"wrong_endpoint", "2"},
      {"indirect", "2"},        {"inconsistent", "2"}, {"animals_only", "M"},       {"cells_only", "M"},
      {"not_in_people", "M"},   {"contested", "3c"},   {"never_studied", "1"},      {"no_mechanism", "1"},
      {"other_population", "2"}};
  const std::set<std::string> not_people = {"animal", "rat", "mouse", "rodent", "cell", "animal/cell"};
  for (const auto& row : lexicon().evidence) {
    if (!row.judged) continue;
    INFO(row.id, ": ", text_of(row.judged), " ", row.cap);
    REQUIRE(rank(row.judged) >= 0);
    if (!row.cap.empty()) {
      REQUIRE(best.count(row.cap) == 1);
      CHECK(rank(row.judged) <= rank(value_of<Tier>(best.at(row.cap))));
    }
    if (row.n && *row.n < 30) CHECK(rank(row.judged) <= rank(Tier::plausible));
    if (not_people.count(row.species) == 1) CHECK(rank(row.judged) <= rank(Tier::mechanism));
    if (row.contested) CHECK(rank(row.judged) <= rank(Tier::contested));
  }
}

TEST_CASE("if judged is below printed, the row says why") {
  for (const auto& row : lexicon().evidence)
    if (row.judged && !row.printed.empty() && text_of(row.judged) != row.printed)
      CHECK_MESSAGE(!row.cap.empty(), row.id);
}

// Packs state a dispute in the caveats of the row.
TEST_CASE("a contested row of core gives both sides") {
  for (const auto& row : lexicon().evidence)
    if (row.contested && row.pack == "core") CHECK_MESSAGE(row.stances.size() >= 2, row.id);
}

}  // namespace overclaim::lexicon
