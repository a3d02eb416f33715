// Ensures that a store has one writer, from when the writer opens it until its process ends in any way. SQLite's own
// locks do not suffice: they are released after every batch, so that two programs could resume the same run in
// alternation and read it twice.
#pragma once

#include <string>

namespace overclaim::audit {

class WriterLock {
 public:
  // Locks `STORE.lock` (flock(2)), a file that exists while a process writes; a file left by a killed process locks
  // nothing. Throws StoreError if another Store, in this process or another, holds the lock, or if the file cannot be
  // created.
  explicit WriterLock(const std::string& store);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  std::string path_;
  int file_ = -1;
};

}  // namespace overclaim::audit
