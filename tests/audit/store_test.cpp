#include "audit/store.h"

#include "audit/audit_support.h"
#include "audit/schema.h"

namespace overclaim {
namespace {

// What opening `path` says; empty where it can be opened.
std::string complaint(const std::string& path, Database::Access access) {
  try {
    Store store(path, access);
    return "";
  } catch (const StoreError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a store that is not there, or is something else, is told as what it is") {
  const ScratchFolder folder;
  CHECK(complaint(folder / "none.store", Database::Access::read).find("unable to open") != std::string::npos);
  folder.write("text.store", "This is a letter and no database, long enough to be read as one page or another.");
  CHECK(complaint(folder / "text.store", Database::Access::write).find("no store") != std::string::npos);
  Database other(folder / "other.store", Database::Access::create);
  other.run("CREATE TABLE birds(name TEXT)");
  CHECK(complaint(folder / "other.store", Database::Access::write).find("no store of overclaim") !=
        std::string::npos);
}

TEST_CASE("a newer store is refused and left as it is") {
  const ScratchFolder folder;
  const std::string path = folder / "new.store";
  { Store store(path, Database::Access::create); }
  {
    Database db(path, Database::Access::write);
    db.run("PRAGMA user_version = 99");
  }
  CHECK(complaint(path, Database::Access::write).find("newer overclaim (schema 99") != std::string::npos);
  Database db(path, Database::Access::read);
  Statement ask(db, "PRAGMA user_version");
  REQUIRE(ask.next());
  CHECK(ask.number(0) == 99);
}

TEST_CASE("a second writer is told that the store is in use") {
  const ScratchFolder folder;
  Store first(folder / "a.store", Database::Access::create);
  Store second(folder / "a.store", Database::Access::write);
  sqlite3_busy_timeout(second.database().handle(), 10);
  const Transaction writing(first.database());
  CHECK_THROWS_AS(second.begin_run("audit", "x", "{}"), StoreError);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = store.begin_run("audit", "x", "{}");
  {
    const Transaction transaction(store.database());
    store.add_skip(run, "f", 1, "why");
  }
  CHECK_FALSE(store.skipped(run, "f", 1));
}

TEST_CASE("the flags of a claim come back as they went in") {
  Claim claim;
  claim.report = claim.tied = claim.absolute = true;
  Claim back;
  set_flags(back, flags_of(claim));
  CHECK((back.report && back.tied && back.absolute));
  CHECK_FALSE((back.species_named || back.dispute_near || back.magnified));
}

}  // namespace overclaim
