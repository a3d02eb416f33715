// `limits:` of policy.yaml and the members of Limits are the same, and mistakes in a policy of one's own are reported.
#include "lexicon/limits.h"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <set>

#include "audit/small_lexicon.h"
#include "claim/page_context.h"
#include "lexicon/compiled.h"
#include "match/match.h"
#include "support/lexicons.h"
#include "text/read.h"

namespace overclaim::lexicon {
namespace {

std::string policy_on_disk() {
  std::ifstream in(OVERCLAIM_SOURCE_DIR "/lexicons/policy.yaml");
  return {std::istreambuf_iterator<char>(in), {}};
}

// policy.yaml with `from` in it replaced by `to`.
LexiconFile policy_with(const std::string& from, const std::string& to) {
  std::string text = policy_on_disk();
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return {"policy.yaml", "policy.yaml", text.replace(at, from.size(), to)};
}

// The problems of the small lexicon with `policy`, of those with the word "limit".
std::string problems_of_limits(LexiconFile policy) {
  auto files = audit::small_lexicon_files();
  std::erase_if(files, [](const LexiconFile& f) { return f.name == "policy.yaml"; });
  files.push_back(std::move(policy));
  std::string lines;
  const auto loaded = load_lexicon(files);
  for (const Problem& problem : loaded.problems())
    if (problem.message.find("limit") != std::string::npos) lines += problem_lines({problem});
  return lines;
}

// The lexicon of the program with another policy.
Lexicon shipped_with(const LexiconFile& policy) {
  auto files = read_lexicon_folder(OVERCLAIM_SOURCE_DIR "/lexicons").value();
  for (auto& file : files)
    if (file.name == policy.name) file.text = policy.text;
  return sound(load_lexicon(std::move(files)));
}

bool is_in(const std::string& lines, const std::string& wanted) { return lines.find(wanted) != std::string::npos; }

}  // namespace

TEST_CASE("policy.yaml gives every limit, each once, the value that lexicons without limits have") {
  const YAML::Node written = YAML::Load(policy_on_disk())["limits"];
  REQUIRE(written.IsMap());
  std::set<std::string> names;
  for (const auto& limit : kLimits) {
    const std::string name(limit.name);
    INFO(name);
    CHECK(names.insert(name).second);
    REQUIRE(written[name]);
    CHECK(written[name].as<uint32_t>() == Limits{}.*limit.member);
  }
  CHECK(written.size() == names.size());
}

TEST_CASE("every limit of policy.yaml has a comment beside it that says what it limits") {
  const std::string text = policy_on_disk();
  for (const auto& limit : kLimits) {
    const std::string key = "\n  " + std::string(limit.name) + ": ";
    INFO(key);
    const size_t at = text.find(key);
    REQUIRE(at != std::string::npos);
    CHECK(is_in(text.substr(at + 1, text.find('\n', at + 1) - at), "# "));
  }
}

TEST_CASE("the program judges by the limits of its policy, also from a binary image") {
  Limits wanted;
  wanted.mention_in_title = 0;
  const Lexicon changed = unpack_lexicon(
      pack_lexicon(shipped_with(policy_with("\n  mention_in_title: 12", "\n  mention_in_title: 0")), {}));
  CHECK(changed.policy.limits == wanted);
  const text::Document page =
      text::read_document("a.md", "# Semax\n\nCerebrolysin is a drug. Cerebrolysin may help, and it is sold.\n");
  const auto subject_of_page = [&](const Lexicon& lexicon) {
    const match::Matcher matcher(lexicon);
    return lexicon.subjects[claim::survey(matcher, page, kNoIndex, {}).page_subject].id;
  };
  CHECK(subject_of_page(lexicon_on_disk()) == "semax");
  CHECK(subject_of_page(changed) == "cerebrolysin");
}

TEST_CASE("a policy with some limits lacks the others") {
  CHECK(is_in(problems_of_limits({"policy.yaml", "policy.yaml", "limits: {list_gap: 9}\n"}),
              "policy limits are missing: mention_in_title, "));
}

TEST_CASE("an unknown limit is reported with the nearest name, and the one that it replaced is missing") {
  const std::string lines = problems_of_limits(policy_with("\n  list_gap: 6", "\n  list_gep: 6"));
  CHECK(is_in(lines, "unknown limit \"list_gep\" (did you mean \"list_gap\"?)\n"));
  CHECK(is_in(lines, "policy limits are missing: list_gap (add them under `limits:`)\n"));
}

TEST_CASE("a limit that is no number, or too large a one, is reported with what it can be") {
  for (const std::string value : {"far", "-1", "1.5", "10001", "99999999999", "[6]", "\"\""}) {
    INFO(value);
    CHECK(is_in(problems_of_limits(policy_with("\n  list_gap: 6", "\n  list_gap: " + value)),
                "(a limit is a whole number from 0 to 10000)"));
  }
}

}  // namespace overclaim::lexicon
