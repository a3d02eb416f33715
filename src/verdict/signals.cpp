#include "verdict/signals.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "claim/extract.h"
#include "verdict/row.h"

namespace overclaim::verdict {

using lexicon::CueKind;
using lexicon::Tier;
using match::Match;
using parse::Parse;
using text::Block;
using text::TokenKind;

namespace {

constexpr std::string_view kProduct = "PRODUCT";  // stands for every name of a product
constexpr std::string_view kNumber = "#";         // stands for every number

// The words of a sentence as signals see them: products and numbers without their names, and of the marks those that
// mean something.
std::vector<std::string_view> masked_words(const Parse& parse) {
  std::vector<std::string_view> words;
  const auto telling = [](std::string_view mark) {
    constexpr std::string_view kMarks[] = {"?", "!", "|", ":", "%", "$"};
    return std::ranges::find(kMarks, mark) != std::end(kMarks);
  };
  for (uint32_t t = parse.first(); t < parse.last(); ++t) {
    if (const Match* name = parse.covering(t, CueKind::subject_name)) {
      if (name->first_token == t) words.push_back(kProduct);
      continue;
    }
    const std::string_view word = parse.word(t);
    if (parse.is_number(t)) {
      words.push_back(kNumber);
    } else if (parse.token(t).kind != TokenKind::punctuation || telling(word)) {
      words.push_back(word);
    }
  }
  return words;
}

// Kinds that stand in every sentence and tell nothing of its sense.
bool is_light(CueKind kind) {
  switch (kind) {
    case CueKind::determiner:
    case CueKind::preposition:
    case CueKind::coordinator:
    case CueKind::adverb:
    case CueKind::auxiliary:
    case CueKind::relative:
    case CueKind::practice:
    case CueKind::measure:
    case CueKind::figure:
    case CueKind::study:
    case CueKind::house:
      return true;
    default:
      return false;
  }
}

// How a sentence is softened, the strongest way first.
std::string_view softness(const Parse& p) {
  if (p.has(CueKind::negation) || p.has(CueKind::negative_result) || p.has(CueKind::rejection)) return "denied";
  if (p.has(CueKind::uncertainty) || p.has(CueKind::question)) return "open";
  if (p.has(CueKind::hedge) || p.has(CueKind::proposal)) return "hedged";
  if (p.has(CueKind::suggestion) || p.has(CueKind::probability)) return "suggested";
  if (p.has(CueKind::report) || p.has(CueKind::basis)) return "reported";
  return "plain";
}

// What acts in a sentence.
std::string_view action(const Parse& p) {
  if (p.has(CueKind::effect)) return "effect";
  if (p.has(CueKind::outcome_claim) || p.has(CueKind::outcome_label)) return "idiom";
  if (p.has(CueKind::effect_noun) || p.has(CueKind::outcome_adjective) || p.has(CueKind::correlation)) return "noun";
  return "none";
}

}  // namespace

void SignalSet::finish() {
  if (keep_names_) {
    std::ranges::sort(names_);
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  }
  std::ranges::sort(hashes_);
  hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
}

SignalReader::SignalReader(claim::PageContext& page, const std::vector<match::FeatureBits>& features,
                           const Review& review)
    : page_(page), features_(features), review_(review), claims_(page.sentences()), findings_(page.sentences()) {
  for (uint32_t i = 0; i < review.claims.size(); ++i) claims_[review.claims[i].claim.sentence].push_back(i);
  for (uint32_t i = 0; i < review.findings.size(); ++i)
    if (review.findings[i].sentence < findings_.size()) findings_[review.findings[i].sentence].push_back(i);
}

bool SignalReader::has_signals(uint32_t sentence) {
  constexpr match::FeatureBits kTelling = match::kMayName | match::kMayAffect | match::kMayAct | match::kMayTrigger;
  return page_.may_hold(sentence, kTelling) && std::ranges::any_of(page_.parse(sentence).matches, [&](const Match& m) {
           return m.kind != CueKind::house && features_[m.cue] & kTelling;
         });
}

void SignalReader::read(uint32_t sentence, SignalSet& out) {
  const claim::SentenceContext x = page_.sentence(sentence);
  read_words(x.parse, out);
  read_cues(x.parse, out);
  read_triggers(x, out);
  read_evidence(x, out);
  read_rules(sentence, out);
  read_layout(x.parse, out);
  const Block& block = x.parse.block();
  if (!above_ || above_->heading != block.heading || above_->intro != block.intro ||
      above_->signals.keeps_names() != out.keeps_names()) {
    above_.emplace(Above{block.heading, block.intro, SignalSet(out.keeps_names())});
    read_above(block, above_->signals);
  }
  out.add_all(above_->signals);
  out.finish();
}

void SignalReader::read_words(const Parse& parse, SignalSet& out) const {
  const auto words = masked_words(parse);
  std::string_view before = "<";
  for (const std::string_view word : words) {
    out.add("word:", word);
    out.add("pair:", before, " ", word);
    before = word;
  }
  out.add("pair:", before, " >");
  if (words.empty()) return;
  out.add("first:", words.front());
  out.add("last:", words.back());
}

void SignalReader::read_cues(const Parse& parse, SignalSet& out) const {
  uint32_t behind = parse.first();
  std::string_view before = "<", before_that = "";
  const auto follow = [&](std::string_view kind) {
    out.add("kinds:", before, " ", kind);
    if (!before_that.empty()) out.add("kinds:", before_that, " ", before, " ", kind);
    before_that = before;
    before = kind;
  };
  for (const Match& m : parse.matches) {
    if (m.kind == CueKind::house) continue;  // what a publication decides on words says nothing of a product
    const std::string_view kind = name_of(m.kind);
    out.add("kind:", kind);
    out.add("role:", kind, ".", parse.cue(m).role_name);
    out.add("cue:", parse.cue(m).id);
    if (is_light(m.kind) || m.first_token < behind) continue;
    follow(kind);
    behind = m.last_token;
  }
  follow(">");
}

void SignalReader::read_triggers(const claim::SentenceContext& sentence, SignalSet& out) const {
  for (const auto& one : claim::trace_triggers(sentence)) {
    out.add("trigger:", name_of(one.match->kind), " ", name_of(one.reason));
    out.add("trigger reason:", name_of(one.reason));
  }
}

void SignalReader::read_evidence(const claim::SentenceContext& x, SignalSet& out) const {
  const Parse& p = x.parse;
  const lexicon::Lexicon& lexicon = x.lexicon();
  const auto known = [&](uint32_t subject) { return subject < lexicon.subjects.size(); };
  const uint32_t topic = page_.topic(p.index), ambient = page_.ambient_subject(x.block());
  out.add("topic:", topic == claim::kOtherTopic ? "other" : known(topic) ? "product" : "none");
  out.add("section about:", known(ambient) ? "product" : "none");
  uint32_t who = known(topic) ? topic : ambient;
  const Match* name = p.within(p.first(), p.last(), CueKind::subject_name);
  if (name) who = p.cue(*name).subject;
  const bool on_file = known(who) && lexicon.subjects[who].on_file;
  const std::string_view whose = on_file ? "on record" : known(who) ? "not on record" : "nobody";
  out.add("product:", whose);

  const auto& tiers = lexicon.policy.tiers;
  // Worst first, with what has no row before what has the worst.
  const auto rank = [&](Tier tier) {
    return std::ranges::find(tiers, tier) - tiers.begin() + (tier == Tier::unrecorded ? -1000 : 0);
  };
  std::optional<Tier> worst, best;
  bool disease = false;
  for (const Match& m : p.matches) {
    const lexicon::Cue& cue = p.cue(m);
    if (cue.outcome == lexicon::kNoIndex) continue;
    const lexicon::Outcome& outcome = lexicon.outcomes[cue.outcome];
    Tier tier = Tier::unrecorded;
    if (known(who)) {
      claim::Claim claim;
      claim.subject = lexicon.subjects[who].id;
      claim.outcome = outcome.id;
      claim.direction = lexicon::Direction::symptom;
      if (const auto choice = choose_row(lexicon, claim); choice.row) tier = choice.row->judged.value_or(tier);
    }
    if (!worst || rank(tier) < rank(*worst)) worst = tier;
    if (!best || rank(tier) > rank(*best)) best = tier;
    disease = disease || outcome.disease;
    out.add("outcome:", outcome.id);
    if (outcome.disease) out.add("disease tier:", name_of(tier));
    if (outcome.mechanism) out.add("mechanism tier:", name_of(tier));
  }
  const std::string_view tier = worst ? name_of(*worst) : "no outcome";
  const std::string_view soft = softness(p), act = action(p);
  out.add("worst tier:", tier);
  if (best) out.add("best tier:", name_of(*best));
  out.add("tier and softness:", tier, " ", soft);
  out.add("tier and action:", tier, " ", act);
  out.add("softness and action:", soft, " ", act);
  out.add("tier, softness, action:", tier, " ", soft, " ", act);
  if (disease) out.add("disease, softness, action:", soft, " ", act);
  out.add("product and action:", whose, " ", act);
  out.add("product, softness, action:", whose, " ", soft, " ", act);
  out.add("named, softness, action:", name ? "named " : "not named ", soft, " ", act);
}

void SignalReader::read_rules(uint32_t sentence, SignalSet& out) const {
  for (const uint32_t i : claims_[sentence]) {
    const WeighedClaim& weighed = review_.claims[i];
    const claim::Claim& claim = weighed.claim;
    out.add("claim strength:", name_of(claim.strength));
    out.add("claim polarity:", name_of(claim.polarity));
    out.add("claim voice:", name_of(claim.voice));
    out.add("claim verdict:", name_of(weighed.verdict));
    out.add("claim tier:", name_of(weighed.tier));
    out.add("claim direction:", name_of(claim.direction));
    if (claim.report) out.add("claim:report");
    if (claim.species_named) out.add("claim:species");
  }
  if (claims_[sentence].empty()) out.add("claim:none");
  bool flagged = false;
  for (const uint32_t i : findings_[sentence]) {
    const Finding& finding = review_.findings[i];
    if (about_article(finding) || finding.label == lexicon::Label::house) continue;
    out.add("finding:", finding.rule);
    out.add("finding severity:", name_of(finding.severity));
    flagged = flagged || flags_sentence(finding);
  }
  if (flagged) out.add("finding:any");
}

void SignalReader::read_layout(const Parse& p, SignalSet& out) const {
  const Block& block = p.block();
  const std::string_view kind = name_of(block.kind);
  const uint32_t words = p.last() - p.first();
  const bool alone = block.last_sentence - block.first_sentence == 1;
  out.add("layout:", kind);
  if (alone) out.add("layout:alone in ", kind);
  if (words < 4) out.add("layout:under 4 words");
  if (words < 7) out.add("layout:under 7 words");
  if (words > 30) out.add("layout:over 30 words");
  const std::string_view last = words > 0 ? p.word(p.last() - 1) : std::string_view();
  if (last == ".") {
    out.add("layout:full stop");
  } else if (alone) {
    out.add("layout:alone without a full stop");
  }
  uint32_t capitals = 0, spelled = 0;
  bool digits = false;
  for (uint32_t t = p.first(); t < p.last(); ++t) {
    digits = digits || p.is_number(t);
    if (p.token(t).kind != TokenKind::word) continue;
    ++spelled;
    capitals += p.token(t).capitalised;
  }
  if (spelled > 0 && 2 * capitals > spelled) out.add("layout:title case");
  if (digits) out.add("layout:number");
  const uint32_t quarter = 4 * p.index / std::max(1u, page_.sentences());
  out.add("layout:quarter ", std::to_string(quarter + 1), " of the page");
}

void SignalReader::read_above(const Block& block, SignalSet& out) const {
  if (block.heading == text::kNone) {
    out.add("heading:none");
  } else {
    const Block& heading = page_.document->blocks[block.heading];
    for (uint32_t s = heading.first_sentence; s < heading.last_sentence; ++s) {
      const Parse& line = page_.parse(s);
      std::string_view before = "<";
      for (const std::string_view word : masked_words(line)) {
        out.add("heading word:", word);
        out.add("heading pair:", before, " ", word);
        before = word;
      }
      for (const Match& m : line.matches)
        if (!is_light(m.kind)) out.add("heading role:", name_of(m.kind), ".", line.cue(m).role_name);
    }
  }
  if (block.intro == text::kNone) return;
  out.add("intro:any");
  const Block& intro = page_.document->blocks[block.intro];
  for (uint32_t s = intro.first_sentence; s < intro.last_sentence; ++s)
    for (const Match& m : page_.parse(s).matches)
      if (!is_light(m.kind)) out.add("intro role:", name_of(m.kind), ".", page_.parse(s).cue(m).role_name);
}

}  // namespace overclaim::verdict
