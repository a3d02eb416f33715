// The entry of this room: arguments of a command line -> records, one after the other.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "input/record.h"

namespace overclaim::input {

class PackedFile;
class RecordReader;

// Streams the records of all inputs in order. Arguments are paths, folders and patterns as find_inputs (find.h) takes
// them, "-" for standard input, and "@PATH" for a list of those, one on a line (a list names no further lists; "./@x"
// is a file called "@x"). Lists are read as they are used.
//
// Keeps one record in memory at a time: a few times `largest` at most, also of a zip bomb. A record that cannot be read
// is a Skipped, and so is a file that cannot be opened, is not what its name or the options say, or breaks off; the
// next record comes all the same. Not for several threads at once: one reads, others check what it hands out.
class Records {
 public:
  explicit Records(std::vector<std::string> arguments, IntakeOptions options = {});
  ~Records();
  Records(Records&&) noexcept;
  Records& operator=(Records&&) noexcept;

  // The next record or what was skipped; empty at the end, and from then on. Does not throw on any input.
  std::optional<Item> next();

  const Counts& counts() const { return counts_; }

  // Bytes read so far of the files as they lie on the disk, packed or not: comparable with Extent::bytes.
  uint64_t consumed() const;

 private:
  friend std::optional<Extent> extent_of(const std::vector<std::string>& arguments, const IntakeOptions& options);

  bool open_next();
  bool look_up();
  void take_arguments();
  bool take_line();
  void find(const std::vector<std::string>& arguments);
  void open(const std::string& path);
  void skip(std::string file, std::string why);

  IntakeOptions options_;
  std::deque<std::string> arguments_;  // not looked at yet
  std::deque<std::string> paths_;      // found, not opened yet
  std::deque<Skipped> skipped_;        // not told yet
  std::unique_ptr<PackedFile> list_;   // being read
  std::string list_path_;
  std::unique_ptr<RecordReader> reader_;  // of the file being read
  const PackedFile* open_ = nullptr;      // which reader_ owns
  uint64_t file_number_ = 0, consumed_ = 0;
  Counts counts_;
};

// What `arguments` amount to, without reading any article; lists are read. Empty where that cannot be known without
// taking it from who reads later: standard input, pipes, lists that come through one.
std::optional<Extent> extent_of(const std::vector<std::string>& arguments, const IntakeOptions& options);

}  // namespace overclaim::input
