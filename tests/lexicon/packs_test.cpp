// Packs: folders of files about some products, how they extend each other, and what their rows say about sources.
#include <doctest/doctest.h>

#include <algorithm>

#include "audit/small_lexicon.h"
#include "lexicon/load.h"
#include "lexicon/message.h"
#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

const std::string kPack =
    "name: herbs\nversion: \"1.0.0\"\ndate: \"2026-11-30\"\ncovers: \"Herbs.\"\nlicence: \"any\"\n";

std::string subject(const std::string& id, const std::string& more = "") {
  return "subjects:\n  - id: " + id + "\n    name: \"" + id + "\"\n    names: [\"" + id + "\"]\n" + more;
}

std::string row(const std::string& id, const std::string& more) {
  return "  - id: " + id + "\n    subject: zorbine\n    kind: effect\n    outcome: memory\n    direction: none\n" +
         "    statement: \"s\"\n    tier: {judged: \"1\"}\n" + more;
}

using Files = std::vector<LexiconFile>;

Files with(Files more) {
  Files files = audit::small_lexicon_files();
  for (auto& file : more) {
    if (file.path.empty()) file.path = file.name;
    files.push_back(std::move(file));
  }
  return files;
}

std::string problem_lines_of(Files more) { return problem_lines(load_lexicon(with(std::move(more))).problems()); }

const std::string kSourced =
    "    sources: [{title: \"t\", publisher: \"p\", year: \"2024\", url: \"https://a.org/b\"}]\n";

}  // namespace

TEST_CASE("files below a pack.yaml belong to that pack") {
  const Lexicon lexicon =
      sound(load_lexicon(with({{"packs/herbs/pack.yaml", "", kPack},
                               {"packs/herbs/subjects/mint.yaml", "", subject("mint")},
                               {"packs/herbs/evidence/z.yaml", "", "rows:\n" + row("zorbine/memory", kSourced)}})));
  REQUIRE(lexicon.packs.size() == 1);
  CHECK(lexicon.packs[0].name == "herbs");
  CHECK(lexicon.packs[0].version == "1.0.0");
  CHECK(lexicon.subject("mint")->pack == "herbs");
  CHECK(lexicon.subject("zorbine")->pack == "");
  CHECK(lexicon.row("zorbine/memory")->pack == "herbs");
}

TEST_CASE("an added folder may be a pack itself") {
  Files files =
      with({{"pack.yaml", "mine/pack.yaml", kPack, 1}, {"subjects/mint.yaml", "mine/mint.yaml", subject("mint"), 1}});
  const Lexicon lexicon = sound(load_lexicon(files));
  CHECK(lexicon.subject("mint")->pack == "herbs");
  CHECK(lexicon.subject("zorbine")->pack == "");  // of another layer
}

TEST_CASE("a pack has its metadata, a folder of its name, and existing dependencies") {
  CHECK(problem_lines_of({{"packs/herbs/subjects/mint.yaml", "", subject("mint")}})
            .find("belongs to no pack (a folder of packs/ needs a pack.yaml)") != std::string::npos);
  CHECK(problem_lines_of({{"packs/roots/pack.yaml", "", kPack}}).find("is in a folder of another name") !=
        std::string::npos);
  CHECK(problem_lines_of({{"packs/herbs/pack.yaml", "", "name: herbs\nversion: \"1\"\ndate: \"2026-02-30\"\n"}}) ==
        "packs/herbs/pack.yaml:1:1: \"covers\" is missing (add a line `covers: ...`)\n"
        "packs/herbs/pack.yaml:1:1: \"licence\" is missing (add a line `licence: ...`)\n"
        "packs/herbs/pack.yaml:3:7: \"2026-02-30\" is not a day (write it as 2026-11-30)\n");
  CHECK(problem_lines_of({{"packs/herbs/pack.yaml", "", kPack + "needs: {overclaim: \">=0.1\", packs: [roots]}\n"}}) ==
        "packs/herbs/pack.yaml:1:1: pack \"herbs\" needs pack \"roots\", which is not loaded (load it as well, or take "
        "it out of `needs:`)\n");
  CHECK(problem_lines_of({{"packs/herbs/pack.yaml", "", kPack + "needs: {overclaim: \">=900.1\"}\n"}})
            .find("needs overclaim 900.1 or later") != std::string::npos);
}

