// Resolves entries into the Lexicon: layers, phrases, and additions of packs to subjects of others.
// check_references.cpp has the checks across files.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <type_traits>
#include <unordered_map>

#include "lexicon/internal/entries.h"
#include "lexicon/message.h"
#include "lexicon/nearest.h"
#include "lexicon/patterns.h"
#include "text/fold.h"

namespace overclaim::lexicon {
namespace {

class Resolver {
 public:
  Resolver(Entries&& entries, std::vector<Problem>& problems, LoadReport& report)
      : in_(std::move(entries)), problems_(problems), report_(report) {}

  Lexicon run() {
    if (in_.kinds) out_.kinds = *in_.kinds;
    if (in_.spelling) out_.spelling = *in_.spelling;
    leave_out_packs(in_);
    drop_replaced_cues();
    count_added();
    take(in_.packs, out_.packs, "pack", [](const Pack& p) { return p.name; });
    take(in_.cautions, out_.cautions, "caution", [](const Caution& c) { return c.id; });
    take(in_.subjects, out_.subjects, "subject", [](const Subject& s) { return s.id; });
    take(in_.outcomes, out_.outcomes, "outcome", [](const Outcome& o) { return o.id; });
    take(in_.populations, out_.populations, "population", [](const Population& p) { return p.id; });
    take(in_.evidence, out_.evidence, "row", [](const EvidenceRow& r) { return r.id; });
    take(in_.not_carried, out_.not_carried, "id", [](const NotCarried& n) { return n.id; });
    take(in_.rules, out_.rules, "rule", [](const Rule& r) { return r.id; });
    take(in_.models, out_.models, "model", [](const Model& m) { return m.id; });
    take(in_.shapes, out_.shapes, "shape", [](const Shape& s) { return s.id; });
    for (const auto& entry : in_.permitted_claims) out_.permitted_claims.push_back(entry.value);
    out_.permitted_claim_verbs = in_.permitted_claim_verbs;
    out_.permitted_claim_breakers = in_.permitted_claim_breakers;
    extend_subjects();
    settle_judging();
    if (!in_.policies.empty()) out_.policy = in_.policies.back().value;
    out_.messages.assign(in_.messages.begin(), in_.messages.end());
    out_.words.push_back("");  // kAnyWord
    add_cues();
    list_verbs();
    out_.automaton = build_automaton(out_.phrases);
    out_.index_ids();
    add_advice();
    check_references(in_, out_, problems_);
    return std::move(out_);
  }

 private:
  void problem(const Placed& at, std::string message, std::string hint = "") {
    problems_.push_back(problem_at(*at.file, at.line, at.column, std::move(message), std::move(hint)));
  }

  static std::string place(const Placed& at) { return at.file->path + ":" + std::to_string(at.line + 1); }

  // Copies values, since check_references() still reads the entries; a higher layer replaces, and within a layer ids
  // must be unique.
  template <class E, class T, class Id>
  void take(const std::vector<E>& from, std::vector<T>& to, const char* what, Id id_of) {
    std::unordered_map<std::string, std::pair<size_t, const Placed*>> seen;
    for (const auto& entry : from) {
      const std::string id = id_of(entry.value);
      auto [known, fresh] = seen.try_emplace(id, to.size(), &entry.at);
      if (fresh) {
        to.push_back(entry.value);
      } else if (known->second.second->file->layer < entry.at.file->layer) {
        report_.replaced.push_back(replacement(what, id, to[known->second.first], entry, *known->second.second));
        to[known->second.first] = entry.value;
        known->second.second = &entry.at;
      } else {
        problem(entry.at, std::string(what) + " \"" + id + "\" is declared twice",
                "the other is at " + place(*known->second.second));
      }
    }
  }

  template <class E>
  static size_t added(const std::vector<E>& entries) {
    return static_cast<size_t>(std::ranges::count_if(entries, [](const E& entry) { return entry.at.file->layer > 0; }));
  }

