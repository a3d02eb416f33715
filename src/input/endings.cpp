#include "input/internal/endings.h"

#include <algorithm>

#include "text/characters.h"
#include "text/read.h"

namespace overclaim::input {
namespace {

// Is `ending` in the space-separated `list`?
bool is_one_of(const std::string& ending, std::string_view list) {
  for (size_t at = 0; !ending.empty() && at < list.size();) {
    const size_t end = std::min(list.find(' ', at), list.size());
    if (list.substr(at, end - at) == ending) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::string ending_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return "";
  std::string ending(name.substr(dot));
  for (char& c : ending) c = text::ascii_lower(c);
  return ending;
}

std::string_view unpacked_name(std::string_view path) {
  const std::string ending = ending_of(path);
  return is_one_of(ending, kPackings) ? path.substr(0, path.size() - ending.size()) : path;
}

bool is_article(std::string_view path) { return is_one_of(ending_of(path), kArticleEndings); }

bool is_container(std::string_view path) {
  return ending_of(path) == ".tgz" || is_one_of(ending_of(unpacked_name(path)), kContainerEndings);
}

text::Format format_of_article(std::string_view path, std::string_view bytes) {
  const std::string_view name = unpacked_name(path);
  return is_article(name) ? text::format_of_path(name) : text::format_of_content(bytes);
}

}  // namespace overclaim::input