TEST_CASE("a pack adds names and properties to the subject of another") {
  const Lexicon lexicon = sound(load_lexicon(
      with({{"packs/herbs/pack.yaml", "", kPack},
            {"packs/herbs/subjects/more.yaml", "",
             "subjects:\n  - extends: zorbine\n    names: [\"zorbinol\"]\n    class: drug\n    approved: [us]\n"
             "    route: [oral]\n    licensed_drug: true\n"}})));
  const Subject& zorbine = *lexicon.subject("zorbine");
  CHECK(zorbine.name == "Zorbine");
  CHECK(zorbine.is.type == "drug");
  CHECK(zorbine.is.approved == std::vector<std::string>{"us"});
  CHECK(zorbine.is.licensed_drug);
  const auto names = [&](const std::string& word) {
    return std::ranges::any_of(lexicon.phrases, [&](const Phrase& p) {
      return p.words.size() == 1 && lexicon.words[p.words[0]] == word &&
             lexicon.cues[p.cue].id == "subject_name.zorbine";
    });
  };
  CHECK(names("zorbinol"));
  CHECK(names("zorbine"));
  CHECK(problem_lines_of({{"subjects/more.yaml", "", "subjects:\n  - extends: zorbin\n    names: [\"zorbinol\"]\n"}}) ==
        "subjects/more.yaml:2:5: unknown subject \"zorbin\" (did you mean \"zorbine\"?)\n");
}

TEST_CASE("an extension does not change what is already stated") {
  const auto lines = problem_lines_of({{"subjects/a.yaml", "", subject("mint", "    class: food\n")},
                                       {"subjects/b.yaml", "", "subjects:\n  - {extends: mint, class: drug}\n"}});
  CHECK(lines ==
        "subjects/b.yaml:2:5: \"class\" of subject \"mint\" is \"food\" already (an extension adds to a subject "
        "and changes nothing)\n");
}

TEST_CASE("the cautions that a subject names must exist") {
  const std::string mint = subject("mint", "    must_tell: [burns]\n");
  CHECK(problem_lines_of({{"subjects/mint.yaml", "", mint}}) == "subjects/mint.yaml:2:5: unknown caution \"burns\"\n");
  CHECK(problem_lines_of(
            {{"subjects/mint.yaml", "", mint}, {"cautions.yaml", "", "cautions:\n  burns: \"can burn\"\n"}}) == "");
}

TEST_CASE("claims are compared with a row on an effect unless it says otherwise") {
  const auto judging = [](const std::string& rows) {
    const Lexicon lexicon = sound(load_lexicon(with({{"evidence/z.yaml", "", "rows:\n" + rows}})));
    std::string out;
    for (const auto& r : lexicon.evidence)
      if (r.judges) out += r.id + " ";
    return out;
  };
  CHECK(judging(row("zorbine/a", kSourced)) == "zorbine/a ");
  CHECK(judging(row("zorbine/a", kSourced + "    judges: false\n")) == "");
  // One of several rows on the same subject, outcome and people that has `judges: true`.
  CHECK(judging(row("zorbine/a", kSourced) + row("zorbine/b", kSourced + "    judges: true\n")) == "zorbine/b ");
  CHECK(judging(row("zorbine/a", kSourced) + row("zorbine/b", kSourced + "    judges: false\n")) == "zorbine/a ");
  CHECK(
      problem_lines_of({{"evidence/z.yaml", "", "rows:\n" + row("zorbine/a", kSourced) + row("zorbine/b", kSourced)}})
          .find("rows \"zorbine/a\" and \"zorbine/b\" are on the same subject, outcome and people (say `judges: true` "
                "in the one") != std::string::npos);
}