  void count_added() {
    LoadReport::Counts& counts = report_.added;
    counts.packs = added(in_.packs);
    counts.subjects = added(in_.subjects);
    counts.outcomes = added(in_.outcomes);
    counts.rows = added(in_.evidence);
    counts.house_words = static_cast<size_t>(std::ranges::count_if(
        in_.rules, [](const auto& e) { return e.at.file->layer > 0 && e.value.label == Label::house; }));
    counts.rules = added(in_.rules) - counts.house_words;
    counts.cues = static_cast<size_t>(std::ranges::count_if(
        in_.cues, [](const CueEntry& e) { return e.at.file->layer > 0 && e.owner.starts_with("cue "); }));
  }

  // "subject "creatine" replaces the one at ...", with what the new entry no longer states.
  template <class T, class E>
  static Problem replacement(const char* what, const std::string& id, const T& old, const E& entry, const Placed& at) {
    std::string message = std::string(what) + " \"" + id + "\" replaces the one at " + place(at);
    std::string hint;
    if constexpr (std::is_same_v<T, Subject>) {
      const std::string dropped = dropped_by(old, entry.value);
      if (!dropped.empty()) {
        message += " and drops " + dropped;
        hint = "write `extends: " + id + "` instead of `id:` to add to it";
      }
    }
    return problem_at(*entry.at.file, entry.at.line, entry.at.column, std::move(message), std::move(hint));
  }

  // The properties that `old` states and `now` does not: "classes supplement, protein; approved".
  static std::string dropped_by(const Subject& old, const Subject& now) {
    std::vector<std::string> parts;
    const auto list = [&](const char* key, const std::vector<std::string>& before,
                          const std::vector<std::string>& after) {
      std::vector<std::string> gone;
      for (const auto& value : before)
        if (std::ranges::find(after, value) == after.end()) gone.push_back(value);
      if (!gone.empty()) parts.push_back(std::string(key) + " " + joined(gone, ", "));
    };
    const auto value = [&](const char* key, bool before, bool after) {
      if (before && !after) parts.emplace_back(key);
    };
    list("classes", old.classes, now.classes);
    list("must_tell", old.is.must_tell, now.is.must_tell);
    value("class", !old.is.type.empty(), !now.is.type.empty());
    value("approved", old.is.approved.has_value(), now.is.approved.has_value());
    value("route", old.is.route.has_value(), now.is.route.has_value());
    value("made_from", !old.is.made_from.empty(), !now.is.made_from.empty());
    value("licensed_drug", old.is.licensed_drug, now.is.licensed_drug);
    value("on_file", old.on_file, now.on_file);
    return joined(parts, "; ");
  }

  static void add_new(std::vector<std::string>& to, const std::vector<std::string>& more) {
    for (const auto& value : more)
      if (std::ranges::find(to, value) == to.end()) to.push_back(value);
  }

  static void add_stated(std::optional<std::vector<std::string>>& to,
                         const std::optional<std::vector<std::string>>& more) {
    if (!more) return;
    if (!to) to.emplace();
    add_new(*to, *more);
  }

  // Adds the names, classes and properties of `extends:`. An entry that replaces the subject in a higher layer also
  // replaces the additions of lower layers.
  void extend_subjects() {
    for (auto& entry : in_.extensions) {
      SubjectExtension& more = entry.value;
      const auto cue = std::ranges::find(in_.cues, "subject " + more.subject, &CueEntry::owner);
      const uint32_t index = index_of(out_.subjects, more.subject);
      if (index == kNoIndex || cue == in_.cues.end()) continue;  // check_references() reports it
      if (entry.at.file->layer < cue->at.file->layer) continue;
      Subject& subject = out_.subjects[index];
      std::ranges::move(more.names, std::back_inserter(cue->phrases));
      std::ranges::copy(more.fires, std::back_inserter(cue->cue.fires));
      std::ranges::copy(more.quiet, std::back_inserter(cue->cue.quiet));
      add_new(subject.classes, more.classes);
      add_new(subject.is.must_tell, more.is.must_tell);
      add_stated(subject.is.approved, more.is.approved);
      add_stated(subject.is.route, more.is.route);
      set_once(entry, "class", subject.is.type, more.is.type);
      set_once(entry, "made_from", subject.is.made_from, more.is.made_from);
      if (more.is.from_animals) subject.is.from_animals = more.is.from_animals;
      subject.is.licensed_drug |= more.is.licensed_drug;
      subject.is.stimulant |= more.is.stimulant;
    }
  }

