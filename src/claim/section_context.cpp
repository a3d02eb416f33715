#include "claim/section_context.h"

#include <algorithm>

#include "lexicon/message.h"
#include "text/line_index.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::kNoIndex;
using lexicon::Role;
using match::Match;
using parse::Parse;
using text::Block;
using text::BlockKind;
using text::kNone;

namespace {

// The folded words of a sentence with a space around each.
std::string spaced_words(const Parse& parse) {
  std::string words = " ";
  for (uint32_t t = parse.first(); t < parse.last(); ++t) words.append(parse.word(t)).append(" ");
  return words;
}

// The product that each cell of a table row names; kNoIndex for a cell without one.
std::vector<uint32_t> subjects_of_cells(PageContext& page, uint32_t row) {
  std::vector<uint32_t> cells;
  const Block& block = page.document->blocks[row];
  for (uint32_t s = block.first_sentence; s < block.last_sentence; ++s) {
    const Parse& parse = page.parse(s);
    uint32_t from = parse.first();
    for (uint32_t t = parse.first(); t <= parse.last(); ++t) {
      if (t < parse.last() && parse.word(t) != "|") continue;
      const auto topics = topics_in(parse, {from, t});
      cells.push_back(topics.size() == 1 ? topics.front() : kNoIndex);
      from = t + 1;
    }
  }
  return cells;
}

// A denial of what follows, and not of a part of it: "without a prescription", "not only".
bool denies(const Parse& line) {
  for (const Match& m : line.matches) {
    const Role role = line.cue(m).role;
    if (line.is(m, CueKind::negation) && role != Role::without && role != Role::partial) return true;
    if (line.is(m, CueKind::negative_result) || line.is(m, CueKind::rejection) || line.is(m, CueKind::counterfactual))
      return true;
  }
  return false;
}

bool leaves_open(const Parse& line) {
  if (line.is_question()) return true;
  return std::ranges::any_of(line.matches, [&](const Match& m) {
    const Role role = line.cue(m).role;
    switch (m.kind) {
      case CueKind::uncertainty:
      case CueKind::study_of:
      case CueKind::use:
      case CueKind::condition:
      case CueKind::proposal:
        return true;
      case CueKind::attribution:
        return role == Role::distance;
      case CueKind::heading:
        return role != Role::benefit && role != Role::mechanism;
      default:
        return false;
    }
  });
}

bool affirms(const Parse& line) {
  return std::ranges::any_of(line.matches, [&](const Match& m) {
    const Role role = line.cue(m).role;
    switch (m.kind) {
      case CueKind::effect:
      case CueKind::effect_noun:
      case CueKind::outcome_claim:
      case CueKind::outcome_label:
        return true;
      case CueKind::carrier:
        return role == Role::give || role == Role::show || role == Role::possess;
      case CueKind::heading:
        return role == Role::benefit || role == Role::mechanism;
      default:
        return false;
    }
  });
}

// Does the cue name one study: "et al.", "a 2019 trial", a PMID, a trial by its name?
bool names_one_study(const Parse& parse, const Match& m) {
  if (parse.is(m, CueKind::study)) return true;
  if (!parse.is(m, CueKind::figure)) return false;
  const Role role = parse.cue(m).role;
  return role == Role::et_al || role == Role::dated_study || role == Role::pmid || role == Role::doi;
}

// People who have the disease that a heading consists of. Empty: it names none.
std::string people_with_disease_in(const Parse& heading) {
  for (const Match& m : heading.matches) {
    if (!heading.is(m, CueKind::outcome_noun)) continue;
    const lexicon::Outcome& outcome = heading.lexicon->outcomes[heading.cue(m).outcome];
    if (outcome.disease && heading.lexicon->population(outcome.id)) return outcome.id;
  }
  return "";
}

// The words of a block on one line.
std::string text_of(const PageContext& page, uint32_t block) {
  const Block& b = page.document->blocks[block];
  std::string text;
  for (uint32_t s = b.first_sentence; s < b.last_sentence; ++s) {
    if (!text.empty()) text += ' ';
    for (const char c : page.document->prose_text(page.document->sentences[s].prose))
      text += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  }
  return text;
}

std::string name_or_dash(const lexicon::Lexicon& lexicon, uint32_t subject) {
  return subject < lexicon.subjects.size() ? lexicon.subjects[subject].name : "-";
}

}  // namespace

SectionContexts::SectionContexts(PageContext& page) : page_(page), contexts_(page.document->blocks.size()) {
  const lexicon::Policy& policy = page.lexicon->policy;
  for (const std::string_view name : lexicon::parts_of(policy.setting("section_order"), '|')) {
    const auto role = lexicon::value_of<SectionRole>(name);
    if (!role) continue;
    RoleWords words{*role, {}, {}};
    for (const std::string_view part : lexicon::parts_of(policy.setting("section_" + std::string(name)), '|')) {
      const std::string entry(part);
      entry.find('.') != std::string::npos ? words.cues.push_back(entry) : words.words.push_back(" " + entry + " ");
    }
    roles_.push_back(std::move(words));
  }
}

