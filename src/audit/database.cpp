#include "audit/database.h"

namespace overclaim {
namespace {

constexpr int kBusyMilliseconds = 5000;  // how long another writer is waited for

// What a person can do about an SQLite error; empty where its own words say enough.
std::string_view remedy(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is writing to it";
    case SQLITE_FULL:
      return "the disk is full; make room and resume";
    case SQLITE_READONLY:
      return "it may not be written to";
    case SQLITE_CANTOPEN:
      return "does the folder exist, and may it be written to?";
    case SQLITE_NOTADB:
      return "this file is no store";
    case SQLITE_CORRUPT:
      return "the file is damaged";
    default:
      return "";
  }
}

}  // namespace

Database::Database(std::string path, Access access) : path_(std::move(path)) {
  int flags = SQLITE_OPEN_NOMUTEX;
  flags |= access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (access == Access::create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path_.c_str(), &opened, flags, nullptr);
  handle_.reset(opened);
  if (code != SQLITE_OK) fail("cannot be opened");
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, kBusyMilliseconds);
}

void Database::run(const char* sql) {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail("cannot be used");
}

void Database::fail(std::string_view tried) const {
  std::string what(tried);
  const int code = handle_ ? sqlite3_extended_errcode(handle_.get()) : SQLITE_NOMEM;
  what += ": ";
  what += handle_ ? sqlite3_errmsg(handle_.get()) : "out of memory";
  if (const auto hint = remedy(code); !hint.empty()) what += " (" + std::string(hint) + ")";
  throw StoreError(path_, what);
}

Statement::Statement(Database& database, std::string_view sql) : database_(database), sql_(sql) {
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v3(database.handle(), sql_.c_str(), static_cast<int>(sql_.size() + 1),
                                      SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
  handle_.reset(prepared);
  if (code != SQLITE_OK) database.fail("cannot be asked");
}

bool Statement::next() {
  switch (sqlite3_step(handle_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      sqlite3_reset(handle_.get());
      return false;
    default:
      // The reset tells the cause, which the step may have told only as "an error".
      sqlite3_reset(handle_.get());
      database_.fail("cannot be read or written");
  }
}

std::string Statement::text(int column) const {
  const auto* bytes = sqlite3_column_text(handle_.get(), column);
  if (!bytes) return "";
  return {reinterpret_cast<const char*>(bytes), static_cast<size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

void Statement::bind(int index, std::string_view value) {
  if (sqlite3_bind_text(handle_.get(), index, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT))
    database_.fail("cannot take a value");
}

void Statement::bind(int index, int64_t value) {
  if (sqlite3_bind_int64(handle_.get(), index, value)) database_.fail("cannot take a value");
}

void Statement::bind(int index, double value) {
  if (sqlite3_bind_double(handle_.get(), index, value)) database_.fail("cannot take a value");
}

void Statement::bind(int index, std::nullptr_t) {
  if (sqlite3_bind_null(handle_.get(), index)) database_.fail("cannot take a value");
}

Transaction::~Transaction() {
  // A full disk may have rolled it back already.
  if (open_ && !sqlite3_get_autocommit(database_.handle()))
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace overclaim