  void set_once(const Entry<SubjectExtension>& entry, const char* key, std::string& value, const std::string& more) {
    if (more.empty()) return;
    if (!value.empty() && value != more)
      problem(entry.at,
              "\"" + std::string(key) + "\" of subject \"" + entry.value.subject + "\" is \"" + value + "\" already",
              "an extension adds to a subject and changes nothing");
    value = more;
  }

  // Claims are compared with a row on an effect or a mechanism unless its file says otherwise; if several rows are on
  // the same subject, outcome and people, the files must say which.
  void settle_judging() {
    std::unordered_map<std::string, const RowEntry*> written;  // by id: from the highest layer
    for (const auto& entry : in_.evidence) {
      auto [known, fresh] = written.try_emplace(entry.value.id, &entry);
      if (!fresh && known->second->at.file->layer < entry.at.file->layer) known->second = &entry;
    }
    std::map<std::array<std::string, 3>, std::vector<EvidenceRow*>> groups;
    for (auto& row : out_.evidence) {
      const RowEntry& entry = *written.at(row.id);
      row.judges = entry.judges.value_or(false);
      const bool may_judge = (row.kind == RowKind::effect || row.kind == RowKind::mechanism) && row.judged;
      if (may_judge || row.judges) groups[{row.subject, row.outcome, row.population}].push_back(&row);
    }
    for (const auto& [about, rows] : groups) {
      std::vector<EvidenceRow*> open;
      for (auto* row : rows)
        if (!written.at(row->id)->judges) open.push_back(row);
      const auto judge = std::ranges::find(rows, true, &EvidenceRow::judges);
      if (judge != rows.end()) {
        for (const auto* row : open) note_silent(*written.at(row->id), (*judge)->id);
      } else if (open.size() == 1) {
        open.front()->judges = true;
      } else if (open.size() > 1) {
        problem(written.at(open[1]->id)->at,
                "rows \"" + open[0]->id + "\" and \"" + open[1]->id + "\" are on the same subject, outcome and people",
                "say `judges: true` in the one that claims are weighed against");
      }
    }
  }

  // A remark on a row of an added folder that no claim is compared with.
  void note_silent(const RowEntry& entry, const std::string& judge) {
    if (entry.at.file->layer == 0) return;
    report_.notes.push_back(
        problem_at(*entry.at.file, entry.at.line, entry.at.column,
                   "claims are not weighed against row \"" + entry.value.id + "\", but against \"" + judge + "\"",
                   "say `judges: true` in it if they should be"));
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
      if (cue.kind == CueKind::subject_name) cue.subject = index_of(out_.subjects, cue.role_name);
      if (cue.kind == CueKind::population) cue.population = index_of(out_.populations, cue.role_name);
      if (entry.owner.rfind("outcome ", 0) == 0) cue.outcome = index_of(out_.outcomes, cue.role_name);
      cue.entry = out_.kinds.entry_of(cue.kind, cue.role_name);
      cue.role = role_of(cue.kind, cue.role_name);
      check_role(entry);
      const auto index = static_cast<uint32_t>(out_.cues.size());
      for (const auto& phrase : entry.phrases) add_phrase(cue, index, phrase);
      out_.cues.push_back(std::move(cue));
    }
    for (auto& shape : out_.shapes) shape.cue = index_of(out_.cues, "figure." + shape.id);
    for (const auto& phrase : in_.loose_phrases) {
      const auto spellings = expand_phrase(in_.inflections, phrase.text);
      for (const auto& p : spellings.problems()) problem(phrase, p.message, p.hint);
    }
  }

