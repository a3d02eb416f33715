#include <algorithm>
#include <map>

#include "claim/page_context.h"

namespace overclaim::claim {

using lexicon::CueKind;
using lexicon::kNoIndex;
using match::Match;
using parse::Parse;
using text::Block;
using text::BlockKind;
using text::Document;
using text::kNone;

namespace {

uint32_t weigh_page_subject(PageContext& c) {
  std::map<uint32_t, uint32_t> weights;
  std::map<uint32_t, bool> prominent;
  const lexicon::Limits& limits = c.lexicon->policy.limits;
  const auto words = static_cast<uint32_t>(c.document->tokens.size());
  for (uint32_t s = 0; s < c.sentences(); ++s) {
    if (!c.may_hold(s, match::kMayName)) continue;
    const Parse& parse = c.parse(s);
    const uint32_t b = parse.sentence().block;
    const Block& block = parse.block();
    const bool title = text::is_title(*c.document, b);
    const uint32_t weight = title                              ? limits.mention_in_title
                            : block.kind == BlockKind::heading ? limits.mention_in_heading
                            : b < limits.opening_blocks        ? limits.mention_in_opening
                                                               : limits.mention_in_text;
    for (uint32_t subject : topics_in(parse, {parse.first(), parse.last()})) {
      weights[subject] += weight;
      prominent[subject] = prominent[subject] || weight > limits.mention_in_text;
    }
  }
  uint32_t best = kNoIndex, best_weight = 0;
  for (const auto& [subject, weight] : weights) {
    if (weight * (prominent[subject] ? limits.words_for_prominence : limits.words_for_mention) < words) continue;
    // Of several subjects, one with evidence is preferred: the page can be checked for it.
    const bool with_evidence =
        c.lexicon->subjects[subject].on_file || (c.product.is(subject) && !c.product.contains.empty());
    const uint32_t scaled = with_evidence ? weight * limits.factor_with_evidence : weight;
    if (scaled > best_weight) {
      best = subject;
      best_weight = scaled;
    }
  }
  return best;
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
      if (out.subject == kNoIndex && blocks[h].level > 1) out.subject = single_subject(c, h);
      if (blocks[h].heading == h) break;
    }
    if (block.intro != kNone)
      if (uint32_t subject = single_subject(c, block.intro); subject != kNoIndex) out.subject = subject;
    if (block.kind == BlockKind::heading && block.level > 1 && c.document->format == text::Format::plain)
      if (uint32_t subject = single_subject(c, b); subject != kNoIndex) carried = subject;
    if (out.subject == kNoIndex) out.subject = carried;
  }
}

bool title_names_subject(PageContext& c) {
  for (uint32_t s = 0; s < c.sentences(); ++s)
    if (text::is_title(*c.document, c.document->sentences[s].block) && c.may_hold(s, match::kMayName))
      if (const Parse& title = c.parse(s); !topics_in(title, {title.first(), title.last()}).empty()) return true;
  return false;
}

// The subjects with evidence that the page names as parts of its product; licensed drugs are what it compares itself
// with.
std::vector<std::string> ingredients_on(PageContext& c) {
  std::vector<std::string> found;
  for (uint32_t s = 0; s < c.sentences(); ++s) {
    if (!c.may_hold(s, match::kMayName)) continue;
    const Parse& parse = c.parse(s);
    const auto subjects = topics_in(parse, {parse.first(), parse.last()});
    if (subjects.empty()) continue;
    const bool with_product = std::ranges::find(subjects, c.product.subject) != subjects.end();
    if (!with_product && !lists_ingredients(*c.lexicon, *c.document, parse.sentence().block)) continue;
    for (const uint32_t subject : subjects) {
      const lexicon::Subject& one = c.lexicon->subjects[subject];
      if (one.on_file && !one.is.licensed_drug && std::ranges::find(found, one.id) == found.end())
        found.push_back(one.id);
    }
  }
  return found;
}

// The product that the page sells under a name of its own, or under none.
void find_product(PageContext& c, std::span<const Product> products) {
  c.take_product(find_page_product(*c.lexicon, *c.document, products, title_names_subject(c)));
  c.page_subject = weigh_page_subject(c);
  const bool everywhere =
      std::ranges::any_of(products, [&](const Product& p) { return p.everywhere && p.name == c.product.name; });
  if (everywhere) c.page_subject = c.product.subject;
  if (c.page_subject == kNoIndex && c.product.subject == kNoIndex && offers_goods(*c.lexicon, *c.document))
    c.take_product(nameless_product(*c.lexicon));
  if (c.page_subject == kNoIndex) c.page_subject = c.product.subject;
  if (c.product.subject != kNoIndex && c.product.contains.empty()) c.product.contains = ingredients_on(c);
}

PageContext surveyed(PageContext c, uint32_t fallback_subject, std::span<const Product> products) {
  find_product(c, products);
  if (c.page_subject == kNoIndex) c.page_subject = fallback_subject;
  survey_blocks(c);
  return c;
}

}  // namespace

PageContext survey(const match::Matcher& matcher, const Document& document, uint32_t fallback_subject,
                   std::span<const Product> products) {
  return surveyed(PageContext(matcher, document), fallback_subject, products);
}

PageContext survey(const lexicon::Lexicon& lexicon, const Document& document, std::span<const Match> matches,
                   uint32_t fallback_subject, std::span<const Product> products) {
  return surveyed(PageContext(lexicon, document, matches), fallback_subject, products);
}

}  // namespace overclaim::claim
