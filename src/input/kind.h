// What a file holds. The content decides; the name only says what an empty or unreadable file should have been.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/record.h"

namespace overclaim::input {

inline constexpr size_t kHeadSize = size_t{64} * 1024;  // bytes from the start that are enough to tell

// warc, json_lines or article, by the first bytes of a file that is no tar archive (compression undone). WARC begins
// with its version; the first line of JSON lines opens an object and names a field. Everything else is an article,
// unless its name promises a container: then empty content is one without records, a broken first line does not hide
// the JSON lines behind it, and for anything else the answer is empty. Never automatic, list or tar, but for an empty
// "x.tar".
std::optional<InputKind> kind_of(std::string_view path, std::string_view head);

// InputKind by its name on a command line ("json-lines"); empty where there is none. All names, automatic first.
std::optional<InputKind> input_kind_of(std::string_view name);
std::vector<std::string> input_kind_names();

}  // namespace overclaim::input
