// Names that only a lexicon knows: products, rules, profiles; and a configuration held against it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/page_product.h"
#include "config/config.h"
#include "lexicon/lexicon.h"
#include "lexicon/result.h"

namespace overclaim::config {

// The id of the subject that a person names by id, name or brand; nothing where there is none.
std::optional<std::string> subject_named(const lexicon::Lexicon& lexicon, std::string_view name);
// The product that a user describes as "NAME" or "NAME=INGREDIENT,INGREDIENT", its ingredients as they were typed.
claim::Product product_of(std::string_view text);

// What may have been meant by a name that is none: "did you mean ...?", or empty.
std::string nearest_subject(const lexicon::Lexicon& lexicon, std::string_view name);

// The profile of nobody: what applies without one, to be named where another applies otherwise.
inline constexpr std::string_view kNoProfile = "none";

// What a profile can be: "none", and the authorities by which rules can be weighed, "us", "uk" ..., in the order of the
// policy.
std::vector<std::string> profiles_of(const lexicon::Lexicon& lexicon);

// Is there such a profile? Where there is none, what there is: "the profiles are none, us, uk, eu".
std::optional<std::string> fault_of_profile(const lexicon::Lexicon& lexicon, std::string_view name);

// What a sound configuration names that the lexicon, or the list of formats, does not know. An empty list of formats
// stands for any.
std::vector<lexicon::Problem> unknown_names(const Config& config, const lexicon::Lexicon& lexicon,
                                            const std::vector<std::string>& formats);

// `text` in lower case as far as it is ASCII, hyphens as spaces: for comparing what users type.
std::string loosened(std::string_view text);

}  // namespace overclaim::config
