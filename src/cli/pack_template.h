// The pack that `overclaim lexicon new` writes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace overclaim::cli {

// A file of a pack: its path within the pack, and its text.
struct PackFile {
  std::string name, text;
};

// A small pack about one product: explained line by line, sound, and with examples that hold. `id` is that of the pack
// and of its subject: small letters, digits and "_", a letter first. `day` is the day of its rows, "2026-11-30".
std::vector<PackFile> pack_template(std::string_view id, std::string_view day);

// A product name for an id: "green_tea" -> "Green Tea".
std::string name_of_id(std::string_view id);

}  // namespace overclaim::cli
