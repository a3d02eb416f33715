// Reads pages that a crawler archived: WARC (ISO 28500:2017, also its drafts) and Common Crawl's WET.
#include <algorithm>
#include <charconv>
#include <utility>

#include "input/internal/fields.h"
#include "input/internal/http.h"
#include "input/internal/page_charset.h"
#include "input/internal/reader.h"
#include "text/characters.h"

namespace overclaim::input {

using text::Format;

namespace {

constexpr size_t kLongestHead = size_t{1} << 20;  // bytes
constexpr size_t kHttpHead = size_t{64} * 1024;   // bytes examined of a record that is too large to read

// No record is this long; a larger Content-Length is an error, not a distance to skip.
constexpr uint64_t kLongestBlock = uint64_t{1} << 40;  // bytes

std::optional<uint64_t> content_length(const Head& head) {
  const std::string_view text = head.field("content-length");
  uint64_t length = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (text.empty() || error != std::errc() || rest != text.data() + text.size()) return std::nullopt;
  return length <= kLongestBlock ? std::optional(length) : std::nullopt;
}

// Does the text start with "WARC/1.0" and a line end?
bool is_version_line(std::string_view text) {
  const size_t end = text.find('\n');
  if (!text.starts_with("WARC/") || end == std::string_view::npos || end > 16) return false;
  return std::ranges::all_of(trimmed(text.substr(5, end - 5)),
                             [](char c) { return text::is_ascii_digit(c) || c == '.'; });
}

bool is_line_end(char c) { return c == '\r' || c == '\n'; }

// Returns the target address without the angle brackets that WARC 1.0 appeared to require.
std::string_view target_of(const Head& head) {
  std::string_view target = head.field("warc-target-uri");
  if (target.starts_with('<') && target.ends_with('>')) target = target.substr(1, target.size() - 2);
  return target;
}

// Returns the format of a media type that may be an article, such as text/html; nullopt for other types.
std::optional<Format> format_of_type(std::string_view content_type) {
  const std::string type = media_type(content_type);
  if (type == "text/html" || type == "application/xhtml+xml") return Format::html;
  if (type == "text/plain") return Format::plain;
  return std::nullopt;
}

bool is_response(const Head& head) {
  return lowered(head.field("warc-type")) == "response" && media_type(head.field("content-type")) == "application/http";
}

bool is_conversion(const Head& head) {
  return lowered(head.field("warc-type")) == "conversion" && format_of_type(head.field("content-type"));
}

// Does the response contain an article?
bool holds_article(const HttpHead& http) {
  return http.status >= 200 && http.status < 300 && format_of_type(http.head.field("content-type"));
}

class WarcReader : public RecordReader {
 public:
  explicit WarcReader(OpenFile source) : source_(std::move(source)) {}

  std::optional<Step> next() override {
    if (done_) return std::nullopt;
    PackedFile& file = *source_.file;
    skip_line_ends();
    position_ = file.position();
    const std::optional<Head> head = record_head();
    if (file.peek(1).empty() || (!head && !file.error().empty())) return at_end();
    if (!head) return resync("expected a WARC record here");
    const std::optional<uint64_t> length = content_length(*head);
    if (!length) {
      file.skip(head->size - 1);
      return resync("no usable Content-Length");
    }
    if (*length > source_.largest) return oversized(*head, *length);
    return whole_record(*head, static_cast<size_t>(*length));
  }

 private:
  Step skipped(std::string why) const { return Skipped{source_.path, position_, std::move(why)}; }

  std::optional<Step> at_end() {
    done_ = true;
    if (source_.file->error().empty()) return std::nullopt;
    return skipped(breaks_off(*source_.file));
  }

  void skip_line_ends() {
    PackedFile& file = *source_.file;
    if (file.position() == 0 && file.peek(3).starts_with("\xEF\xBB\xBF")) file.skip(3);
    for (std::string_view ahead = file.peek(1); !ahead.empty(); ahead = file.peek(1)) {
      const auto end = std::ranges::find_if_not(ahead, is_line_end);
      const auto count = static_cast<size_t>(end - ahead.begin());
      file.skip(count);
      if (end != ahead.end()) return;
    }
  }

  // Returns the header of the record at the current position without consuming it; nullopt if no record begins here.
  std::optional<Head> record_head() {
    for (size_t wanted = 4096; wanted <= kLongestHead; wanted *= 2) {
      const std::string_view ahead = source_.file->peek(wanted);
      if (!is_version_line(ahead.substr(0, 32))) return std::nullopt;
      if (auto head = read_head(ahead.substr(0, kLongestHead))) return head;
      if (ahead.size() < wanted) return std::nullopt;
    }
    return std::nullopt;
  }

