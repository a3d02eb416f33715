// The conditions of rules on properties of a subject. The closed sets of values are here; the cautions of `must_tell`
// are in the lexicon.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

// The type of a subject (YAML key `class`).
inline constexpr std::string_view kSubjectTypes[] = {"drug",     "peptide", "supplement", "food",
                                                     "cosmetic", "device",  "activity"};
// The region of a medicines agency that approved it: United States, European Union, United Kingdom, Russia, any other
// country.
inline constexpr std::string_view kRegions[] = {"us", "eu", "uk", "ru", "elsewhere"};
inline constexpr std::string_view kRoutes[] = {"oral", "injection", "nasal", "topical", "vaginal", "inhaled"};

// Does `subject`, which must be from the lexicon, satisfy the test? An empty test is always satisfied. Linear in the
// values of the test.
bool passes(const Lexicon& lexicon, const Subject& subject, const SubjectTest& test);

// The same by id. An unknown or empty id satisfies only an empty test.
bool passes(const Lexicon& lexicon, std::string_view subject_id, const SubjectTest& test);

}  // namespace overclaim::lexicon
