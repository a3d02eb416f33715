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

// Does `m` stand where a sentence has its subject: at its beginning and in front of a verb?
bool stands_first(const Parse& parse, const Match& m) {
  const uint32_t near = parse.limits().words_around_topic;
  if (m.first_token - parse.first() > near) return false;
  for (uint32_t t = m.last_token; t < std::min(m.last_token + near, parse.last()); ++t)
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
  return text::is_title(*document, b) && document->blocks[block].heading != b;
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

std::string product_name(const PageContext& page, std::string_view subject) {
  const uint32_t own = page.product.subject;
  return own != kNoIndex && page.lexicon->subjects[own].id == subject ? page.product.name : "";
}

std::vector<uint32_t> topics_in(const Parse& parse, parse::Tokens tokens) {
  std::vector<uint32_t> found;
  for (const auto& m : parse.matches)
    if (parse.is(m, CueKind::subject_name) && m.first_token >= tokens.first && m.last_token <= tokens.last &&
        std::ranges::find(found, parse.cue(m).subject) == found.end())
      found.push_back(parse.cue(m).subject);
  if (found.empty()) return found;  // most sentences
  const std::string_view never = parse.lexicon->policy.setting("class_never_ambient");
  std::erase_if(found, [&](uint32_t subject) {
    const auto& classes = parse.lexicon->subjects[subject].classes;
    return std::ranges::find(classes, never) != classes.end();
  });
  return found;
}

uint32_t single_subject(PageContext& page, uint32_t block) {
  const Block& b = page.document->blocks[block];
  uint32_t found = kNoIndex;
  for (uint32_t s = b.first_sentence; s < b.last_sentence; ++s) {
    if (!page.may_hold(s, match::kMayName)) continue;
    const Parse& parse = page.parse(s);
    for (const uint32_t subject : topics_in(parse, {parse.first(), parse.last()})) {
      if (found != kNoIndex && found != subject) return kNoIndex;
      found = subject;
    }
  }
  return found;
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
  add_mentions(slot, sentence);
  slot.parse = parse::parse_sentence(*lexicon, *document, slot.matches, sentence);
}

void PageContext::add_mentions(Slot& slot, uint32_t sentence) const {
  const auto own = std::ranges::equal_range(product.mentions, sentence, {}, &ProductMention::sentence);
  for (const ProductMention& mention : own) {
    const auto name_of_other = [&](const Match& m) {
      return m.kind == CueKind::subject_name && m.first_token <= mention.last_token &&
             m.last_token > mention.first_token;
    };
    // "SlimBerry Green Tea" is green tea of that make: the evidence is on green tea.
    if (std::ranges::any_of(slot.matches, name_of_other)) continue;
    // What stands in a name says nothing of its own: "Deep Sleep Plus".
    std::erase_if(slot.matches, [&](const Match& m) {
      return m.first_token < mention.last_token && m.last_token > mention.first_token;
    });
    Match name;
    name.first_token = mention.first_token;
    name.last_token = mention.last_token;
    name.span = {document->tokens[name.first_token].span.begin, document->tokens[name.last_token - 1].span.end};
    name.sentence = sentence;
    name.cue = product_cue_;
    name.kind = CueKind::subject_name;
    name.entry = lexicon->cues[product_cue_].entry;
    name.layers = lexicon->kinds[name.entry].layers;
    const auto behind =
        std::ranges::find_if(slot.matches, [&](const Match& m) { return m.first_token > name.first_token; });
    slot.matches.insert(behind, name);
  }
}

void PageContext::take_product(PageProduct found) {
  const auto cue = std::ranges::find_if(lexicon->cues, [&](const lexicon::Cue& c) {
    return c.kind == CueKind::subject_name && c.subject == found.subject;
  });
  if (found.subject == kNoIndex || cue == lexicon->cues.end()) return;
  product = std::move(found);
  product_cue_ = static_cast<uint32_t>(cue - lexicon->cues.begin());
  for (const ProductMention& mention : product.mentions) {
    Slot& slot = slots_[mention.sentence];
    slot.parsed = slot.has_topic = false;
    slot.may_hold |= match::kMayName;
    slot.checked |= match::kMayName;
  }
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

}  // namespace overclaim::claim
