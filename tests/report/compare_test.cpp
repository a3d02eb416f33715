#include "report/compare.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/shipped.h"

namespace overclaim::report {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string kAbstract = "Twelve towns took part.\nWalking was associated with better sleep.\n";
const std::string kPress = "Walking improves sleep. Doctors should prescribe it.\n";

classify::Comparison compared(const std::string& abstract, const std::string& press) {
  return shipped_checker().compare({"a.txt", abstract}, {"p.txt", press});
}

std::string text_of(const classify::Comparison& comparison) { return comparison_text(*shipped_lexicon(), comparison); }

}  // namespace

TEST_CASE("a comparison shows both statements, both classifications side by side and the verdict") {
  CHECK(text_of(compared(kAbstract, kPress)) ==
        "Abstract: a.txt:2\n"
        "    Walking was associated with better sleep.\n"
        "Press release: p.txt:1\n"
        "    Walking improves sleep.\n"
        "\n"
        "          Abstract     Press release\n"
        "relation  correlation  causation\n"
        "polarity  affirmed     affirmed\n"
        "modality  plain        plain\n"
        "strength  possible     causal\n"
        "level     1            3\n"
        "advice    none         strong\n"
        "\n"
        "exaggerates: the press release claims more than the abstract, level 3 above level 1\n"
        "It also gives stronger advice, which does not count towards the level.\n");
}

TEST_CASE("the last line begins with the verdict, and advice is named only if it grew") {
  CHECK(contains(text_of(compared(kPress, kAbstract)), "\ndownplays: "));
  CHECK(contains(text_of(compared(kAbstract, kAbstract)), "\nsame: "));
  CHECK_FALSE(contains(text_of(compared(kPress, kAbstract)), "stronger advice"));
}

TEST_CASE("a text without a statement says so and has no values") {
  const std::string text = text_of(compared("", kPress));
  CHECK(contains(text, "Abstract: a.txt\n    No statement found.\n"));
  CHECK(contains(text, "relation  -         causation\n"));
  CHECK(contains(text, "level     0         3\n"));
}

TEST_CASE("the JSON of a comparison has the documented fields") {
  const std::string line = comparison_json(compared(kAbstract, kPress));
  CHECK(line ==
        R"({"abstract":{"path":"a.txt","sentence":"Walking was associated with better sleep.","line":2,)"
        R"("relation":"correlation","polarity":"affirmed","modality":"plain","advice":"none","strength":"possible",)"
        R"("level":1},"press":{"path":"p.txt","sentence":"Walking improves sleep.","line":1,"relation":"causation",)"
        R"("polarity":"affirmed","modality":"plain","advice":"strong","strength":"causal","level":3},)"
        R"("difference":2,"verdict":"exaggerates"})"
        "\n");
  const auto nothing = nlohmann::json::parse(comparison_json(compared("", "")));
  CHECK(nothing["press"]["sentence"].is_null());
  CHECK(nothing["press"]["line"].is_null());
  CHECK(nothing["press"]["relation"] == "none");
  CHECK(nothing["verdict"] == "same");
}

TEST_CASE("noise in a text neither breaks the JSON nor controls the terminal") {
  const classify::Comparison noise = compared("Walking \x1b[31mimproves\xff sleep.\n", kPress);
  CHECK_FALSE(contains(text_of(noise), "\x1b"));
  CHECK_FALSE(nlohmann::json::parse(comparison_json(noise), nullptr, false).is_discarded());
}

}  // namespace overclaim::report