  // The roles of names of products, outcomes, people and shapes are ids, which are checked separately.
  void check_role(const CueEntry& entry) {
    const Cue& cue = entry.cue;
    const auto& roles = out_.kinds[static_cast<EntryIndex>(cue.kind)].roles;
    if (!in_.kinds || out_.kinds[static_cast<EntryIndex>(cue.kind)].open_roles || cue.role_name.empty() ||
        !entry.owner.starts_with("cue ") || std::ranges::find(roles, cue.role_name) != roles.end())
      return;
    const std::string hint = did_you_mean(cue.role_name, roles);
    problem(entry.at,
            "cue \"" + cue.id + "\": kind " + std::string(name_of(cue.kind)) + " has no role \"" + cue.role_name + "\"",
            hint.empty() ? "the roles of each kind are in grammar/kinds.yaml" : hint);
  }

  // "be" has more forms than other verbs, and no edit needs them.
  void list_verbs() {
    verbs_.erase("be");
    for (const auto& base : verbs_) {
      const VerbForms forms = forms_of(in_.inflections, base);
      out_.verbs.push_back(base + " " + forms.third + " " + forms.past + " " + forms.participle + " " + forms.gerund);
    }
  }

  // The features of the highest layer, and which cues they ask for.
  void add_advice() {
    if (in_.advice.empty()) return;
    out_.advice = in_.advice.back().value;
    out_.advice.patterns_of_cue.assign(out_.cues.size(), 0);
    for (size_t p = 0; p < out_.advice.patterns.size(); ++p) {
      const std::vector<bool> fits = matching_cues(out_, {out_.advice.patterns[p]});
      if (std::ranges::find(fits, true) == fits.end())
        problem(in_.advice.back().at, "no cue fits \"" + out_.advice.patterns[p] + "\"");
      for (size_t c = 0; c < fits.size(); ++c)
        if (fits[c]) out_.advice.patterns_of_cue[c] |= uint64_t{1} << p;
    }
  }

  uint32_t word_id(const std::string& folded) {
    auto [known, fresh] = word_ids_.try_emplace(folded, static_cast<uint32_t>(out_.words.size()));
    if (fresh) out_.words.push_back(folded);
    return known->second;
  }

  // "anti-{a|b}" leaves a hyphen at the end of a piece; inside a word it is not punctuation.
  static std::string_view without_edge_hyphens(std::string_view text) {
    while (text.size() > 1 && text.front() == '-') text.remove_prefix(1);
    while (text.size() > 1 && text.back() == '-') text.remove_suffix(1);
    return text;
  }

  // The words of a spelling, and the same without possessives: "Alzheimer disease" for "Alzheimer's disease".
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
    // Two house words may leave out or ask for the same text; each is reported by itself.
    if (cue.kind == CueKind::house) (key += '.') += std::to_string(index);
    for (uint32_t w : words) {
      key += ' ';
      key += std::to_string(w);
    }
    auto [known, fresh] = owners_.try_emplace(key, index, &at);
    if (fresh) {
      report_.added.phrases += at.file->layer > 0;
      out_.phrases.push_back({std::move(words), index, form});
    } else if (known->second.first != index &&
               repeated_.emplace(at.file, at.line, at.column, known->second.first).second) {
      // Every form of an inflected phrase conflicts with the same other phrase: this is one problem.
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

  Entries in_;
  std::vector<Problem>& problems_;
  LoadReport& report_;
  Lexicon out_;
  std::unordered_map<std::string, uint32_t> word_ids_;
  std::set<std::string> verbs_;  // base forms
  std::unordered_map<std::string, std::pair<uint32_t, const Placed*>> owners_;
  std::set<std::tuple<const LexiconFile*, int, int, uint32_t>> repeated_;  // position of a phrase, the other cue
};

}  // namespace

Lexicon resolve(Entries&& entries, std::vector<Problem>& problems, LoadReport& report) {
  return Resolver(std::move(entries), problems, report).run();
}

}  // namespace overclaim::lexicon
