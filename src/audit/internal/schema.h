// The tables of a store, and how an older store becomes one of this version. Private to the room.
//
//   runs       one audit, or one judging anew: when, by which lexicon, from which inputs, how far
//   documents  what is known of a page whatever it says: key, address, site, title, date, language
//   versions   one state of a page read by one lexicon; a page that changes, or a lexicon that does, makes a new one
//   seen       which run met which version of which document, and how: checked, unchanged; where in its inputs: the
//              number of the file, and the place in it as Record::position (intake/record.h) has it; 0 where unknown
//   sentences  the sentences of a version that hold a claim or a finding; sentence_text is their full text index
//   claims, findings   what was read there
//   skips      records that could not be read, with their place
#pragma once

#include "audit/database.h"

namespace overclaim::audit {

// Version of the tables, kept in the file (PRAGMA user_version).
inline constexpr int kSchemaVersion = 2;

// Makes the tables in an empty file. An older version is copied to PATH.v<version>.bak and then migrated; a newer one,
// and a file that is no store, is a StoreError.
void prepare_schema(Database& database);

// The same for readers: nothing is written; an older version is a StoreError that names the command that migrates.
void require_schema(Database& database);

}  // namespace overclaim::audit
