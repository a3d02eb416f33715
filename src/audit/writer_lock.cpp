#include "audit/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "audit/database.h"

namespace overclaim::audit {
namespace {

// Is the open file still the one of that name? The previous holder of the lock deletes it.
bool is_still_there(int file, const std::string& path) {
  struct stat opened {
  }, named{};
  return fstat(file, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

}  // namespace

// The lock of a store is the same file by whatever path the store is named.
WriterLock::WriterLock(const std::string& store) : path_(std::filesystem::weakly_canonical(store).string() + ".lock") {
  for (;;) {
    file_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0)
      throw StoreError(
          store, "cannot be locked: " + path_ + ": " + std::strerror(errno) + " (may files be written in its folder?)");
    if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
      const int cause = errno;
      close(file_);
      if (cause == EINTR) continue;
      if (cause == EWOULDBLOCK)
        throw StoreError(store, "is in use: another overclaim is writing to it (wait until it ends)");
      throw StoreError(store, "cannot be locked: " + path_ + ": " + std::strerror(cause));
    }
    if (is_still_there(file_, path_)) return;
    close(file_);
  }
}

WriterLock::~WriterLock() {
  unlink(path_.c_str());  // while locked: a process that has opened it meanwhile detects the deletion
  close(file_);
}

}  // namespace overclaim::audit
