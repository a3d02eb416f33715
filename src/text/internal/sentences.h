// Where sentences end in the decoded text of one block: ICU's rules (UAX 29), corrected for abbreviations, initials,
// numbers of lists, citations in brackets and bullets inside a line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace overclaim::text {

// Offsets at which a new sentence starts, in order, without 0. `text` is valid UTF-8 and shorter than 2^31 bytes.
// Cells of a table keep their ticks and bullets: there they are values.
std::vector<uint32_t> sentence_starts(std::string_view text, bool is_table_row = false);

}  // namespace overclaim::text
