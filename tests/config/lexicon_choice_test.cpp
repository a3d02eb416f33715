#include "config/lexicon_choice.h"

#include <doctest/doctest.h>

#include "lexicon/message.h"
#include "support/program.h"

namespace overclaim::config {
namespace {

// What a list of packs leaves out of the shipped ones and adds to them, or what is wrong with it.
struct Chosen {
  LexiconChoice choice;
  std::string faults;
};

Chosen chosen(const std::string& list, const std::string& folder = "/nowhere") {
  Chosen out;
  const auto tell = [&](const ConfigValue& word, const std::string& message, const std::string&) {
    out.faults += word.text + ": " + message + "\n";
  };
  choose_packs(words_of(list), {folder, folder}, tell, out.choice);
  return out;
}

std::string left_out(const std::string& list) {
  const Chosen out = chosen(list);
  CHECK(out.faults == "");
  return lexicon::joined(out.choice.left_out, " ");
}

}  // namespace

TEST_CASE("names without signs are all packs that there are; with signs they change the shipped ones") {
  CHECK(lexicon::joined(shipped_packs(), " ") ==
        "core eu-health-claims glp1 peptides sports-nutrition supplements weight-loss");
  CHECK(left_out("core, glp1") == "eu-health-claims peptides sports-nutrition supplements weight-loss");
  CHECK(left_out("-peptides,-glp1") == "glp1 peptides");
  CHECK(left_out("+core") == "");
  CHECK(left_out("all") == "");
  CHECK(left_out("none") == lexicon::joined(shipped_packs(), " "));
  CHECK(chosen("all").choice.is_shipped());
}

TEST_CASE("a pack of the user is a path, or a name in packs/ beside the configuration") {
  const ScratchFolder folder;
  folder.write("mine/pack.yaml", "");
  folder.write("packs/herbs/pack.yaml", "");
  folder.write("packs/core/pack.yaml", "");  // a shipped name is that of the shipped pack
  const auto own = [&](const std::string& list) {
    const Chosen out = chosen(list, folder.path());
    CHECK(out.faults == "");
    std::string names;
    for (const auto& pack : out.choice.packs) names += std::filesystem::path(pack).filename().string() + " ";
    return names;
  };
  CHECK(own("+./mine,+herbs") == "mine herbs ");
  CHECK(own("core,herbs,./packs/herbs") == "herbs ");
  CHECK(own("core") == "");
  CHECK(lexicon::joined(packs_beside(folder.path()), " ") == "herbs");
}

TEST_CASE("what cannot be chosen is reported at the word that names it") {
  const ScratchFolder folder;
  folder.write("plain/subjects/a.yaml", "");
  CHECK(chosen("+cor").faults == "+cor: unknown pack \"cor\"\n");
  CHECK(chosen("core,+glp1").faults == "core: \"core\" has no sign, and other packs have one\n");
  CHECK(chosen("-herbs").faults == "-herbs: \"herbs\" is no shipped pack, so it cannot be left out\n");
  CHECK(chosen("+./plain", folder.path()).faults == "+./plain: \"./plain\" is no pack: it has no pack.yaml\n");
  CHECK(chosen("+./gone", folder.path()).faults == "+./gone: there is no folder \"./gone\"\n");
}

}  // namespace overclaim::config
