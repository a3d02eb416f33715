// From entries as written to the Lexicon: layers, phrases, references, and every check that spans files.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "lexicon/internal/entries.h"
#include "lexicon/nearest.h"
#include "lexicon/patterns.h"
#include "text/fold.h"

namespace overclaim::lexicon {
namespace {

class Resolver {
 public:
  Resolver(Entries&& entries, std::vector<Problem>& problems) : in_(std::move(entries)), problems_(problems) {}

  Lexicon run() {
    drop_replaced_cues();
    take(in_.subjects, out_.subjects, "subject", [](const Subject& s) { return s.id; });
    take(in_.outcomes, out_.outcomes, "outcome", [](const Outcome& o) { return o.id; });
    take(in_.populations, out_.populations, "population", [](const Population& p) { return p.id; });
    take(in_.evidence, out_.evidence, "row", [](const EvidenceRow& r) { return r.id; });
    take(in_.not_carried, out_.not_carried, "id", [](const NotCarried& n) { return n.id; });
    take(in_.rules, out_.rules, "rule", [](const Rule& r) { return r.id; });
    take(in_.shapes, out_.shapes, "shape", [](const Shape& s) { return s.id; });
    if (!in_.policies.empty()) out_.policy = in_.policies.back().value;
    out_.messages.assign(in_.messages.begin(), in_.messages.end());
    out_.words.push_back("");  // kAnyWord
    add_cues();
    list_verbs();
    out_.automaton = build_automaton(out_.phrases);
    check_references();
    out_.index_ids();
    return std::move(out_);
  }

 private:
  void problem(const Placed& at, std::string message, std::string hint = "") {
    problems_.push_back(problem_at(*at.file, at.line, at.column, std::move(message), std::move(hint)));
  }

  static std::string place(const Placed& at) { return at.file->path + ":" + std::to_string(at.line + 1); }

  // Copies values over, for check_references() still reads the entries; a higher layer replaces, the same layer must
  // not repeat.
  template <class T, class Id>
  void take(const std::vector<Entry<T>>& from, std::vector<T>& to, const char* what, Id id_of) {
    std::unordered_map<std::string, std::pair<size_t, const Placed*>> seen;
    for (const auto& entry : from) {
      const std::string id = id_of(entry.value);
      auto [known, fresh] = seen.try_emplace(id, to.size(), &entry.at);
      if (fresh) {
        to.push_back(entry.value);
      } else if (known->second.second->file->layer < entry.at.file->layer) {
        to[known->second.first] = entry.value;
        known->second.second = &entry.at;
      } else {
        problem(entry.at, std::string(what) + " \"" + id + "\" is declared twice",
                "the other is at " + place(*known->second.second));
      }
    }
  }

  void drop_replaced_cues() {
    std::unordered_map<std::string, int> top;
    for (const auto& entry : in_.cues) {
      auto [known, fresh] = top.try_emplace(entry.owner, entry.at.file->layer);
      if (!fresh) known->second = std::max(known->second, entry.at.file->layer);
    }
    std::erase_if(in_.cues, [&](const CueEntry& e) { return e.at.file->layer < top[e.owner]; });
  }

  template <class T>
  static uint32_t index_of(const std::vector<T>& items, const std::string& id) {
    for (size_t i = 0; i < items.size(); ++i)
      if (items[i].id == id) return static_cast<uint32_t>(i);
    return kNoIndex;
  }

