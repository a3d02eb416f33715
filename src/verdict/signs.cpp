#include "verdict/signs.h"

#include <algorithm>
#include <set>
#include <string>

#include "claim/extract.h"
#include "claim/scope.h"
#include "lexicon/patterns.h"

namespace overclaim {
namespace {

// Blocks after a block that are still told beside it.
constexpr uint32_t kBeside = 2;

bool among(const std::vector<std::string>& wanted, std::string_view value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool flag_fits(const std::optional<bool>& wanted, bool value) { return !wanted || *wanted == value; }

std::string_view subject_of_page(const Article& article) {
  const uint32_t page = article.context.page_subject;
  return page < article.context.lexicon->subjects.size() ? article.context.lexicon->subjects[page].id
                                                         : std::string_view{};
}

// The outcome and its parents, nearest first.
std::vector<std::string> line_of(const Lexicon& lexicon, std::string outcome) {
  std::vector<std::string> line;
  for (const Outcome* o = lexicon.outcome(outcome); o; o = o->parent ? lexicon.outcome(*o->parent) : nullptr)
    line.push_back(o->id);
  return line;
}

bool related(const Lexicon& lexicon, const Claim& a, const Claim& b) {
  if (a.outcome == b.outcome) return true;
  const auto above_a = line_of(lexicon, a.outcome), above_b = line_of(lexicon, b.outcome);
  return std::find(above_a.begin(), above_a.end(), b.outcome) != above_a.end() ||
         std::find(above_b.begin(), above_b.end(), a.outcome) != above_b.end();
}

// Does the claim say as much as `first`? A result in animals never does; a report of one does where it tells it of
// people.
bool as_strong(const Claim& claim, const Claim& first) {
  return claim.polarity == Polarity::affirmed && !claim.species_named && claim.strength >= first.strength;
}

bool weighed_fits(const Lexicon& lexicon, const Sign& sign, const Judged& judged) {
  const EvidenceRow* row = lexicon.row(judged.row);
  return among(sign.verdict, judged.verdict) && among(sign.tier, judged.tier_judged) &&
         (sign.sponsor.empty() || (row && among(sign.sponsor, row->sponsor))) &&
         flag_fits(sign.contested, row && row->contested);
}

bool claim_fits(const Article& article, const Sign& sign, const Judged& judged, const Witness* first) {
  const Lexicon& lexicon = *article.context.lexicon;
  const Claim& c = judged.claim;
  if (c.subject != subject_of_page(article)) return false;
  if (sign.direction.empty() ? c.direction == "harm" : !among(sign.direction, c.direction)) return false;
  if (!among(sign.polarity, name_of(c.polarity)) || !among(sign.voice, name_of(c.voice))) return false;
  if ((sign.from && c.strength < *sign.from) || (sign.to && c.strength > *sign.to)) return false;
  if (!flag_fits(sign.report, c.report) || !flag_fits(sign.species, c.species_named) ||
      !flag_fits(sign.absolute, c.absolute))
    return false;
  if (!sign.outcome.empty()) {
    const auto line = line_of(lexicon, c.outcome);
    if (std::none_of(line.begin(), line.end(), [&](const std::string& id) { return among(sign.outcome, id); }))
      return false;
  }
  const Outcome* outcome = lexicon.outcome(c.outcome);
  if (!flag_fits(sign.disease, outcome && outcome->disease) ||
      !flag_fits(sign.mechanism, outcome && outcome->mechanism))
    return false;
  if (!sign.than_first.empty() && first && first->claim &&
      as_strong(c, first->claim->claim) != (sign.than_first == "as_strong"))
    return false;
  return weighed_fits(lexicon, sign, judged);
}

// Is `heading` one of the headings over the block?
bool stands_under(const Document& document, uint32_t block, uint32_t heading) {
  for (uint32_t h = document.blocks[block].heading; h != kNone; h = document.blocks[h].heading) {
    if (h == heading) return true;
    if (document.blocks[h].heading == h) break;
  }
  return false;
}

// One short sentence as a block of its own: a tile, or a heading that does not look like one.
bool stands_alone(const Document& document, const Block& block) {
  constexpr uint32_t kShort = 12;  // tokens
  if (block.last_sentence - block.first_sentence != 1) return false;
  const Sentence& only = document.sentences[block.first_sentence];
  return only.last_token - only.first_token <= kShort;
}

// Beside a heading or a short line stand the blocks that follow it under the same heading; beside a longer text,
// itself.
bool stands_beside(const Document& document, uint32_t block, uint32_t first) {
  if (block == first) return true;
  if (block < first || block - first > kBeside) return false;
  const Block &here = document.blocks[block], &there = document.blocks[first];
  if (there.kind == BlockKind::heading) return here.heading == first;
  return here.heading == there.heading && stands_alone(document, there);
}

bool tied(const Article& article, const std::string& tie, const Witness& here, const Witness& first) {
  const Document& document = *article.context.document;
  const uint32_t block = document.sentences[here.sentence].block;
  const uint32_t first_block = document.sentences[first.sentence].block;
  if (tie == "under") return stands_under(document, block, first_block);
  if (tie == "section")
    return document.blocks[block].heading == document.blocks[first_block].heading ||
           stands_under(document, block, first_block);
  if (tie == "beside") return stands_beside(document, block, first_block);
  if (tie == "next") return block == first_block + 1;
  if (!here.claim || !first.claim) return false;
  const Claim &a = here.claim->claim, &b = first.claim->claim;
  if (tie == "outcome") return a.outcome == b.outcome;
  if (tie == "related") return related(*article.context.lexicon, a, b);
  if (tie == "direction") return a.direction == b.direction;
  return a.population == b.population;  // "people"
}

bool place_fits(const Article& article, const Sign& sign, const Witness& here, const Witness* first) {
  const Document& document = *article.context.document;
  const uint32_t b = document.sentences[here.sentence].block;
  const Block& block = document.blocks[b];
  const bool heading = block.kind == BlockKind::heading;
  const bool item = block.kind == BlockKind::list_item || block.kind == BlockKind::table_row;
  const auto is = [&](const std::string& place) {
    if (place == "title") return heading && (block.level == 1 || b == 0);
    if (place == "line") return !heading && stands_alone(document, block);
    return place == "heading" ? heading : place == "item" ? item : !heading && !item;
  };
  if (!sign.where.empty() && std::none_of(sign.where.begin(), sign.where.end(), is)) return false;
  return !first || std::all_of(sign.tie.begin(), sign.tie.end(),
                               [&](const std::string& tie) { return tied(article, tie, here, *first); });
}

const Match* first_of(const SentenceView& view, const std::vector<bool>& cues) {
  for (const auto& m : view.matches)
    if (cues[m.cue]) return &m;
  return nullptr;
}

// The match of the sign's cue in a sentence that fits it; null where there is none.
const Match* cue_in(const Article& article, const ResolvedSign& resolved, uint32_t s) {
  const SentenceView& view = article.context.view(s);
  const Sign& sign = *resolved.sign;
  for (const auto& m : view.matches) {
    if (!resolved.cue[m.cue]) continue;
    if (!sign.asserted) return &m;
    if (is_asserted(article.context, view, {m.first_token, m.last_token, m.form}) &&
        subject_of_sentence(article.context, s) == subject_of_page(article))
      return &m;
  }
  return nullptr;
}

bool sentence_fits(const Article& article, const ResolvedSign& resolved, uint32_t s) {
  const SentenceView& view = article.context.view(s);
  return (resolved.sign->with.empty() || first_of(view, resolved.with)) && !first_of(view, resolved.without);
}

void add_claims(const Article& article, const ResolvedSign& resolved, const Witness* first, std::vector<Witness>& out) {
  for (const auto& judged : article.claims) {
    Witness here{judged.claim.sentence, &judged, nullptr};
    if (first && first->claim == &judged) continue;
    if (!claim_fits(article, *resolved.sign, judged, first)) continue;
    if (!resolved.sign->cue.empty() && !(here.cue = cue_in(article, resolved, here.sentence))) continue;
    if (sentence_fits(article, resolved, here.sentence) && place_fits(article, *resolved.sign, here, first))
      out.push_back(here);
  }
}

void add_cues(const Article& article, const ResolvedSign& resolved, const Witness* first, std::vector<Witness>& out) {
  for (uint32_t s = 0; s < article.context.sentences(); ++s) {
    // What a condition starts from, the sentence is known to hold or not before it is matched.
    if (!first && resolved.starts && !article.context.may_hold(s, kMayTrigger)) continue;
    const Match* cue = cue_in(article, resolved, s);
    if (!cue || !sentence_fits(article, resolved, s)) continue;
    const Witness here{s, nullptr, cue};
    if (place_fits(article, *resolved.sign, here, first)) out.push_back(here);
  }
}

}  // namespace

ResolvedSign resolve_sign(const Lexicon& lexicon, const Sign& sign, bool starts) {
  ResolvedSign out{&sign,
                   matching_cues(lexicon, sign.cue),
                   matching_cues(lexicon, sign.with),
                   matching_cues(lexicon, sign.without),
                   {},
                   starts};
  for (const auto& one : sign.any) out.any.push_back(resolve_sign(lexicon, one, starts));
  return out;
}

std::vector<Witness> witnesses(const Article& article, const ResolvedSign& sign, const Witness* first) {
  std::vector<Witness> out;
  for (const auto& one : sign.any) {
    auto found = witnesses(article, one, first);
    if (enough(article, *one.sign, found)) out.insert(out.end(), found.begin(), found.end());
  }
  if (!sign.any.empty()) {
    std::erase_if(out, [&](const Witness& w) { return !place_fits(article, *sign.sign, w, first); });
    return out;
  }
  if (sign.sign->claim)
    add_claims(article, sign, first, out);
  else
    add_cues(article, sign, first, out);
  return out;
}

size_t sentences_in(const std::vector<Witness>& places) {
  std::set<uint32_t> sentences;
  for (const auto& place : places) sentences.insert(place.sentence);
  return sentences.size();
}

bool enough(const Article& article, const Sign& sign, const std::vector<Witness>& places) {
  if (sentences_in(places) < sign.at_least) return false;
  if (sign.outcomes == 0) return true;
  std::set<std::string> roots;
  for (const auto& place : places) {
    if (!place.claim) continue;
    const auto line = line_of(*article.context.lexicon, place.claim->claim.outcome);
    if (!line.empty()) roots.insert(line.back());
  }
  return roots.size() >= sign.outcomes;
}

}  // namespace overclaim
