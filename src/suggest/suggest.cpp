#include "suggest/suggest.h"

#include <algorithm>
#include <map>

#include "lexicon/message.h"
#include "suggest/internal/edit.h"
#include "suggest/internal/wordings.h"
#include "verdict/message.h"

namespace overclaim::suggest {

using claim::PageContext;
using text::Span;
using verdict::Finding;
using verdict::Review;
using verdict::WeighedClaim;

namespace {

using Edits = std::vector<verdict::Edit>;

// Each round makes all edits at once and checks the article, which takes time; most articles need one or two.
constexpr int kMostRounds = 8;

bool of_sentence(const Finding& finding) { return finding.sentence != text::kNone && !verdict::about_article(finding); }

// Tries edits of one article against its Review.
class Trial {
 public:
  Trial(const Review& before, const Recheck& recheck) : before_(before), recheck_(recheck) {}

  // The article after `edits`; the last one is kept, for it is asked for again.
  const Review& after(const Edits& edits) {
    if (!after_ || edits_ != edits) {
      after_ = recheck_(edited(before_.document.source, edits));
      edits_ = edits;
    }
    return *after_;
  }

  // The findings of the article after `edits` that it did not have before; a finding of `mended` does not count as one
  // that it had.
  std::vector<uint32_t> left_or_new(const Edits& edits, const std::vector<uint32_t>& mended) {
    std::vector<bool> taken(before_.findings.size(), false);
    for (const uint32_t i : mended) taken[i] = true;
    std::vector<uint32_t> out;
    const Review& now = after(edits);
    for (uint32_t n = 0; n < now.findings.size(); ++n) {
      // A weaker sentence can make its heading stronger than the text. That is a finding on the edited article, and no
      // reason to keep the sentence.
      bool known = verdict::about_article(now.findings[n]);
      for (size_t o = 0; o < before_.findings.size() && !known; ++o) {
        if (taken[o] || !same(before_.findings[o], now.findings[n], edits)) continue;
        known = taken[o] = true;
      }
      if (!known) out.push_back(n);
    }
    return out;
  }

  // Is no claim in the sentences that `edits` touch stronger than before, or on something else?
  bool no_stronger(const Edits& edits) {
    const Review& now = after(edits);
    return std::all_of(now.claims.begin(), now.claims.end(), [&](const WeighedClaim& judged) {
      const claim::Claim& claim = judged.claim;
      if (claim.polarity != lexicon::Polarity::affirmed || claim.direction == lexicon::Direction::harm) return true;
      return std::any_of(before_.claims.begin(), before_.claims.end(), [&](const WeighedClaim& old) {
        return old.claim.subject == claim.subject && old.claim.outcome == claim.outcome &&
               force(old.claim) >= force(claim) &&
               text::overlap(now_at(edits, old.claim.sentence), place(now, claim.sentence));
      });
    });
  }

  // Is there still a claim on the same subject and outcome? If not, the wording may only have become unreadable.
  bool still_claims(const Edits& edits, const claim::Claim& claim) {
    const Review& now = after(edits);
    return std::any_of(now.claims.begin(), now.claims.end(), [&](const WeighedClaim& judged) {
      return judged.claim.outcome == claim.outcome && judged.claim.subject == claim.subject &&
             text::overlap(now_at(edits, claim.sentence), place(now, judged.claim.sentence));
    });
  }

  // The new words of the sentence.
  std::string words(const Edits& edits, uint32_t sentence) {
    const Review& now = after(edits);
    const Span at = now_at(edits, sentence);
    std::string out;
    for (const text::Sentence& s : now.document.sentences)
      if (text::overlap(s.span, at)) out += (out.empty() ? "" : " ") + std::string(now.document.prose_text(s.prose));
    return out;
  }

 private:
  static Span place(const Review& review, uint32_t sentence) { return review.document.sentences[sentence].span; }
  Span now_at(const Edits& edits, uint32_t sentence) const {
    const Span old = place(before_, sentence);
    const uint32_t begin = moved(edits, old.begin);
    return {begin, std::max(begin, moved(edits, old.end))};
  }
  static int force(const claim::Claim& claim) {
    return static_cast<int>(claim.strength) + (claim.magnified ? 1 : 0) + (claim.absolute ? 1 : 0);
  }

  bool same(const Finding& old, const Finding& now, const Edits& edits) const {
    if (old.rule != now.rule || old.label != now.label || old.row != now.row || now.severity > old.severity)
      return false;
    if (old.sentence == text::kNone || now.sentence == text::kNone) return old.sentence == now.sentence;
    return text::overlap(now_at(edits, old.sentence), now.span);
  }

