#include "page_reader.h"

#include <algorithm>

#include "claim/section_context.h"
#include "match/match.h"
#include "verdict/gate.h"

namespace overclaim {

struct PageReader::Parts {
  explicit Parts(std::shared_ptr<const lexicon::Lexicon> lex)
      : lexicon(std::move(lex)), matcher(*lexicon), gate(*lexicon) {}

  claim::PageContext survey(const verdict::Review& review) const {
    return claim::survey(matcher, review.document, lexicon->subject_index(review.page_subject), review.described);
  }

  std::shared_ptr<const lexicon::Lexicon> lexicon;
  match::Matcher matcher;
  verdict::Gate gate;
};

namespace {

// The ids of the rules that flag a sentence, each once.
std::vector<std::string> rules_on(const verdict::Review& review, text::Span sentence) {
  std::vector<std::string> rules;
  for (const verdict::Finding& finding : review.findings)
    if (verdict::flags_sentence(finding) && text::overlap(finding.span, sentence) &&
        std::ranges::find(rules, finding.rule) == rules.end())
      rules.push_back(finding.rule);
  return rules;
}

}  // namespace

PageReader::PageReader(std::shared_ptr<const lexicon::Lexicon> lexicon)
    : parts_(std::make_unique<Parts>(std::move(lexicon))) {}
PageReader::~PageReader() = default;
PageReader::PageReader(PageReader&&) noexcept = default;
PageReader& PageReader::operator=(PageReader&&) noexcept = default;

std::string PageReader::context(const verdict::Review& review, text::Span range) const {
  claim::PageContext page = parts_->survey(review);
  claim::SectionContexts contexts(page);
  std::string out;
  for (uint32_t b = 0; b < review.document.blocks.size(); ++b) {
    const text::Block& block = review.document.blocks[b];
    if (block.first_sentence == block.last_sentence || !text::overlap(block.span, range)) continue;
    if (!out.empty()) out += "\n";
    out += claim::to_text(page, contexts, b);
  }
  return out;
}

std::vector<claim::UnknownWords> PageReader::unknown_words(const verdict::Review& review) const {
  claim::PageContext page = parts_->survey(review);
  claim::SectionContexts contexts(page);
  return claim::find_unknown_words(page, contexts);
}

bool PageReader::is_weighed(const verdict::Review& review) const {
  return parts_->gate.takes_part(parts_->survey(review));
}

std::vector<DoubtfulSentence> PageReader::doubtful(const verdict::Review& review) const {
  claim::PageContext page = parts_->survey(review);
  if (!parts_->gate.takes_part(page)) return {};
  const double flagged_below = parts_->lexicon->policy.number("doubtful_flagged_below") / 100.0;
  const double silent_above = parts_->lexicon->policy.number("doubtful_silent_above") / 100.0;
  const auto scores = parts_->gate.scores(page, review);
  std::vector<DoubtfulSentence> found;
  for (uint32_t s = 0; s < scores.size(); ++s) {
    // A sentence that has no signals is one on which the gate says nothing.
    if (!scores[s]) continue;
    DoubtfulSentence one{s, false, *scores[s], rules_on(review, review.document.sentences[s].span), {}};
    one.flagged = !one.rules.empty();
    if (one.flagged ? one.probability >= flagged_below : one.probability <= silent_above) continue;
    for (auto& [name, weight] : parts_->gate.strongest(page, review, s))
      one.signals.push_back({std::move(name), weight});
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace overclaim
