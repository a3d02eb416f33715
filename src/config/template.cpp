#include "config/template.h"

namespace overclaim::config {
namespace {

// A raw string instead of a file of lexicons/: every file there must have a known form, and this has none.
constexpr std::string_view kTemplate =
#include "config/template.inc"
    ;

}  // namespace

std::string_view config_template() { return kTemplate; }

}  // namespace overclaim::config
