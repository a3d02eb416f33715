#include "claim/answers.h"

#include <algorithm>

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::Reach;
using lexicon::Role;
using match::Match;
using parse::ClauseOpener;
using parse::Parse;
using text::Block;
using text::BlockKind;
using text::kNone;

namespace {

bool is_mark(const Parse& v, uint32_t t) { return v.token(t).kind == text::TokenKind::punctuation; }

// The answer that tokens [from, to) begin with and that a mark or their end closes; null where they say anything else.
const Match* answer_in(const Parse& v, uint32_t from, uint32_t to) {
  while (from < to && is_mark(v, from) && !v.covering(from, CueKind::answer)) ++from;
  for (const auto& m : v.matches) {
    if (m.first_token != from || m.last_token > to || !v.is(m, CueKind::answer)) continue;
    if (v.cue(m).role != Role::opens && (m.last_token == to || is_mark(v, m.last_token))) return &m;
  }
  return nullptr;
}

// Does the cue deny what may stand in front of it: "is unproven", "never tested"?
bool denies_backward(const Parse& v, const Match& m) {
  if (v.is(m, CueKind::negative_result)) return true;
  const bool denies = v.is(m, CueKind::negation) || (v.is(m, CueKind::rejection) && v.cue(m).role != Role::decoy) ||
                      (v.is(m, CueKind::uncertainty) && v.cue(m).role != Role::decoy);
  return denies && (v.cue(m).reach == Reach::both || v.cue(m).reach == Reach::backward);
}

bool names_outcome(const Parse& v, uint32_t from, uint32_t to) {
  return v.within(from, to, CueKind::outcome_noun) || v.within(from, to, CueKind::outcome_claim) ||
         v.within(from, to, CueKind::outcome_adjective) || v.within(from, to, CueKind::outcome_label);
}

// A part of a table row between two "|". A cell of several sentences has several parts.
struct CellPart {
  uint32_t sentence = kNone, first = 0, last = 0;
  uint32_t column = 0;
};

std::vector<CellPart> cells_of(PageContext& page, uint32_t block) {
  std::vector<CellPart> parts;
  const Block& row = page.document->blocks[block];
  uint32_t column = 0;
  for (uint32_t s = row.first_sentence; s < row.last_sentence; ++s) {
    const Parse& v = page.parse(s);
    uint32_t from = v.first();
    for (uint32_t t = v.first(); t <= v.last(); ++t) {
      if (t < v.last() && v.word(t) != "|") continue;
      if (from < t) parts.push_back({s, from, t, column});
      if (t < v.last()) ++column;
      from = t + 1;
    }
  }
  return parts;
}

struct Verdict {
  uint32_t column = 0;
  const Parse* parse = nullptr;
  const Match* cue = nullptr;
  bool denies = false;
};

// What a cell says of the row that it stands in: "No", "Never tested in people".
Verdict verdict_of_cell(const Parse& v, const CellPart& cell) {
  if (const Match* m = answer_in(v, cell.first, cell.last)) return {cell.column, &v, m, v.cue(*m).role == Role::denies};
  if (names_outcome(v, cell.first, cell.last) || v.within(cell.first, cell.last, CueKind::safety)) return {};
  for (const auto& m : v.matches)
    if (m.first_token >= cell.first && m.last_token <= cell.last &&
        m.first_token - cell.first <= v.limits().cell_to_verdict && denies_backward(v, m))
      return {cell.column, &v, &m, true};
  return {};
}

// Does the header of a column name the product that the page is about?
bool is_column_of_page(const SentenceContext& x, const std::vector<CellPart>& header, uint32_t column) {
  const uint32_t subject = x.page.ambient_subject(x.block());
  return std::ranges::any_of(header, [&](const CellPart& cell) {
    if (cell.column != column) return false;
    const Parse& v = x.page.parse(cell.sentence);
    const Match* name = v.within(cell.first, cell.last, CueKind::subject_name);
    return name && v.cue(*name).subject == subject;
  });
}

match::Because because_of(const Parse& v, const Match& m) { return {v.cue(m).id, m.span}; }

// The cells behind the one of token `t`. Where several products have a column each, that of the page's product counts.
AnswerReading answer_of_row(const SentenceContext& x, uint32_t t) {
  const Block& block = x.parse.block();
  if (block.kind != BlockKind::table_row) return {};
  const auto cells = cells_of(x.page, x.block());
  const auto own = std::ranges::find_if(
      cells, [&](const CellPart& cell) { return cell.sentence == x.parse.index && cell.first <= t && t < cell.last; });
  if (own == cells.end()) return {};
  std::vector<Verdict> verdicts;
  for (const CellPart& cell : cells) {
    if (cell.column <= own->column) continue;
    if (!verdicts.empty() && verdicts.back().column == cell.column) continue;
    if (const Verdict verdict = verdict_of_cell(x.page.parse(cell.sentence), cell); verdict.cue)
      verdicts.push_back(verdict);
  }
  if (verdicts.size() > 1 && block.header_row != kNone) {
    const auto header = cells_of(x.page, block.header_row);
    const auto of_page = [&](const Verdict& verdict) { return is_column_of_page(x, header, verdict.column); };
    if (std::ranges::any_of(verdicts, of_page))
      std::erase_if(verdicts, [&](const Verdict& verdict) { return !of_page(verdict); });
  }
  if (verdicts.empty() || !std::ranges::all_of(verdicts, &Verdict::denies)) return {};
  return {Answer::denied, {because_of(*verdicts.front().parse, *verdicts.front().cue)}};
}

// "Eases pain: no"
AnswerReading answer_of_value(const Parse& v, uint32_t t) {
  const uint32_t next = v.clause_of(t) + 1;
  if (next >= v.clauses.size() || v.clauses[next].opener != ClauseOpener::label) return {};
  const Match* m = answer_in(v, v.clauses[next].first, v.last());
  if (!m || v.cue(*m).role != Role::denies) return {};
  return {Answer::denied, {because_of(v, *m)}};
}

// "False: it eases pain", or a cross in front of it. "Can it hurt? Never: it is mild." replies to the question instead.
AnswerReading answer_in_front(const SentenceContext& x, uint32_t t) {
  const Parse& v = x.parse;
  if (v.index > v.block().first_sentence && x.page.parse(v.index - 1).is_question()) return {};
  const Match* m = v.covering(v.first(), {CueKind::answer, Role::denies});
  if (!m || m->first_token != v.first() || m->last_token > t) return {};
  const bool mark = is_mark(v, m->first_token);
  if (!mark && v.word(m->last_token) != ":") return {};
  return {Answer::denied, {because_of(v, *m)}};
}

// "Does it ease pain? Absolutely.", also with a letter in front: "A: Absolutely." A heading is only asked.
AnswerReading answer_after(const SentenceContext& x) {
  const Parse& v = x.parse;
  const uint32_t next = v.index + 1;
  if (!v.is_question() || v.block().kind == BlockKind::heading || next >= v.block().last_sentence) return {};
  const Parse& reply = x.page.parse(next);
  uint32_t from = reply.first();
  if (from + 2 < reply.last() && reply.word(from + 1) == ":") from += 2;
  const Match* m = answer_in(reply, from, reply.last());
  if (!m) return {};
  if (reply.cue(*m).role == Role::denies) return {Answer::denied, {because_of(reply, *m)}};
  if (reply.last() - from > v.limits().words_of_answer) return {};
  return {Answer::affirmed, {because_of(reply, *m)}};
}

// Does the line end where a statement would go on: "has not been shown to:", "There is no evidence that it can:"?
bool ends_open(const Parse& v, uint32_t end) {
  for (const CueKind kind : {CueKind::auxiliary, CueKind::hedge, CueKind::suggestion, CueKind::effect, CueKind::carrier,
                             CueKind::preposition, CueKind::relative, CueKind::report, CueKind::proof,
                             CueKind::study_of, CueKind::use, CueKind::answer})
    if (v.covering(end - 1, kind)) return true;
  const ClauseOpener opener = v.clause_at(end - 1).opener;
  const bool complement = opener == ClauseOpener::complement || opener == ClauseOpener::relative;
  return complement && (v.covering(end - 1, CueKind::subject_name) || v.covering(end - 1, CueKind::anaphor));
}

// Does the cue bear on what follows the line, which ends in front of token `end`?
bool reaches_end(const Parse& v, const Match& m, uint32_t end) {
  const lexicon::Cue& cue = v.cue(m);
  if (cue.reach == Reach::backward || (cue.within && end > m.last_token + cue.within)) return false;
  for (uint32_t c = v.clause_of(m.first_token) + 1; c <= v.clause_of(end - 1); ++c) {
    const ClauseOpener opener = v.clauses[c].opener;
    if (opener == ClauseOpener::contrast || opener == ClauseOpener::independent || opener == ClauseOpener::coordinate)
      return false;
  }
  return m.last_token >= end || ends_open(v, end);
}

// What a lead-in or a heading says of what stands below it.
AnswerReading answer_of_line(const Parse& v) {
  if (v.is_question() || v.has({CueKind::pseudo_negation, Role::invert})) return {};
  uint32_t end = v.last();
  while (end > v.first() && is_mark(v, end - 1) && !v.covering(end - 1, CueKind::answer)) --end;
  if (end == v.first()) return {};
  for (const auto& m : v.matches) {
    const bool denies = (v.is(m, CueKind::negation) && v.cue(m).role != Role::partial) ||
                        v.is(m, CueKind::negative_result) ||
                        (v.is(m, CueKind::rejection) && v.cue(m).role != Role::decoy);
    if (denies && reaches_end(v, m, end)) return {Answer::denied, {because_of(v, m)}};
  }
  for (const auto& m : v.matches)
    if (v.is(m, {CueKind::attribution, Role::distance}) && reaches_end(v, m, end))
      return {Answer::open, {because_of(v, m)}};
  return {};
}

// The block in front of a list that ends without a full stop: "The tea will not", and then the items.
uint32_t open_line_before(const text::Document& document, uint32_t block) {
  if (document.blocks[block].kind != BlockKind::list_item) return kNone;
  uint32_t b = block;
  while (b > 0 && document.blocks[b].kind == BlockKind::list_item) --b;
  const Block& line = document.blocks[b];
  if (line.kind != BlockKind::paragraph || line.first_sentence == line.last_sentence) return kNone;
  const text::Sentence& last = document.sentences[line.last_sentence - 1];
  return document.tokens[last.last_token - 1].kind == text::TokenKind::punctuation ? kNone : b;
}

AnswerReading answer_above(const SentenceContext& x, uint32_t t) {
  const text::Document& document = *x.page.document;
  const Block& block = x.parse.block();
  // What a lead-in begins, the first sentence ends.
  if (x.parse.index != block.first_sentence || x.parse.clause_at(t).opener == ClauseOpener::contrast) return {};
  const auto last_line = [&](uint32_t b) {
    const Block& line = document.blocks[b];
    return line.first_sentence == line.last_sentence ? AnswerReading{}
                                                     : answer_of_line(x.page.parse(line.last_sentence - 1));
  };
  const uint32_t lead_in = block.intro != kNone ? block.intro : open_line_before(document, x.block());
  if (lead_in != kNone) return last_line(lead_in);
  const bool item = block.kind == BlockKind::list_item || block.kind == BlockKind::table_row;
  return item && block.heading != kNone ? last_line(block.heading) : AnswerReading{};
}

}  // namespace

