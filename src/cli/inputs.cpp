#include "cli/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/streams.h"

namespace overclaim::cli {
namespace {

// Closes the descriptor at the end of the scope.
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

// Uses one call for the size and usually one read: for small files, the number of calls determines the cost.
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
  // One byte more than the size: if it stays unused, the file has ended.
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
  const bool more = fault.empty() && size == content.size();  // the file has grown, or does not state its size
  content.resize(size);
  return more ? read_all(file.get(), content, fault) : fault.empty();
}

}  // namespace

bool read_input(const std::string& path, int standard_input, std::string& content, lexicon::Problem& problem) {
  problem = {path == "-" ? "standard input" : path, 0, 0, "", "", ""};
  std::string fault;
  if (path == "-" ? read_all(standard_input, content, fault) : read_file(path, content, fault)) {
    if (content.size() < 0xFFFFFFFF) return true;
    fault = "4 GiB or more";  // positions have 32 bits
  }
  problem.message = "cannot be read: " + fault;
  return false;
}

}  // namespace overclaim::cli
