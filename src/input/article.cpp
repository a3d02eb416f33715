// Reads a file that is one article.
#include <utility>

#include "input/internal/endings.h"
#include "input/internal/reader.h"
#include "text/characters.h"

namespace overclaim::input {
namespace {

class ArticleReader : public RecordReader {
 public:
  explicit ArticleReader(OpenFile source) : source_(std::move(source)) {}

  std::optional<Step> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    PackedFile& file = *source_.file;
    const std::string_view bytes = file.peek(source_.largest + 1);
    if (!file.error().empty()) return Skipped{source_.path, 0, breaks_off(file)};
    if (bytes.size() > source_.largest) return Skipped{source_.path, 0, too_large(source_.largest)};
    Record record;
    record.key = record.file = source_.path;
    record.bytes = bytes;
    record.format = format_of_article(source_.path, record.bytes);
    return record;
  }

 private:
  OpenFile source_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_article(OpenFile source) {
  return std::make_unique<ArticleReader>(std::move(source));
}

std::string too_large(size_t largest) { return "larger than " + std::to_string(largest) + " bytes"; }

std::string breaks_off(const PackedFile& file) { return "ends early: " + file.error(); }

std::string site_of(std::string_view url) {
  const size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return "";
  std::string_view host = url.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#"));
  host.remove_prefix(host.rfind('@') + 1);  // npos + 1 is 0
  if (host.starts_with('[')) {
    host = host.substr(1, host.find(']') - 1);
  } else {
    host = host.substr(0, host.find(':'));
  }
  std::string site(host);
  for (char& c : site) c = text::ascii_lower(c);
  return site;
}

}  // namespace overclaim::input
