// The matches in a text as one line, for comparison and for reading.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "match/match.h"
#include "text/read.h"

namespace overclaim::match {

// "hedge.modal 'may'; effect.help 'help'", with the words as in the file.
inline std::string found(const lexicon::Lexicon& lexicon, std::string_view text,
                         text::Format format = text::Format::plain) {
  const text::Document document = text::read_document("page", std::string(text), format);
  std::string all;
  for (const Match& m : Matcher(lexicon).matches_in(document)) {
    if (!all.empty()) all += "; ";
    all += lexicon.cues[m.cue].id + " '" + document.source.substr(m.span.begin, m.span.end - m.span.begin) + "'";
  }
  return all;
}

}  // namespace overclaim::match
