// Plain values to bytes and back: one description of the fields (`fields`), read by a Writer and by a Reader of bytes.
// Internal. The form is for one build of the program only, so it carries no versions.
#pragma once

#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "lexicon/compiled.h"
#include "lexicon/lexicon.h"
#include "lexicon/load.h"

namespace overclaim::lexicon::serialise {

// clang-format off
template <class A> void fields(A& a, Origin& v) { a(v.file, v.line); }
template <class A> void fields(A& a, Cue& v) {
  a(v.id, v.kind, v.role, v.role_name, v.value, v.entry, v.level, v.governs, v.reach, v.within, v.passes_clauses, v.subject, v.outcome, v.population, v.loss, v.why, v.origin);
}
template <class A> void fields(A& a, Swallow& v) { a(v.layer, v.what, v.form, v.overlapping, v.same_words); }
template <class A> void fields(A& a, KindEntry& v) {
  a(v.kind, v.roles, v.open_roles, v.layers, v.traits, v.features, v.covers, v.covers_longer, v.yields_to, v.swallows);
}
template <class A> void fields(A& a, KindTable& v) { a(v.entries); }
template <class A> void fields(A& a, WordSpelling& v) {
  a(v.adverb, v.participle, v.gerund, v.comparative, v.plural, v.year, v.of);
}
template <class A> void fields(A& a, Automaton& v) { a(v.first_edge, v.first_output, v.edges, v.outputs); }
template <class A> void fields(A& a, SubjectProperties& v) {
  a(v.type, v.approved, v.route, v.must_tell, v.made_from, v.from_animals, v.licensed_drug, v.stimulant);
}
template <class A> void fields(A& a, Subject& v) { a(v.id, v.name, v.on_file, v.classes, v.what, v.is, v.pack, v.origin); }
template <class A> void fields(A& a, Outcome& v) { a(v.id, v.name, v.parent, v.good, v.disease, v.mechanism, v.checkable, v.origin); }
template <class A> void fields(A& a, Population& v) { a(v.id, v.name, v.within, v.condition, v.healthy, v.origin); }
template <class A> void fields(A& a, Figure& v) { a(v.endpoint, v.value, v.unit, v.interval, v.p, v.time, v.comparator, v.note, v.measure, v.also, v.as); }
template <class A> void fields(A& a, Source& v) { a(v.document, v.pmid, v.doi, v.title, v.authors, v.year, v.study, v.publisher, v.url, v.seen); }
template <class A> void fields(A& a, ReadFrom& v) { a(v.document, v.section, v.line); }
template <class A> void fields(A& a, Stance& v) { a(v.says, v.who); }
template <class A> void fields(A& a, EvidenceRow& v) {
  a(v.id, v.subject, v.kind, v.outcome, v.population, v.direction, v.statement, v.printed, v.judged, v.cap, v.judges, v.contested,
    v.design, v.species, v.sponsor, v.n, v.figures, v.stances, v.caveats, v.sources, v.read_from, v.restates, v.external, v.allows, v.as_of, v.unsourced, v.pack, v.origin);
}
template <class A> void fields(A& a, NotCarried& v) { a(v.id, v.reason); }
template <class A> void fields(A& a, Pack& v) {
  a(v.name, v.version, v.date, v.covers, v.licence, v.sources, v.needs_program, v.needs_packs, v.origin);
}
template <class A> void fields(A& a, ImageHead& v) { a(v.compiler, v.digest, v.packs); }
template <class A> void fields(A& a, Caution& v) { a(v.id, v.text, v.origin); }
template <class A> void fields(A& a, PermittedClaim& v) {
  a(v.subject, v.nutrient, v.wording, v.condition, v.outcomes, v.same_as, v.seen, v.origin);
}
template <class A> void fields(A& a, SubjectTest& v) {
  a(v.on_file, v.licensed_drug, v.stimulant, v.from_animals, v.made_from, v.permitted_claims, v.type, v.type_not, v.called, v.called_not,
    v.approved, v.approved_not, v.route, v.route_not, v.must_tell, v.must_tell_not, v.evidence_on);
}
template <class A> void fields(A& a, Condition& v) {
  a(v.cue, v.with, v.without, v.without_near, v.answers, v.subject, v.subject_is, v.label, v.severity, v.message, v.every_place, v.quoted);
}
template <class A> void fields(A& a, Pattern& v) {
  a(v.name, v.cue, v.with, v.without, v.asserted, v.claim, v.verdict, v.polarity, v.voice, v.direction, v.outcome, v.tier, v.sponsor, v.from, v.to,
    v.report, v.species, v.contested, v.disease, v.mechanism, v.absolute, v.than_first, v.where, v.same, v.near, v.at_least, v.outcomes, v.any);
}
template <class A> void fields(A& a, DocumentCondition& v) {
  a(v.at, v.with, v.without, v.also, v.outweigh, v.sentences, v.subject_is, v.severity, v.message);
}
template <class A> void fields(A& a, RuleProfile& v) { a(v.profile, v.authority, v.severity); }
template <class A> void fields(A& a, Rule& v) {
  a(v.id, v.family, v.label, v.severity, v.checked, v.what, v.why, v.authority, v.message, v.example, v.instead, v.when, v.document, v.note, v.yields_to, v.profiles, v.use, v.paths, v.origin);
}
template <class A> void fields(A& a, PolicyCell& v) { a(v.verdict, v.rule, v.lift); }
template <class A> void fields(A& a, PolicyRow& v) { a(v.strength, v.cells); }
template <class A> void fields(A& a, Policy& v) { a(v.tiers, v.tier_names, v.rows, v.settings, v.limits); }
template <class A> void fields(A& a, Shape& v) { a(v.id, v.pattern, v.cue, v.holds, v.origin); }
template <class A> void fields(A& a, Model& v) { a(v.id, v.bias, v.weights, v.origin); }
template <class A> void fields(A& a, AdviceFeature& v) { a(v.id, v.weight, v.cue, v.form, v.then, v.within, v.sentence); }
template <class A> void fields(A& a, AdviceModel& v) { a(v.features, v.threshold, v.patterns, v.patterns_of_cue); }
template <class A> void fields(A& a, Lexicon::Order& v) { a(v.cues, v.cues_by_kind, v.outcomes, v.populations, v.evidence, v.evidence_by_outcome, v.rules, v.messages); }
template <class A> void fields(A& a, Lexicon& v) {
  a(v.words, v.kinds, v.spelling, v.cues, v.automaton, v.subjects, v.outcomes, v.populations, v.evidence, v.not_carried, v.packs, v.cautions, v.permitted_claims,
    v.permitted_claim_verbs, v.permitted_claim_breakers, v.rules, v.shapes, v.policy, v.models, v.advice, v.verbs, v.messages, v.digest, v.order);
}
template <class A> void fields(A& a, LexiconFile& v) { a(v.name, v.path, v.text, v.layer, v.pack); }
// clang-format on

template <class T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, Automaton::Edge> ||
    std::is_same_v<T, Automaton::Output> || std::is_same_v<T, Limits> || std::is_same_v<T, EntrySet> ||
    std::is_same_v<T, Bits<Layer>> || std::is_same_v<T, Bits<Trait>> || std::is_same_v<T, Bits<Feature>>;

class Writer {
 public:
  template <class... T>
  void operator()(T&... values) {
    (put(values), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  template <Scalar T>
  void put(T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put(std::string& value) {
    put_size(value.size());
    bytes_ += value;
  }
  template <class T>
  void put(std::optional<T>& value) {
    put_size(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(std::vector<T>& values) {
    put_size(values.size());
    if constexpr (Scalar<T>) {
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    } else {
      for (auto& value : values) put(value);
    }
  }
  template <class A, class B>
  void put(std::pair<A, B>& value) {
    put(value.first);
    put(value.second);
  }
  template <class T>
  requires(std::is_class_v<T> && !Scalar<T>) void put(T& value) { fields(*this, value); }
  void put_size(size_t size) {
    auto small = static_cast<uint32_t>(size);
    put(small);
  }

  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <class... T>
  void operator()(T&... values) {
    (get(values), ...);
  }
  bool at_end() const { return at_ == bytes_.size(); }

 private:
  template <Scalar T>
  void get(T& value) {
    std::memcpy(&value, next(sizeof value), sizeof value);
  }
  void get(bool& value) {
    const char byte = *next(1);
    if (byte != 0 && byte != 1) throw std::runtime_error("compiled lexicon is damaged");
    value = byte == 1;
  }
  void get(std::string& value) {
    const uint32_t size = get_size();
    value.assign(next(size), size);
  }
  template <class T>
  void get(std::optional<T>& value) {
    if (!get_size()) return value.reset();
    value.emplace();
    get(*value);
  }
  template <class T>
  void get(std::vector<T>& values) {
    const uint32_t count = get_size();
    values.clear();
    if constexpr (Scalar<T>) {
      const char* bytes = next(count * sizeof(T));  // before memory is allocated for it
      values.resize(count);
      if (count) std::memcpy(values.data(), bytes, count * sizeof(T));
    } else {
      for (uint32_t i = 0; i < count; ++i) get(values.emplace_back());
    }
  }
  template <class A, class B>
  void get(std::pair<A, B>& value) {
    get(value.first);
    get(value.second);
  }
  template <class T>
  requires(std::is_class_v<T> && !Scalar<T>) void get(T& value) { fields(*this, value); }

  uint32_t get_size() {
    uint32_t size = 0;
    get(size);
    if (size > bytes_.size() - at_) throw std::runtime_error("compiled lexicon is damaged");
    return size;
  }
  const char* next(size_t size) {
    if (size > bytes_.size() - at_) throw std::runtime_error("compiled lexicon ends too early");
    const char* here = bytes_.data() + at_;
    at_ += size;
    return here;
  }

  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace overclaim::lexicon::serialise
