// Reads versions from a store as the rows from which they were written.
#pragma once

#include "audit/database.h"
#include "audit/rows.h"

namespace overclaim::audit {

class VersionReader {
 public:
  explicit VersionReader(Database& database);  // REQUIRES: outlives this object

  // Returns all stored rows of a version; `because` of claims is not stored. Throws StoreError if there is no such
  // version.
  VersionRows read(int64_t version);

 private:
  ClaimRow claim() const;  // the current row of claims_, without its sentence

  Database& database_;
  Statement version_, sentences_, claims_, findings_;
};

}  // namespace overclaim::audit
