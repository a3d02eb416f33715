#include "claim/section_context.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "support/pages.h"

namespace overclaim::claim {
namespace {

// The printed contexts of the blocks that contain `words`.
std::string context_at(const std::string& page, const std::string& words) {
  const size_t begin = page.find(words);
  REQUIRE_MESSAGE(begin != std::string::npos, words);
  const verdict::Review review = page_review(shipped_checker(), page);
  return shipped_page_reader().context(review,
                                       {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + words.size())});
}

// What stands behind "NAME: " in the context of that block; empty where it has no such line.
std::string part(const std::string& name, const std::string& page, const std::string& words) {
  std::istringstream lines(context_at(page, words));
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(name + ": ")) return line.substr(name.size() + 2);
  return "";
}

std::string role_below(const std::string& heading) {
  const std::string role = part("role", "# Semax\n\nA spray.\n\n## " + heading + "\n\nThe vial is blue.\n", "The vial");
  return role.substr(0, role.find(' '));
}

std::string polarity_of_lead_in(const std::string& lead_in) {
  const std::string said = part("lead-in", "# Semax\n\n" + lead_in + "\n\n- Sleep\n- Mood\n", "Sleep");
  return said.substr(said.rfind(' ') + 1);
}

}  // namespace

TEST_CASE("the context of an item names its section, lead-in and subject") {
  CHECK(context_at("# Semax\n\nA spray.\n\n## Key benefits\n\nIt may help with:\n\n- Faster recall\n- Calm\n",
                   "Faster recall") ==
        "line 9 item: Faster recall\n"
        "role: benefits (\"It may help with:\")\n"
        "heading: Key benefits (affirming)\n"
        "lead-in: It may help with: (affirming)\n"
        "subject: Semax (page)\n");
}

TEST_CASE("the contexts of a page stand in order, with an empty line between them") {
  const verdict::Review review = page_review(shipped_checker(), "# Semax\n\nA spray.\n");
  CHECK(shipped_page_reader().context(review, {0, 18}) ==
        "line 1 heading: Semax\nsubject: Semax (page)\n\n"
        "line 3 paragraph: A spray.\nheading: Semax (neutral)\nsubject: Semax (page)\n");
  CHECK(shipped_page_reader().context(review, {0, 0}) == "");
}

TEST_CASE("a heading gives its section a role") {
  CHECK(role_below("Key benefits") == "benefits");
  CHECK(role_below("How it works") == "mechanism");
  CHECK(role_below("Side effects") == "side_effects");
  CHECK(role_below("Week by week") == "timeline");
  CHECK(role_below("Dosage and storage") == "dosing");
  CHECK(role_below("Clinical trials") == "research");
  CHECK(role_below("Miller et al., 2018") == "one_study");
  CHECK(role_below("FAQ") == "faq");
  CHECK(role_below("Common myths") == "myths");
  CHECK(role_below("References") == "references");
  CHECK(role_below("Semax vs caffeine") == "comparison");
  CHECK(role_below("Cerebrolysin") == "other_products");
  CHECK(role_below("Related articles") == "navigation");
  CHECK(role_below("A morning in March") == "");
}

TEST_CASE("of several roles in a heading the one that decides about the lines below is taken") {
  CHECK(role_below("Myths about its benefits") == "myths");
  CHECK(role_below("Research on the benefits") == "research");
  CHECK(role_below("Benefits and side effects") == "");
}

TEST_CASE("a section inside a section without a role of its own has that of the outer one") {
  CHECK(part("role", "# Semax\n\n## FAQ\n\n### Is it new?\n\nThe vial is blue.\n", "The vial") == "faq (\"FAQ\")");
}

TEST_CASE("a title that is far away gives no role to the sections of its page") {
  CHECK(part("role", "# Semax: benefits and dosage\n\n## A morning in March\n\nThe vial is blue.\n", "The vial") == "");
}

TEST_CASE("a lead-in affirms, denies or does neither") {
  CHECK(polarity_of_lead_in("It improves:") == "(affirming)");
  CHECK(polarity_of_lead_in("It has not been shown to improve:") == "(denying)");
  CHECK(polarity_of_lead_in("There is no evidence for:") == "(denying)");
  CHECK(polarity_of_lead_in("It is being studied for:") == "(neutral)");
  CHECK(polarity_of_lead_in("Our topics today:") == "(neutral)");
}

