// Reviews of pages as PageReader takes them: every sentence is matched, and the rules alone read it.
#pragma once

#include <string>
#include <string_view>

#include "page_reader.h"
#include "support/shipped.h"

namespace overclaim {

inline const PageReader& shipped_page_reader() {
  static const PageReader reader(shipped_lexicon());
  return reader;
}

inline verdict::Review page_review(const Checker& checker, std::string_view text) {
  CheckOptions options;
  options.exhaustive = true;
  options.read_by = verdict::ReadBy::rules;
  return checker.check("page.md", std::string(text), options);
}

}  // namespace overclaim