  // Advances by at least one byte to the next line that begins a record.
  Step resync(std::string why) {
    PackedFile& file = *source_.file;
    constexpr size_t kAhead = size_t{64} * 1024;
    constexpr size_t kVersion = 32;  // exceeds a line end plus a version line
    for (;;) {
      const std::string_view ahead = file.peek(kAhead);
      for (size_t at = ahead.find("\nWARC/"); at != std::string_view::npos; at = ahead.find("\nWARC/", at + 1)) {
        if (!is_version_line(ahead.substr(at + 1, kVersion))) continue;
        file.skip(at + 1);
        return skipped(std::move(why));
      }
      file.skip(ahead.size() < kAhead ? ahead.size() : ahead.size() - kVersion);
      if (ahead.size() < kAhead) return skipped(std::move(why));
    }
  }

  // Is `ahead` the end of the file, or the two line ends before the next record?
  bool ends_record(std::string_view ahead) const {
    const auto next = std::ranges::find_if_not(ahead, is_line_end);
    if (next == ahead.end()) return true;
    return std::string_view(next, ahead.end()).starts_with("WARC/");
  }

  Step whole_record(const Head& head, size_t length) {
    PackedFile& file = *source_.file;
    constexpr size_t kBehind = 16;
    const std::string_view ahead = file.peek(head.size + length + kBehind);
    const size_t end = head.size + length;
    if (ahead.size() < end && !file.error().empty()) {
      file.skip(ahead.size());
      done_ = true;
      return skipped(breaks_off(file));
    }
    if (ahead.size() < end || !ends_record(ahead.substr(end))) {
      // The length is wrong, or bytes of the file are missing. The next record may lie within the declared length.
      file.skip(head.size - 1);
      return resync("Content-Length does not match the end of the record");
    }
    Step step = step_of(head, ahead.substr(head.size, length));
    file.skip(end);
    return step;
  }

  Step step_of(const Head& head, std::string_view block) const {
    if (is_conversion(head)) return conversion(head, block);
    if (is_response(head)) return response(head, block);
    return Ignored{};
  }

  // Skips a record that is too large to read; it is reported only if it would contain an article.
  Step oversized(const Head& head, uint64_t length) {
    PackedFile& file = *source_.file;
    file.skip(head.size);
    bool wanted = is_conversion(head);
    if (is_response(head)) {
      const auto http = read_http_head(file.peek(kHttpHead).substr(0, kHttpHead));
      wanted = !http || holds_article(*http);
    }
    file.skip(length);
    if (wanted) return skipped(too_large(source_.largest));
    return Ignored{};
  }

  // Sets the fields common to all records.
  std::optional<Record> record_of(const Head& head) const {
    const std::string_view target = target_of(head);
    if (target.empty()) return std::nullopt;
    Record record;
    record.key = record.url = target;
    record.site = site_of(target);
    record.date = head.field("warc-date");
    record.file = source_.path;
    record.position = position_;
    record.cut_short = !head.field("warc-truncated").empty();
    return record;
  }

  // WET: text that was extracted from a page.
  Step conversion(const Head& head, std::string_view block) const {
    std::optional<Record> record = record_of(head);
    if (!record) return skipped("no WARC-Target-URI");
    const std::string_view type = head.field("content-type");
    record->format = *format_of_type(type);
    record->language = head.field("warc-identified-content-language");
    record->bytes = page_as_utf8(block, parameter(type, "charset"), record->format == Format::html);
    return std::move(*record);
  }

  Step response(const Head& head, std::string_view block) const {
    const std::optional<HttpHead> http = read_http_head(block);
    if (!http) return skipped("the record holds no HTTP response");
    if (!holds_article(*http)) return Ignored{};
    std::optional<Record> record = record_of(head);
    if (!record) return skipped("no WARC-Target-URI");
    Body body = decode_body(http->head, block.substr(http->head.size), record->cut_short, source_.largest);
    if (!body.error.empty()) return skipped(std::move(body.error));
    const std::string_view type = http->head.field("content-type");
    record->format = *format_of_type(type);
    record->language = http->head.field("content-language");
    record->bytes = page_as_utf8(body.bytes, parameter(type, "charset"), record->format == Format::html);
    return std::move(*record);
  }

  OpenFile source_;
  uint64_t position_ = 0;  // of the current record
  bool done_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_warc(OpenFile source) { return std::make_unique<WarcReader>(std::move(source)); }

}  // namespace overclaim::input
