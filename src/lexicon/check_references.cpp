// The checks across files: unknown ids, patterns that match no cue, missing settings.
#include <algorithm>
#include <charconv>

#include "lexicon/internal/entries.h"
#include "lexicon/nearest.h"
#include "lexicon/patterns.h"
#include "text/fold.h"

namespace overclaim::lexicon {
namespace {

// "0.1" <= "0.1.0"? Compared number by number; a missing number is 0.
bool is_at_most(std::string_view a, std::string_view b) {
  const auto next = [](std::string_view& version) {
    uint32_t number = 0;
    const char* end = std::from_chars(version.data(), version.data() + version.size(), number).ptr;
    version.remove_prefix(static_cast<size_t>(end - version.data()));
    if (version.starts_with('.')) version.remove_prefix(1);
    return number;
  };
  while (!a.empty() || !b.empty()) {
    const size_t before = a.size() + b.size();
    const uint32_t of_a = next(a), of_b = next(b);
    if (of_a != of_b) return of_a < of_b;
    if (a.size() + b.size() == before) return a == b;  // not a number: compared as text
  }
  return true;
}

class References {
 public:
  References(const Entries& entries, const Lexicon& lexicon, std::vector<Problem>& problems)
      : in_(entries), out_(lexicon), problems_(problems) {
    for (const auto& o : out_.outcomes) outcomes_.add(o.id, o.name);
    for (const auto& s : out_.subjects) subjects_.add(s.id, s.name);
    for (const auto& p : out_.populations) populations_.add(p.id, p.name);
    for (const auto& r : out_.rules) rules_.add(r.id, "");
    for (const auto& c : out_.cautions) cautions_.add(c.id, c.text);
    for (const auto& [name, text] : out_.messages)
      if (name.starts_with(kCaps)) caps_.add(name.substr(kCaps.size()), text);
  }

  void check() {
    for (const auto& o : in_.outcomes)
      if (o.value.parent) outcomes_.check(*this, o.at, *o.value.parent);
    for (const auto& p : in_.populations) {
      for (const auto& wider : p.value.within) populations_.check(*this, p.at, wider);
      outcomes_.check(*this, p.at, p.value.condition);
    }
    for (const auto& e : in_.evidence) check_row(e.at, e.value);
    for (const auto& s : in_.subjects) {
      check_classes(s.at, s.value.classes);
      for (const auto& id : s.value.is.must_tell) cautions_.check(*this, s.at, id);
    }
    for (const auto& e : in_.extensions) {
      subjects_.check(*this, e.at, e.value.subject);
      check_classes(e.at, e.value.classes);
      for (const auto& id : e.value.is.must_tell) cautions_.check(*this, e.at, id);
    }
    for (const auto& c : in_.permitted_claims) {
      subjects_.check(*this, c.at, c.value.subject);
      for (const auto& id : c.value.outcomes) outcomes_.check(*this, c.at, id);
    }
    for (const auto& p : in_.packs) check_pack(p.at, p.value);
    for (const auto& p : in_.policies)
      for (const auto& row : p.value.rows)
        for (const auto& [tier, cell] : row.cells) rules_.check(*this, p.at, cell.rule);
    check_settings();
    for (const auto& r : in_.rules) {
      check_conditions(r.at, r.value);
      for (const auto& own : r.value.profiles)
        if (out_.policy.setting("profile_" + own.profile).empty())
          problem(r.at, "rule \"" + r.value.id + "\": unknown profile \"" + own.profile + "\"",
                  "profiles are the settings `profile_*` of policy.yaml");
    }
  }

 private:
  static constexpr std::string_view kCaps = "cap.";  // messages that name the caps of evidence rows

  // The ids of one kind of entry.
  class Ids {
   public:
    explicit Ids(const char* what) : what_(what) {}
    void add(std::string id, std::string_view name) {
      ids_.push_back(std::move(id));
      names_.push_back(text::fold(name));
    }
    bool empty() const { return ids_.empty(); }

    // Reports an unknown `id`. If it is the name of an entry, the hint is the id.
    void check(References& references, const Placed& at, const std::string& id) const {
      if (id.empty() || std::ranges::find(ids_, id) != ids_.end()) return;
      references.problem(at, std::string("unknown ") + what_ + " \"" + id + "\"", hint(references, id));
    }

   private:
    std::string hint(const References& references, const std::string& id) const {
      const auto& left_out = references.in_.left_out;
      if (const auto pack = left_out.find(std::string(what_) + " " + id); pack != left_out.end())
        return "it is of the pack \"" + pack->second + "\", which is not chosen";
      const auto named = std::ranges::find(names_, text::fold(id));
      if (named == names_.end()) return did_you_mean(id, ids_);
      return "this is its name; its id is \"" + ids_[static_cast<size_t>(named - names_.begin())] + "\"";
    }

    const char* what_;
    std::vector<std::string> ids_, names_;  // names folded; both in the same order
  };

  // Where packs are left out, the other shipped files may name what is no longer there: they were checked as a whole.
  void problem(const Placed& at, std::string message, std::string hint = "") {
    if (at.file->layer == 0 && !in_.left_out.empty()) return;
    problems_.push_back(problem_at(*at.file, at.line, at.column, std::move(message), std::move(hint)));
  }