const SectionContext& SectionContexts::of(uint32_t block) {
  if (!contexts_[block]) contexts_[block] = read(block);
  return *contexts_[block];
}

SectionContext SectionContexts::read(uint32_t block) {
  const Block& b = page_.document->blocks[block];
  SectionContext out;
  out.heading = b.heading;
  if (b.heading != kNone) out.heading_says = polarity_of(b.heading);
  out.lead_in = b.intro;
  if (b.intro != kNone) out.lead_in_says = polarity_of(b.intro);
  read_columns(block, out);
  read_subject(block, out);
  read_role(block, out);
  read_people(block, out);
  read_study(block, out);
  out.disputes = page_.disputes_near(block);
  return out;
}

std::vector<uint32_t> SectionContexts::lines_above(uint32_t block) const {
  const auto& blocks = page_.document->blocks;
  std::vector<uint32_t> lines;
  if (blocks[block].kind == BlockKind::heading) lines.push_back(block);
  if (blocks[block].intro != kNone) lines.push_back(blocks[block].intro);
  for (uint32_t h = blocks[block].heading; h != kNone; h = blocks[h].heading) {
    lines.push_back(h);
    if (blocks[h].heading == h) break;
  }
  return lines;
}

std::vector<uint32_t> SectionContexts::sentences_around(uint32_t block) const {
  const Block& b = page_.document->blocks[block];
  std::vector<uint32_t> sentences;
  for (uint32_t s = b.first_sentence; s < b.last_sentence; ++s) sentences.push_back(s);
  for (const uint32_t s : page_.blocks[block].above)
    if (!page_.in_far_title(block, s)) sentences.push_back(s);
  return sentences;
}

LeadPolarity SectionContexts::polarity_of(uint32_t block) {
  const Block& b = page_.document->blocks[block];
  // The last sentence of a lead-in is the one that the list continues.
  if (b.first_sentence == b.last_sentence) return LeadPolarity::neutral;
  const Parse& line = page_.parse(b.last_sentence - 1);
  if (denies(line)) return LeadPolarity::denying;
  if (leaves_open(line)) return LeadPolarity::neutral;
  return affirms(line) ? LeadPolarity::affirming : LeadPolarity::neutral;
}

SectionRole SectionContexts::role_of_line(uint32_t block) {
  const Block& b = page_.document->blocks[block];
  std::vector<SectionRole> found;
  bool study = false;
  for (uint32_t s = b.first_sentence; s < b.last_sentence; ++s) {
    const Parse& line = page_.parse(s);
    const std::string words = spaced_words(line);
    for (const RoleWords& role : roles_) {
      const bool said =
          std::ranges::any_of(role.words, [&](const auto& one) { return words.find(one) != words.npos; }) ||
          std::ranges::any_of(line.matches, [&](const Match& m) {
            return std::ranges::any_of(role.cues, [&](const auto& id) { return line.cue(m).id.starts_with(id); });
          });
      if (said) found.push_back(role.role);
    }
    study = study || std::ranges::any_of(line.matches, [&](const Match& m) { return names_one_study(line, m); });
  }
  const auto has = [&](SectionRole role) { return std::ranges::find(found, role) != found.end(); };
  const SectionRole first = found.empty() ? SectionRole::none : found.front();
  if (study && (first == SectionRole::none || first == SectionRole::research)) return SectionRole::one_study;
  // "Benefits and side effects" says of no line below it which of both it is.
  if (first == SectionRole::side_effects && has(SectionRole::benefits)) return SectionRole::none;
  return first;
}

bool SectionContexts::is_about_another_product(uint32_t heading) {
  if (page_.page_subject == kNoIndex || page_.document->blocks[heading].level <= 1) return false;
  const uint32_t subject = single_subject(page_, heading);
  if (subject == kNoIndex || subject == page_.page_subject) return false;
  // An ingredient of the product of the page is no other product.
  const auto& contains = page_.product.contains;
  return !page_.product.is(page_.page_subject) ||
         std::ranges::find(contains, page_.lexicon->subjects[subject].id) == contains.end();
}

void SectionContexts::read_role(uint32_t block, SectionContext& out) {
  const auto named = std::ranges::count_if(out.columns, [](uint32_t subject) { return subject != kNoIndex; });
  if (named > 1) {
    out.role = SectionRole::comparison;
    return;
  }
  for (const uint32_t line : lines_above(block)) {
    const Block& b = page_.document->blocks[line];
    if (line != block && b.first_sentence < b.last_sentence && page_.in_far_title(block, b.first_sentence)) continue;
    const SectionRole role = role_of_line(line);
    out.role = role == SectionRole::none && is_about_another_product(line) ? SectionRole::other_products : role;
    out.role_from = line;
    if (out.role != SectionRole::none) return;
  }
  out.role_from = kNone;
}

