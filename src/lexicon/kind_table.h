// How the kinds of cues act on each other: lexicons/grammar/kinds.yaml, compiled. Code that reads sentences uses this
// table and lists no kinds itself, so that each fact about a kind is in one place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "lexicon/kinds.h"

namespace overclaim::lexicon {

// The tasks that read a sentence. A cue stands in the layers of its kind; only cues of a common layer act on each
// other, so that what `classify` looks for never hides what `check` looks for. A kind that names no layer is in all but
// `house`: what a publication decides about words hides nothing, and nothing hides it.
enum class Layer : uint8_t { claims, classification, rules, house };

// Properties of a cue in a sentence.
enum class Trait : uint8_t {
  modifier,                    // changes what it governs, and has no other effect (parse/scope.h)
  no_subject,                  // may precede a verb without being its subject
  between_auxiliary_and_verb,  // "was [not] improved"
  between_agent_and_verb,      // "our findings [do not] support"
  before_verb,                 // "will [really] keep": belongs to the verb after it
  governs_infinitive,          // the "to" after it begins what is stated: "was shown [to]"
  joins_phrases,               // is between noun phrases and part of none
  trigger,                     // is a candidate for a claim by itself
  scope,                       // governs words and is also something itself: "trials found that"
  past_scope,                  // the same if it is in the past tense: "showed"
  event,                       // says that something happens
  common,                      // numbers and units, which say nothing about the topic of a sentence
};

// What a sentence with the cue may contain; the first bits of match::SentenceFeature.
enum class Feature : uint8_t { name, affect, dispute, point_back, act, head, measure };

template <>
inline constexpr auto kNames<Layer> = std::to_array<Name<Layer>>({{Layer::claims, "claims"},
                                                                  {Layer::classification, "classification"},
                                                                  {Layer::rules, "rules"},
                                                                  {Layer::house, "house"}});

template <>
inline constexpr auto kNames<Trait> =
    std::to_array<Name<Trait>>({{Trait::modifier, "modifier"},
                                {Trait::no_subject, "no_subject"},
                                {Trait::between_auxiliary_and_verb, "between_auxiliary_and_verb"},
                                {Trait::between_agent_and_verb, "between_agent_and_verb"},
                                {Trait::before_verb, "before_verb"},
                                {Trait::governs_infinitive, "governs_infinitive"},
                                {Trait::joins_phrases, "joins_phrases"},
                                {Trait::trigger, "trigger"},
                                {Trait::scope, "scope"},
                                {Trait::past_scope, "past_scope"},
                                {Trait::event, "event"},
                                {Trait::common, "common"}});

template <>
inline constexpr auto kNames<Feature> = std::to_array<Name<Feature>>({{Feature::name, "name"},
                                                                      {Feature::affect, "affect"},
                                                                      {Feature::dispute, "dispute"},
                                                                      {Feature::point_back, "point_back"},
                                                                      {Feature::act, "act"},
                                                                      {Feature::head, "head"},
                                                                      {Feature::measure, "measure"}});

// A set of values of a small enum, as bits.
template <Named E>
class Bits {
 public:
  static_assert(kNames<E>.size() <= 16);
  using Storage = std::conditional_t<(kNames<E>.size() > 8), uint16_t, uint8_t>;
  constexpr Bits() = default;
  static constexpr Bits all() { return Bits((1u << kNames<E>.size()) - 1); }
  static constexpr Bits of(E value) { return Bits(1u << static_cast<unsigned>(value)); }
  constexpr bool has(E value) const { return bits_ >> static_cast<unsigned>(value) & 1; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr Bits& operator|=(Bits o) { return *this = *this | o; }
  constexpr uint16_t value() const { return bits_; }
  friend constexpr Bits operator|(Bits a, Bits b) { return Bits(a.bits_ | b.bits_); }
  friend constexpr Bits operator&(Bits a, Bits b) { return Bits(a.bits_ & b.bits_); }
  friend constexpr Bits operator-(Bits a, Bits b) { return Bits(a.bits_ & ~static_cast<unsigned>(b.bits_)); }
  friend constexpr bool operator==(Bits, Bits) = default;

 private:
  constexpr explicit Bits(unsigned bits) : bits_(static_cast<Storage>(bits)) {}
  Storage bits_ = 0;
};

// An index into KindTable::entries. The first kKindCount entries are those of the kinds, in the order of CueKind;
// entries of roles that differ from their kind follow.
using EntryIndex = uint8_t;
inline constexpr size_t kMostEntries = 256;

class EntrySet {
 public:
  bool has(EntryIndex i) const { return bits_[i / 64] >> i % 64 & 1; }
  void add(EntryIndex i) { bits_[i / 64] |= uint64_t{1} << i % 64; }
  void remove(EntryIndex i) { bits_[i / 64] &= ~(uint64_t{1} << i % 64); }
  bool empty() const { return !(bits_[0] | bits_[1] | bits_[2] | bits_[3]); }

 private:
  uint64_t bits_[kMostEntries / 64] = {};
};

// A longer cue with a meaning of its own hides the words inside it from a layer: nobody designs in "study design". The
// cue inside remains in the sentence and only makes no statement.
struct Swallow {
  Layer layer = Layer::claims;
  EntrySet what;
  Form form = Form::none;    // only cues in this form; none: any
  bool overlapping = false;  // also cues that share only some words with it
  bool same_words = false;   // also cues of exactly the same words
};

struct KindEntry {
  CueKind kind = CueKind::subject_name;
  std::vector<std::string>
      roles;                // an entry of a kind: all roles that its cues can have; behind those: what it is about
  bool open_roles = false;  // only rules ask for its roles: its cues can have any
  Bits<Layer> layers = Bits<Layer>::all() - Bits<Layer>::of(Layer::house);
  Bits<Trait> traits;
  Bits<Feature> features;
  EntrySet covers;         // removes these from the sentence if they lie inside it, in the layers of both
  EntrySet covers_longer;  // the same if it is longer than they are
  EntrySet yields_to;      // is removed if one of these began before it and contains its first word
  std::vector<Swallow> swallows;
};

struct KindTable {
  std::vector<KindEntry> entries = std::vector<KindEntry>(kKindCount);

  const KindEntry& operator[](EntryIndex i) const { return entries[i]; }
  // The entry for cues of a kind and role.
  EntryIndex entry_of(CueKind kind, std::string_view role) const;
};

}  // namespace overclaim::lexicon
