#include "audit/rows.h"

#include <map>

#include "lexicon/bytes.h"
#include "text/line_index.h"
#include "text/quote.h"

namespace overclaim::audit {

using claim::Claim;

namespace {

class RowWriter {
 public:
  explicit RowWriter(const verdict::Review& review) : review_(review), lines_(review.document.source) {}

  VersionRows run() {
    rows_.content = content_hash(review_.document.source);
    rows_.size = review_.document.source.size();
    rows_.page_subject = review_.page_subject;
    for (const auto& judged : review_.claims) claim(judged);
    for (const auto& finding : review_.findings) add_finding(finding);
    return std::move(rows_);
  }

 private:
  uint32_t line_of(text::Span span) const { return lines_.at(span.begin).line; }

  uint32_t sentence(uint32_t index) {
    const auto [at, added] = kept_.try_emplace(index, static_cast<uint32_t>(rows_.sentences.size()));
    if (added) {
      const text::Sentence& s = review_.document.sentences[index];
      rows_.sentences.push_back({line_of(s.span), std::string(review_.document.prose_text(s.prose))});
    }
    return at->second;
  }

  void claim(const verdict::WeighedClaim& judged) {
    ClaimRow row{judged, sentence(judged.claim.sentence), line_of(judged.claim.span), ""};
    row.words = text::words_in(review_.document, judged.claim.sentence, judged.claim.span);
    row.judged.claim.because.clear();
    rows_.claims.push_back(std::move(row));
  }

  void add_finding(const verdict::Finding& f) {
    FindingRow row{f.rule, text_of(f.label), text_of(f.severity), f.row, f.message, f.span, line_of(f.span)};
    if (f.sentence != text::kNone) row.sentence = sentence(f.sentence);
    if (f.claim) row.claim = *f.claim;
    rows_.findings.push_back(std::move(row));
  }

  const verdict::Review& review_;
  text::LineIndex lines_;
  std::map<uint32_t, uint32_t> kept_;  // index in Document::sentences -> index in VersionRows::sentences
  VersionRows rows_;
};

// The flags by bit. Append only, since stores contain them.
constexpr bool Claim::*kFlags[] = {&Claim::report,         &Claim::species_named, &Claim::dispute_near,
                                   &Claim::bound_to_study, &Claim::magnified,     &Claim::absolute,
                                   &Claim::product_tested};

}  // namespace

VersionRows rows_of(const verdict::Review& review) { return RowWriter(review).run(); }

std::string content_hash(std::string_view bytes) { return lexicon::hexadecimal(lexicon::hash_of(bytes)); }

int64_t flags_of(const Claim& claim) {
  int64_t flags = 0;
  for (size_t i = 0; i < std::size(kFlags); ++i)
    if (claim.*kFlags[i]) flags |= int64_t{1} << i;
  return flags;
}

void set_flags(Claim& claim, int64_t flags) {
  for (size_t i = 0; i < std::size(kFlags); ++i) claim.*kFlags[i] = (flags >> i) & 1;
}

}  // namespace overclaim::audit