  const Review& before_;
  const Recheck& recheck_;
  std::optional<Review> after_;
  Edits edits_;
};

class Suggester {
 public:
  Suggester(PageContext& context, const Recheck& recheck, Review& review)
      : context_(context),
        lexicon_(*context.lexicon),
        recheck_(recheck),
        review_(review),
        trial_(review, recheck),
        verbs_(lexicon_) {}

  void run() {
    offered_.resize(review_.findings.size());
    for (uint32_t i = 0; i < review_.findings.size(); ++i)
      if (of_sentence(review_.findings[i])) offer(i);
    choose();
    review_.edits = going_together(review_, recheck_, std::move(chosen_));
    for (uint32_t i = 0; i < review_.findings.size(); ++i)
      if (of_sentence(review_.findings[i])) write(i);
  }

  void run_one(uint32_t i) {
    offered_.resize(review_.findings.size());
    if (!of_sentence(review_.findings[i])) return;
    offer(i);
    write(i);
  }

 private:
  struct Offer {
    Edits edits;
    std::string text;
    std::string recipe;  // as in Wording
    bool removes() const { return recipe.empty(); }
    bool denies() const { return recipe.find("denied") != std::string::npos; }
  };

  bool mends(const Edits& edits, const std::vector<uint32_t>& mended) {
    return trial_.left_or_new(edits, mended).empty() && trial_.no_stronger(edits);
  }

  void offer(uint32_t i) {
    const Finding& finding = review_.findings[i];
    const lexicon::Limits& limits = lexicon_.policy.limits;
    size_t tried = 0;
    for (auto& wording : wordings_for(context_, verbs_, review_, finding)) {
      const bool enough = ++tried > limits.wordings_tried || offered_[i].size() >= limits.wordings_suggested;
      if (enough && !wording.recipe.empty()) continue;
      if (!mends(wording.edits, {i})) continue;
      if (finding.claim && !wording.recipe.empty() &&
          !trial_.still_claims(wording.edits, review_.claims[*finding.claim].claim))
        continue;
      std::string text = wording.recipe.empty() ? std::string(lexicon_.message("suggestion.delete"))
                                                : trial_.words(wording.edits, finding.sentence);
      offered_[i].push_back({std::move(wording.edits), std::move(text), std::move(wording.recipe)});
    }
  }

  // Chooses one wording for each finding, so that the edits of a sentence can be made together. An edit that removes
  // two findings is made once.
  void choose() {
    std::map<uint32_t, std::vector<uint32_t>> by_sentence;
    for (uint32_t i = 0; i < review_.findings.size(); ++i)
      if (of_sentence(review_.findings[i])) by_sentence[review_.findings[i].sentence].push_back(i);
    for (const auto& [sentence, findings] : by_sentence) {
      Chosen chosen;
      for (const uint32_t i : findings) add(chosen, i);
      drop_repetition(chosen, sentence);
      if (!chosen.edits.empty()) chosen_.push_back(std::move(chosen));
    }
  }

  struct Chosen : EditGroup {
    bool denies = false;
  };

  void add(Chosen& chosen, uint32_t i) {
    std::vector<uint32_t> all = chosen.mended;
    all.push_back(i);
    // A denial would be read as governing the next verbs ("has not been shown to burn fat and builds muscle"), so that
    // each of them needs an edit of its own.
    const bool mended = !chosen.edits.empty() && mends(chosen.edits, all);
    if (mended && !chosen.denies) {
      chosen.mended = std::move(all);
      return;
    }
    for (const Offer& offer : offered_[i]) {
      if (offer.removes()) continue;
      // This wording may remove the findings before it as well.
      for (const bool beside : {true, false}) {
        const auto edits = beside ? merged(chosen.edits, offer.edits) : std::optional<Edits>(offer.edits);
        if (!edits || (all.size() > 1 && !mends(*edits, all))) continue;
        chosen.edits = *edits;
        chosen.mended = std::move(all);
        chosen.denies = chosen.denies || offer.denies();
        return;
      }
    }
    if (mended) chosen.mended = std::move(all);
  }

  // "may improve memory and may lift mood" -> "may improve memory and lift mood".
  void drop_repetition(Chosen& chosen, uint32_t sentence) {
    std::string before;  // the edit before without its last word
    for (size_t i = 0; i < chosen.edits.size(); ++i) {
      const std::string& words = chosen.edits[i].replacement;
      const size_t verb = words.rfind(' ') + 1;
      const bool again = !before.empty() && words.substr(0, verb) == before;
      before = words.substr(0, verb);
      if (!again || !follows_joint(sentence, chosen.edits[i].span.begin)) continue;
      Edits shorter = chosen.edits;
      shorter[i].replacement = words.substr(verb);
      if (mends(shorter, chosen.mended)) chosen.edits = std::move(shorter);
    }
  }

