// Checker::signals.
#include "verdict/signals.h"

#include "checker_parts.h"

namespace overclaim {

std::vector<SentenceSignals> Checker::signals(const verdict::Review& review) const {
  claim::PageContext page = claim::survey(parts_->matcher(), review.document,
                                          parts_->lexicon->subject_index(review.page_subject), review.described);
  const auto features = match::features_of_cues(*parts_->lexicon);
  verdict::SignalReader reader(page, features, review);
  std::vector<SentenceSignals> all;
  for (uint32_t s = 0; s < page.sentences(); ++s) {
    const text::Sentence& sentence = review.document.sentences[s];
    all.push_back({sentence.span, sentence.block, review.document.blocks[sentence.block].heading, {}});
    if (!reader.has_signals(s)) continue;
    verdict::SignalSet signals(true);
    reader.read(s, signals);
    all.back().names = signals.names();
  }
  return all;
}

}  // namespace overclaim
