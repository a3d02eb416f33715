#include "lexicon/kind_table.h"

#include <algorithm>

namespace overclaim::lexicon {

EntryIndex KindTable::entry_of(CueKind kind, std::string_view role) const {
  for (size_t i = kKindCount; i < entries.size(); ++i)
    if (entries[i].kind == kind && std::ranges::find(entries[i].roles, role) != entries[i].roles.end())
      return static_cast<EntryIndex>(i);
  return static_cast<EntryIndex>(kind);
}

}  // namespace overclaim::lexicon
