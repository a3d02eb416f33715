#include "input/internal/packed_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "input/find.h"

namespace overclaim::input {
namespace {

constexpr const char* kNoText = "damaged compression";  // libarchive has no message for a truncated gzip trailer
constexpr size_t kPart = size_t{64} * 1024;             // bytes of one read

struct archive* new_handle(PackedFile::Form form) {
  struct archive* handle = archive_read_new();
  if (!handle) return nullptr;
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_zstd(handle);
  if (form != PackedFile::Form::bytes) archive_read_support_format_tar(handle);
  if (form != PackedFile::Form::tar) {
    archive_read_support_format_raw(handle);
    archive_read_support_format_empty(handle);
  }
  return handle;
}

// After these codes the handle remains usable; ARCHIVE_WARN means, for instance, that a name does not fit the locale.
bool is_fine(int code) { return code == ARCHIVE_OK || code == ARCHIVE_WARN; }

std::string name_of(struct archive_entry* entry) {
  // In the C locale, a name that the archive marks as UTF-8 is available only as UTF-8.
  if (const char* name = archive_entry_pathname(entry)) return name;
  const char* name = archive_entry_pathname_utf8(entry);
  return name ? name : "";
}

}  // namespace

void PackedFile::Free::operator()(struct archive* handle) const { archive_read_free(handle); }

PackedFile::PackedFile(const std::string& path, int standard_input, Form form) : archive_(new_handle(form)) {
  if (!archive_) {
    error_ = "cannot be opened: out of memory";
    return;
  }
  if (path != "-" && is_folder(path)) {
    error_ = "cannot be opened: is a folder";
    return;
  }
  const int opened = path == "-" ? archive_read_open_fd(archive_.get(), standard_input, kPart)
                                 : archive_read_open_filename(archive_.get(), path.c_str(), kPart);
  if (opened != ARCHIVE_OK) {
    fail();
    return;
  }
  // libarchive detects the format with the first header; plain bytes are an archive of one unnamed member.
  first_code_ = archive_read_next_header(archive_.get(), &first_);
  is_tar_ = (archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
  ended_ = is_tar_ || first_code_ == ARCHIVE_EOF;
  if (!is_tar_ && !ended_ && !is_fine(first_code_)) fail();
}

PackedFile::~PackedFile() = default;

void PackedFile::fail() {
  const int number = archive_errno(archive_.get());
  const char* text = archive_error_string(archive_.get());
  // For system errors libarchive's text repeats the file name and lacks the reason. Its own errors have two numbers:
  // EILSEQ for a broken format, EINVAL for an unrecognised one.
  const bool of_system = number > 0 && number != EILSEQ && number != EINVAL;
  error_ = of_system ? std::string("cannot be opened: ") + std::strerror(number)
                     : std::string("cannot be read: ") + (text ? text : kNoText);
  ended_ = true;
}

bool PackedFile::next_member(Member& member, bool& damaged) {
  damaged = false;
  buffer_.clear();
  begin_ = 0;
  position_ = 0;
  ended_ = true;
  if (!is_tar_ || !error_.empty()) return false;
  struct archive_entry* entry = first_;
  int code = first_code_;
  if (!first_taken_) {
    first_taken_ = true;
  } else {
    code = archive_read_next_header(archive_.get(), &entry);
  }
  for (; code == ARCHIVE_RETRY; code = archive_read_next_header(archive_.get(), &entry)) damaged = true;
  if (code == ARCHIVE_EOF) return false;
  if (!is_fine(code)) {
    fail();
    return false;
  }
  const bool sized = archive_entry_size_is_set(entry) != 0 && archive_entry_size(entry) > 0;
  member = {name_of(entry), static_cast<uint64_t>(archive_read_header_position(archive_.get())),
            archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry),
            sized ? static_cast<uint64_t>(archive_entry_size(entry)) : 0};
  ended_ = false;
  return true;
}

bool PackedFile::fill() {
  if (ended_) return false;
  if (begin_ > 0 && begin_ >= buffer_.size() / 2) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const size_t size = buffer_.size();
  buffer_.resize(size + kPart);
  const la_ssize_t count = archive_read_data(archive_.get(), buffer_.data() + size, kPart);
  buffer_.resize(size + static_cast<size_t>(std::max<la_ssize_t>(count, 0)));
  if (count > 0) return true;
  if (count < 0) {
    fail();
  } else {
    ended_ = true;
  }
  return false;
}

std::string_view PackedFile::peek(size_t wanted) {
  while (buffer_.size() - begin_ < wanted && fill()) {
  }
  return std::string_view(buffer_).substr(begin_);
}

void PackedFile::skip(uint64_t count) {
  while (count > 0 && !peek(1).empty()) {
    const auto part = static_cast<size_t>(std::min<uint64_t>(count, buffer_.size() - begin_));
    begin_ += part;
    position_ += part;
    count -= part;
  }
}

uint64_t PackedFile::consumed() const {
  const auto bytes = archive_ ? archive_filter_bytes(archive_.get(), -1) : 0;
  return bytes > 0 ? static_cast<uint64_t>(bytes) : 0;
}

Unpacked unpack(std::string_view packed, size_t largest) {
  Unpacked out;
  const std::unique_ptr<struct archive, decltype(&archive_read_free)> handle(new_handle(PackedFile::Form::bytes),
                                                                             &archive_read_free);
  struct archive_entry* entry = nullptr;
  const auto failed = [&] {
    const char* text = handle ? archive_error_string(handle.get()) : nullptr;
    out.error = text ? text : kNoText;
    return out;
  };
  if (!handle || archive_read_open_memory(handle.get(), packed.data(), packed.size()) != ARCHIVE_OK) return failed();
  const int code = archive_read_next_header(handle.get(), &entry);
  if (code == ARCHIVE_EOF) return out;
  if (!is_fine(code)) return failed();
  for (;;) {
    const size_t size = out.bytes.size();
    out.bytes.resize(size + kPart);
    const la_ssize_t count = archive_read_data(handle.get(), out.bytes.data() + size, kPart);
    out.bytes.resize(size + static_cast<size_t>(std::max<la_ssize_t>(count, 0)));
    if (count == 0) return out;
    if (count < 0) return failed();
    if (out.bytes.size() > largest) {
      out.too_large = true;
      out.bytes.clear();
      return out;
    }
  }
}

Line next_line(PackedFile& file, size_t longest, std::string& line) {
  line.clear();
  bool too_long = false;
  for (size_t searched = 0;;) {
    const std::string_view ahead = file.peek(searched + 1);
    const bool ended = ahead.size() == searched;
    const size_t end = ended ? searched : ahead.find('\n', searched);
    if (ended && (!file.error().empty() || (searched == 0 && !too_long))) return Line::end;
    if (end == std::string_view::npos && ahead.size() <= longest + 1) {
      searched = ahead.size();
    } else if (end == std::string_view::npos) {
      too_long = true;
      file.skip(ahead.size());
      searched = 0;
    } else {
      line = ahead.substr(0, end);
      file.skip(ended ? end : end + 1);
      if (line.ends_with('\r')) line.pop_back();
      if (!too_long && line.size() <= longest) return Line::read;
      line.clear();
      return Line::too_long;
    }
  }
}

}  // namespace overclaim::input
