// Creates and migrates the tables of a store:
//
//   runs       one audit, reevaluation or merge: time, lexicon, inputs, progress
//   documents  what is known of a page apart from its content: key, address, site, title, date, language
//   versions   one state of a page evaluated by one lexicon; a change of either creates a new version
//   seen       which run read which version of which document; whether it was checked or unchanged; number of the file
//              and position in it, as in Record (input/record.h), 0 if unknown
//   sentences  the sentences of a version with a claim or a finding; sentence_text is their full text index
//   claims, findings   the results of the check
//   skips      records that could not be read, with their position
#pragma once

#include "audit/database.h"

namespace overclaim::audit {

// The version of the tables, stored in the file (PRAGMA user_version).
inline constexpr int kSchemaVersion = 3;

// Creates the tables in an empty file. Copies an older version to PATH.v<version>.bak and migrates it; throws
// StoreError for a newer version and for a file that is not a store.
void prepare_schema(Database& database);

// The same for readers, which write nothing: an older version is a StoreError that names the command that migrates it.
void require_schema(Database& database);

}  // namespace overclaim::audit
