// Bytes of a file with its compression undone, and the members of a tar archive. The only place that knows libarchive.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct archive;
struct archive_entry;

namespace overclaim::input {

// A file, open for reading from its start to its end. gzip (RFC 1952, also of many members one after the other), zstd
// (RFC 8878) and tar (POSIX ustar and pax, GNU, v7) are known by their content, also where one lies in the other. Where
// compression breaks off, up to the last 64 KiB before that are lost; checksums of gzip are not looked at.
// Memory: what was last asked for with peek(), and the window of the compression.
class PackedFile {
 public:
  enum class Form { any, bytes, tar };

  // Opens `path`, or reads `standard_input` (a file descriptor, left open) where it is "-". With Form::bytes a tar
  // archive is bytes like any other; with Form::tar everything else is a fault. fault() says whether it worked.
  PackedFile(const std::string& path, int standard_input, Form form);
  ~PackedFile();
  PackedFile(const PackedFile&) = delete;
  PackedFile& operator=(const PackedFile&) = delete;

  // Why it cannot be read, or cannot be read further; empty while all is well, also at its regular end.
  const std::string& fault() const { return fault_; }

  bool is_tar() const { return is_tar_; }

  struct Member {
    std::string name;       // UTF-8 where the archive says so, else its bytes
    uint64_t position = 0;  // of its header, in bytes of the unpacked archive
    bool regular = false;   // a file with bytes of its own: no folder, link or device
    uint64_t size = 0;      // bytes, as its header promises
  };
  // Tar: goes to the next member, whose bytes are then read. False at the end of the archive, or at a fault. After a
  // damaged header the next sound one is looked for; `damaged` tells that this was so.
  bool next_member(Member& member, bool& damaged);

  // The bytes from where reading stands, at least `wanted` of them; fewer only at the end of the file or member, or at
  // a fault. Valid until the next call of a method that is not const.
  std::string_view peek(size_t wanted);

  // Goes `count` bytes further; stops at the end.
  void skip(uint64_t count);

  // Bytes read of the file, or of the member, so far.
  uint64_t position() const { return position_; }

  // Bytes taken so far of the file as it lies on the disk, packed or not; reading is ahead of what was asked for.
  uint64_t consumed() const;

 private:
  struct Free {
    void operator()(struct archive* handle) const;
  };
  bool fill();
  void fail();

  std::unique_ptr<struct archive, Free> archive_;
  std::string fault_;
  struct archive_entry* first_ = nullptr;  // the header read on opening, with what reading it returned
  int first_code_ = 0;
  bool first_taken_ = false;
  bool is_tar_ = false;
  bool ended_ = false;
  std::string buffer_;
  size_t begin_ = 0;  // of what is not read yet
  uint64_t position_ = 0;
};

// What came of undoing a compression in memory.
struct Unpacked {
  std::string bytes;  // with a fault: what came before it
  std::string fault;  // empty: none
  bool too_large = false;
};

// gzip or zstd undone, `largest` bytes at most. Bytes that are not compressed come back as they are.
Unpacked unpack(std::string_view packed, size_t largest);

enum class Line { read, too_long, end };

// The next line without its line end, CR LF or LF; the last one needs none. One longer than `longest` bytes is passed
// and not kept. `end` also where the file breaks off within a line.
Line next_line(PackedFile& file, size_t longest, std::string& line);

}  // namespace overclaim::input
