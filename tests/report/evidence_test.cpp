#include "report/evidence.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/sample.h"

namespace overclaim::report {
namespace {

TEST_CASE("a row as JSON begins with the documented fields, in order") {
  const auto json = nlohmann::ordered_json::parse(row_json(sample_row()));
  const std::vector<std::string> expected = {"id",   "subject",   "outcome", "population", "direction",
                                             "tier", "contested", "figures", "sources",    "read_from"};
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  REQUIRE(keys.size() >= expected.size());
  keys.resize(expected.size());
  CHECK(keys == expected);
  CHECK(json["tier"].dump() == R"({"printed":"3","judged":"2","cap":"uncontrolled"})");
  CHECK(json["figures"][0]["value"] == "+1");
  CHECK(json["figures"][0]["unit"].is_null());
  CHECK(json["sources"][0]["pmid"] == "12345678");
  CHECK(json["read_from"][0]["document"] == "001");
  CHECK(json["read_from"][0]["line"] == 7);
  CHECK(json["n"] == 5);
}

TEST_CASE("a row as text has the statement, both tiers with the reason, and the sources") {
  const std::string text = row_text(sample_lexicon(), sample_row());
  for (const char* part : {"zorbine/memory\n", "Five students", "plausible, printed as probable", "no comparison group",
                           "n = 5", "words +1, p 0.2", "the maker: helps", "PMID 12345678 Doe 1999",
                           "document 001 line 7", "Words and Zorbine", "may help students remember"})
    CHECK_MESSAGE(text.find(part) != std::string::npos, std::string(part));
}

TEST_CASE("a row in a list is one line") {
  CHECK(row_line(sample_lexicon(), sample_row()) ==
        "zorbine/memory (plausible): Five students remembered one word more than before.\n");
  lexicon::EvidenceRow row = sample_row();
  row.judged = std::nullopt;
  CHECK(row_line(sample_lexicon(), row).starts_with("zorbine/memory: "));
}

}  // namespace
}  // namespace overclaim::report