  void check_row(const Placed& at, const EvidenceRow& row) {
    // Rows of these kinds are about a free word; of others, also where the kind itself is wrong, about an outcome.
    using enum RowKind;
    static constexpr RowKind kFree[] = {safety,     route,   dose,     composition, regulation,
                                        comparison, quality, practice, meta};
    subjects_.check(*this, at, row.subject);
    populations_.check(*this, at, row.population);
    if (std::ranges::find(kFree, row.kind) == std::end(kFree)) outcomes_.check(*this, at, row.outcome);
    if (!caps_.empty()) caps_.check(*this, at, row.cap);
    check_figures(at, row);
  }

  void check_classes(const Placed& at, const std::vector<std::string>& classes) {
    for (const auto& c : classes)
      if (!out_.cue("anaphor.class." + c))
        problem(at, "unknown class \"" + c + "\"", "classes are the cues anaphor.class.*");
  }

  void check_pack(const Placed& at, const Pack& pack) {
    for (const auto& name : pack.needs_packs)
      if (std::ranges::find(out_.packs, name, &Pack::name) == out_.packs.end())
        problem(at, "pack \"" + pack.name + "\" needs pack \"" + name + "\", which is not loaded",
                "load it as well, or take it out of `needs:`");
    const std::string_view least = std::string_view(pack.needs_program).substr(pack.needs_program.empty() ? 0 : 2);
    if (!is_at_most(least, OVERCLAIM_VERSION))
      problem(at, "pack \"" + pack.name + "\" needs overclaim " + std::string(least) + " or later",
              "this is overclaim " OVERCLAIM_VERSION);
  }

  // The keys by which texts are compared with figures: endpoints, kinds of numbers, studies by name.
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

  // The settings that verdict/ and classify/compare.h read by name; without one, a verdict would silently become
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
    check_setting<Severity>("severity_unsupported");
    check_setting<Severity>("severity_overstated");
    check_setting<Severity>("severity_unrecorded");
    check_setting<Verdict>("promise_on_strong_tier");
    check_setting<Verdict>("disease_unrecorded_on_file");
    check_setting<Verdict>("disease_unrecorded");
    check_setting<Tier>("tier_of_named_species");
    check_setting<Tier>("tier_of_blends");
    check_setting<Tier>("figure_no_inflation_from");
    for (const auto& [name, value] : settings)
      if (name.starts_with("level_") && (value.size() != 1 || value[0] < '0' || value[0] > '9'))
        problem(in_.policies.back().at, "policy setting \"" + name + "\" is \"" + value + "\"", "a level is 0 to 9");
  }

  // Reports the setting where it is no value of the closed set; one that is missing is reported with the others.
  template <Named E>
  void check_setting(std::string_view name) {
    const Policy& policy = in_.policies.back().value;
    const std::string value(policy.setting(name));
    if (!value.empty() && !policy.setting_as<E>(name))
      problem(in_.policies.back().at, "policy setting \"" + std::string(name) + "\" is \"" + value + "\"",
              lexicon::Reader::allowed(value, names_of<E>()));
  }

  void check_patterns(const Placed& at, const Rule& rule, const std::vector<std::string>& patterns) {
    for (const auto& pattern : patterns)
      if (std::none_of(out_.cues.begin(), out_.cues.end(), [&](const Cue& c) { return matches_pattern(c, pattern); }))
        problem(at, "rule \"" + rule.id + "\": no cue fits \"" + pattern + "\"");
  }

  void check_pattern(const Placed& at, const Rule& rule, const Pattern& pattern) {
    for (const auto* list : {&pattern.cue, &pattern.with, &pattern.without}) check_patterns(at, rule, *list);
    for (const auto& id : pattern.outcome)
      if (!out_.outcome(id)) problem(at, "rule \"" + rule.id + "\": unknown outcome \"" + id + "\"");
    for (const Tier tier : pattern.tier)
      if (std::find(out_.policy.tiers.begin(), out_.policy.tiers.end(), tier) == out_.policy.tiers.end())
        problem(at, "rule \"" + rule.id + "\": the policy has no tier \"" + text_of(tier) + "\"",
                "name it under `tiers:` of policy.yaml");
    for (const auto& one : pattern.any) check_pattern(at, rule, one);
  }

  // Classes are the cues of "this ..."; cautions and outcomes are entries.
  void check_subject_test(const Placed& at, const SubjectTest& test) {
    for (const auto* list : {&test.called, &test.called_not}) check_classes(at, *list);
    for (const auto* list : {&test.must_tell, &test.must_tell_not})
      for (const auto& id : *list) cautions_.check(*this, at, id);
    for (const auto& id : test.evidence_on) outcomes_.check(*this, at, id);
  }

  void check_conditions(const Placed& at, const Rule& rule) {
    for (const auto& condition : rule.when) {
      for (const auto* list : {&condition.cue, &condition.with, &condition.without, &condition.without_near,
                             &condition.answers})
        check_patterns(at, rule, *list);
      check_subject_test(at, condition.subject_is);
    }
    for (const auto& condition : rule.document) {
      check_pattern(at, rule, condition.at);
      for (const auto* patterns : {&condition.with, &condition.without, &condition.also, &condition.outweigh})
        for (const auto& pattern : *patterns) check_pattern(at, rule, pattern);
      check_subject_test(at, condition.subject_is);
    }
  }

  const Entries& in_;
  const Lexicon& out_;
  std::vector<Problem>& problems_;
  Ids outcomes_{"outcome"}, subjects_{"subject"}, populations_{"population"}, rules_{"rule"}, cautions_{"caution"},
      caps_{"cap"};
};

}  // namespace

void check_references(const Entries& entries, const Lexicon& lexicon, std::vector<Problem>& problems) {
  References(entries, lexicon, problems).check();
}

}  // namespace overclaim::lexicon
