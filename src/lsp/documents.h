// The texts that are open in an editor, as they are on its screen: the file on disk may say something else.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lsp/positions.h"

namespace overclaim::lsp {

// One change of a text: of a range, or of all of it.
struct TextChange {
  std::optional<Range> range;
  std::string text;
};

// Longer texts are not kept open, for their positions would not fit.
inline constexpr size_t kLongestText = size_t{1} << 30;

struct OpenText {
  std::string language;  // "markdown"
  int64_t version = 0;   // the editor's
  uint64_t state = 0;    // another one after each change, in this document or any other
  std::string text;
  LineStarts lines;

  // Makes one change; a range is clamped to the text, one told backwards is turned around. False, and nothing changed,
  // where the text would become too long.
  bool change(const TextChange& change, Encoding encoding);
};

class OpenTexts {
 public:
  // Keeps the text; one that was open under the same address is replaced. False where it is too long.
  bool open(const std::string& uri, std::string language, int64_t version, std::string text);
  // Makes the changes in order. Where one would make the text too long, it is closed. False then, and where no such
  // text is open.
  bool change(const std::string& uri, int64_t version, const std::vector<TextChange>& changes, Encoding encoding);
  bool close(const std::string& uri);  // false where it is not open

  const OpenText* find(const std::string& uri) const;
  const std::map<std::string, OpenText>& all() const { return texts_; }

 private:
  std::map<std::string, OpenText> texts_;
  uint64_t states_ = 0;
};

}  // namespace overclaim::lsp
