// Versions as a store keeps them, read back as the rows they were written from. Private to the room.
#pragma once

#include "audit/database.h"
#include "audit/rows.h"

namespace overclaim::audit {

class VersionReader {
 public:
  explicit VersionReader(Database& database);  // which must outlive it

  // All that is kept of a version; `because` of claims is not. StoreError where there is no such version.
  VersionRows read(int64_t version);

 private:
  ClaimRow claim() const;  // the row that claims_ stands on, without its sentence

  Database& database_;
  Statement version_, sentences_, claims_, findings_;
};

}  // namespace overclaim::audit