  void add_cues() {
    std::unordered_map<std::string, const Placed*> ids;
    for (auto& entry : in_.cues) {
      Cue& cue = entry.cue;
      if (auto [known, fresh] = ids.try_emplace(cue.id, &entry.at); !fresh)
        problem(entry.at, "cue \"" + cue.id + "\" is declared twice", "the other is at " + place(*known->second));
      if (cue.kind == CueKind::subject_name) cue.subject = index_of(out_.subjects, cue.role);
      if (cue.kind == CueKind::population) cue.population = index_of(out_.populations, cue.role);
      if (entry.owner.rfind("outcome ", 0) == 0) cue.outcome = index_of(out_.outcomes, cue.role);
      const auto index = static_cast<uint32_t>(out_.cues.size());
      for (const auto& phrase : entry.phrases) add_phrase(cue, index, phrase);
      out_.cues.push_back(std::move(cue));
    }
    for (auto& shape : out_.shapes) shape.cue = index_of(out_.cues, "figure." + shape.id);
  }

  // "be" has more forms than the others, and no edit needs them.
  void list_verbs() {
    verbs_.erase("be");
    for (const auto& base : verbs_) {
      const VerbForms forms = forms_of(in_.inflections, base);
      out_.verbs.push_back(base + " " + forms.third + " " + forms.past + " " + forms.participle + " " + forms.gerund);
    }
  }

  uint32_t word_id(const std::string& folded) {
    auto [known, fresh] = word_ids_.try_emplace(folded, static_cast<uint32_t>(out_.words.size()));
    if (fresh) out_.words.push_back(folded);
    return known->second;
  }

  // "anti-{a|b}" leaves a hyphen at the end of a piece: inside a word it is no mark.
  static std::string_view without_edge_hyphens(std::string_view text) {
    while (text.size() > 1 && text.front() == '-') text.remove_prefix(1);
    while (text.size() > 1 && text.back() == '-') text.remove_suffix(1);
    return text;
  }

  // The words of a spelling, and the same without possessive clitics: "Alzheimer disease" is Alzheimer's disease.
  std::vector<std::vector<uint32_t>> cut(const Spelling& spelling) {
    std::vector<uint32_t> full, bare;
    for (const auto& text : spelling.words) {
      if (text == "*") {
        full.push_back(kAnyWord);
        bare.push_back(kAnyWord);
        continue;
      }
      for (const auto& token : text::tokenize(without_edge_hyphens(text))) {
        const uint32_t id = word_id(token.folded);
        full.push_back(id);
        if (token.kind != text::TokenKind::clitic) bare.push_back(id);
      }
    }
    if (full == bare) return {full};
    return {full, bare};
  }

  void add_phrase(const Cue& cue, uint32_t index, const Placed& at) {
    const auto spellings = expand_phrase(in_.inflections, at.text);
    for (const auto& p : spellings.problems()) problem(at, p.message, p.hint);
    if (!spellings.ok()) return;
    for (const auto& verb : inflected_verbs(at.text)) verbs_.insert(verb);
    for (const auto& spelling : spellings.value()) {
      for (auto& words : cut(spelling)) {
        if (words.empty() || std::all_of(words.begin(), words.end(), [](uint32_t w) { return w == kAnyWord; })) {
          problem(at, "phrase \"" + at.text + "\" has no word to find");
          return;
        }
        add_words(cue, index, std::move(words), spelling.form, at);
      }
    }
  }

  void add_words(const Cue& cue, uint32_t index, std::vector<uint32_t> words, Form form, const Placed& at) {
    std::string key = std::to_string(static_cast<int>(cue.kind));
    for (uint32_t w : words) {
      key += ' ';
      key += std::to_string(w);
    }
    auto [known, fresh] = owners_.try_emplace(key, index, &at);
    if (fresh) {
      out_.phrases.push_back({std::move(words), index, form});
    } else if (known->second.first != index) {
      const uint32_t other = known->second.first;
      const std::string other_id = other < out_.cues.size() ? out_.cues[other].id : cue.id;
      problem(at,
              "phrase \"" + at.text + "\" (as \"" + spell(words) + "\") stands in two cues of kind " +
                  std::string(name_of(cue.kind)) + ": " + other_id + " and " + cue.id,
              "keep it where it belongs best; the other is at " + place(*known->second.second));
    }
  }

