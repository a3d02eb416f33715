#include "claim/claim.h"

namespace overclaim {

std::string_view name_of(Relation r) {
  constexpr std::string_view names[] = {"none", "correlation", "causation"};
  return names[static_cast<size_t>(r)];
}
std::string_view name_of(Polarity p) {
  constexpr std::string_view names[] = {"affirmed", "denied", "open"};
  return names[static_cast<size_t>(p)];
}
std::string_view name_of(Modality m) {
  constexpr std::string_view names[] = {"plain", "can", "probable", "possible", "proposed", "proven"};
  return names[static_cast<size_t>(m)];
}
std::string_view name_of(Voice v) {
  constexpr std::string_view names[] = {"author", "endorsed", "distanced", "testimonial", "rejected"};
  return names[static_cast<size_t>(v)];
}
std::string_view name_of(Advice a) {
  constexpr std::string_view names[] = {"none", "weak", "strong"};
  return names[static_cast<size_t>(a)];
}

Modality modality_of(Strength level) {
  switch (level) {
    case Strength::proposed:
      return Modality::proposed;
    case Strength::possible:
      return Modality::possible;
    case Strength::suggested:
      return Modality::can;
    case Strength::probable:
      return Modality::probable;
    case Strength::proven:
      return Modality::proven;
    default:
      return Modality::plain;
  }
}

}  // namespace overclaim
