// Messages over a pair of file descriptors, framed as the Language Server Protocol frames them: header fields, an empty
// line, and as many bytes as Content-Length says. What a message means is none of its business.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace overclaim::lsp {

// The longest message that is taken. A longer one is skipped without being kept.
inline constexpr size_t kLongestMessage = size_t{64} << 20;

// What was found next in the bytes that have come.
struct Frame {
  enum class Kind : uint8_t {
    incomplete,  // nothing yet: more bytes are needed
    message,
    too_long,   // a message that was skipped; `text` says how long it was
    malformed,  // header fields that say no length; `text` is what is wrong. What follows is looked through for the
                // next "Content-Length"
  };
  Kind kind = Kind::incomplete;
  std::string text;
};

// Finds frames in bytes that come in any pieces.
class FrameParser {
 public:
  explicit FrameParser(size_t longest = kLongestMessage) : longest_(longest) {}

  void add(std::string_view bytes);
  Frame next();
  // Has a frame begun that is not at its end?
  bool amid_frame() const;

 private:
  Frame read_header();
  Frame malformed(std::string why);
  void drop(size_t count);

  size_t longest_;
  std::string bytes_;
  size_t begin_ = 0;     // of what has not been handed out
  size_t searched_ = 0;  // the end of the header fields does not stand before
  bool in_body_ = false;
  size_t body_ = 0;       // bytes of the message under way
  bool seeking_ = false;  // behind a malformed header: nothing counts before the next "Content-Length"
  size_t skip_ = 0;       // bytes of a too long message that are yet to come
};

// Reads frames off a descriptor, waiting for them.
class FrameReader {
 public:
  explicit FrameReader(int fd, size_t longest = kLongestMessage) : fd_(fd), parser_(longest) {}
  // The next frame. False at the end of the input, or where it cannot be read.
  bool next(Frame& frame);
  // Why reading ended: empty at the end of a frame.
  const std::string& fault() const { return fault_; }

 private:
  int fd_;
  FrameParser parser_;
  std::string fault_;
};

// A message with its header.
std::string framed(std::string_view message);

// Writes whole frames to a descriptor; any thread may. Where nobody reads any more it stays quiet.
class FrameWriter {
 public:
  explicit FrameWriter(int fd) : fd_(fd) {}
  // False where it could not be written, and from then on.
  bool write(std::string_view message);

 private:
  int fd_;
  std::mutex busy_;
  bool closed_ = false;
};

}  // namespace overclaim::lsp
