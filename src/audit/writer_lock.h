// One writer to a store, from when it opens it until it ends in whatever way. SQLite's own locks are let go after every
// batch, and two programs that resume one run by turns would read it twice. Private to the room.
#pragma once

#include <string>

namespace overclaim::audit {

class WriterLock {
 public:
  // Locks `STORE.lock` (flock(2)), a file that is there while somebody writes; what a killed program leaves of it locks
  // nothing. StoreError where another Store has it, in this program or another, or where it cannot be made.
  explicit WriterLock(const std::string& store);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  std::string path_;
  int file_ = -1;
};

}  // namespace overclaim::audit
