// Transports messages over a pair of file descriptors with the framing of the Language Server Protocol: header fields,
// an empty line, and as many bytes as Content-Length says. Does not interpret messages.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace overclaim::lsp {

// The longest accepted message, in bytes. A longer one is skipped without being stored.
inline constexpr size_t kLongestMessage = size_t{64} << 20;

// The next item in the received bytes.
struct Frame {
  enum class Kind : uint8_t {
    incomplete,  // more bytes are needed
    message,
    too_long,   // a skipped message; `text` reports its length
    malformed,  // a header without a valid length; `text` describes the error. The parser then searches for the
                // next "Content-Length"
  };
  Kind kind = Kind::incomplete;
  std::string text;
};

// Finds frames in bytes that arrive in pieces of any size. Not thread-safe.
class FrameParser {
 public:
  explicit FrameParser(size_t longest = kLongestMessage) : longest_(longest) {}

  void add(std::string_view bytes);
  Frame next();
  // Has a frame begun that is not complete?
  bool is_inside_frame() const;

 private:
  Frame read_header();
  Frame malformed(std::string why);
  void drop(size_t count);

  size_t longest_;
  std::string bytes_;
  size_t begin_ = 0;     // offset of the bytes not returned yet
  size_t searched_ = 0;  // the header does not end before this offset
  bool in_body_ = false;
  size_t body_ = 0;       // length of the current message
  bool seeking_ = false;  // after a malformed header: skipping to the next "Content-Length"
  size_t skip_ = 0;       // bytes of a too long message still to be skipped
};

// Reads frames from a descriptor, blocking until they arrive. Use it from one thread.
class FrameReader {
 public:
  explicit FrameReader(int fd, size_t longest = kLongestMessage) : fd_(fd), parser_(longest) {}
  // Reads the next frame. Returns false at the end of the input and on a read error.
  bool next(Frame& frame);
  // Returns why reading ended; empty if the input ended after a complete frame.
  const std::string& error() const { return error_; }

 private:
  int fd_;
  FrameParser parser_;
  std::string error_;
};

// Returns the message with its header.
std::string framed(std::string_view message);

// Writes complete frames to a descriptor. Thread-safe. A closed pipe is not reported as an error.
class FrameWriter {
 public:
  explicit FrameWriter(int fd) : fd_(fd) {}
  // Returns false if the frame could not be written, and for all later frames.
  bool write(std::string_view message);

 private:
  int fd_;
  std::mutex busy_;
  bool closed_ = false;
};

}  // namespace overclaim::lsp
