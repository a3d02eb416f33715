#include "cli/streams.h"

#include <sys/poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace overclaim::cli {
namespace {

constexpr size_t kBufferSize = 1 << 16;

void wait_for(int fd, short event) {
  pollfd waiting{fd, event, 0};
  poll(&waiting, 1, -1);
}

// read(2) that waits if the descriptor is non-blocking; -1 on an error.
ssize_t read_some(int fd, char* into, size_t size) {
  for (;;) {
    const ssize_t count = ::read(fd, into, size);
    if (count >= 0) return count;
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_for(fd, POLLIN);
    } else if (errno != EINTR) {
      return -1;
    }
  }
}

// Appends the bytes of one read. Returns false at the end, and on an error, which is stored in `fault`.
bool append_some(int fd, std::string& buffer, std::string& fault) {
  const size_t old = buffer.size();
  buffer.resize(old + kBufferSize);
  const ssize_t count = read_some(fd, buffer.data() + old, kBufferSize);
  if (count < 0) fault = std::strerror(errno);
  buffer.resize(old + (count > 0 ? static_cast<size_t>(count) : 0));
  return count > 0;
}

}  // namespace

bool Output::write(std::string_view text) {
  if (closed_) return false;
  buffer_ += text;
  return buffer_.size() < kBufferSize || flush();
}

bool Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !closed_) {
    const ssize_t count = ::write(fd_, rest.data(), rest.size());
    if (count >= 0) {
      rest.remove_prefix(static_cast<size_t>(count));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_for(fd_, POLLOUT);
    } else if (errno != EINTR) {
      closed_ = true;
      if (errno != EPIPE) fault_ = std::strerror(errno);
    }
  }
  buffer_.clear();
  return !closed_;
}

bool LineReader::take_line(std::string& line) {
  const size_t end = buffer_.find('\n', searched_);
  if (end == std::string::npos) {
    buffer_.erase(0, begin_);
    begin_ = 0;
    searched_ = buffer_.size();
    return false;
  }
  line.assign(buffer_, begin_, end - begin_);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  begin_ = searched_ = end + 1;
  return true;
}

bool LineReader::take_rest(std::string& line) {
  line = buffer_.substr(begin_);
  buffer_.clear();
  begin_ = searched_ = 0;
  return !line.empty();
}

void LineReader::fill() { ended_ = !append_some(fd_, buffer_, fault_); }

bool read_all(int fd, std::string& content, std::string& fault) {
  while (append_some(fd, content, fault)) {
  }
  return fault.empty();
}

bool is_terminal(int fd) { return isatty(fd) == 1; }

bool wants_colour(int fd) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return is_terminal(fd) && !(no_colour && *no_colour) && terminal && std::strcmp(terminal, "dumb") != 0;
}

}  // namespace overclaim::cli
