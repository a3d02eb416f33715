#include "audit/internal/version_reader.h"

#include <map>

#include "lexicon/message.h"

namespace overclaim::audit {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  const auto parts = lexicon::parts_of(text, ' ');
  return {parts.begin(), parts.end()};
}

std::vector<lexicon::Role> roles_of(const std::string& text) {
  std::vector<lexicon::Role> roles;
  for (const std::string& word : words_of(text))
    roles.push_back(lexicon::value_of<lexicon::Role>(word).value_or(lexicon::Role::other_role));
  return roles;
}

text::Span span(const Statement& row, int column) {
  return {static_cast<uint32_t>(row.number(column)), static_cast<uint32_t>(row.number(column + 1))};
}

// Returns the value with this name; the first one if there is none.
template <lexicon::Named E>
E value_of(const std::string& name) {
  return lexicon::value_of<E>(name).value_or(E{});
}

}  // namespace

VersionReader::VersionReader(Database& database)
    : database_(database),
      version_(database, "SELECT content, size, page_subject FROM versions WHERE id = ?1"),
      sentences_(database, "SELECT id, line, text FROM sentences WHERE version = ?1 ORDER BY id"),
      claims_(database,
              "SELECT id, sentence, begin, \"end\", line, words, subject, outcome, population, direction, strength, "
              "relation, polarity, modality, voice, flags, basis, evidence, tier_printed, tier_judged, verdict, "
              "policy_row, lift, product, ingredients FROM claims WHERE version = ?1 ORDER BY id"),
      findings_(database,
                "SELECT rule, label, severity, begin, \"end\", line, evidence, message, sentence, claim FROM findings "
                "WHERE version = ?1 ORDER BY id") {}

VersionRows VersionReader::read(int64_t version) {
  if (!version_.with(version).next())
    throw StoreError(database_.path(), "is damaged: version " + std::to_string(version) + " of a document is missing");
  VersionRows rows;
  rows.content = version_.text(0);
  rows.size = static_cast<uint64_t>(version_.number(1));
  rows.page_subject = version_.text(2);
  std::map<int64_t, uint32_t> sentence_at, claim_at;
  for (sentences_.with(version); sentences_.next();) {
    sentence_at[sentences_.number(0)] = static_cast<uint32_t>(rows.sentences.size());
    rows.sentences.push_back({static_cast<uint32_t>(sentences_.number(1)), sentences_.text(2)});
  }
  for (claims_.with(version); claims_.next();) {
    claim_at[claims_.number(0)] = static_cast<uint32_t>(rows.claims.size());
    rows.claims.push_back(claim());
    rows.claims.back().sentence = sentence_at[claims_.number(1)];
  }
  for (findings_.with(version); findings_.next();) {
    FindingRow f{findings_.text(0),
                 findings_.text(1),
                 findings_.text(2),
                 findings_.text(6),
                 findings_.text(7),
                 span(findings_, 3),
                 static_cast<uint32_t>(findings_.number(5))};
    if (!findings_.is_null(8)) f.sentence = sentence_at[findings_.number(8)];
    if (!findings_.is_null(9)) f.claim = claim_at[findings_.number(9)];
    rows.findings.push_back(std::move(f));
  }
  return rows;
}

ClaimRow VersionReader::claim() const {
  ClaimRow row;
  claim::Claim& c = row.judged.claim;
  c.span = span(claims_, 2);
  row.line = static_cast<uint32_t>(claims_.number(4));
  row.words = claims_.text(5);
  c.subject = claims_.text(6);
  c.outcome = claims_.text(7);
  c.population = claims_.text(8);
  c.direction = value_of<lexicon::Direction>(claims_.text(9));
  c.strength = lexicon::value_of<lexicon::Strength>(claims_.text(10)).value_or(lexicon::Strength::causal);
  c.relation = value_of<lexicon::Relation>(claims_.text(11));
  c.polarity = value_of<lexicon::Polarity>(claims_.text(12));
  c.modality = value_of<lexicon::Modality>(claims_.text(13));
  c.voice = value_of<lexicon::Voice>(claims_.text(14));
  set_flags(c, claims_.number(15));
  c.basis = roles_of(claims_.text(16));
  row.judged.row = claims_.text(17);
  row.judged.tier_printed = claims_.text(18);
  row.judged.tier_judged = lexicon::value_of<lexicon::Tier>(claims_.text(19));
  row.judged.verdict = value_of<lexicon::Verdict>(claims_.text(20));
  row.judged.policy_row = value_of<lexicon::PolicyStrength>(claims_.text(21));
  row.judged.lift = lexicon::value_of<lexicon::Lift>(claims_.text(22));
  c.named = claims_.text(23);
  c.ingredients = words_of(claims_.text(24));
  return row;
}

}  // namespace overclaim::audit
