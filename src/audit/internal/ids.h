// The ids of lexicon entries, as the readers of gold files compare what is written with them.
#pragma once

#include <string>
#include <vector>

namespace overclaim::audit {

template <class Entry>
std::vector<std::string> ids_of(const std::vector<Entry>& entries) {
  std::vector<std::string> ids;
  for (const Entry& entry : entries) ids.push_back(entry.id);
  return ids;
}

}  // namespace overclaim::audit
