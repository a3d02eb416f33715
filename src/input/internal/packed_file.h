// Reads the uncompressed bytes of a file, and the members of a tar archive. The only code that uses libarchive.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct archive;
struct archive_entry;

namespace overclaim::input {

// A file that is read sequentially. gzip (RFC 1952, also with several members), zstd (RFC 8878) and tar (POSIX ustar
// and pax, GNU, v7) are detected by their content, also nested. If compressed data ends prematurely, up to 64 KiB
// before that point are lost; gzip checksums are not verified. Memory: the bytes last requested with peek() and the
// compression window. Not thread-safe.
class PackedFile {
 public:
  enum class Form { any, bytes, tar };

  // Opens `path`, or reads `standard_input` (a file descriptor, left open) if it is "-". With Form::bytes a tar archive
  // is read as plain bytes; with Form::tar any other file is an error. error() is empty on success.
  PackedFile(const std::string& path, int standard_input, Form form);
  ~PackedFile();
  PackedFile(const PackedFile&) = delete;
  PackedFile& operator=(const PackedFile&) = delete;

  // Returns why the file cannot be opened or read further; empty if no error has occurred, also at the regular end.
  const std::string& error() const { return error_; }

  bool is_tar() const { return is_tar_; }

  struct Member {
    std::string name;       // UTF-8 if the archive declares it, otherwise its bytes
    uint64_t position = 0;  // byte offset of its header in the uncompressed archive
    bool regular = false;   // a regular file: not a folder, link or device
    uint64_t size = 0;      // in bytes, as declared in its header
  };
  // Tar: advances to the next member, whose bytes are then read. Returns false at the end of the archive or on an
  // error. After a damaged header it searches for the next valid one and sets `damaged`.
  bool next_member(Member& member, bool& damaged);

  // Returns the bytes at the current position, at least `wanted` of them; fewer only at the end of the file or member,
  // or on an error. Valid until the next call of a non-const method.
  std::string_view peek(size_t wanted);

  // Advances by `count` bytes, at most to the end.
  void skip(uint64_t count);

  // Returns the number of bytes consumed of the file or of the current member.
  uint64_t position() const { return position_; }

  // Returns the number of bytes read from disk, before decompression; reading is ahead of position().
  uint64_t consumed() const;

 private:
  struct Free {
    void operator()(struct archive* handle) const;
  };
  bool fill();
  void fail();

  std::unique_ptr<struct archive, Free> archive_;
  std::string error_;
  struct archive_entry* first_ = nullptr;  // the first header, read by the constructor
  int first_code_ = 0;
  bool first_taken_ = false;
  bool is_tar_ = false;
  bool ended_ = false;
  std::string buffer_;
  size_t begin_ = 0;  // offset of the unread bytes
  uint64_t position_ = 0;
};

// The result of decompressing in memory.
struct Unpacked {
  std::string bytes;  // on an error: the bytes before it
  std::string error;  // empty on success
  bool too_large = false;
};

// Decompresses gzip or zstd, at most `largest` bytes. Bytes that are not compressed are returned unchanged.
Unpacked unpack(std::string_view packed, size_t largest);

enum class Line { read, too_long, end };

// Reads the next line without its line end, CR LF or LF, which the last line may lack. A line of more than `longest`
// bytes is skipped and not stored. Returns `end` also if the file ends prematurely within a line.
Line next_line(PackedFile& file, size_t longest, std::string& line);

}  // namespace overclaim::input
