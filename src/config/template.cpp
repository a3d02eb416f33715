#include "config/template.h"

namespace overclaim::config {
namespace {

// A raw string, and no file of lexicons/: a lexicon is read strictly and in its own forms, and this is none of them.
constexpr std::string_view kTemplate =
#include "config/template.inc"
    ;

}  // namespace

std::string_view config_template() { return kTemplate; }

}  // namespace overclaim::config