  std::string spell(const std::vector<uint32_t>& words) const {
    std::string out;
    for (uint32_t w : words) {
      if (!out.empty()) out += ' ';
      out += w == kAnyWord ? "*" : out_.words[w];
    }
    return out;
  }

  void check_references() {
    std::vector<std::string> outcomes, subjects, populations, rules;
    for (const auto& o : out_.outcomes) outcomes.push_back(o.id);
    for (const auto& s : out_.subjects) subjects.push_back(s.id);
    for (const auto& p : out_.populations) populations.push_back(p.id);
    for (const auto& r : out_.rules) rules.push_back(r.id);
    auto known = [&](const Placed& at, const std::string& id, const std::vector<std::string>& ids, const char* what) {
      if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end())
        problem(at, std::string("unknown ") + what + " \"" + id + "\"", did_you_mean(id, ids));
    };
    for (const auto& o : in_.outcomes)
      if (o.value.parent) known(o.at, *o.value.parent, outcomes, "outcome");
    for (const auto& p : in_.populations) {
      for (const auto& wider : p.value.within) known(p.at, wider, populations, "population");
      known(p.at, p.value.condition, outcomes, "outcome");
    }
    for (const auto& e : in_.evidence) {
      const auto& row = e.value;
      known(e.at, row.subject, subjects, "subject");
      known(e.at, row.population, populations, "population");
      if (row.kind == "effect" || row.kind == "mechanism" || row.kind == "grade")
        known(e.at, row.outcome, outcomes, "outcome");
      check_figures(e.at, row);
    }
    for (const auto& s : in_.subjects)
      for (const auto& c : s.value.classes)
        if (!out_.cue("anaphor.class." + c))
          problem(s.at, "unknown class \"" + c + "\"", "classes are the cues anaphor.class.*");
    for (const auto& p : in_.policies)
      for (const auto& row : p.value.rows)
        for (const auto& [tier, cell] : row.cells) known(p.at, cell.rule, rules, "rule");
    check_settings();
    for (const auto& r : in_.rules) {
      check_conditions(r.at, r.value, subjects);
      for (const auto& own : r.value.profiles)
        if (out_.policy.setting("profile_" + own.profile).empty())
          problem(r.at, "rule \"" + r.value.id + "\": unknown profile \"" + own.profile + "\"",
                  "profiles are the settings `profile_*` of policy.yaml");
    }
  }

  // What texts are held against by: endpoints, kinds of numbers, studies by name.
  void check_figures(const Placed& at, const EvidenceRow& row) {
    const auto needs_cue = [&](const std::string& id, const char* what) {
      if (!out_.cue(id))
        problem(at, "row \"" + row.id + "\": no cue is called \"" + id + "\"", std::string("it is named by ") + what);
    };
    for (const auto& figure : row.figures) {
      if (!figure.measure.empty()) needs_cue("measure." + figure.measure, "`measure` of a figure");
      if (!figure.also.empty()) needs_cue("measure." + figure.also, "`also` of a figure");
      const bool kind =
          std::find(std::begin(kFigureKinds), std::end(kFigureKinds), figure.as) != std::end(kFigureKinds);
      if (!figure.as.empty() && !kind) needs_cue("measure." + figure.as, "`as` of a figure");
    }
    for (const auto& source : row.sources)
      if (!source.study.empty()) needs_cue("study." + source.study, "`study` of a source");
  }

