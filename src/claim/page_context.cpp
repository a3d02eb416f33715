#include "claim/page_context.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::kNoIndex;
using lexicon::Role;
using match::FeatureBits;
using match::Match;
using parse::Parse;
using text::Block;
using text::BlockKind;
using text::Document;
using text::kNone;

namespace {

// Weights of a mention: a title names the subject of the page, a heading that of its section, the first lines
// introduce.
constexpr uint32_t kTitle = 12, kHeading = 4, kOpening = 3, kText = 1;
constexpr uint32_t kOpeningBlocks = 4;
constexpr uint32_t kWithEvidence = 4;
// A page that names a product only once in so many words is about something else; a mention in a title, a heading or an
// opening line counts for more words.
constexpr uint32_t kWordsForAMention = 400, kWordsForProminence = 2000;

std::vector<uint32_t> subjects_in(const Parse& parse) {
  std::vector<uint32_t> found;
  for (const auto& m : parse.matches)
    if (parse.is(m, CueKind::subject_name) &&
        std::find(found.begin(), found.end(), parse.cue(m).subject) == found.end())
      found.push_back(parse.cue(m).subject);
  return found;
}

// The same, without those that are meant only where they are named: "exercise" in a heading is not the product.
std::vector<uint32_t> topics_in(const Parse& parse) {
  std::vector<uint32_t> found = subjects_in(parse);
  if (found.empty()) return found;  // most sentences
  const std::string_view never = parse.lexicon->policy.setting("class_never_ambient");
  std::erase_if(found, [&](uint32_t s) {
    const auto& classes = parse.lexicon->subjects[s].classes;
    return std::find(classes.begin(), classes.end(), never) != classes.end();
  });
  return found;
}

uint32_t weigh_page_subject(PageContext& c) {
  std::map<uint32_t, uint32_t> weights;
  std::map<uint32_t, bool> prominent;
  const auto words = static_cast<uint32_t>(c.document->tokens.size());
  for (uint32_t s = 0; s < c.sentences(); ++s) {
    if (!c.may_hold(s, match::kMayName)) continue;
    const Parse& parse = c.parse(s);
    const uint32_t b = parse.sentence().block;
    const Block& block = parse.block();
    const bool title = block.kind == BlockKind::heading && (block.level == 1 || b == 0);
    uint32_t weight = title                              ? kTitle
                      : block.kind == BlockKind::heading ? kHeading
                      : b < kOpeningBlocks               ? kOpening
                                                         : kText;
    for (uint32_t subject : topics_in(parse)) {
      weights[subject] += weight;
      prominent[subject] = prominent[subject] || weight > kText;
    }
  }
  uint32_t best = kNoIndex, best_weight = 0;
  for (const auto& [subject, weight] : weights) {
    if (weight * (prominent[subject] ? kWordsForProminence : kWordsForAMention) < words) continue;
    // Of several subjects, one with evidence is preferred: the page can be checked for it.
    const uint32_t scaled = c.lexicon->subjects[subject].on_file ? weight * kWithEvidence : weight;
    if (scaled > best_weight) {
      best = subject;
      best_weight = scaled;
    }
  }
  return best;
}

// The one subject a block names, or kNoIndex where it names none or several.
uint32_t single_subject(PageContext& c, const Block& block) {
  uint32_t found = kNoIndex;
  for (uint32_t s = block.first_sentence; s < block.last_sentence; ++s) {
    if (!c.may_hold(s, match::kMayName)) continue;
    for (uint32_t subject : topics_in(c.parse(s))) {
      if (found != kNoIndex && found != subject) return kNoIndex;
      found = subject;
    }
  }
  return found;
}

void add_above(PageContext& c, BlockContext& out, uint32_t block) {
  const Block& b = c.document->blocks[block];
  for (uint32_t s = b.first_sentence; s < b.last_sentence; ++s) out.above.push_back(s);
}

void survey_blocks(PageContext& c) {
  const auto& blocks = c.document->blocks;
  c.blocks.resize(blocks.size());
  // Headings guessed from plain text have no depth: the last one that names a subject holds until another does.
  uint32_t carried = kNoIndex;
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    const Block& block = blocks[b];
    BlockContext& out = c.blocks[b];
    for (uint32_t s = block.first_sentence; s < block.last_sentence && !out.names; ++s)
      out.names = c.may_hold(s, match::kMayName);
    if (block.intro != kNone) add_above(c, out, block.intro);
    if (block.header_row != kNone) add_above(c, out, block.header_row);
    out.near = out.above.size();
    for (uint32_t h = block.heading; h != kNone; h = blocks[h].heading) {
      add_above(c, out, h);
      if (h == block.heading && blocks[h].level > 1) out.near = out.above.size();
      if (out.subject == kNoIndex && blocks[h].level > 1) out.subject = single_subject(c, blocks[h]);
      if (blocks[h].heading == h) break;
    }
    if (block.intro != kNone)
      if (uint32_t subject = single_subject(c, blocks[block.intro]); subject != kNoIndex) out.subject = subject;
    if (block.kind == BlockKind::heading && block.level > 1 && c.document->format == text::Format::plain)
      if (uint32_t subject = single_subject(c, block); subject != kNoIndex) carried = subject;
    if (out.subject == kNoIndex) out.subject = carried;
  }
}

