// The entry point of this module: turns command line arguments into records, one after the other.
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

// Streams the records of all inputs in order. Arguments are paths, folders and patterns as in find_inputs() (find.h),
// "-" for standard input, and "@PATH" for a list of such arguments, one on each line (a list cannot name further lists;
// "./@x" is a file called "@x"). Lists are read incrementally.
//
// Keeps one record in memory: at most a small multiple of `largest`, even for a zip bomb. A record that cannot be read
// yields a Skipped, and so does a file that cannot be opened, has another kind than its name or the options require, or
// ends prematurely; reading continues with the next record. Not thread-safe: one thread reads, others may process the
// items.
class Records {
 public:
  explicit Records(std::vector<std::string> arguments, InputOptions options = {});
  ~Records();
  Records(Records&&) noexcept;
  Records& operator=(Records&&) noexcept;

  // Returns the next record or skipped input; nullopt once all inputs are exhausted. Does not throw, whatever the
  // input.
  std::optional<Item> next();

  const Counts& counts() const { return counts_; }

  // Returns the number of bytes read so far, on disk; comparable with Extent::bytes.
  uint64_t consumed() const;

 private:
  friend std::optional<Extent> extent_of(const std::vector<std::string>& arguments, const InputOptions& options);

  bool open_next();
  bool look_up();
  void take_arguments();
  bool take_line();
  void find(const std::vector<std::string>& arguments);
  void open(const std::string& path);
  void skip(std::string file, std::string why);

  InputOptions options_;
  std::deque<std::string> arguments_;  // not examined yet
  std::deque<std::string> paths_;      // found but not opened yet
  std::deque<Skipped> skipped_;        // not returned by next() yet
  std::unique_ptr<PackedFile> list_;   // the list being read, if any
  std::string list_path_;
  std::unique_ptr<RecordReader> reader_;  // of the file being read
  const PackedFile* open_ = nullptr;      // owned by reader_
  uint64_t file_number_ = 0, consumed_ = 0;
  Counts counts_;
};

// Returns the size of the files that `arguments` name without reading any article; lists are read. Returns nullopt if
// determining it would consume input: standard input, pipes, lists from a pipe.
std::optional<Extent> extent_of(const std::vector<std::string>& arguments, const InputOptions& options);

}  // namespace overclaim::input
