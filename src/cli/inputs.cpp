#include "cli/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/streams.h"

namespace overclaim::cli {
namespace {

// Closed however the reading ends.
class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : fd_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

// One question for its size and mostly one read: what a file of a few kilobytes costs is the number of calls.
bool read_file(const std::string& path, std::string& content, std::string& fault) {
  const Descriptor file(path);
  struct stat about {};
  if (file.get() < 0 || fstat(file.get(), &about) != 0) {
    fault = std::strerror(errno);
    return false;
  }
  if (S_ISDIR(about.st_mode)) {
    fault = "is a folder";
    return false;
  }
  // Room for one byte more: that it stays empty says that this was all.
  content.resize(S_ISREG(about.st_mode) ? static_cast<size_t>(about.st_size) + 1 : 0);
  size_t size = 0;
  ssize_t count = 1;
  while (size < content.size() && count > 0) {
    count = read(file.get(), content.data() + size, content.size() - size);
    if (count < 0 && errno == EINTR)
      count = 1;
    else if (count < 0)
      fault = std::strerror(errno);
    else
      size += static_cast<size_t>(count);
  }
  const bool more = fault.empty() && size == content.size();  // it has grown, or says no size
  content.resize(size);
  return more ? read_all(file.get(), content, fault) : fault.empty();
}

}  // namespace

bool read_input(const std::string& path, int standard_input, std::string& content, lexicon::Problem& problem) {
  problem = {path == "-" ? "standard input" : path, 0, 0, "", "", ""};
  std::string fault;
  if (path == "-" ? read_all(standard_input, content, fault) : read_file(path, content, fault)) {
    if (content.size() < 0xFFFFFFFF) return true;
    fault = "4 GiB or more";  // positions are 32 bit
  }
  problem.message = "cannot be read: " + fault;
  return false;
}

}  // namespace overclaim::cli
