#include "input/records.h"

#include <filesystem>
#include <utility>

#include "input/find.h"
#include "input/internal/packed_file.h"
#include "input/internal/reader.h"
#include "input/kind.h"

namespace overclaim::input {
namespace {

namespace fs = std::filesystem;

constexpr size_t kLongestPath = size_t{1} << 20;  // bytes in a line of a list

PackedFile::Form form_of(InputKind kind) {
  if (kind == InputKind::automatic) return PackedFile::Form::any;
  return kind == InputKind::tar ? PackedFile::Form::tar : PackedFile::Form::bytes;
}

std::unique_ptr<RecordReader> reader_for(InputKind kind, OpenFile source) {
  switch (kind) {
    case InputKind::json_lines:
      return read_json_lines(std::move(source));
    case InputKind::warc:
      return read_warc(std::move(source));
    case InputKind::tar:
      return read_tar(std::move(source));
    default:
      return read_article(std::move(source));
  }
}

}  // namespace

Records::Records(std::vector<std::string> arguments, InputOptions options)
    : options_(options),
      arguments_(std::make_move_iterator(arguments.begin()), std::make_move_iterator(arguments.end())) {}

Records::~Records() = default;
Records::Records(Records&&) noexcept = default;
Records& Records::operator=(Records&&) noexcept = default;

std::optional<Item> Records::next() {
  for (;;) {
    if (!skipped_.empty()) {
      Item item = std::move(skipped_.front());
      skipped_.pop_front();
      ++counts_.skipped;
      return item;
    }
    if (!reader_) {
      if (!open_next()) return std::nullopt;
      continue;
    }
    std::optional<Step> step = reader_->next();
    if (!step) {
      consumed_ += open_->consumed();
      open_ = nullptr;
      reader_.reset();
    } else if (auto* record = std::get_if<Record>(&*step)) {
      ++counts_.records;
      record->file_number = file_number_;
      return std::move(*record);
    } else if (auto* skipped = std::get_if<Skipped>(&*step)) {
      ++counts_.skipped;
      return std::move(*skipped);
    } else {
      ++counts_.ignored;
    }
  }
}

uint64_t Records::consumed() const { return consumed_ + (open_ ? open_->consumed() : 0); }

// Advances one step: opens the next file, or resolves the next arguments. Returns false when all inputs are exhausted.
bool Records::open_next() {
  if (paths_.empty()) return look_up();
  const std::string path = std::move(paths_.front());
  paths_.pop_front();
  ++file_number_;
  if (!options_.wanted || options_.wanted(path)) open(path);
  return true;
}

// Resolves the next arguments to paths. Returns false if there are none.
bool Records::look_up() {
  if (list_) {
    if (!take_line()) list_.reset();
  } else if (!arguments_.empty()) {
    take_arguments();
  } else {
    return false;
  }
  return true;
}

// Takes all arguments up to the next list together, so that duplicates among them are removed; or that list.
void Records::take_arguments() {
  const auto is_list = [&](const std::string& argument) {
    return argument.starts_with('@') || options_.kind == InputKind::list;
  };
  std::vector<std::string> together;
  while (!arguments_.empty() && !is_list(arguments_.front())) {
    together.push_back(std::move(arguments_.front()));
    arguments_.pop_front();
  }
  if (!together.empty()) return find(together);
  list_path_ = std::move(arguments_.front());
  arguments_.pop_front();
  if (list_path_.starts_with('@')) list_path_.erase(0, 1);
  list_ = std::make_unique<PackedFile>(list_path_, options_.standard_input, PackedFile::Form::bytes);
}

// Takes one line of the list; returns false at its end.
bool Records::take_line() {
  std::string line;
  switch (next_line(*list_, kLongestPath, line)) {
    case Line::too_long:
      skip(list_path_, "a line of " + std::to_string(kLongestPath) + " bytes or more is not a path");
      return true;
    case Line::read:
      if (!line.empty()) find({line});
      return true;
    case Line::end:
      if (!list_->error().empty()) skip(list_path_, list_->error());
      return false;
  }
  return false;
}

void Records::find(const std::vector<std::string>& arguments) {
  Inputs inputs = find_inputs(arguments, Wanted::corpora);
  for (lexicon::Problem& problem : inputs.problems) skip(std::move(problem.path), std::move(problem.message));
  for (std::string& path : inputs.paths) paths_.push_back(std::move(path));
}

void Records::open(const std::string& path) {
  InputKind kind = options_.kind == InputKind::list ? InputKind::automatic : options_.kind;
  OpenFile source{std::make_unique<PackedFile>(path, options_.standard_input, form_of(kind)), path, options_.largest};
  PackedFile& file = *source.file;
  if (kind == InputKind::automatic && file.error().empty()) {
    const std::optional<InputKind> seen = file.is_tar() ? InputKind::tar : kind_of(path, file.peek(kHeadSize));
    if (!seen) return skip(path, "its content does not match its name");
    if (*seen == InputKind::tar && !file.is_tar()) return;  // an empty file with the name of an archive
    kind = *seen;
  }
  const PackedFile* opened = source.file.get();
  const bool has_bytes = file.is_tar() || !file.peek(1).empty();
  if (!has_bytes && !file.error().empty()) return skip(path, file.error());
  reader_ = reader_for(kind, std::move(source));
  open_ = opened;
}

void Records::skip(std::string file, std::string why) {
  if (options_.wanted && !options_.wanted(file)) return;
  skipped_.push_back({std::move(file), 0, std::move(why)});
}

std::optional<Extent> extent_of(const std::vector<std::string>& arguments, const InputOptions& options) {
  for (const std::string& argument : arguments) {
    const bool list = argument.starts_with('@') || options.kind == InputKind::list;
    std::error_code error;
    const bool plain = fs::is_regular_file(argument.starts_with('@') ? argument.substr(1) : argument, error);
    if (argument == "-" || (list && !plain)) return std::nullopt;
  }
  Records records(arguments, options);
  Extent extent;
  while (!records.paths_.empty() || records.look_up()) {
    for (const std::string& path : records.paths_) {
      std::error_code error;
      if (path == "-" || (fs::exists(path, error) && !fs::is_regular_file(path, error))) return std::nullopt;
      ++extent.files;
      if (options.wanted && !options.wanted(path)) continue;
      const auto size = fs::file_size(path, error);
      if (!error) extent.bytes += size;
    }
    records.paths_.clear();
  }
  return extent;
}

}  // namespace overclaim::input
