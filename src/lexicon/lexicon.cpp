#include "lexicon/lexicon.h"

#include <charconv>

namespace overclaim {
namespace {

template <class T>
const T* find_id(const std::vector<T>& items, std::string_view id) {
  for (const auto& item : items)
    if (item.id == id) return &item;
  return nullptr;
}

}  // namespace

const Cue* Lexicon::cue(std::string_view id) const { return find_id(cues, id); }
const Subject* Lexicon::subject(std::string_view id) const { return find_id(subjects, id); }
const Outcome* Lexicon::outcome(std::string_view id) const { return find_id(outcomes, id); }
const EvidenceRow* Lexicon::row(std::string_view id) const { return find_id(evidence, id); }
const Rule* Lexicon::rule(std::string_view id) const { return find_id(rules, id); }

const PolicyCell* Policy::cell(std::string_view strength, std::string_view tier) const {
  for (const auto& row : rows) {
    if (row.strength != strength) continue;
    for (const auto& [name, cell] : row.cells)
      if (name == tier) return &cell;
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
  for (const auto& [key, text] : messages)
    if (key == name) return text;
  return "";
}

}  // namespace overclaim
