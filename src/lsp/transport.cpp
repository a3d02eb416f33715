#include "lsp/transport.h"

#include <sys/poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>

namespace overclaim::lsp {
namespace {

constexpr std::string_view kLengthField = "content-length";
constexpr std::string_view kEndOfHeader = "\r\n\r\n";
constexpr size_t kLongestHeader = 8192;  // in bytes; a valid header is two short lines

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with_field(std::string_view line, std::string_view name) {
  return line.size() > name.size() &&
         std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) { return a == lower(b); });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Returns the value of Content-Length; nullopt if it is missing, not a number, or given twice with different values.
std::optional<size_t> length_in(std::string_view header) {
  std::optional<size_t> length;
  while (!header.empty()) {
    const size_t end = std::min(header.find("\r\n"), header.size());
    const std::string_view line = header.substr(0, end);
    header.remove_prefix(std::min(end + 2, header.size()));
    const size_t colon = line.find(':');
    if (!begins_with_field(line, kLengthField) || trimmed(line.substr(0, colon)).size() != kLengthField.size())
      continue;
    const std::string_view value = trimmed(line.substr(colon + 1));
    size_t number = 0;
    const auto [rest, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (value.empty() || error != std::errc() || rest != value.data() + value.size()) return std::nullopt;
    if (length && *length != number) return std::nullopt;
    length = number;
  }
  return length;
}

// Returns the offset of the next "Content-Length"; text.size() if there is none.
size_t find_length_field(std::string_view text) {
  for (size_t at = 0; at + kLengthField.size() < text.size(); ++at)
    if (lower(text[at]) == kLengthField.front() && begins_with_field(text.substr(at), kLengthField)) return at;
  return text.size();
}

// Waits until the descriptor is ready; returns false on an error.
bool wait_for(int fd, short events) {
  pollfd waiting{fd, events, 0};
  return ::poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

}  // namespace

void FrameParser::add(std::string_view bytes) {
  const size_t skipped = std::min(skip_, bytes.size());
  skip_ -= skipped;
  bytes.remove_prefix(skipped);
  if (begin_ > 0 && begin_ * 2 > bytes_.size()) {
    bytes_.erase(0, begin_);
    searched_ -= std::min(searched_, begin_);
    begin_ = 0;
  }
  bytes_ += bytes;
}

bool FrameParser::is_inside_frame() const { return skip_ > 0 || in_body_ || begin_ < bytes_.size(); }

void FrameParser::drop(size_t count) {
  begin_ += count;
  searched_ = begin_;
}

Frame FrameParser::malformed(std::string why) {
  seeking_ = true;
  return {Frame::Kind::malformed, std::move(why)};
}

Frame FrameParser::next() {
  if (skip_ > 0) return {};
  if (!in_body_) {
    Frame frame = read_header();
    if (!in_body_) return frame;
  }
  if (bytes_.size() - begin_ < body_) return {};
  Frame frame{Frame::Kind::message, bytes_.substr(begin_, body_)};
  drop(body_);
  in_body_ = false;
  return frame;
}

// Parses the header; sets `in_body_` if it has an acceptable length.
Frame FrameParser::read_header() {
  if (seeking_) {
    const size_t at = find_length_field(std::string_view(bytes_).substr(begin_));
    const size_t left = bytes_.size() - begin_;
    // The end of the bytes may be the beginning of the field.
    drop(at < left ? at : left - std::min(left, kLengthField.size()));
    if (at == left) return {};
    seeking_ = false;
  }
  const size_t end = bytes_.find(kEndOfHeader, std::max(begin_, searched_ - std::min<size_t>(searched_, 3)));
  if (end == std::string::npos) {
    searched_ = bytes_.size();
    if (bytes_.size() - begin_ <= kLongestHeader) return {};
    drop(1);
    return malformed("header fields without an end");
  }
  const auto length = length_in(std::string_view(bytes_).substr(begin_, end - begin_));
  drop(end + kEndOfHeader.size() - begin_);
  if (!length) return malformed("header fields without a valid Content-Length");
  if (*length > longest_) {
    const size_t here = std::min(*length, bytes_.size() - begin_);
    drop(here);
    skip_ = *length - here;
    return {Frame::Kind::too_long, "a message of " + std::to_string(*length) + " bytes is longer than " +
                                       std::to_string(longest_) + " bytes, and was skipped"};
  }
  body_ = *length;
  in_body_ = true;
  return {};
}

bool FrameReader::next(Frame& frame) {
  char part[1 << 16];
  while ((frame = parser_.next()).kind == Frame::Kind::incomplete) {
    const ssize_t count = ::read(fd_, part, sizeof part);
    if (count > 0) {
      parser_.add({part, static_cast<size_t>(count)});
    } else if (count == 0) {
      if (parser_.is_inside_frame()) error_ = "the input ended in the middle of a message";
      return false;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait_for(fd_, POLLIN)) return false;
    } else if (errno != EINTR) {
      error_ = std::strerror(errno);
      return false;
    }
  }
  return true;
}

std::string framed(std::string_view message) {
  return "Content-Length: " + std::to_string(message.size()) + "\r\n\r\n" + std::string(message);
}

bool FrameWriter::write(std::string_view message) {
  const std::string frame = framed(message);
  const std::lock_guard<std::mutex> lock(busy_);
  for (size_t at = 0; at < frame.size() && !closed_;) {
    const ssize_t count = ::write(fd_, frame.data() + at, frame.size() - at);
    if (count >= 0) {
      at += static_cast<size_t>(count);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      closed_ = !wait_for(fd_, POLLOUT);
    } else if (errno != EINTR) {
      closed_ = true;
    }
  }
  return !closed_;
}

}  // namespace overclaim::lsp
