#include "verdict/internal/patterns.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "claim/assertion.h"
#include "claim/extract.h"
#include "lexicon/patterns.h"
#include "parse/scope.h"

namespace overclaim::verdict {

using claim::Claim;
using lexicon::Lexicon;
using lexicon::Limits;
using lexicon::Near;
using lexicon::Outcome;
using lexicon::Pattern;
using lexicon::Place;
using lexicon::Same;
using text::BlockKind;
using text::Document;

namespace {

template <class T, class U>
bool among(const std::vector<T>& wanted, const U& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool flag_fits(const std::optional<bool>& wanted, bool value) { return !wanted || *wanted == value; }

std::string_view subject_of_page(const Article& article) {
  const uint32_t page = article.context.page_subject;
  return page < article.context.lexicon->subjects.size() ? article.context.lexicon->subjects[page].id
                                                         : std::string_view{};
}

// Is `outcome` the same as `wider`, or contained in it?
bool lies_below(const Lexicon& lexicon, const std::string& outcome, const std::string& wider) {
  if (outcome == wider) return true;
  const Outcome* o = lexicon.outcome(outcome);
  while (o && o->parent && *o->parent != wider) o = lexicon.outcome(*o->parent);
  return o && o->parent;
}

bool related(const Lexicon& lexicon, const Claim& a, const Claim& b) {
  return lies_below(lexicon, a.outcome, b.outcome) || lies_below(lexicon, b.outcome, a.outcome);
}

// Is the claim as strong as `first`? A claim about animals never is.
bool as_strong(const Claim& claim, const Claim& first) {
  return claim.polarity == lexicon::Polarity::affirmed && !claim.species_named && claim.strength >= first.strength;
}

bool weighed_fits(const Pattern& pattern, const WeighedClaim& compared, const lexicon::EvidenceRow* row) {
  return among(pattern.verdict, compared.verdict) && among(pattern.tier, compared.tier_judged) &&
         (pattern.sponsor.empty() || (row && among(pattern.sponsor, row->sponsor))) &&
         flag_fits(pattern.contested, row && row->contested);
}

bool claim_fits(const Article& article, const Pattern& pattern, const WeighedClaim& compared) {
  const Claim& c = compared.claim;
  if (c.subject != subject_of_page(article)) return false;
  if (pattern.direction.empty() ? c.direction == lexicon::Direction::harm : !among(pattern.direction, c.direction))
    return false;
  if (!among(pattern.polarity, c.polarity) || !among(pattern.voice, c.voice)) return false;
  if ((pattern.from && c.strength < *pattern.from) || (pattern.to && c.strength > *pattern.to)) return false;
  if (!flag_fits(pattern.report, c.report) || !flag_fits(pattern.species, c.species_named) ||
      !flag_fits(pattern.absolute, c.absolute))
    return false;
  const auto& [row, outcomes, keys] = article.on_record(compared);
  if (!pattern.outcome.empty() &&
      std::ranges::none_of(outcomes, [&](const Outcome* o) { return among(pattern.outcome, o->id); }))
    return false;
  const Outcome* outcome = outcomes.empty() ? nullptr : outcomes.front();
  if (!flag_fits(pattern.disease, outcome && outcome->disease) ||
      !flag_fits(pattern.mechanism, outcome && outcome->mechanism))
    return false;
  return weighed_fits(pattern, compared, row);
}

uint32_t block_of(const Document& document, const PatternMatch& match) {
  return document.sentences[match.sentence].block;
}

// Is `heading` one of the headings over the block?
bool stands_under(const Document& document, uint32_t block, uint32_t heading) {
  for (uint32_t h = document.blocks[block].heading; h != text::kNone; h = document.blocks[h].heading) {
    if (h == heading) return true;
    if (document.blocks[h].heading == h) break;
  }
  return false;
}

// Is the block one short sentence: a tile, or a heading without the markup of one?
bool stands_alone(const Limits& limits, const Document& document, const text::Block& block) {
  if (block.last_sentence - block.first_sentence != 1) return false;
  const text::Sentence& only = document.sentences[block.first_sentence];
  return only.last_token - only.first_token <= limits.words_of_tile;
}

// The blocks beside a heading or a short line are the next ones under the same heading; any other block is beside
// itself alone.
bool stands_beside(const Limits& limits, const Document& document, uint32_t block, uint32_t first) {
  if (block == first) return true;
  if (block < first || block - first > limits.blocks_beside) return false;
  const text::Block &here = document.blocks[block], &there = document.blocks[first];
  if (there.kind == BlockKind::heading) return here.heading == first;
  return here.heading == there.heading && stands_alone(limits, document, there);
}

// Compared by numbers where that is enough: an article full of claims asks for each pair.
bool satisfies(const Article& article, Same same, const PatternMatch& here, const PatternMatch& first) {
  if (same == Same::section) {
    const Document& document = *article.context.document;
    const uint32_t block = block_of(document, here), first_block = block_of(document, first);
    return document.blocks[block].heading == document.blocks[first_block].heading ||
           stands_under(document, block, first_block);
  }
  if (!here.claim || !first.claim) return false;
  switch (same) {
    case Same::outcome:
      return here.keys.outcome == first.keys.outcome;
    case Same::direction:
      return here.keys.direction == first.keys.direction;
    case Same::people:
      return here.keys.people == first.keys.people;
    default:
      return related(*article.context.lexicon, here.claim->claim, first.claim->claim);
  }
}

bool satisfies(const Article& article, Near near, const PatternMatch& here, const PatternMatch& first) {
  const Document& document = *article.context.document;
  const uint32_t block = block_of(document, here), first_block = block_of(document, first);
  switch (near) {
    case Near::under:
      return stands_under(document, block, first_block);
    case Near::beside:
      return stands_beside(article.context.lexicon->policy.limits, document, block, first_block);
    default:
      return block == first_block + 1;
  }
}

bool is_where_asked(const Article& article, const Pattern& pattern, const PatternMatch& here) {
  if (pattern.where.empty()) return true;
  const Document& document = *article.context.document;
  const uint32_t b = document.sentences[here.sentence].block;
  const text::Block& block = document.blocks[b];
  const bool heading = block.kind == BlockKind::heading;
  const bool item = block.kind == BlockKind::list_item || block.kind == BlockKind::table_row;
  return std::any_of(pattern.where.begin(), pattern.where.end(), [&](Place place) {
    if (place == Place::title) return text::is_title(document, b);
    if (place == Place::line) return !heading && stands_alone(article.context.lexicon->policy.limits, document, block);
    return place == Place::heading ? heading : place == Place::item ? item : !heading && !item;
  });
}

// Is `here`, a match of the pattern, another claim than `first`, as strong as the pattern asks, and within its
// constraints?
bool fits_with(const Article& article, const ResolvedPattern& resolved, const PatternMatch& here,
               const PatternMatch* first) {
  if (!first) return true;
  const Pattern& pattern = *resolved.pattern;
  if (pattern.claim && first->claim == here.claim) return false;
  if (pattern.than_first && here.claim && first->claim &&
      as_strong(here.claim->claim, first->claim->claim) != (pattern.than_first == lexicon::Comparison::as_strong))
    return false;
  const auto fits = [&](auto constraint) { return satisfies(article, constraint, here, *first); };
  return std::ranges::all_of(pattern.same, fits) && std::ranges::all_of(pattern.near, fits);
}

const match::Match* first_cue_of(const parse::Parse& parse, const std::vector<bool>& cues) {
  for (const auto& m : parse.matches)
    if (cues[m.cue]) return &m;
  return nullptr;
}

// The match of a cue of the pattern in a sentence; null if there is none.
const match::Match* cue_in(Article& article, const ResolvedPattern& resolved, uint32_t s) {
  const claim::SentenceContext sentence = article.context.sentence(s);
  const parse::Parse& parse = sentence.parse;
  const Pattern& pattern = *resolved.pattern;
  for (const auto& m : parse.matches) {
    if (!resolved.cue[m.cue]) continue;
    if (!pattern.asserted) return &m;
    if (claim::is_asserted(sentence, parse.place_of(m)) &&
        claim::subject_of_sentence(article.context, s) == subject_of_page(article))
      return &m;
  }
  return nullptr;
}

bool sentence_fits(Article& article, const ResolvedPattern& resolved, uint32_t s) {
  const parse::Parse& parse = article.context.parse(s);
  return (resolved.pattern->with.empty() || first_cue_of(parse, resolved.with)) &&
         !first_cue_of(parse, resolved.without);
}

void add_claims(Article& article, const ResolvedPattern& resolved, std::vector<PatternMatch>& out) {
  for (const auto& compared : article.claims) {
    if (!claim_fits(article, *resolved.pattern, compared)) continue;
    PatternMatch here{compared.claim.sentence, &compared, nullptr, article.on_record(compared).keys};
    if (!resolved.pattern->cue.empty() && !(here.cue = cue_in(article, resolved, here.sentence))) continue;
    if (sentence_fits(article, resolved, here.sentence) && is_where_asked(article, *resolved.pattern, here))
      out.push_back(here);
  }
}

void add_cues(Article& article, const ResolvedPattern& resolved, std::vector<PatternMatch>& out) {
  for (uint32_t s = 0; s < article.context.sentences(); ++s) {
    // Decided before the sentence is matched, which most sentences never are.
    if (!article.context.may_hold(s, resolved.starts ? match::kMayTrigger : match::kMayBear)) continue;
    const match::Match* cue = cue_in(article, resolved, s);
    if (!cue || !sentence_fits(article, resolved, s)) continue;
    const PatternMatch here{s, nullptr, cue, {}};
    if (is_where_asked(article, *resolved.pattern, here)) out.push_back(here);
  }
}

// The matches of a pattern without alternatives and constraints; if `by_outcome`, only those with the outcome of
// `first`.
const std::vector<PatternMatch>& matches_of(Article& article, const ResolvedPattern& pattern,
                                            const PatternMatch* first = nullptr, bool by_outcome = false) {
  const Article::Matches& matches = article.matches_of(pattern);
  if (!first || !first->claim || !by_outcome) return matches.all;
  static const std::vector<PatternMatch> none;
  return first->keys.outcome < matches.by_outcome.size() ? matches.by_outcome[first->keys.outcome] : none;
}

bool compares_outcome(const ResolvedPattern& pattern) {
  return std::ranges::find(pattern.pattern->same, Same::outcome) != pattern.pattern->same.end();
}

// Is a single match enough for the pattern?
bool one_is_enough(const Pattern& pattern) { return pattern.at_least <= 1 && pattern.outcomes == 0; }

// The first match of an alternative of `pattern`, if that alternative has as many as it asks for.
std::optional<PatternMatch> first_of_alternative(Article& article, const ResolvedPattern& pattern,
                                                 const ResolvedPattern& one, const PatternMatch* first) {
  const auto fits = [&](const PatternMatch& here) {
    return is_where_asked(article, *pattern.pattern, here) && fits_with(article, pattern, here, first);
  };
  if (one.any.empty() && one_is_enough(*one.pattern)) {
    for (const auto& here : matches_of(article, one, first, compares_outcome(one) || compares_outcome(pattern)))
      if (fits_with(article, one, here, first) && fits(here)) return here;
    return std::nullopt;
  }
  const auto found = pattern_matches(article, one, first);
  if (!enough(article, *one.pattern, found)) return std::nullopt;
  const auto here = std::ranges::find_if(found, fits);
  return here == found.end() ? std::nullopt : std::optional(*here);
}

}  // namespace

Article::Article(claim::PageContext& page, std::span<const WeighedClaim> weighed) : context(page), claims(weighed) {
  const Lexicon& lexicon = *context.lexicon;
  std::vector<std::string_view> words;  // few
  const auto number = [&](std::string_view word) {
    const auto known = std::ranges::find(words, word);
    if (known != words.end()) return static_cast<uint32_t>(known - words.begin());
    words.push_back(word);
    return static_cast<uint32_t>(words.size() - 1);
  };
  for (const auto& each : claims) {
    const Claim& c = each.claim;
    OnRecord made{
        lexicon.row(each.row), {}, {number(c.outcome), static_cast<uint32_t>(c.direction), number(c.population)}};
    for (const Outcome* o = lexicon.outcome(c.outcome); o; o = o->parent ? lexicon.outcome(*o->parent) : nullptr)
      made.outcomes.push_back(o);
    on_record_.push_back(std::move(made));
  }
}

const Article::OnRecord& Article::on_record(const WeighedClaim& claim) const {
  return on_record_[static_cast<size_t>(&claim - claims.data())];
}

const Article::Matches& Article::matches_of(const ResolvedPattern& pattern) {
  const auto [entry, is_new] = matches_.try_emplace(&pattern);
  Matches& matches = entry->second;
  if (!is_new) return matches;
  (pattern.pattern->claim ? add_claims : add_cues)(*this, pattern, matches.all);
  for (const PatternMatch& here : matches.all) {
    if (!here.claim) continue;
    matches.by_outcome.resize(std::max<size_t>(matches.by_outcome.size(), here.keys.outcome + 1));
    matches.by_outcome[here.keys.outcome].push_back(here);
  }
  return matches;
}

ResolvedPattern resolve_pattern(const Lexicon& lexicon, const Pattern& pattern, bool starts) {
  ResolvedPattern out{&pattern,
                      lexicon::matching_cues(lexicon, pattern.cue),
                      lexicon::matching_cues(lexicon, pattern.with),
                      lexicon::matching_cues(lexicon, pattern.without),
                      {},
                      starts};
  for (const auto& one : pattern.any) out.any.push_back(resolve_pattern(lexicon, one, starts));
  return out;
}

std::vector<PatternMatch> pattern_matches(Article& article, const ResolvedPattern& pattern, const PatternMatch* first) {
  std::vector<PatternMatch> out;
  for (const auto& one : pattern.any) {
    auto found = pattern_matches(article, one, first);
    if (enough(article, *one.pattern, found)) out.insert(out.end(), found.begin(), found.end());
  }
  const auto fits = [&](const PatternMatch& w) { return fits_with(article, pattern, w, first); };
  if (pattern.any.empty()) {
    std::ranges::copy_if(matches_of(article, pattern, first, compares_outcome(pattern)), std::back_inserter(out), fits);
  } else {
    std::erase_if(out,
                  [&](const PatternMatch& w) { return !is_where_asked(article, *pattern.pattern, w) || !fits(w); });
  }
  return out;
}

std::optional<PatternMatch> first_pattern_match(Article& article, const ResolvedPattern& pattern,
                                                const PatternMatch* first) {
  if (one_is_enough(*pattern.pattern)) {
    for (const auto& one : pattern.any)
      if (const auto here = first_of_alternative(article, pattern, one, first)) return here;
    if (!pattern.any.empty()) return std::nullopt;
    for (const auto& here : matches_of(article, pattern, first, compares_outcome(pattern)))
      if (fits_with(article, pattern, here, first)) return here;
    return std::nullopt;
  }
  const auto found = pattern_matches(article, pattern, first);
  if (found.empty() || !enough(article, *pattern.pattern, found)) return std::nullopt;
  return found.front();
}

size_t sentences_in(const std::vector<PatternMatch>& matches) {
  std::vector<uint32_t> sentences;
  for (const auto& place : matches)
    if (sentences.empty() || sentences.back() != place.sentence) sentences.push_back(place.sentence);
  std::ranges::sort(sentences);  // alternatives follow each other, each in reading order
  return static_cast<size_t>(std::unique(sentences.begin(), sentences.end()) - sentences.begin());
}

bool enough(const Article& article, const Pattern& pattern, const std::vector<PatternMatch>& matches) {
  if (sentences_in(matches) < pattern.at_least) return false;
  if (pattern.outcomes == 0) return true;
  std::set<std::string> roots;
  for (const auto& place : matches) {
    if (!place.claim) continue;
    const auto& line = article.on_record(*place.claim).outcomes;
    if (!line.empty()) roots.insert(line.back()->id);
  }
  return roots.size() >= pattern.outcomes;
}

}  // namespace overclaim::verdict
