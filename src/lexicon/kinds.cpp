#include "lexicon/kinds.h"

namespace overclaim::lexicon {

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

}  // namespace overclaim::lexicon
