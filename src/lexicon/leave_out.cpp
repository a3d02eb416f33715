// Packs that are not chosen: their entries go, and so does what the other shipped packs say of them.
#include <algorithm>
#include <set>

#include "lexicon/internal/entries.h"

namespace overclaim::lexicon {
namespace {

class LeaveOut {
 public:
  explicit LeaveOut(Entries& entries) : in_(entries) {}

  void run() {
    collect();
    if (declared_.empty()) return;
    erase_entries();
    for (const auto& [id, pack] : declared_)
      if (!kept_.contains(id)) in_.left_out.emplace(id, pack);
    drop_statements();
    drop_mentions();
  }

 private:
  template <class E, class Id>
  void collect(const std::vector<E>& entries, const char* what, Id id_of) {
    for (const auto& entry : entries) {
      const std::string id = std::string(what) + " " + id_of(entry.value);
      if (entry.at.file->left_out) {
        declared_.emplace(id, entry.at.file->pack);
      } else {
        kept_.insert(id);
      }
    }
  }

  void collect() {
    collect(in_.packs, "pack", [](const Pack& p) { return p.name; });
    collect(in_.subjects, "subject", [](const Subject& s) { return s.id; });
    collect(in_.outcomes, "outcome", [](const Outcome& o) { return o.id; });
    collect(in_.populations, "population", [](const Population& p) { return p.id; });
    collect(in_.cautions, "caution", [](const Caution& c) { return c.id; });
    collect(in_.rules, "rule", [](const Rule& r) { return r.id; });
    for (const auto& entry : in_.cues) {
      const std::string id = "cue " + entry.cue.id;
      if (entry.at.file->left_out) {
        declared_.emplace(id, entry.at.file->pack);
      } else {
        kept_.insert(id);
      }
    }
  }

  void erase_entries() {
    const auto erase = [](auto& entries) { std::erase_if(entries, [](const auto& e) { return e.at.file->left_out; }); };
    erase(in_.cues);
    erase(in_.subjects);
    erase(in_.extensions);
    erase(in_.outcomes);
    erase(in_.populations);
    erase(in_.evidence);
    erase(in_.not_carried);
    erase(in_.packs);
    erase(in_.cautions);
    erase(in_.permitted_claims);
    erase(in_.rules);
    erase(in_.shapes);
    erase(in_.models);
    erase(in_.advice);
    erase(in_.policies);
    std::erase_if(in_.loose_phrases, [](const Placed& phrase) { return phrase.file->left_out; });
  }

  bool gone(const char* what, const std::string& id) const {
    return !id.empty() && in_.left_out.contains(std::string(what) + " " + id);
  }
  static bool shipped(const Placed& at) { return at.file->layer == 0; }

  // Rows, extensions and permitted claims on what is no longer there.
  void drop_statements() {
    std::erase_if(in_.evidence, [&](const RowEntry& e) {
      return shipped(e.at) && (gone("subject", e.value.subject) || gone("outcome", e.value.outcome) ||
                               gone("population", e.value.population));
    });
    std::erase_if(in_.extensions, [&](const auto& e) { return shipped(e.at) && gone("subject", e.value.subject); });
    std::erase_if(in_.permitted_claims,
                  [&](const auto& e) { return shipped(e.at) && gone("subject", e.value.subject); });
  }

  void erase_gone(std::vector<std::string>& ids, const char* what, const std::string& prefix = "") const {
    std::erase_if(ids, [&](const std::string& id) { return gone(what, prefix + id); });
  }

  // Of what stays, the words that name what is no longer there.
  void drop_mentions() {
    for (auto& e : in_.subjects)
      if (shipped(e.at)) drop_properties(e.value.classes, e.value.is);
    for (auto& e : in_.extensions)
      if (shipped(e.at)) drop_properties(e.value.classes, e.value.is);
    for (auto& e : in_.outcomes)
      if (shipped(e.at) && e.value.parent && gone("outcome", *e.value.parent)) e.value.parent.reset();
    for (auto& e : in_.populations) {
      if (!shipped(e.at)) continue;
      erase_gone(e.value.within, "population");
      if (gone("outcome", e.value.condition)) e.value.condition.clear();
    }
    for (auto& e : in_.permitted_claims)
      if (shipped(e.at)) erase_gone(e.value.outcomes, "outcome");
    for (auto& e : in_.evidence)
      if (shipped(e.at)) drop_measures(e.value);
  }

  void drop_properties(std::vector<std::string>& classes, SubjectProperties& is) const {
    erase_gone(classes, "cue", "anaphor.class.");
    erase_gone(is.must_tell, "caution");
  }

  // Without the cue of its endpoint, no figure of a text is compared with it.
  void drop_measures(EvidenceRow& row) const {
    for (auto& figure : row.figures) {
      if (gone("cue", "measure." + figure.measure)) figure.measure.clear();
      if (gone("cue", "measure." + figure.also)) figure.also.clear();
      if (gone("cue", "measure." + figure.as)) figure.as.clear();
    }
    for (auto& source : row.sources)
      if (gone("cue", "study." + source.study)) source.study.clear();
  }

  Entries& in_;
  std::map<std::string, std::string> declared_;  // by packs that are left out, as in Entries::left_out
  std::set<std::string> kept_;                   // by other files
};

}  // namespace

void leave_out_packs(Entries& entries) { LeaveOut(entries).run(); }

}  // namespace overclaim::lexicon
