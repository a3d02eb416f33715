#include "lexicon/write_evidence.h"

#include <doctest/doctest.h>

#include "support/lexicons.h"

namespace overclaim::lexicon {
namespace {

// The rows of the shipped lexicon, and the rows read after writing them.
std::string written(const EvidenceRow& row) { return evidence_yaml({row}); }

}  // namespace

TEST_CASE("written rows are read back unchanged") {
  const Lexicon& lexicon = lexicon_on_disk();
  auto files = read_lexicon_folder(OVERCLAIM_SOURCE_DIR "/lexicons", 0);
  REQUIRE(files.ok());
  auto again = files.value();
  again.push_back({"evidence/written.yaml", "evidence/written.yaml", evidence_yaml(lexicon.evidence), 1});
  const Lexicon both = sound(load_lexicon(again));
  REQUIRE(both.evidence.size() == lexicon.evidence.size());
  for (const auto& row : lexicon.evidence) {
    const EvidenceRow* other = both.row(row.id);
    REQUIRE(other != nullptr);
    CHECK(other->origin.file == "evidence/written.yaml");
    CHECK(written(*other) == written(row));
  }
}

TEST_CASE("texts with quotes, colons and line ends survive a round trip") {
  EvidenceRow row;
  row.id = "zorbine/memory";
  row.statement = "It says: \"yes\",\nand # no.";
  row.printed = "2-3";
  const std::string yaml = written(row);
  CHECK(yaml.find("\\\"yes\\\"") != std::string::npos);
  CHECK(yaml.find("printed: \"2-3\"") != std::string::npos);
}

}  // namespace overclaim::lexicon
