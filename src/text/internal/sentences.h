// Splits the decoded text of one block into sentences: UAX 29, corrected for abbreviations, initials, list numbers,
// bracketed citations and bullets inside a line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace overclaim::text {

// Returns the offsets at which sentences start, in order, without 0. In table rows, tick marks and bullets are values
// and do not start a sentence. REQUIRES: `text` is valid UTF-8 and shorter than 2^31 bytes.
std::vector<uint32_t> sentence_starts(std::string_view text, bool is_table_row = false);

}  // namespace overclaim::text
