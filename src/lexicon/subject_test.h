// What rules ask of a subject: its properties, and whether they pass a test. The closed sets of values stand here; the
// cautions of `must_tell` are those of the lexicon.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"

namespace overclaim::lexicon {

// What a subject is (YAML key `class`).
inline constexpr std::string_view kSubjectTypes[] = {"drug",     "peptide", "supplement", "food",
                                                     "cosmetic", "device",  "activity"};
// Whose medicines agency has approved it: United States, European Union, United Kingdom, Russia, any other country.
inline constexpr std::string_view kRegions[] = {"us", "eu", "uk", "ru", "elsewhere"};
inline constexpr std::string_view kRoutes[] = {"oral", "injection", "nasal", "topical", "vaginal", "inhaled"};

// Does `subject`, which is one of the lexicon, pass? A test that asks for nothing is passed by every subject. Linear in
// the values that the test lists.
bool passes(const Lexicon& lexicon, const Subject& subject, const SubjectTest& test);

// The same by id. An unknown or empty id passes only a test that asks for nothing.
bool passes(const Lexicon& lexicon, std::string_view subject_id, const SubjectTest& test);

}  // namespace overclaim::lexicon
