// A C++ interface to SQLite: connections, prepared statements, transactions. Every error is a StoreError with the file,
// the attempted action and SQLite's message; callers outside this module convert it to a Problem.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace overclaim::audit {

class StoreError : public std::runtime_error {
 public:
  StoreError(std::string path, const std::string& what) : std::runtime_error(what), path_(std::move(path)) {}
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// A connection. Not thread-safe.
class Database {
 public:
  enum class Access { create, write, read };  // create: creates a missing file

  Database(std::string path, Access access);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const char* sql);  // executes one or more statements without results
  int64_t last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
  const std::string& path() const { return path_; }
  sqlite3* handle() const { return handle_.get(); }
  // Throws SQLite's error of the last call, with a hint if the cause is known (locked, full, read-only).
  [[noreturn]] void fail(std::string_view tried) const;

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  void open(const std::string& name, int flags);
  void open_for_reading();

  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement. with() binds the parameters in order, next() steps through the rows. Not thread-safe.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Restarts the statement with these values for ?1, ?2 ...; text is copied.
  template <class... Values>
  Statement& with(const Values&... values) {
    sqlite3_reset(handle_.get());
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }
  bool next();  // advances to the next row; false if there is none
  // Binds the values and runs to the end: for statements without rows.
  template <class... Values>
  void run(const Values&... values) {
    with(values...);
    while (next()) {
    }
  }

  int64_t number(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  std::string text(int column) const;  // empty if null
  bool is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
  int columns() const { return sqlite3_column_count(handle_.get()); }
  std::string column_name(int column) const { return sqlite3_column_name(handle_.get(), column); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
  };
  void bind(int index, std::string_view value);
  void bind(int index, int64_t value);
  void bind(int index, double value);
  void bind(int index, std::nullptr_t);
  void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
  void bind(int index, const char* value) { bind(index, std::string_view(value)); }
  void bind(int index, uint32_t value) { bind(index, static_cast<int64_t>(value)); }
  void bind(int index, uint64_t value) { bind(index, static_cast<int64_t>(value)); }
  void bind(int index, int value) { bind(index, static_cast<int64_t>(value)); }

  Database& database_;
  std::string sql_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

// A transaction: all changes until commit() take effect, or none. It acquires the write lock immediately, so that a
// concurrent writer fails here and not at commit().
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace overclaim::audit