TEST_CASE("the subject comes from the page, the heading or the lead-in") {
  CHECK(part("subject", "# Semax\n\nThe vial is blue.\n", "The vial") == "Semax (page)");
  CHECK(part("subject", "# Peptides\n\n## Semax\n\nThe vial is blue.\n\n## Cerebrolysin\n\nText.\n", "The vial") ==
        "Semax (heading)");
  CHECK(part("subject", "# Cerebrolysin\n\nWith Semax you get:\n\n- Calm\n- Sleep\n", "Calm") == "Semax (intro)");
  CHECK(part("subject", "# A garden\n\nThe vial is blue.\n", "The vial") == "");
}

TEST_CASE("a table row is about the product in its first cell, or each cell about that of its column") {
  const std::string rows = "# Peptides\n\n| Product | Route |\n|---|---|\n| Semax | nasal |\n| Cerebrolysin | vein |\n";
  CHECK(part("subject", rows, "| Semax") == "Semax (row)");
  const std::string columns = "# Peptides\n\n| | Semax | Cerebrolysin |\n|---|---|---|\n| Route | nasal | vein |\n";
  CHECK(part("subject", columns, "| Route") == "- (column)");
  CHECK(part("columns", columns, "| Route").ends_with("Semax | Cerebrolysin"));
  CHECK(part("role", columns, "| Route") == "comparison");
}

TEST_CASE("people and species are those named in the block or above it") {
  CHECK(part("species", "# Semax\n\n## In rats\n\nThe maze was short.\n", "The maze") == "animal");
  CHECK(part("people", "# Semax\n\n## Vascular dementia\n\nThe course is long.\n", "The course") ==
        "vascular_dementia");
  CHECK(part("people", "# Semax\n\nThe vial is blue.\n", "The vial") == "");
}

TEST_CASE("a dispute is counted in the block and in its section") {
  const std::string page = "# Semax\n\n## Results\n\nSome trials found no benefit.\n\nThe vial is blue.\n";
  CHECK(part("dispute", page, "Some trials") == "1 in the block, 1 in the section");
  CHECK(part("dispute", page, "The vial") == "0 in the block, 1 in the section");
  CHECK(part("dispute", "# Semax\n\nThe vial is blue.\n", "The vial") == "");
}

TEST_CASE("the study is the one that the block names, else the one above it") {
  const std::string page = "# Semax\n\n## Miller et al., 2018\n\nThe maze was short.\n\nSee PMID 12345678.\n";
  CHECK(part("study", page, "The maze") == "Miller et al., 2018");
  CHECK(part("study", page, "See PMID") == "PMID 12345678");
}

TEST_CASE("the policy lists known roles, and each of them but `none` has words or cues of the lexicon") {
  const lexicon::Lexicon& lexicon = shipped_checker().lexicon();
  const std::string order = "| " + std::string(lexicon.policy.setting("section_order")) + " |";
  size_t listed = 0;
  for (const auto& [role, name] : lexicon::kNames<SectionRole>) {
    if (role == SectionRole::none) continue;
    CHECK_MESSAGE(order.find("| " + std::string(name) + " |") != std::string::npos, std::string(name));
    std::istringstream entries(std::string(lexicon.policy.setting("section_" + std::string(name))));
    size_t count = 0;
    for (std::string entry; std::getline(entries, entry, '|'); ++count) {
      const size_t begin = entry.find_first_not_of(' '), end = entry.find_last_not_of(' ');
      entry = begin == std::string::npos ? "" : entry.substr(begin, end - begin + 1);
      if (entry.starts_with("heading."))
        CHECK_MESSAGE(!lexicon.cues_called(entry, false).empty(), "no cue is called so: ", entry);
    }
    CHECK_MESSAGE(count > 0, std::string(name));
    ++listed;
  }
  CHECK(static_cast<size_t>(std::ranges::count(order, '|')) == listed + 1);
}

}  // namespace overclaim::claim
