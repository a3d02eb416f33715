// Where a phrase or predicate that has no clause of its own ends.
#pragma once

#include "parse/parse.h"

namespace overclaim::parse {

// Is the phrase or predicate that `m` stands in over before token `at`? A comma ends it in front of a verb or a
// subject ("developed in Russia, improves", "approved abroad, Semax improves"), "and" in front of a verb ("is
// prescribed for stroke and improves").
bool is_over(const Parse& parse, const match::Match& m, uint32_t at);

}  // namespace overclaim::parse