// Does `m` stand where a sentence has its subject: at its beginning and in front of a verb?
bool stands_first(const Parse& parse, const Match& m) {
  constexpr uint32_t kNear = 4;
  if (m.first_token - parse.first() > kNear) return false;
  for (uint32_t t = m.last_token; t < std::min(m.last_token + kNear, parse.last()); ++t)
    if (parse.covering(t, CueKind::auxiliary) || parse.covering(t, CueKind::effect) ||
        parse.covering(t, CueKind::carrier))
      return true;
  return false;
}

// What a sentence is about: the subject it names first, else what stands in its subject position.
uint32_t topic_of(PageContext& c, uint32_t s) {
  const Parse& parse = c.parse(s);
  for (const auto& m : parse.matches) {
    switch (parse.kind(m)) {
      case CueKind::subject_name:
        return parse.cue(m).subject;
      case CueKind::anaphor:
        if (parse.cue(m).role == Role::pronoun || parse.cue(m).role == Role::possessive ||
            parse.cue(m).role == Role::class_)
          return antecedent({c, parse}, m.first_token);
        break;
      case CueKind::outcome_noun:
      case CueKind::agent:
        if (parse.cue(m).role != Role::study && parse.cue(m).role != Role::person && stands_first(parse, m)) {
          for (const auto& later : parse.matches)
            if (parse.is(later, CueKind::subject_name)) return parse.cue(later).subject;
          return kOtherTopic;
        }
        break;
      default:
        break;
    }
  }
  return kNoIndex;
}

}  // namespace

bool reports_dispute(const Parse& parse) {
  return parse.has({CueKind::uncertainty, Role::dispute}) || parse.has(CueKind::negative_result);
}

const Match* PageContext::above(uint32_t block, lexicon::KindRole what) {
  for (uint32_t s : blocks[block].above) {
    const Parse& line = parse(s);
    bool any = false;
    for (const auto& m : line.matches) {
      if (!line.is(m, what.kind())) continue;
      any = true;
      if (line.is(m, what)) return &m;
    }
    if (any) return nullptr;
  }
  return nullptr;
}

bool PageContext::in_far_title(uint32_t block, uint32_t s) const {
  const uint32_t b = document->sentences[s].block;
  const Block& line = document->blocks[b];
  return line.kind == BlockKind::heading && (line.level == 1 || b == 0) && document->blocks[block].heading != b;
}

const Match* PageContext::just_above(uint32_t block, CueKind kind) {
  for (size_t i = 0; i < blocks[block].near; ++i) {
    const Parse& line = parse(blocks[block].above[i]);
    if (const Match* m = line.within(line.first(), line.last(), kind)) return m;
  }
  return nullptr;
}

