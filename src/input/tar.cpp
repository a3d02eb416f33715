// Reads the articles in a tar archive.
#include <utility>

#include "input/internal/endings.h"
#include "input/internal/reader.h"

namespace overclaim::input {
namespace {

// Hidden files are ignored as in a folder; some archivers add one for every file ("._page.html").
bool is_hidden(std::string_view name) { return name.starts_with('.') && !name.starts_with("./"); }

bool in_hidden(std::string_view path) {
  for (size_t at = 0; at < path.size();) {
    if (is_hidden(path.substr(at)) && !path.substr(at).starts_with("../")) return true;
    at = std::min(path.find('/', at), path.size() - 1) + 1;
  }
  return false;
}

class TarReader : public RecordReader {
 public:
  explicit TarReader(OpenFile source) : source_(std::move(source)) {}

  std::optional<Step> next() override {
    if (done_) return std::nullopt;
    if (waiting_) return step_of(*std::exchange(waiting_, std::nullopt));
    PackedFile& file = *source_.file;
    PackedFile::Member member;
    bool damaged = false;
    const bool found = file.next_member(member, damaged);
    if (damaged) {
      // The damage is reported first, then the next valid member.
      if (found) waiting_ = member;
      done_ = !found;
      return Skipped{source_.path, found ? member.position : 0, "damaged tar header before this position"};
    }
    if (found) return step_of(member);
    done_ = true;
    if (file.error().empty()) return std::nullopt;
    return Skipped{source_.path, position_, breaks_off(file)};
  }

 private:
  Step step_of(const PackedFile::Member& member) {
    position_ = member.position;
    if (!member.regular || in_hidden(member.name) || !is_article(member.name)) return Ignored{};
    PackedFile& file = *source_.file;
    if (member.size > source_.largest) return Skipped{source_.path, member.position, too_large(source_.largest)};
    const std::string_view bytes = file.peek(source_.largest + 1);
    if (!file.error().empty()) {
      done_ = true;
      return Skipped{source_.path, member.position, breaks_off(file)};
    }
    if (bytes.size() > source_.largest) return Skipped{source_.path, member.position, too_large(source_.largest)};
    Record record;
    record.key = source_.path + "!" + member.name;
    record.file = source_.path;
    record.position = member.position;
    record.bytes = bytes;
    record.format = format_of_article(member.name, record.bytes);
    return record;
  }

  OpenFile source_;
  std::optional<PackedFile::Member> waiting_;
  uint64_t position_ = 0;  // of the header of the last member
  bool done_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_tar(OpenFile source) { return std::make_unique<TarReader>(std::move(source)); }

}  // namespace overclaim::input