void SectionContexts::read_columns(uint32_t block, SectionContext& out) {
  const Block& b = page_.document->blocks[block];
  if (b.kind != BlockKind::table_row) return;
  out.columns = subjects_of_cells(page_, b.header_row == kNone ? block : b.header_row);
  if (std::ranges::all_of(out.columns, [](uint32_t subject) { return subject == kNoIndex; })) out.columns.clear();
}

void SectionContexts::read_subject(uint32_t block, SectionContext& out) {
  const Block& b = page_.document->blocks[block];
  const auto take = [&](uint32_t subject, SubjectSource source) {
    if (subject == kNoIndex || out.subject_from != SubjectSource::none) return;
    out.subject = subject;
    out.subject_from = source;
  };
  if (b.kind == BlockKind::table_row && b.header_row != kNone) {
    if (const auto cells = subjects_of_cells(page_, block); !cells.empty()) take(cells.front(), SubjectSource::row);
    std::vector<uint32_t> named = out.columns;
    std::erase(named, kNoIndex);
    if (named.size() == 1) take(named.front(), SubjectSource::column);
    if (named.size() > 1 && out.subject_from == SubjectSource::none) {
      out.subject_from = SubjectSource::column;  // each cell is about the product of its own column
      return;
    }
  }
  if (b.intro != kNone) take(single_subject(page_, b.intro), SubjectSource::intro);
  take(page_.blocks[block].subject, SubjectSource::heading);
  take(page_.page_subject, SubjectSource::page);
}

void SectionContexts::read_people(uint32_t block, SectionContext& out) {
  for (const uint32_t s : sentences_around(block)) {
    const Parse& parse = page_.parse(s);
    for (const Match& m : parse.matches) {
      if (parse.is(m, CueKind::population) && out.population.empty())
        out.population = page_.lexicon->populations[parse.cue(m).population].id;
      if (!parse.is(m, CueKind::basis)) continue;
      const Role role = parse.cue(m).role;
      const bool species = role == Role::human || role == Role::animal || role == Role::cell || role == Role::model;
      if (species && std::ranges::find(out.species, role) == out.species.end()) out.species.push_back(role);
    }
    const uint32_t line = parse.sentence().block;
    if (out.population.empty() && page_.document->blocks[line].kind == BlockKind::heading)
      out.population = people_with_disease_in(parse);
  }
}

void SectionContexts::read_study(uint32_t block, SectionContext& out) {
  for (const uint32_t s : sentences_around(block)) {
    const Parse& parse = page_.parse(s);
    const auto study = std::ranges::find_if(parse.matches, [&](const Match& m) { return names_one_study(parse, m); });
    if (study == parse.matches.end()) continue;
    out.study = study->span;
    return;
  }
}

std::string to_text(PageContext& page, SectionContexts& contexts, uint32_t block) {
  const text::Document& document = *page.document;
  const Block& b = document.blocks[block];
  const SectionContext& context = contexts.of(block);
  std::string out;
  const auto line = [&](std::string_view name, std::string_view text) {
    out.append(name).append(": ").append(text).append("\n");
  };
  const auto said = [&](uint32_t above, LeadPolarity polarity) {
    return text_of(page, above) + " (" + lexicon::text_of(polarity) + ")";
  };
  const uint32_t number = text::LineIndex(document.source).at(b.span.begin).line;
  line("line " + std::to_string(number) + " " + std::string(name_of(b.kind)), text_of(page, block));
  if (context.role != SectionRole::none)
    line("role", lexicon::text_of(context.role) +
                     (context.role_from == kNone ? "" : " (\"" + text_of(page, context.role_from) + "\")"));
  if (context.heading != kNone) line("heading", said(context.heading, context.heading_says));
  if (context.lead_in != kNone) line("lead-in", said(context.lead_in, context.lead_in_says));
  if (context.subject_from != SubjectSource::none)
    line("subject", name_or_dash(*page.lexicon, context.subject) + " (" + lexicon::text_of(context.subject_from) + ")");
  if (!context.columns.empty()) {
    std::string columns;
    for (const uint32_t subject : context.columns)
      columns.append(columns.empty() ? "" : " | ").append(name_or_dash(*page.lexicon, subject));
    line("columns", columns);
  }
  if (!context.population.empty()) line("people", context.population);
  std::string species;
  for (const Role role : context.species) species.append(species.empty() ? "" : ", ").append(lexicon::name_of(role));
  if (!species.empty()) line("species", species);
  if (context.disputes.in_block + context.disputes.in_section > 0)
    line("dispute", std::to_string(context.disputes.in_block) + " in the block, " +
                        std::to_string(context.disputes.in_section) + " in the section");
  if (!context.study.empty())
    line("study",
         std::string_view(document.source).substr(context.study.begin, context.study.end - context.study.begin));
  return out;
}

}  // namespace overclaim::claim