  // Does the word at `begin` follow "and" or a comma?
  bool follows_joint(uint32_t sentence, uint32_t begin) const {
    const parse::Parse& v = context_.parse(sentence);
    for (uint32_t t = v.first() + 1; t < v.last(); ++t)
      if (v.token(t).span.begin == begin)
        return v.covering(t - 1, lexicon::CueKind::coordinator) != nullptr || v.word(t - 1) == ",";
    return false;
  }

  void write(uint32_t i) {
    Finding& finding = review_.findings[i];
    auto& offers = offered_[i];
    if (finding.label == lexicon::Label::house && offers.empty()) return;  // what the word itself says stays
    std::vector<verdict::Suggestion> ways;
    for (auto& offer : offers) ways.push_back({std::move(offer.text), std::move(offer.edits)});
    if (!offers.empty() && !offers.front().removes()) {
      finding.suggestion = std::move(ways.front());
      ways.erase(ways.begin());
    } else {
      finding.suggestion = verdict::Suggestion{nothing_allowed(finding), {}};
    }
    finding.alternatives = std::move(ways);
  }

  // The advice where no edit of the author's words helps.
  std::string nothing_allowed(const Finding& finding) const {
    if (!finding.claim) {
      // The wordings that a rule quotes are of one product, and may be false of others.
      const bool own = finding.subject.empty() || finding.subject == lexicon_.policy.setting("example_subject");
      const lexicon::Rule* rule = own ? lexicon_.rule(finding.rule) : nullptr;
      return lexicon::fill(lexicon_.message("suggestion.wording"), {{"words", rule ? rule->instead : ""}});
    }
    const WeighedClaim& judged = review_.claims[*finding.claim];
    const bool nothing = judged.verdict == lexicon::Verdict::unsupported || finding.row.empty();
    return verdict::ClaimFields(lexicon_, judged.claim, lexicon_.row(finding.row), "")
        .fill(lexicon_.message(nothing ? "suggestion.nothing" : "suggestion.allows"));
  }

  PageContext& context_;
  const lexicon::Lexicon& lexicon_;
  const Recheck& recheck_;
  Review& review_;
  Trial trial_;
  Verbs verbs_;
  std::vector<std::vector<Offer>> offered_;  // by finding
  std::vector<EditGroup> chosen_;            // by sentence, in order
};

// The groups without the nearest one before each finding of `left`; if there is none, without the last group.
std::vector<EditGroup> without_those_at(std::vector<EditGroup> groups, const std::vector<verdict::Edit>& edits,
                                        const std::vector<Span>& left) {
  std::vector<bool> bad(groups.size(), left.empty());
  if (left.empty()) std::fill(bad.begin(), bad.end() - 1, false);
  for (const Span at : left) {
    size_t nearest = 0;
    for (size_t i = 0; i < groups.size(); ++i)
      if (moved(edits, groups[i].edits.front().span.begin) <= at.end) nearest = i;
    bad[nearest] = true;
  }
  std::vector<EditGroup> kept;
  for (size_t i = 0; i < groups.size(); ++i)
    if (!bad[i]) kept.push_back(std::move(groups[i]));
  return kept;
}

}  // namespace

std::vector<verdict::Edit> going_together(const Review& review, const Recheck& recheck, std::vector<EditGroup> groups) {
  Trial trial(review, recheck);
  for (int round = 0; round < kMostRounds && !groups.empty(); ++round) {
    Edits edits;
    std::vector<uint32_t> mended;
    for (const auto& group : groups) {
      auto all = merged(edits, group.edits);
      if (!all) continue;
      edits = std::move(*all);
      mended.insert(mended.end(), group.mended.begin(), group.mended.end());
    }
    std::vector<Span> left;
    for (const uint32_t n : trial.left_or_new(edits, mended)) left.push_back(trial.after(edits).findings[n].span);
    if (left.empty() && trial.no_stronger(edits)) return edits;
    groups = without_those_at(std::move(groups), edits, left);
  }
  return {};
}

void suggest(PageContext& context, const Recheck& recheck, Review& review) {
  Suggester(context, recheck, review).run();
}

void suggest_one(PageContext& context, const Recheck& recheck, Review& review, uint32_t finding) {
  Suggester(context, recheck, review).run_one(finding);
}

}  // namespace overclaim::suggest
