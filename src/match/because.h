// A cue with its place: what a claim, a classification or a finding was read from.
#pragma once

#include <string>

#include "text/document.h"

namespace overclaim::match {

struct Because {
  std::string cue;  // Cue::id
  text::Span span;  // bytes of the original file
  bool operator==(const Because&) const = default;
};

}  // namespace overclaim::match
