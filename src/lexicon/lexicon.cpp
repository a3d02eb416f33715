#include "lexicon/lexicon.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace overclaim::lexicon {
namespace {

const std::string& id_of(const std::pair<std::string, std::string>& message) { return message.first; }
template <class T>
const std::string& id_of(const T& item) {
  return item.id;
}

template <class T>
const T* find_id(const std::vector<T>& items, std::string_view id) {
  for (const auto& item : items)
    if (id_of(item) == id) return &item;
  return nullptr;
}

template <class T>
const T* find_id(const std::vector<T>& items, const std::vector<uint32_t>& order, std::string_view id) {
  if (order.size() != items.size()) return find_id(items, id);
  const auto at =
      std::ranges::lower_bound(order, id, {}, [&](uint32_t i) { return std::string_view(id_of(items[i])); });
  return at != order.end() && id_of(items[*at]) == id ? &items[*at] : nullptr;
}

std::pair<std::string_view, std::string_view> subject_and_outcome(const EvidenceRow& row) {
  return {row.subject, row.outcome};
}

template <class T>
std::vector<uint32_t> order_of(const std::vector<T>& items) {
  std::vector<uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {}, [&](uint32_t i) { return std::string_view(id_of(items[i])); });
  return order;
}

// Those of `sorted` whose key is `wanted`. std::ranges::equal_range would say it: clang 14 does not compile it with
// libstdc++ 12.
template <class Key, class KeyOf>
std::vector<uint32_t> equal_to(const std::vector<uint32_t>& sorted, const Key& wanted, const KeyOf& key_of) {
  return {std::ranges::lower_bound(sorted, wanted, {}, key_of), std::ranges::upper_bound(sorted, wanted, {}, key_of)};
}

}  // namespace

const Cue* Lexicon::cue(std::string_view id) const { return find_id(cues, order.cues, id); }
const Subject* Lexicon::subject(std::string_view id) const { return find_id(subjects, id); }
uint32_t Lexicon::subject_index(std::string_view id) const {
  const Subject* found = subject(id);
  return found ? static_cast<uint32_t>(found - subjects.data()) : kNoIndex;
}
const Outcome* Lexicon::outcome(std::string_view id) const { return find_id(outcomes, order.outcomes, id); }
const Population* Lexicon::population(std::string_view id) const { return find_id(populations, order.populations, id); }
const EvidenceRow* Lexicon::row(std::string_view id) const { return find_id(evidence, order.evidence, id); }
const Rule* Lexicon::rule(std::string_view id) const { return find_id(rules, order.rules, id); }

void Lexicon::index_ids() {
  order = {order_of(cues),     order_of(cues),     order_of(outcomes), order_of(populations),
           order_of(evidence), order_of(evidence), order_of(rules),    order_of(messages)};
  std::ranges::stable_sort(order.cues_by_kind, {}, [&](uint32_t i) { return cues[i].kind; });
  std::iota(order.evidence_by_outcome.begin(), order.evidence_by_outcome.end(), 0u);
  std::ranges::stable_sort(order.evidence_by_outcome, {}, [&](uint32_t i) { return subject_and_outcome(evidence[i]); });
}

std::vector<uint32_t> Lexicon::cues_called(std::string_view id, bool whole) const {
  std::vector<uint32_t> found;
  const auto fits = [&](uint32_t i) { return whole ? cues[i].id == id : cues[i].id.starts_with(id); };
  if (order.cues.size() != cues.size()) {
    for (uint32_t i = 0; i < cues.size(); ++i)
      if (fits(i)) found.push_back(i);
    return found;
  }
  const auto first =
      std::ranges::lower_bound(order.cues, id, {}, [&](uint32_t i) { return std::string_view(cues[i].id); });
  for (auto at = first; at != order.cues.end() && fits(*at); ++at) found.push_back(*at);
  return found;
}

std::vector<uint32_t> Lexicon::rows_of(std::string_view subject) const {
  std::vector<uint32_t> found;
  if (order.evidence_by_outcome.size() == evidence.size()) {
    found =
        equal_to(order.evidence_by_outcome, subject, [&](uint32_t i) { return std::string_view(evidence[i].subject); });
    std::ranges::sort(found);
    return found;
  }
  for (uint32_t i = 0; i < evidence.size(); ++i)
    if (evidence[i].subject == subject) found.push_back(i);
  return found;
}

std::vector<uint32_t> Lexicon::rows_on(std::string_view subject, std::string_view outcome) const {
  const std::pair wanted{subject, outcome};
  if (order.evidence_by_outcome.size() == evidence.size())
    return equal_to(order.evidence_by_outcome, wanted, [&](uint32_t i) { return subject_and_outcome(evidence[i]); });
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < evidence.size(); ++i)
    if (subject_and_outcome(evidence[i]) == wanted) found.push_back(i);
  return found;
}

std::vector<uint32_t> Lexicon::cues_of(CueKind kind) const {
  if (order.cues_by_kind.size() == cues.size())
    return equal_to(order.cues_by_kind, kind, [&](uint32_t i) { return cues[i].kind; });
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < cues.size(); ++i)
    if (cues[i].kind == kind) found.push_back(i);
  return found;
}

Good Lexicon::good_of(const Cue& cue) const {
  const Good good = outcomes[cue.outcome].good;
  if (!cue.loss || good == Good::any) return good;
  return good == Good::up ? Good::down : Good::up;
}

const PolicyCell* Policy::cell(PolicyStrength strength, Tier tier) const {
  for (const auto& row : rows) {
    if (row.strength != strength) continue;
    for (const auto& [column, cell] : row.cells)
      if (column == tier) return &cell;
  }
  return nullptr;
}

std::string_view Policy::setting(std::string_view name) const {
  for (const auto& [key, value] : settings)
    if (key == name) return value;
  return "";
}

uint32_t Policy::number(std::string_view name) const {
  const std::string_view text = setting(name);
  uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string_view Lexicon::message(std::string_view name) const {
  const auto* found = find_id(messages, order.messages, name);
  return found ? std::string_view(found->second) : std::string_view();
}

}  // namespace overclaim::lexicon
