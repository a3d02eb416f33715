// The three standard streams as file descriptors, and complete writes to one of them.
#pragma once

#include <string>
#include <string_view>

namespace overclaim::cli {

struct Streams {
  int in = 0, out = 1, err = 2;
};

// Buffered output to a file descriptor. It waits for slow readers, and stops without an error if the reader has closed
// the pipe (EPIPE; SIGPIPE must be ignored). Other errors, such as a full disk, are stored in fault().
class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}
  ~Output() { flush(); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Returns false once nothing more can be written.
  bool write(std::string_view text);
  bool flush();

  const std::string& fault() const { return fault_; }  // the message of the operating system; empty: no error

 private:
  int fd_;
  std::string buffer_;
  bool closed_ = false;
  std::string fault_;
};

// Reads lines from a file descriptor as they arrive.
class LineReader {
 public:
  explicit LineReader(int fd) : fd_(fd) {}
  // Returns the next line without its line end; false at the end. Calls `before_waiting` before it blocks.
  template <class BeforeWaiting>
  bool next(std::string& line, BeforeWaiting before_waiting) {
    while (!take_line(line)) {
      if (ended_) return take_rest(line);
      before_waiting();
      fill();
    }
    return true;
  }
  const std::string& fault() const { return fault_; }  // why reading ended early; empty: no error

 private:
  bool take_line(std::string& line);
  bool take_rest(std::string& line);
  void fill();

  int fd_;
  std::string buffer_;
  size_t begin_ = 0;     // of the bytes not returned yet
  size_t searched_ = 0;  // there is no line end before this offset
  bool ended_ = false;
  std::string fault_;
};

// Reads `fd` to its end. Returns false and sets `fault` on an error.
bool read_all(int fd, std::string& content, std::string& fault);

// Is it a terminal that accepts colours (by NO_COLOR and TERM)?
bool is_terminal(int fd);
bool wants_colour(int fd);

}  // namespace overclaim::cli
