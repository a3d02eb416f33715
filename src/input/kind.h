// Detects the kind of an input file. The content decides; the name only determines what an empty or unreadable file
// should have been.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/record.h"

namespace overclaim::input {

inline constexpr size_t kHeadSize = size_t{64} * 1024;  // bytes from the start that suffice

// Returns warc, json_lines or article by the first (uncompressed) bytes of a file that is not a tar archive. WARC
// begins with its version; JSON lines begin with an object that has a field. Everything else is an article, unless the
// name has the ending of a container: then empty content is a container without records, JSON lines are recognised
// after a broken first line, and for other content the result is nullopt. Never returns automatic or list, and tar only
// for an empty "x.tar".
std::optional<InputKind> kind_of(std::string_view path, std::string_view head);

// Returns the InputKind with this name on the command line ("json-lines"); nullopt if there is none. The second
// function returns all names, automatic first.
std::optional<InputKind> input_kind_of(std::string_view name);
std::vector<std::string> input_kind_names();

}  // namespace overclaim::input
