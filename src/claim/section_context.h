// What a page says of a block before the block is read: what its section is for, the line that introduces it and
// whether that line affirms or denies, what it is about, in whom, and whether results are disputed near it. One value
// per block, for people who ask why a line was read as it was (`overclaim explain --context`). The steps from trigger
// to claim read the same page through PageContext; nothing here changes a claim.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claim/page_context.h"
#include "lexicon/names.h"

namespace overclaim::claim {

// What a section is for. The words that give a section its role are settings of policy.yaml (`section_...`).
enum class SectionRole : uint8_t {
  none,  // no heading or lead-in says
  benefits,
  mechanism,
  side_effects,
  timeline,  // what to expect and when
  dosing,
  research,
  one_study,  // reports a single study
  faq,
  myths,
  references,
  comparison,
  other_products,
  navigation,  // points to other pages
};

// What a heading or lead-in says of the lines below it: "It improves:", "It has not been shown to improve:", "Topics:".
enum class LeadPolarity : uint8_t { neutral, affirming, denying };

// Where the subject of a block comes from.
enum class SubjectSource : uint8_t {
  none,     // it has none
  heading,  // of its section, or of a section around it
  intro,    // the line before its list
  row,      // the first cell of its table row
  column,   // the first row of its table, which names a product in one or several columns
  page,
};

// All indices are of PageContext::document or of its lexicon; text::kNone and lexicon::kNoIndex: there is none.
struct SectionContext {
  SectionRole role = SectionRole::none;
  uint32_t role_from = text::kNone;  // block whose words give the role; kNone: its table or the page does
  uint32_t heading = text::kNone;    // block
  LeadPolarity heading_says = LeadPolarity::neutral;
  uint32_t lead_in = text::kNone;  // block of the line ending in ":" in front of it
  LeadPolarity lead_in_says = LeadPolarity::neutral;
  uint32_t subject = lexicon::kNoIndex;
  SubjectSource subject_from = SubjectSource::none;
  std::vector<uint32_t> columns;  // of a table row: the subject that each cell of its first row names, where one does
  std::string population;         // Population::id of people named in it or above it; empty: none are
  std::vector<lexicon::Role> species;  // roles of the kind `basis` in it or above it: human, animal, cell, model
  Disputes disputes;
  text::Span study;  // bytes of the article: the study that it or a line above it names; empty: none
};

// The contexts of the blocks of a page, each computed when it is first asked for. The page must outlive it, and its
// parses must not change.
class SectionContexts {
 public:
  explicit SectionContexts(PageContext& page);

  // REQUIRES: `block` is an index into Document::blocks.
  const SectionContext& of(uint32_t block);

 private:
  // A role with the cues and the words that give it to a section.
  struct RoleWords {
    SectionRole role = SectionRole::none;
    std::vector<std::string> cues;   // ids, or beginnings of ids
    std::vector<std::string> words;  // folded, with a space around each word
  };

  SectionContext read(uint32_t block);
  void read_role(uint32_t block, SectionContext& out);
  void read_subject(uint32_t block, SectionContext& out);
  void read_columns(uint32_t block, SectionContext& out);
  void read_people(uint32_t block, SectionContext& out);
  void read_study(uint32_t block, SectionContext& out);
  SectionRole role_of_line(uint32_t block);
  LeadPolarity polarity_of(uint32_t block);
  bool is_about_another_product(uint32_t heading);
  // The heading and lead-in lines above a block, nearest first; of a heading first itself.
  std::vector<uint32_t> lines_above(uint32_t block) const;
  // The sentences of a block and of the lines above it, nearest first, without those of a title that is far away.
  std::vector<uint32_t> sentences_around(uint32_t block) const;

  PageContext& page_;
  std::vector<RoleWords> roles_;  // in the order in which they are looked for
  std::vector<std::optional<SectionContext>> contexts_;
};

// The text form of the context of a block, one line for each part that it has, in this order:
//
//   line 9 item: Faster recall
//   role: benefits ("Key benefits")
//   heading: Key benefits (affirming)
//   lead-in: It may help with: (affirming)
//   subject: Semax (heading)
//   columns: - | Semax | Cerebrolysin
//   people: stroke
//   species: animal
//   dispute: 1 in the block, 2 in the section
//   study: PMID 12345678
//
// The form is stable: a program may read it.
std::string to_text(PageContext& page, SectionContexts& contexts, uint32_t block);

}  // namespace overclaim::claim

namespace overclaim::lexicon {

template <>
inline constexpr auto kNames<claim::SectionRole> =
    std::to_array<Name<claim::SectionRole>>({{claim::SectionRole::none, "none"},
                                             {claim::SectionRole::benefits, "benefits"},
                                             {claim::SectionRole::mechanism, "mechanism"},
                                             {claim::SectionRole::side_effects, "side_effects"},
                                             {claim::SectionRole::timeline, "timeline"},
                                             {claim::SectionRole::dosing, "dosing"},
                                             {claim::SectionRole::research, "research"},
                                             {claim::SectionRole::one_study, "one_study"},
                                             {claim::SectionRole::faq, "faq"},
                                             {claim::SectionRole::myths, "myths"},
                                             {claim::SectionRole::references, "references"},
                                             {claim::SectionRole::comparison, "comparison"},
                                             {claim::SectionRole::other_products, "other_products"},
                                             {claim::SectionRole::navigation, "navigation"}});

template <>
inline constexpr auto kNames<claim::LeadPolarity> =
    std::to_array<Name<claim::LeadPolarity>>({{claim::LeadPolarity::neutral, "neutral"},
                                              {claim::LeadPolarity::affirming, "affirming"},
                                              {claim::LeadPolarity::denying, "denying"}});

template <>
inline constexpr auto kNames<claim::SubjectSource> =
    std::to_array<Name<claim::SubjectSource>>({{claim::SubjectSource::none, "none"},
                                               {claim::SubjectSource::heading, "heading"},
                                               {claim::SubjectSource::intro, "intro"},
                                               {claim::SubjectSource::row, "row"},
                                               {claim::SubjectSource::column, "column"},
                                               {claim::SubjectSource::page, "page"}});

}  // namespace overclaim::lexicon
