#include "lsp/documents.h"

#include <utility>

namespace overclaim::lsp {

bool OpenText::change(const TextChange& change, Encoding encoding) {
  if (!change.range) {
    if (change.text.size() > kLongestText) return false;
    text = change.text;
    lines = LineStarts(text);
    return true;
  }
  text::Span old{offset_of(text, lines, encoding, change.range->begin),
                 offset_of(text, lines, encoding, change.range->end)};
  if (old.begin > old.end) std::swap(old.begin, old.end);
  if (text.size() - (old.end - old.begin) + change.text.size() > kLongestText) return false;
  text.replace(old.begin, old.end - old.begin, change.text);
  lines.follow(text, old, static_cast<uint32_t>(change.text.size()));
  return true;
}

bool OpenTexts::open(const std::string& uri, std::string language, int64_t version, std::string text) {
  texts_.erase(uri);
  if (text.size() > kLongestText) return false;
  OpenText& opened = texts_[uri];
  opened.language = std::move(language);
  opened.version = version;
  opened.state = ++states_;
  opened.text = std::move(text);
  opened.lines = LineStarts(opened.text);
  return true;
}

bool OpenTexts::change(const std::string& uri, int64_t version, const std::vector<TextChange>& changes,
                       Encoding encoding) {
  const auto it = texts_.find(uri);
  if (it == texts_.end()) return false;
  OpenText& text = it->second;
  for (const TextChange& change : changes) {
    if (text.change(change, encoding)) continue;
    texts_.erase(it);
    return false;
  }
  text.version = version;
  text.state = ++states_;
  return true;
}

bool OpenTexts::close(const std::string& uri) { return texts_.erase(uri) > 0; }

const OpenText* OpenTexts::find(const std::string& uri) const {
  const auto it = texts_.find(uri);
  return it == texts_.end() ? nullptr : &it->second;
}

}  // namespace overclaim::lsp
