// The texts that are open in an editor, with the edits that are not saved to disk yet. Not thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lsp/positions.h"

namespace overclaim::lsp {

// A change to a range of a text, or to all of it if `range` is empty.
struct TextChange {
  std::optional<Range> range;
  std::string text;
};

// The longest text that can be open, in bytes: positions have 32 bits.
inline constexpr size_t kLongestText = size_t{1} << 30;

struct OpenText {
  std::string language;  // "markdown"
  int64_t version = 0;   // as counted by the editor
  uint64_t state = 0;    // differs after every change, also between documents
  std::string text;
  LineStarts lines;

  // Applies one change. A range is clamped to the text, and a reversed range is swapped. Returns false and changes
  // nothing if the text would become too long.
  bool change(const TextChange& change, Encoding encoding);
};

class OpenTexts {
 public:
  // Opens the text, replacing a text that is open under the same URI. Returns false if it is too long.
  bool open(const std::string& uri, std::string language, int64_t version, std::string text);
  // Applies the changes in order. If one would make the text too long, the text is closed. Returns false then, and if
  // no text with this URI is open.
  bool change(const std::string& uri, int64_t version, const std::vector<TextChange>& changes, Encoding encoding);
  bool close(const std::string& uri);  // returns false if it is not open

  const OpenText* find(const std::string& uri) const;
  const std::map<std::string, OpenText>& all() const { return texts_; }

 private:
  std::map<std::string, OpenText> texts_;
  uint64_t states_ = 0;
};

}  // namespace overclaim::lsp
