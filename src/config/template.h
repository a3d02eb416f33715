// The configuration that a publication starts from.
#pragma once

#include <string_view>

namespace overclaim::config {

// A whole `.overclaim.yaml` that decides nothing yet: every key stands in it, explained ("## ...") and commented out
// ("# key: ..."), so that a line holds once its "# " is gone.
std::string_view config_template();

}  // namespace overclaim::config
