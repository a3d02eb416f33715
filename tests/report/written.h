// A complete report in one format, on reviews and on unreadable articles.
#pragma once

#include "report/sample.h"
#include "report/writer.h"

namespace overclaim::report {

inline std::string written(std::string_view format, const std::vector<verdict::Review>& reviews,
                           const std::vector<lexicon::Problem>& unread = {},
                           lexicon::Lexicon lexicon = sample_lexicon()) {
  const auto writer = make_writer(format, lexicon, {});
  REQUIRE(writer);
  std::string out = writer->head();
  Totals totals;
  for (const auto& review : reviews) {
    out += writer->take(writer->document(review));
    totals += totals_of(review);
  }
  for (const auto& problem : unread) out += writer->take(writer->unread(problem));
  return out + writer->tail(totals);
}

// The sample with texts that try to break out of any format.
inline verdict::Review hostile_review() {
  verdict::Review review =
      sample_review("# Zorbine\r\n\r\nZorbine [[sharpens memory]] </script>. It is [[harmless]], é😀 and [[shiny]].\r\n",
                    "a,b:c%\n<é>&\"'.md");
  review.findings[0].message = "::error::\r\n<b>\"it's\"</b> & ]]> \x01 \xFF";
  review.findings[1].message = "=cmd|' /C calc'!A0";
  return review;
}

inline size_t count_of(std::string_view text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

inline bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace overclaim::report
