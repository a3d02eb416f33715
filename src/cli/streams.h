// The three streams of the program as file descriptors, and writing to one of them without losing a byte.
#pragma once

#include <string>
#include <string_view>

namespace overclaim::cli {

struct Streams {
  int in = 0, out = 1, err = 2;
};

// Buffered writing to a file descriptor. Waits for slow readers; where the reader has gone (EPIPE, with SIGPIPE
// ignored) it stops quietly; any other error, such as a full disk, is kept in fault().
class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}
  ~Output() { flush(); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // False once nothing can be written any more: nobody reads, or an error.
  bool write(std::string_view text);
  bool flush();

  const std::string& fault() const { return fault_; }  // what went wrong, in the words of the system; empty: nothing

 private:
  int fd_;
  std::string buffer_;
  bool closed_ = false;
  std::string fault_;
};

// Lines of a file descriptor as they come.
class LineReader {
 public:
  explicit LineReader(int fd) : fd_(fd) {}
  // The next line without its line end; false at the end. `before_waiting` is called where no further line is at hand.
  template <class BeforeWaiting>
  bool next(std::string& line, BeforeWaiting before_waiting) {
    while (!take_line(line)) {
      if (ended_) return take_rest(line);
      before_waiting();
      fill();
    }
    return true;
  }
  const std::string& fault() const { return fault_; }  // why reading ended early; empty: it did not

 private:
  bool take_line(std::string& line);
  bool take_rest(std::string& line);
  void fill();

  int fd_;
  std::string buffer_;
  size_t begin_ = 0;     // of what is not yet handed out
  size_t searched_ = 0;  // no line end before here
  bool ended_ = false;
  std::string fault_;
};

// Everything that can be read from `fd`. False and `fault` where it cannot be read.
bool read_all(int fd, std::string& content, std::string& fault);

// Is it a terminal, and one that may be sent colours (NO_COLOR and TERM are asked)?
bool is_terminal(int fd);
bool wants_colour(int fd);

}  // namespace overclaim::cli
