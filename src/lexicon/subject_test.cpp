#include "lexicon/subject_test.h"

#include <algorithm>

namespace overclaim::lexicon {
namespace {

using Values = std::vector<std::string>;

bool flag_fits(std::optional<bool> wanted, bool value) { return !wanted || *wanted == value; }

bool share_one(const Values& a, const Values& b) {
  return std::ranges::any_of(a, [&](const std::string& one) { return std::ranges::find(b, one) != b.end(); });
}

// A property that is not stated counts as absent: a subject without `must_tell` has no cautions.
bool values_fit(const Values& has, const Values& wanted, const Values& unwanted) {
  return (wanted.empty() || share_one(has, wanted)) && !share_one(has, unwanted);
}

// A property that is not stated is unknown: it satisfies neither `X` nor `X_not`.
bool known_values_fit(const std::optional<Values>& has, const Values& wanted, const Values& unwanted) {
  if (wanted.empty() && unwanted.empty()) return true;
  return has && values_fit(*has, wanted, unwanted);
}

bool type_fits(const std::string& type, const SubjectTest& test) {
  const Values has = type.empty() ? Values{} : Values{type};
  return values_fit(has, test.type, test.type_not);
}

bool has_permitted_claim(const Lexicon& lexicon, const Subject& subject) {
  return std::ranges::find(lexicon.permitted_claims, subject.id, &PermittedClaim::subject) !=
         lexicon.permitted_claims.end();
}

bool has_evidence_on(const Lexicon& lexicon, const Subject& subject, const Values& outcomes) {
  return outcomes.empty() || std::ranges::any_of(outcomes, [&](const std::string& outcome) {
           return !lexicon.rows_on(subject.id, outcome).empty();
         });
}

}  // namespace

bool passes(const Lexicon& lexicon, const Subject& subject, const SubjectTest& test) {
  const SubjectProperties& is = subject.is;
  return flag_fits(test.on_file, subject.on_file) && flag_fits(test.licensed_drug, is.licensed_drug) &&
         flag_fits(test.stimulant, is.stimulant) && flag_fits(test.from_animals, is.from_animals.value_or(false)) &&
         flag_fits(test.made_from, !is.made_from.empty()) && type_fits(is.type, test) &&
         values_fit(subject.classes, test.called, test.called_not) &&
         known_values_fit(is.approved, test.approved, test.approved_not) &&
         known_values_fit(is.route, test.route, test.route_not) &&
         values_fit(is.must_tell, test.must_tell, test.must_tell_not) &&
         has_evidence_on(lexicon, subject, test.evidence_on) &&
         (!test.permitted_claims || *test.permitted_claims == has_permitted_claim(lexicon, subject));
}

bool passes(const Lexicon& lexicon, std::string_view subject_id, const SubjectTest& test) {
  if (test == SubjectTest{}) return true;
  const Subject* subject = lexicon.subject(subject_id);
  return subject && passes(lexicon, *subject, test);
}

}  // namespace overclaim::lexicon