namespace {

// Tokens of a sentence.
struct Cell {
  uint32_t sentence = kNone, first = 0, last = 0;
};

// The cell of a table's first row above the cell of token `t`.
Cell header_cell(const SentenceContext& x, uint32_t t) {
  uint32_t column = 0;
  for (uint32_t i = x.parse.first(); i < t; ++i) column += x.parse.word(i) == "|";
  const Block& header = x.page.document->blocks[x.parse.block().header_row];
  for (uint32_t s = header.first_sentence; s < header.last_sentence; ++s) {
    const Parse& row = x.page.parse(s);
    uint32_t from = row.first();
    for (uint32_t i = row.first(); i <= row.last(); ++i) {
      if (i < row.last() && row.word(i) != "|") continue;
      if (column == 0) return {s, from, i};
      --column;
      from = i + 1;
    }
  }
  return {};
}

// What heading words in tokens [from, to) say. Neutral words decide over promising ones ("Research on its benefits"),
// and benefits and harms together are neutral.
Role heading_role_in(const Parse& v, uint32_t from, uint32_t to) {
  Role role = Role::none;
  bool benefit = false, harm = false;
  for (const auto& m : v.matches) {
    if (m.first_token < from || m.last_token > to) continue;
    if (v.is(m, CueKind::use) || v.is(m, CueKind::study_of)) return Role::neutral;
    if (!v.is(m, CueKind::heading)) continue;
    const Role own = v.cue(m).role;
    benefit |= own == Role::benefit;
    harm |= own == Role::harm;
    if (role == Role::none || own == Role::neutral || own == Role::harm || own == Role::claimed || own == Role::pointer)
      role = own;
  }
  return benefit && harm ? Role::neutral : role;
}

}  // namespace

Role heading_role(const SentenceContext& x, uint32_t t) {
  const Parse& v = x.parse;
  const parse::Clause& clause = v.clause_at(t);
  const bool row = v.block().kind == BlockKind::table_row;
  const bool labelled =
      clause.opener == parse::ClauseOpener::label || (clause.opener == parse::ClauseOpener::independent && row);
  if (labelled && clause.first > v.first())
    if (auto role = heading_role_in(v, v.first(), clause.first); role != Role::none) return role;
  if (row && v.block().header_row != kNone) {
    const Cell cell = header_cell(x, t);
    return cell.sentence == kNone ? Role::none : heading_role_in(x.page.parse(cell.sentence), cell.first, cell.last);
  }
  for (const uint32_t s : x.page.blocks[x.block()].above) {
    const Parse& line = x.page.parse(s);
    const auto role = heading_role_in(line, line.first(), line.last());
    if (role == Role::none || ((role == Role::harm || role == Role::neutral) && x.page.in_far_title(x.block(), s)))
      continue;
    return role;
  }
  return Role::none;
}

bool may_be_called(const lexicon::Lexicon& lexicon, uint32_t subject, const lexicon::Cue& class_noun) {
  return subject < lexicon.subjects.size() &&
         std::ranges::any_of(lexicon.subjects[subject].classes,
                             [&](const std::string& name) { return class_noun.id.ends_with("." + name); });
}

uint32_t antecedent(const SentenceContext& x, uint32_t t) {
  const Parse& v = x.parse;
  const Match* self = v.covering(t, CueKind::anaphor);
  const bool class_noun = self && v.cue(*self).role == Role::class_;
  // "Walking helps": an activity, and the page is about a peptide.
  const auto fits = [&](uint32_t subject) {
    return !class_noun || subject == kNoIndex || may_be_called(x.lexicon(), subject, v.cue(*self));
  };
  // A subject named earlier in the sentence, in front of the pronoun.
  uint32_t earlier = kNoIndex;
  for (const auto& m : v.matches)
    if (m.last_token <= t && v.is(m, CueKind::subject_name)) earlier = v.cue(m).subject;
  if (earlier != kNoIndex && fits(earlier)) return earlier;
  for (uint32_t before = v.index; before-- > v.block().first_sentence;) {
    const uint32_t topic = x.page.topic(before);
    if (topic == kNoIndex) continue;
    // "the peptide" is not the protein that was named before.
    if (class_noun && (topic == kOtherTopic || !fits(topic))) continue;
    return topic;
  }
  const uint32_t ambient = x.page.ambient_subject(x.block());
  return fits(ambient) ? ambient : kOtherTopic;
}

