#include "text/internal/english.h"

#include <unordered_map>
#include <unordered_set>

namespace overclaim::text {

StopAfter stop_after(std::string_view word) {
#define ABBREVIATION(w) {w, StopAfter::never_ends},
#define BEFORE_NUMBER(w) {w, StopAfter::ends_unless_number},
#define MAY_END(w) {w, StopAfter::ends_before_starter},
#define SENTENCE_STARTER(w)
#define WHOLE_CONTRACTION(w)
#define QUESTION_WORD(w)
#define CONTRACTION_END(w)
  static const std::unordered_map<std::string_view, StopAfter> known = {
#include "text/abbreviations.inc"
  };
#undef ABBREVIATION
#undef BEFORE_NUMBER
#undef MAY_END
#undef SENTENCE_STARTER
#undef WHOLE_CONTRACTION
#undef QUESTION_WORD
#undef CONTRACTION_END
  const auto found = known.find(word);
  return found == known.end() ? StopAfter::ends_sentence : found->second;
}

#define ABBREVIATION(w)
#define BEFORE_NUMBER(w)
#define MAY_END(w)
#define CONTRACTION_END(w)

bool starts_sentence(std::string_view word) {
#define SENTENCE_STARTER(w) w,
#define WHOLE_CONTRACTION(w)
#define QUESTION_WORD(w)
  static const std::unordered_set<std::string_view> known = {
#include "text/abbreviations.inc"
  };
#undef SENTENCE_STARTER
#undef WHOLE_CONTRACTION
#undef QUESTION_WORD
  return known.contains(word);
}

bool keeps_s(std::string_view word) {
#define SENTENCE_STARTER(w)
#define WHOLE_CONTRACTION(w) w,
#define QUESTION_WORD(w)
  static const std::unordered_set<std::string_view> known = {
#include "text/abbreviations.inc"
  };
#undef WHOLE_CONTRACTION
#undef QUESTION_WORD
  return known.contains(word);
}

bool opens_question(std::string_view word) {
#define WHOLE_CONTRACTION(w)
#define QUESTION_WORD(w) w,
  static const std::unordered_set<std::string_view> known = {
#include "text/abbreviations.inc"
  };
#undef SENTENCE_STARTER
#undef WHOLE_CONTRACTION
#undef QUESTION_WORD
  return known.contains(word);
}

#define QUESTION_WORD(w)
#undef CONTRACTION_END

bool ends_contraction(std::string_view letters) {
#define SENTENCE_STARTER(w)
#define WHOLE_CONTRACTION(w)
#define CONTRACTION_END(w) w,
  static const std::unordered_set<std::string_view> known = {
#include "text/abbreviations.inc"
  };
  return known.contains(letters);
}

}  // namespace overclaim::text
