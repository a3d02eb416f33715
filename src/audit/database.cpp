#include "audit/database.h"

#include <algorithm>
#include <filesystem>

namespace overclaim::audit {
namespace {

constexpr int kBusyMilliseconds = 5000;  // maximal wait for another writer

// Advice to the user for SQLite errors, by primary code.
struct Remedy {
  int code;
  std::string_view text;
};
constexpr Remedy kRemedies[] = {
    {SQLITE_BUSY, "another program is writing to it; try again later"},
    {SQLITE_LOCKED, "another program is writing to it; try again later"},
    {SQLITE_FULL, "the disk is full; free some space, then resume"},
    {SQLITE_IOERR, "is the disk full or gone, or is the file size limited (ulimit -f)? fix that, then resume"},
    {SQLITE_READONLY, "it is write-protected; change its permissions, or work on a copy"},
    {SQLITE_CANTOPEN, "does its folder exist, and is it writable?"},
    {SQLITE_PERM, "is the file readable?"},
    {SQLITE_NOTADB, "this file is not a store of overclaim"},
    {SQLITE_CORRUPT, "the file is damaged; restore a backup, or start a new audit"},
};

// Returns an empty string if SQLite's message suffices.
std::string_view remedy(int code) {
  const auto* found = std::ranges::find(kRemedies, code & 0xFF, &Remedy::code);
  return found == std::end(kRemedies) ? std::string_view() : found->text;
}

// Is the file empty or missing?
bool is_empty(const std::string& path) {
  std::error_code error;
  return !std::filesystem::exists(path, error) || std::filesystem::file_size(path, error) == 0;
}

// Returns a "file:..." URI with special characters escaped (sqlite.org/uri.html). SQLite neither locks such a file nor
// looks for its write-ahead log.
std::string immutable_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#') {
      uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

Database::Database(std::string path, Access access) : path_(std::move(path)) {
  open(path_, SQLITE_OPEN_READWRITE | (access == Access::create ? SQLITE_OPEN_CREATE : 0));
  if (access == Access::read) {
    open_for_reading();
  } else if (sqlite3_db_readonly(handle(), "main") == 1) {
    throw StoreError(path_, "cannot be opened for writing (" + std::string(remedy(SQLITE_READONLY)) + ")");
  }
}

// The last reader with write permission deletes the files that SQLite keeps beside a store. In a read-only folder they
// cannot be created; if no writer has left any, the store cannot change and they are not needed.
void Database::open_for_reading() {
  const bool readable = sqlite3_exec(handle(), "PRAGMA query_only = 1; SELECT 1 FROM sqlite_master", nullptr, nullptr,
                                     nullptr) == SQLITE_OK;
  const int code = sqlite3_errcode(handle()) & 0xFF;
  if (!readable && (code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && is_empty(path_ + "-wal"))
    open(immutable_uri(path_), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

void Database::open(const std::string& name, int flags) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
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
  if (code != SQLITE_OK) database.fail("cannot be queried");
}

bool Statement::next() {
  switch (sqlite3_step(handle_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      sqlite3_reset(handle_.get());
      return false;
    default:
      // The reset returns the cause of an error that the step may have reported only as generic.
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
  // SQLite may already have rolled back, for instance because the disk is full.
  if (open_ && !sqlite3_get_autocommit(database_.handle()))
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace overclaim::audit
