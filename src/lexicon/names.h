// Enums with names: an enum class has one table, kNames<E>, of its values in order with the names that YAML, JSON and
// stores use. name_of() and value_of() read that table; there is no second list.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::lexicon {

template <class E>
struct Name {
  E value;
  std::string_view name;
};

// Specialised next to each enum: std::to_array<Name<E>>({{E::first, "first"}, ...}), in the order of the enum.
template <class E>
inline constexpr int kNames = 0;

template <class E>
concept Named = requires {
  kNames<E>.size();
};

// Is each value of the table at its own index? For a static_assert next to the table.
template <Named E>
consteval bool in_order() {
  for (size_t i = 0; i < kNames<E>.size(); ++i)
    if (static_cast<size_t>(kNames<E>[i].value) != i) return false;
  return true;
}

template <Named E>
constexpr std::string_view name_of(E value) {
  static_assert(in_order<E>());
  const auto index = static_cast<size_t>(value);
  return index < kNames<E>.size() ? kNames<E>[index].name : "";
}

// Empty where there is no value, and then no null pointer either: a store would keep it as NULL.
template <Named E>
constexpr std::string_view name_of(std::optional<E> value) {
  return value ? name_of(*value) : "";
}

// The same as a string, for messages and the fields of reports.
template <Named E>
std::string text_of(E value) {
  return std::string(name_of(value));
}
template <Named E>
std::string text_of(std::optional<E> value) {
  return std::string(name_of(value));
}

// Null where no value is called so.
template <Named E>
constexpr std::optional<E> value_of(std::string_view name) {
  for (const auto& entry : kNames<E>)
    if (entry.name == name) return entry.value;
  return std::nullopt;
}

// Names for messages that say what is allowed: of all values in the order of the enum, or of some.
template <Named E>
std::vector<std::string> names_of() {
  std::vector<std::string> all;
  for (const auto& entry : kNames<E>) all.emplace_back(entry.name);
  return all;
}
template <Named E>
std::vector<std::string> names_of(std::span<const E> some) {
  std::vector<std::string> names;
  for (const E value : some) names.emplace_back(name_of(value));
  return names;
}

}  // namespace overclaim::lexicon
