#include "suggest/diff.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace overclaim::suggest {
namespace {

constexpr size_t kContext = 3;  // lines

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// Lines [first, last) of the article that some edit touches, and what stands in their place.
struct Change {
  size_t first = 0, last = 0;
  std::string after;
};

// Line of the byte at `offset`; one at the very end of a text belongs to its last line.
size_t line_at(const std::vector<size_t>& starts, size_t offset) {
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  return static_cast<size_t>(next - starts.begin()) - 1;
}

std::vector<Change> changes_of(const verdict::Review& review, const std::vector<std::string_view>& lines) {
  const std::string_view source = review.document.source;
  std::vector<size_t> starts;
  for (size_t at = 0; const auto& line : lines) {
    starts.push_back(at);
    at += line.size();
  }
  std::vector<Change> changes;
  const auto& edits = review.edits;
  for (size_t i = 0; i < edits.size();) {
    // Edits that share a line are one change.
    Change change;
    change.first = line_at(starts, edits[i].span.begin);
    size_t at = starts[change.first];
    do {
      const text::Span span = edits[i].span;
      change.after += source.substr(at, span.begin - at);
      change.after += edits[i].replacement;
      at = span.end;
      // An edit that takes the end of its line with it leaves nothing of the next one.
      change.last = (span.end > span.begin ? line_at(starts, span.end - 1) : line_at(starts, span.end)) + 1;
      ++i;
    } while (i < edits.size() && line_at(starts, edits[i].span.begin) < change.last);
    const size_t end = change.last < starts.size() ? starts[change.last] : source.size();
    change.after += source.substr(at, end - at);
    if (change.after.empty() || change.after.back() == '\n' || change.last == starts.size()) {
      changes.push_back(std::move(change));
      continue;
    }
    // What was two lines is one now.
    const auto& tail = lines[change.last++];
    change.after += tail;
    changes.push_back(std::move(change));
  }
  return changes;
}

void add_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// "12,7": where a hunk begins and how many lines it has; one of no lines is named by the line before it.
std::string range(size_t begin, size_t count) {
  return std::to_string(count == 0 ? begin : begin + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

// A name with a space in it ends at a tab; git takes none that begins with "./".
std::string name_of(std::string path) {
  while (path.starts_with("./")) path.erase(0, 2);
  return path.find(' ') == std::string::npos ? path : path + "\t";
}

}  // namespace

std::string edits_diff(const verdict::Review& review) {
  if (review.edits.empty()) return "";
  const auto lines = lines_of(review.document.source);
  const auto changes = changes_of(review, lines);
  std::string out = "--- " + name_of(review.document.path) + "\n+++ " + name_of(review.document.path) + "\n";
  int64_t shift = 0;  // lines that the hunks before have added
  for (size_t i = 0; i < changes.size();) {
    size_t last = i + 1;  // changes whose context meets are one hunk
    while (last < changes.size() && changes[last].first <= changes[last - 1].last + 2 * kContext) ++last;
    const size_t begin = changes[i].first - std::min(changes[i].first, kContext);
    const size_t end = std::min(changes[last - 1].last + kContext, lines.size());
    std::string body;
    size_t at = begin, added = 0;
    for (; i < last; ++i) {
      for (; at < changes[i].first; ++at) add_line(body, ' ', lines[at]);
      for (; at < changes[i].last; ++at) add_line(body, '-', lines[at]);
      for (const auto& line : lines_of(changes[i].after)) {
        add_line(body, '+', line);
        ++added;
      }
      added -= changes[i].last - changes[i].first;  // wraps below zero and back
    }
    for (; at < end; ++at) add_line(body, ' ', lines[at]);
    const size_t now = end - begin + added;
    out += "@@ -" + range(begin, end - begin) + " +" +
           range(static_cast<size_t>(static_cast<int64_t>(begin) + shift), now) + " @@\n" + body;
    shift += static_cast<int64_t>(added);
  }
  return out;
}

}  // namespace overclaim::suggest
