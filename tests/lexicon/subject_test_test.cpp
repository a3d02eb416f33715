// The conditions that rules set on subjects, property by property.
#include "lexicon/subject_test.h"

#include <doctest/doctest.h>

namespace overclaim::lexicon {
namespace {

Lexicon lexicon_with(Subject subject) {
  Lexicon lexicon;
  lexicon.subjects.push_back(std::move(subject));
  lexicon.index_ids();
  return lexicon;
}

Subject zorbine() {
  Subject subject;
  subject.id = "zorbine";
  subject.name = "Zorbine";
  subject.classes = {"peptide"};
  subject.is.type = "drug";
  subject.is.approved = std::vector<std::string>{"ru"};
  subject.is.must_tell = {"allergy"};
  subject.is.made_from = "plants";
  return subject;
}

bool asks(const Subject& subject, const SubjectTest& test) {
  const Lexicon lexicon = lexicon_with(subject);
  return passes(lexicon, lexicon.subjects[0], test);
}

}  // namespace

TEST_CASE("an empty test accepts every subject, and no subject") {
  CHECK(asks({}, {}));
  CHECK(passes(lexicon_with(zorbine()), "", {}));
  CHECK_FALSE(passes(lexicon_with(zorbine()), "zorbin", {.on_file = true}));
}

TEST_CASE("a property is true if the subject has one of the values, its negation if it has none") {
  CHECK(asks(zorbine(), {.approved = {"us", "ru"}}));
  CHECK_FALSE(asks(zorbine(), {.approved = {"us", "eu"}}));
  CHECK(asks(zorbine(), {.approved_not = {"us", "eu"}}));
  CHECK_FALSE(asks(zorbine(), {.approved_not = {"us", "ru"}}));
  CHECK(asks(zorbine(), {.must_tell = {"allergy"}}));
  CHECK_FALSE(asks(zorbine(), {.must_tell_not = {"allergy"}}));
  CHECK(asks(zorbine(), {.called = {"peptide"}}));
  CHECK(asks(zorbine(), {.made_from = true}));
  CHECK_FALSE(asks(zorbine(), {.type_not = {"drug"}}));
}

TEST_CASE("approval and route that are not stated are unknown; other properties are absent") {
  const Subject silent;
  CHECK_FALSE(asks(silent, {.approved_not = {"us"}}));
  CHECK_FALSE(asks(silent, {.route_not = {"oral"}}));
  CHECK(asks(silent, {.must_tell_not = {"allergy"}}));
  CHECK(asks(silent, {.type_not = {"activity"}}));
  Subject nowhere;
  nowhere.is.approved.emplace();
  CHECK(asks(nowhere, {.approved_not = {"us"}}));
}

TEST_CASE("all conditions must be true") {
  CHECK(asks(zorbine(), {.on_file = true, .type = {"drug"}, .approved_not = {"us"}}));
  CHECK_FALSE(asks(zorbine(), {.on_file = false, .type = {"drug"}, .approved_not = {"us"}}));
}

TEST_CASE("evidence on an outcome means a row on it") {
  Lexicon lexicon = lexicon_with(zorbine());
  EvidenceRow row;
  row.subject = "zorbine";
  row.outcome = "memory";
  lexicon.evidence.push_back(row);
  lexicon.index_ids();
  CHECK(passes(lexicon, "zorbine", {.evidence_on = {"memory", "sleep"}}));
  CHECK_FALSE(passes(lexicon, "zorbine", {.evidence_on = {"sleep"}}));
}

}  // namespace overclaim::lexicon