AnswerReading answer_to(const SentenceContext& x, uint32_t t) {
  AnswerReading reading = answer_in_front(x, t);
  if (reading.answer == Answer::none) reading = answer_of_value(x.parse, t);
  if (reading.answer == Answer::none) reading = answer_of_row(x, t);
  if (reading.answer == Answer::none) reading = answer_after(x);
  if (reading.answer == Answer::none) reading = answer_above(x, t);
  return reading;
}

bool is_answer_to_cue(const SentenceContext& x, const Match& answer, const std::vector<bool>& cues) {
  const Parse& v = x.parse;
  const auto is_asked_in = [&](const Parse& question) {
    return std::ranges::any_of(question.matches, [&](const Match& m) { return cues[m.cue]; });
  };
  // A label begins with what it is about: "Side effects", not "Has no side effects".
  const auto labels = [&](const Parse& parse, uint32_t from) {
    return std::ranges::any_of(parse.matches, [&](const Match& m) { return cues[m.cue] && m.first_token == from; });
  };
  const bool ends = answer.last_token == v.last() || is_mark(v, answer.last_token);
  if (!ends) return false;
  if (v.block().kind == BlockKind::table_row) {
    const auto cells = cells_of(x.page, x.block());
    const bool fills = std::ranges::any_of(cells, [&](const CellPart& cell) {
      return cell.sentence == v.index && cell.first == answer.first_token && cell.last == answer.last_token;
    });
    if (fills) return labels(x.page.parse(cells.front().sentence), cells.front().first);
  }
  const parse::Clause& clause = v.clause_at(answer.first_token);
  if (clause.first == answer.first_token && clause.opener == ClauseOpener::label) return labels(v, v.first());
  if (answer.first_token != v.first() || v.index == v.block().first_sentence) return false;
  const Parse& question = x.page.parse(v.index - 1);
  return question.is_question() && v.last() - v.first() <= v.limits().words_of_answer && is_asked_in(question);
}

}  // namespace overclaim::claim
