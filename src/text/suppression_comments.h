// Recognises suppression comments (Document::suppression_comments) in the source of an article. verdict/suppress.h
// interprets their text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace overclaim::text {

// The prefix of every suppression comment, and the word in it: an article whose bytes lack this word has no suppression
// comment.
inline constexpr std::string_view kSuppressionPrefix = "overclaim-";
inline constexpr std::string_view kSuppressionWord = "overclaim";

// Returns the suppression comment in an HTML comment, or nullopt if the comment is a different one. `comment` is the
// whole HTML comment with its delimiters and starts at byte `at` of the source; a "<!--" without an end counts as well.
std::optional<SuppressionComment> suppression_in_comment(std::string_view comment, uint32_t at);

// Returns the suppression comment in square brackets that begins at byte `at` of the source, or nullopt if none does.
// It ends with the bracket that matches the first one. REQUIRES: the caller has checked that `at` is at the beginning
// of a line.
std::optional<SuppressionComment> suppression_in_brackets(std::string_view source, uint32_t at);

// Returns the comments sorted by position. Of two that overlap, the second is dropped.
std::vector<SuppressionComment> in_reading_order(std::vector<SuppressionComment> suppressions);

}  // namespace overclaim::text
