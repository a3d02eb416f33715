// Enums with names: an enum class has one table, kNames<E>, of its values in order with the names that YAML, JSON and
// stores use. name_of() and value_of() read that table; there is no second list.
#pragma once

#include <array>
#include <optional>
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
  return index < kNames<E>.size() ? kNames<E>[index].name : std::string_view();
}

// Null where no value is called so.
template <Named E>
constexpr std::optional<E> value_of(std::string_view name) {
  for (const auto& entry : kNames<E>)
    if (entry.name == name) return entry.value;
  return std::nullopt;
}

// All names in the order of the enum, for messages that say what is allowed.
template <Named E>
std::vector<std::string> names_of() {
  std::vector<std::string> all;
  for (const auto& entry : kNames<E>) all.emplace_back(entry.name);
  return all;
}

}  // namespace overclaim::lexicon