TEST_CASE("a row has a date and sources that a reader can open") {
  const Lexicon lexicon = sound(
      load_lexicon(with({{"evidence/z.yaml", "",
                          "rows:\n" + row("zorbine/memory",
                                          "    as_of: \"2026-11-30\"\n    sources:\n      - {title: \"On Zorbine\", "
                                          "publisher: \"Journal\", year: \"2024\", url: \"https://a.org/b\", seen: "
                                          "false}\n")}})));
  const EvidenceRow& r = *lexicon.row("zorbine/memory");
  CHECK(r.as_of == "2026-11-30");
  CHECK(r.sources[0].seen == false);
  CHECK(sources_of(r) == std::vector<std::string>{"On Zorbine, Journal 2024, https://a.org/b"});
  CHECK(problem_lines_of({{"evidence/z.yaml", "", "rows:\n" + row("zorbine/a", kSourced + "    as_of: \"soon\"\n")}})
            .find("\"soon\" is not a day") != std::string::npos);
}

TEST_CASE("a row without a source says so, and is of low certainty") {
  CHECK(problem_lines_of({{"evidence/z.yaml", "", "rows:\n" + row("zorbine/a", "    unsourced: true\n")}}) == "");
  std::string strong = "rows:\n" + row("zorbine/a", "    unsourced: true\n");
  strong.replace(strong.find("judged: \"1\""), 11, "judged: \"3\"");
  CHECK(problem_lines_of({{"evidence/z.yaml", "", strong}})
            .find("has no source and is judged 3 (a row without a source is judged 1, M or 2 at most)") !=
        std::string::npos);
}

TEST_CASE("permitted wordings of the European Union are read, and their phrases checked") {
  const Lexicon lexicon = sound(load_lexicon(
      with({{"eu_claims.yaml", "",
             "eu_claims:\n  - subject: zorbine\n    nutrient: \"zorb\"\n    wording: \"Zorb helps\"\n"
             "    condition: \"1 g\"\n    outcomes: [memory]\n    seen: true\n    same_as: [\"helps [a] lot\"]\n"},
            {"verbs.yaml", "", "eu_claim_verbs: [\"contribute~ to\"]\neu_claim_breakers: [\"boost~\"]\n"}})));
  REQUIRE(lexicon.permitted_claims.size() == 1);
  CHECK(lexicon.permitted_claims[0].wording == "Zorb helps");
  CHECK(lexicon.permitted_claim_verbs == std::vector<std::string>{"contribute~ to"});
  CHECK(problem_lines_of({{"verbs.yaml", "", "eu_claim_verbs: [\"{a\"]\n"}}).find("missing '}'") != std::string::npos);
}

TEST_CASE("a folder that replaces a subject gets a warning about what is lost") {
  Files files = with({{"subjects/mint.yaml", "mint.yaml", subject("mint", "    class: food\n    approved: []\n")},
                      {"subjects/mine.yaml", "mine.yaml", subject("mint"), 1}});
  LoadReport report;
  const Lexicon lexicon = sound(load_lexicon(files, report));
  REQUIRE(report.replaced.size() == 1);
  CHECK(problem_lines(report.replaced) ==
        "mine.yaml:2:5: subject \"mint\" replaces the one at mint.yaml:2 and drops class; approved (write `extends: "
        "mint` instead of `id:` to add to it)\n");
  CHECK(report.added.subjects == 1);
  CHECK(report.added.phrases == 1);
}

TEST_CASE("a row of an added folder that no claim is compared with gets a warning") {
  Files files = with({{"evidence/z.yaml", "z.yaml", "rows:\n" + row("zorbine/a", kSourced + "    judges: true\n")},
                      {"evidence/mine.yaml", "mine.yaml", "rows:\n" + row("zorbine/b", kSourced), 1}});
  LoadReport report;
  const Lexicon lexicon = sound(load_lexicon(files, report));
  CHECK_FALSE(lexicon.row("zorbine/b")->judges);
  CHECK(
      problem_lines(report.notes).find("claims are not weighed against row \"zorbine/b\", but against \"zorbine/a\"") !=
      std::string::npos);
}

TEST_CASE("the pack of the four documents contains their subjects and rows") {
  const Lexicon& lexicon = lexicon_on_disk();
  size_t rows = 0;
  for (const auto& r : lexicon.evidence) rows += r.pack == "core";
  CHECK(rows == 191);
  for (const char* id : {"cerebrolysin", "semax", "glp1", "exercise"}) CHECK(lexicon.subject(id)->pack == "core");
}

}  // namespace overclaim::lexicon
