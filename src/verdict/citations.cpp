#include "verdict/internal/citations.h"

#include <algorithm>

#include "claim/extract.h"
#include "parse/scope.h"
#include "verdict/message.h"
#include "verdict/row.h"

namespace overclaim::verdict {

using claim::Claim;
using claim::PageContext;
using lexicon::CueKind;
using lexicon::Direction;
using lexicon::EvidenceRow;
using lexicon::Role;
using match::Match;
using parse::Parse;

namespace {

using Rows = std::vector<const EvidenceRow*>;

// A source on record that a sentence names, and the rows that rest on it.
struct Citation {
  const Match* match = nullptr;
  Rows rows;
};

std::string_view digits_of(std::string_view text) {
  const size_t first = text.find_first_of("0123456789");
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

bool is_cited(const Parse& v, const Match& m, const lexicon::Source& source) {
  const lexicon::Cue& cue = v.cue(m);
  if (cue.kind == CueKind::study) return !source.study.empty() && cue.id == "study." + source.study;
  if (cue.kind != CueKind::figure) return false;
  const std::string_view number =
      digits_of(v.document->prose_text({v.token(m.first_token).prose.begin, v.token(m.last_token - 1).prose.end}));
  if (cue.role == Role::pmid) return !source.pmid.empty() && number == source.pmid;
  return cue.role == Role::doi && !source.doi.empty() && number == source.doi;
}

std::vector<Citation> citations_in(const Parse& v, std::string_view subject) {
  std::vector<Citation> found;
  for (const auto& m : v.matches) {
    if (!v.is(m, CueKind::study) && !v.is(m, CueKind::figure)) continue;
    Citation citation{&m, {}};
    for (const uint32_t i : v.lexicon->rows_of(subject)) {
      const EvidenceRow& row = v.lexicon->evidence[i];
      if (std::any_of(row.sources.begin(), row.sources.end(),
                      [&](const lexicon::Source& s) { return is_cited(v, m, s); }))
        citation.rows.push_back(&row);
    }
    if (!citation.rows.empty()) found.push_back(std::move(citation));
  }
  return found;
}

bool found_benefit(const EvidenceRow& row) {
  return row.direction != Direction::neutral && row.direction != Direction::none && row.direction != Direction::harm &&
         row.direction != Direction::unknown;
}

bool is_part(const lexicon::Lexicon& lexicon, std::string_view narrow, std::string_view wide) {
  for (const lexicon::Outcome* o = lexicon.outcome(narrow); o; o = o->parent ? lexicon.outcome(*o->parent) : nullptr)
    if (o->id == wide) return true;
  return false;
}

// Is the row about what is claimed: its outcome, a part of it, or its people?
bool is_about(const lexicon::Lexicon& lexicon, const EvidenceRow& row, const Claim& claim) {
  if (row.direction == Direction::harm && row.population.empty())
    return true;  // a source on harm supports no benefit at all
  if (is_part(lexicon, claim.outcome, row.outcome) || is_part(lexicon, row.outcome, claim.outcome)) return true;
  if (row.population.empty()) return false;
  return claim.outcome == row.population ||
         (!claim.population.empty() && lies_within(lexicon, claim.population, row.population));
}

bool claims_benefit(const Claim& claim) {
  return claim.polarity == lexicon::Polarity::affirmed &&
         (claim.voice == lexicon::Voice::author || claim.voice == lexicon::Voice::endorsed) &&
         claim.direction != Direction::harm && claim.strength >= lexicon::Strength::possible;
}

// Does the sentence report the other side, in other words than the citation itself?
bool reports_other_side(const Parse& v, const Match& citation) {
  return std::any_of(v.matches.begin(), v.matches.end(), [&](const Match& m) {
    const bool other_side = v.is(m, CueKind::negative_result) || v.is(m, {CueKind::uncertainty, Role::dispute}) ||
                            v.is(m, CueKind::rejection) || v.is(m, CueKind::negation);
    return other_side && !text::overlap(m.span, citation.span);
  });
}

// A benefit that a sentence states, be it a claim or only "works in stroke".
struct Praise {
  const Claim* claim = nullptr;
  std::optional<uint32_t> index;  // into Review::claims
};

Finding finding_on(PageContext& c, const Citation& citation, const Praise& praise, const lexicon::Rule& rule) {
  const Parse& v = c.parse(praise.claim->sentence);
  const EvidenceRow& row = *citation.rows.front();
  const Match& m = *citation.match;
  const text::Span words{v.token(m.first_token).prose.begin, v.token(m.last_token - 1).prose.end};
  Finding f;
  f.rule = rule.id;
  f.label = rule.label;
  f.severity = rule.severity;
  f.span = m.span;
  f.sentence = v.index;
  f.claim = praise.index;
  f.row = row.id;
  f.subject = row.subject;
  f.named = praise.claim->named;
  f.sources = lexicon::sources_of(row);
  f.because = {{v.cue(m).id, m.span}};
  f.message = ClaimFields(*c.lexicon, *praise.claim, &row, v.document->prose_text(words)).fill(rule.message);
  return f;
}

// "It works in stroke (PMID ...)": no outcome is named, but people are.
std::optional<Claim> praise_without_claim(PageContext& c, uint32_t s) {
  const Parse& v = c.parse(s);
  for (const auto& m : v.matches) {
    if (!v.is(m, {CueKind::study, Role::backs}) || parse::is_denied(v, v.place_of(m)) || parse::only_asks(v)) continue;
    Claim claim;
    claim.sentence = s;
    claim.subject = claim::subject_of_sentence(c, s);
    for (const auto& other : v.matches)
      if (v.is(other, CueKind::population)) claim.population = c.lexicon->populations[v.cue(other).population].id;
    return claim;
  }
  return std::nullopt;
}

void check_praise(PageContext& context, const Praise& praise, const lexicon::Rule& rule,
                  std::vector<Finding>& findings) {
  const Parse& v = context.parse(praise.claim->sentence);
  if (!v.kinds.has(CueKind::study) && !v.kinds.has(CueKind::figure)) return;
  const auto citations = citations_in(v, praise.claim->subject);
  // The sentence can rest on another source in it that did find a benefit.
  const bool supported = std::any_of(citations.begin(), citations.end(), [](const Citation& c) {
    return std::any_of(c.rows.begin(), c.rows.end(), [](const EvidenceRow* row) { return found_benefit(*row); });
  });
  if (supported) return;
  for (const auto& citation : citations) {
    const bool about = std::any_of(citation.rows.begin(), citation.rows.end(), [&](const EvidenceRow* row) {
      return is_about(*context.lexicon, *row, *praise.claim);
    });
    const bool reported =
        std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.span == citation.match->span; });
    if (about && !reported && !reports_other_side(v, *citation.match))
      findings.push_back(finding_on(context, citation, praise, rule));
  }
}

}  // namespace

std::vector<Finding> check_citations(PageContext& context, const std::vector<WeighedClaim>& claims) {
  std::vector<Finding> findings;
  const lexicon::Rule* rule = context.lexicon->rule(context.lexicon->policy.setting("rule_citation"));
  if (!rule || !rule->checked) return findings;
  for (uint32_t i = 0; i < claims.size(); ++i)
    if (const Claim& claim = claims[i].claim; claims_benefit(claim))
      check_praise(context, {&claim, i}, *rule, findings);
  for (uint32_t s = 0; s < context.sentences(); ++s) {
    if (!context.concerns_subject(context.document->sentences[s].block) || !context.may_hold(s, match::kMayMeasure))
      continue;
    if (const auto claim = praise_without_claim(context, s))
      check_praise(context, {&*claim, std::nullopt}, *rule, findings);
  }
  return findings;
}

}  // namespace overclaim::verdict
