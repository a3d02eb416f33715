// The template of `overclaim init`.
#pragma once

#include <string_view>

namespace overclaim::config {

// A complete `.overclaim.yaml` that sets nothing: every key is explained ("## ...") and commented out ("# key: ..."),
// so that a line applies once its "# " is removed.
std::string_view config_template();

}  // namespace overclaim::config
