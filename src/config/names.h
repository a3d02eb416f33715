// Looks up the names that only a lexicon knows (products, rules, profiles), also those in a configuration.
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

// The id of the subject with this id, name or brand; empty if there is none.
std::optional<std::string> subject_named(const lexicon::Lexicon& lexicon, std::string_view name);
// The product that a user describes as "NAME" or "NAME=INGREDIENT,INGREDIENT", its ingredients as they were typed.
claim::Product product_of(std::string_view text);

// A hint for an unknown name: "did you mean ...?", or empty.
std::string nearest_subject(const lexicon::Lexicon& lexicon, std::string_view name);

// The profile of nobody: what applies without one, to be named where another applies otherwise.
inline constexpr std::string_view kNoProfile = "none";

// What a profile can be: "none", and the authorities by which rules can be weighed, "us", "uk" ..., in the order of the
// policy.
std::vector<std::string> profiles_of(const lexicon::Lexicon& lexicon);

// Is there such a profile? Where there is none, what there is: "the profiles are none, us, uk, eu".
std::optional<std::string> fault_of_profile(const lexicon::Lexicon& lexicon, std::string_view name);

// Problems for names in a valid configuration that are neither in the lexicon nor in `formats`. An empty list of
// formats accepts any.
std::vector<lexicon::Problem> unknown_names(const Config& config, const lexicon::Lexicon& lexicon,
                                            const std::vector<std::string>& formats);

// `text` in ASCII lower case, with hyphens as spaces: to compare what users type.
std::string loosened(std::string_view text);

}  // namespace overclaim::config
