// Baselines: their format, and which findings count as known.
#include "config/baseline.h"

#include <doctest/doctest.h>

#include "support/program.h"
#include "support/shipped.h"

namespace overclaim::config {
namespace {

const std::string kOne = "00000000000000a1", kTwo = "00000000000000b2";

KnownFinding known(const std::string& path, const std::string& fingerprint, const std::string& rule = "r") {
  return {path, rule, fingerprint, "words of " + fingerprint};
}

std::string fault(const std::string& text) {
  const auto read = parse_baseline("b.json", text);
  REQUIRE_FALSE(read.ok());
  return lexicon::format_problem(read.problems().front());
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool nothing_gone(const std::string&) { return false; }

}  // namespace

TEST_CASE("a baseline has one finding per line, sorted and without duplicates, and can be read back") {
  const Baseline baseline{
      {known("b.md", kOne), known("a \"x\"\n.md", kTwo), known("a \"x\"\n.md", kOne, "s"), known("b.md", kOne)}};
  const std::string text = baseline_text(baseline);
  CHECK(text ==
        "{\"schema\": \"overclaim.baseline/1\", \"findings\": [\n"
        "{\"path\": \"a \\\"x\\\"\\n.md\", \"rule\": \"r\", \"fingerprint\": \"00000000000000b2\", \"excerpt\": "
        "\"words of 00000000000000b2\"},\n"
        "{\"path\": \"a \\\"x\\\"\\n.md\", \"rule\": \"s\", \"fingerprint\": \"00000000000000a1\", \"excerpt\": "
        "\"words of 00000000000000a1\"},\n"
        "{\"path\": \"b.md\", \"rule\": \"r\", \"fingerprint\": \"00000000000000a1\", \"excerpt\": \"words of "
        "00000000000000a1\"}\n]}\n");
  const auto read = parse_baseline("b.json", text);
  REQUIRE(read.ok());
  CHECK(read.value().findings.size() == 3);
  CHECK(baseline_text(read.value()) == text);
  CHECK(parse_baseline("b.json", baseline_text({})).value().findings.empty());
}

TEST_CASE("a file that is not a baseline, damaged or from a later version is a problem with its position") {
  CHECK(contains(fault("{\"schema\": \"overclaim.baseline/1\",\n \"findings\": [\n}"),
                 "b.json:3:1: is not valid JSON from here on"));
  CHECK(contains(fault(""), "is not valid JSON"));
  CHECK(contains(fault("[]"), "is not a baseline"));
  CHECK(contains(fault("{\"schema\": \"overclaim.check/1\"}"),
                 "is not a baseline of overclaim but \"overclaim.check/1\""));
  CHECK(contains(fault("{\"schema\": \"overclaim.baseline/2\", \"findings\": []}"), "later version"));
  CHECK(contains(fault("{\"schema\": \"overclaim.baseline/1\"}"), "has no list"));
  CHECK(contains(fault("{\"schema\": \"overclaim.baseline/1\", \"findings\": [{\"path\": \"a\", \"rule\": \"r\", "
                       "\"fingerprint\": \"12\", \"excerpt\": \"\"}]}"),
                 "finding 1 lacks"));
  CHECK(contains(fault("{\"schema\": \"overclaim.baseline/1\", \"findings\": [7]}"), "finding 1 lacks"));
  CHECK_FALSE(read_baseline("no/such/baseline.json").ok());
}

TEST_CASE("paths are relative to the folder of the baseline, however they are given") {
  const ScratchFolder folder;
  folder.write("docs/a.md", "x");
  folder.write("shop/b.md", "x");
  const std::string file = folder / ".overclaim-baseline.json";
  CHECK(path_in_baseline(file, folder / "docs/a.md") == "docs/a.md");
  CHECK(path_in_baseline(file, folder / "docs/../shop/./b.md") == "shop/b.md");
  CHECK(path_in_baseline(folder / "docs/baseline.json", folder / "shop/b.md") == "../shop/b.md");
  CHECK(path_in_baseline(file, "-") == "-");
  std::filesystem::create_directory_symlink(folder / "docs", folder / "link");
  CHECK(path_in_baseline(file, folder / "link/a.md") == "docs/a.md");
}

TEST_CASE("a finding is known by path and fingerprint, and under another path only if the old one is gone") {
  const BaselineIndex index({{known("old.md", kOne), known("here.md", kTwo)}},
                            [](const std::string& path) { return path == "old.md"; });
  CHECK(index.standing(known("here.md", kTwo)) == Standing::known);
  CHECK(index.standing(known("here.md", kTwo, "renamed")) == Standing::known);
  CHECK(index.standing(known("here.md", "00000000000000c3")) == Standing::fresh);
  CHECK(index.standing(known("copy.md", kTwo)) == Standing::fresh);
  CHECK(index.standing(known("new.md", kOne)) == Standing::moved);
}

TEST_CASE("an entry is gone only if its article was checked and the finding not found") {
  const Baseline baseline{{known("a.md", kOne), known("a.md", kTwo), known("b.md", kOne), known("old.md", kTwo)}};
  const BaselineIndex index(baseline, [](const std::string& path) { return path == "old.md"; });
  const std::vector<MetFinding> met = {{known("a.md", kOne), Standing::known}};
  // b.md was not checked.
  const auto missing = index.not_met(met, {"a.md"});
  CHECK(missing == std::vector<KnownFinding>{known("a.md", kTwo), known("old.md", kTwo)});
  CHECK(index.pruned(met, {"a.md"}).findings == std::vector<KnownFinding>{known("a.md", kOne), known("b.md", kOne)});
  // A moved finding is not gone, and has its new path after pruning.
  const std::vector<MetFinding> moved = {{known("new.md", kTwo), Standing::moved}};
  CHECK(index.not_met(moved, {"new.md"}).empty());
  CHECK(index.pruned(moved, {"new.md"}).findings.back() == known("new.md", kTwo));
  // The same finding in another article does not keep one that is gone.
  const std::vector<MetFinding> same = {{known("a.md", kOne), Standing::known}, {known("a.md", kTwo), Standing::known}};
  CHECK(index.not_met(same, {"a.md"}) == std::vector<KnownFinding>{known("old.md", kTwo)});
}

TEST_CASE("known findings are removed from a review together with their edits") {
  const std::string text =
      "Cerebrolysin builds muscle.\n\nCerebrolysin improves memory in people with vascular dementia.\n";
  verdict::Review review = review_of(text);
  shipped_checker().suggest(review);
  REQUIRE(rules_in(review) == "unsupported-benefit; strength-over-tier");
  REQUIRE(review.edits.size() == 2);
  auto all = findings_to_know(review, "page.md");
  CHECK(all[0].excerpt == "Cerebrolysin builds muscle.");
  const BaselineIndex index({{all[0]}}, nothing_gone);
  const auto met = leave_out_known(review, index, "page.md");
  REQUIRE(met.size() == 2);
  CHECK(met[0].standing == Standing::known);
  CHECK(met[1].standing == Standing::fresh);
  CHECK(rules_in(review) == "strength-over-tier");
  REQUIRE(review.edits.size() == 1);
  CHECK(review.edits[0].span.begin > text.find("Cerebrolysin improves"));
  CHECK(review.claims.size() == 2);
}

TEST_CASE("an excerpt is short and ends on a whole character") {
  std::string sentence = "Cerebrolysin builds muscle";
  for (int i = 0; i < 60; ++i) sentence += " \xc3\xa9\xc3\xa9";
  const auto kept = findings_to_know(review_of(sentence + "."), "page.md");
  REQUIRE_FALSE(kept.empty());
  CHECK(kept[0].excerpt.size() <= 103);
  CHECK(kept[0].excerpt.ends_with("..."));
  CHECK(parse_baseline("b.json", baseline_text({kept})).value().findings[0].excerpt == kept[0].excerpt);
}

}  // namespace overclaim::config