  // What verdict/ and claim/compare.h ask the policy for by name; without it a verdict would silently come out as
  // "supported" or "same".
  void check_settings() {
    static constexpr const char* kNeeded[] = {"magnitude_steps",
                                              "population_wider_steps",
                                              "severity_unsupported",
                                              "severity_overstated",
                                              "severity_unrecorded",
                                              "tier_of_named_species",
                                              "rule_prevention",
                                              "rule_modification",
                                              "rule_cure",
                                              "rule_healthy",
                                              "promise_on_strong_tier",
                                              "rule_promise",
                                              "rule_figure",
                                              "rule_figure_unverifiable",
                                              "rule_citation",
                                              "figure_time_tolerance",
                                              "figure_sample_inflated",
                                              "figure_inflated",
                                              "figure_inflated_scale",
                                              "figure_invented_from",
                                              "figure_no_inflation_from",
                                              "level_none",
                                              "level_denied",
                                              "level_open",
                                              "level_correlation",
                                              "level_causation_plain",
                                              "level_causation_can",
                                              "level_causation_probable",
                                              "level_causation_possible",
                                              "level_causation_proposed",
                                              "level_causation_proven"};
    if (in_.policies.empty()) return;
    const auto& settings = in_.policies.back().value.settings;
    std::string missing;
    for (const char* name : kNeeded)
      if (std::none_of(settings.begin(), settings.end(), [&](const auto& s) { return s.first == name; }))
        missing += (missing.empty() ? "" : ", ") + std::string(name);
    if (!missing.empty())
      problem(in_.policies.back().at, "policy settings are missing: " + missing, "add them under `settings:`");
    for (const auto& [name, value] : settings)
      if (name.starts_with("level_") && (value.size() != 1 || value[0] < '0' || value[0] > '9'))
        problem(in_.policies.back().at, "policy setting \"" + name + "\" is \"" + value + "\"", "a level is 0 to 9");
  }

  void check_patterns(const Placed& at, const Rule& rule, const std::vector<std::string>& patterns) {
    for (const auto& pattern : patterns)
      if (std::none_of(out_.cues.begin(), out_.cues.end(), [&](const Cue& c) { return matches_pattern(c, pattern); }))
        problem(at, "rule \"" + rule.id + "\": no cue fits \"" + pattern + "\"");
  }

  void check_sign(const Placed& at, const Rule& rule, const Pattern& sign) {
    for (const auto* list : {&sign.cue, &sign.with, &sign.without}) check_patterns(at, rule, *list);
    for (const auto& id : sign.outcome)
      if (!out_.outcome(id)) problem(at, "rule \"" + rule.id + "\": unknown outcome \"" + id + "\"");
    for (const auto& tier : sign.tier)
      if (std::find(out_.policy.tiers.begin(), out_.policy.tiers.end(), tier) == out_.policy.tiers.end())
        problem(at, "rule \"" + rule.id + "\": unknown tier \"" + tier + "\"", did_you_mean(tier, out_.policy.tiers));
    for (const auto& one : sign.any) check_sign(at, rule, one);
  }

  void check_conditions(const Placed& at, const Rule& rule, const std::vector<std::string>& subjects) {
    const auto check_subjects = [&](const std::vector<std::string>& ids) {
      for (const auto& id : ids)
        if (std::find(subjects.begin(), subjects.end(), id) == subjects.end())
          problem(at, "unknown subject \"" + id + "\"", did_you_mean(id, subjects));
    };
    for (const auto& condition : rule.when) {
      for (const auto* list : {&condition.cue, &condition.with, &condition.without, &condition.without_near})
        check_patterns(at, rule, *list);
      check_subjects(condition.only_subject);
    }
    for (const auto& condition : rule.document) {
      check_sign(at, rule, condition.at);
      for (const auto* signs : {&condition.with, &condition.without, &condition.also, &condition.outweigh})
        for (const auto& sign : *signs) check_sign(at, rule, sign);
      check_subjects(condition.only_subject);
    }
  }

  Entries in_;
  std::vector<Problem>& problems_;
  Lexicon out_;
  std::unordered_map<std::string, uint32_t> word_ids_;
  std::set<std::string> verbs_;  // base forms
  std::unordered_map<std::string, std::pair<uint32_t, const Placed*>> owners_;
};

}  // namespace

Lexicon resolve(Entries&& entries, std::vector<Problem>& problems) {
  return Resolver(std::move(entries), problems).run();
}

}  // namespace overclaim::lexicon
