#include "audit/store.h"

#include "audit/audit_support.h"
#include "audit/internal/schema.h"

namespace overclaim::audit {
namespace {

// Returns the error of opening `path`; empty on success.
std::string complaint(const std::string& path, Database::Access access) {
  try {
    Store store(path, access);
    return "";
  } catch (const StoreError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a missing store and a file that is not a store have different errors") {
  const ScratchFolder folder;
  CHECK(complaint(folder / "none.store", Database::Access::read).find("unable to open") != std::string::npos);
  folder.write("text.store", "This is a letter and no database, long enough to be read as one page or another.");
  CHECK(complaint(folder / "text.store", Database::Access::write).find("not a store") != std::string::npos);
  Database other(folder / "other.store", Database::Access::create);
  other.run("CREATE TABLE birds(name TEXT)");
  CHECK(complaint(folder / "other.store", Database::Access::write).find("not a store of overclaim") !=
        std::string::npos);
}

TEST_CASE("a newer store is rejected and unchanged") {
  const ScratchFolder folder;
  const std::string path = folder / "new.store";
  { Store store(path, Database::Access::create); }
  {
    Database db(path, Database::Access::write);
    db.run("PRAGMA user_version = 99");
  }
  CHECK(complaint(path, Database::Access::write).find("newer version of overclaim (schema 99") != std::string::npos);
  Database db(path, Database::Access::read);
  Statement ask(db, "PRAGMA user_version");
  REQUIRE(ask.next());
  CHECK(ask.number(0) == 99);
}

TEST_CASE("a second writer gets an error by whatever path it opens the store, a reader does not") {
  const ScratchFolder folder;
  const std::string path = folder / "a.store";
  {
    Store first(path, Database::Access::create);
    CHECK(complaint(path, Database::Access::write).find("another overclaim is writing to it") != std::string::npos);
    CHECK(complaint(folder / "./a.store", Database::Access::create).find("is in use") != std::string::npos);
    CHECK(complaint(path, Database::Access::read) == "");
  }
  CHECK(complaint(path, Database::Access::write) == "");
  CHECK_FALSE(std::filesystem::exists(path + ".lock"));
}

TEST_CASE("the lock file of a killed writer locks nothing") {
  const ScratchFolder folder;
  folder.write("a.store.lock", "");
  CHECK(complaint(folder / "a.store", Database::Access::create) == "");
}

TEST_CASE("a lock of SQLite held by another program is an error after waiting") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  Database other(folder / "a.store", Database::Access::write);
  sqlite3_busy_timeout(store.database().handle(), 10);
  const Transaction writing(other);
  CHECK_THROWS_WITH_AS(store.begin_run("audit", "x", "{}"), doctest::Contains("another program is writing to it"),
                       StoreError);
}

TEST_CASE("a reader leaves no files beside a store, and cannot write") {
  const ScratchFolder folder;
  const std::string path = folder / "a.store";
  { Store store(path, Database::Access::create); }
  {
    Store store(path, Database::Access::read);
    CHECK_FALSE(store.last_run());
    CHECK_THROWS_AS(store.database().run("DELETE FROM runs"), StoreError);
  }
  CHECK_FALSE(std::filesystem::exists(path + "-wal"));
  CHECK_FALSE(std::filesystem::exists(path + "-shm"));
}

TEST_CASE("an older store is backed up and migrated without loss") {
  const ScratchFolder folder;
  const std::string path = folder / "a.store";
  std::string before;
  {
    Store store(path, Database::Access::create);
    before = stored(store, audit(store, made_pages(6)));
    store.database().run(
        "ALTER TABLE seen DROP COLUMN file_number; ALTER TABLE seen DROP COLUMN position;"
        "ALTER TABLE claims DROP COLUMN product; ALTER TABLE claims DROP COLUMN ingredients; PRAGMA user_version = 1;");
  }
  CHECK(complaint(path, Database::Access::read).find("older version of overclaim") != std::string::npos);
  Store store(path, Database::Access::write);
  CHECK(stored(store, 1) == before);
  Statement ask(store.database(), "SELECT sum(file_number + position) FROM seen");
  REQUIRE(ask.next());
  CHECK(ask.number(0) == 0);
  Database copy(path + ".v1.bak", Database::Access::read);
  Statement version(copy, "PRAGMA user_version");
  REQUIRE(version.next());
  CHECK(version.number(0) == 1);
}

TEST_CASE("a transaction that is not committed has no effect") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = store.begin_run("audit", "x", "{}");
  {
    const Transaction transaction(store.database());
    store.add_skip(run, "f", 1, "why");
  }
  CHECK_FALSE(store.has_skip(run, "f", 1));
}

TEST_CASE("the flags of a claim survive a round trip") {
  claim::Claim claim;
  claim.report = claim.bound_to_study = claim.absolute = true;
  claim::Claim back;
  set_flags(back, flags_of(claim));
  CHECK((back.report && back.bound_to_study && back.absolute));
  CHECK_FALSE((back.species_named || back.dispute_near || back.magnified));
}

}  // namespace overclaim::audit