PageContext::PageContext(const match::Matcher& matcher, const Document& doc)
    : lexicon(&matcher.lexicon()),
      document(&doc),
      matcher_(&matcher),
      words_(matcher.number_words(doc)),
      slots_(doc.sentences.size()) {
  for (uint32_t s = 0; s < slots_.size(); ++s) {
    slots_[s].may_hold = words_.may_hold[s];
    slots_[s].checked = 0;
  }
}

PageContext::PageContext(const lexicon::Lexicon& lex, const Document& doc, std::span<const Match> matches)
    : lexicon(&lex), document(&doc), slots_(doc.sentences.size()) {
  for (const Match& m : matches) slots_[m.sentence].matches.push_back(m);
}

const Parse& PageContext::parse(uint32_t sentence) {
  Slot& slot = slots_[sentence];
  if (!slot.parsed) add_parse(slot, sentence);
  return slot.parse;
}

SentenceContext PageContext::sentence(uint32_t index) { return {*this, parse(index)}; }

bool PageContext::may_hold(uint32_t sentence, FeatureBits bits) {
  Slot& slot = slots_[sentence];
  const auto open = static_cast<FeatureBits>(slot.may_hold & bits & ~slot.checked);
  if (open) {
    const FeatureBits found = matcher_->bits_in(*document, words_, sentence, open);
    slot.may_hold = static_cast<FeatureBits>((slot.may_hold & ~open) | found);
    slot.checked = static_cast<FeatureBits>(slot.checked | open);
  }
  return slot.may_hold & bits;
}

void PageContext::add_parse(Slot& slot, uint32_t sentence) {
  slot.parsed = true;
  if (matcher_) matcher_->match_sentence(*document, words_, sentence, slot.matches);
  match::remove_decoys(*lexicon, slot.matches);
  slot.parse = parse::parse_sentence(*lexicon, *document, slot.matches, sentence);
}

Disputes PageContext::disputes_near(uint32_t block) {
  if (disputes_.empty()) count_disputes();
  return disputes_[block];
}

void PageContext::count_disputes() {
  std::map<uint32_t, uint32_t> by_heading;
  disputes_.resize(blocks.size());
  for (uint32_t s = 0; s < sentences(); ++s) {
    if (!may_hold(s, match::kMayDispute) || !reports_dispute(parse(s))) continue;
    ++disputes_[document->sentences[s].block].in_block;
    ++by_heading[parse(s).block().heading];
  }
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    const uint32_t heading = document->blocks[b].heading;
    if (heading != kNone) disputes_[b].in_section = by_heading[heading];
  }
}

uint32_t PageContext::topic(uint32_t sentence) {
  Slot& slot = slots_[sentence];
  if (!slot.has_topic) {
    slot.topic = topic_of(*this, sentence);
    slot.has_topic = true;
  }
  return slot.topic;
}

namespace {

PageContext surveyed(PageContext c, uint32_t fallback_subject) {
  c.page_subject = weigh_page_subject(c);
  if (c.page_subject == kNoIndex) c.page_subject = fallback_subject;
  survey_blocks(c);
  return c;
}

}  // namespace

PageContext survey(const match::Matcher& matcher, const Document& document, uint32_t fallback_subject) {
  return surveyed(PageContext(matcher, document), fallback_subject);
}

PageContext survey(const lexicon::Lexicon& lexicon, const Document& document, std::span<const Match> matches,
                   uint32_t fallback_subject) {
  return surveyed(PageContext(lexicon, document, matches), fallback_subject);
}

}  // namespace overclaim::claim
