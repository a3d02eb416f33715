// Renders documents as lists of strings that tests can compare and people can read.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/read.h"
#include "text/utf8.h"

namespace overclaim::text {

inline Document read_as(Format format, std::string_view source) {
  return read_document("test", std::string(source), format);
}

inline std::string text_of(const Document& document, const Block& block) {
  std::string text;
  for (uint32_t i = block.first_sentence; i < block.last_sentence; ++i) {
    if (!text.empty()) text += ' ';
    text += document.prose_text(document.sentences[i].prose);
  }
  return text;
}

// Renders blocks as "h2 Title", "p Text", "li1 Item", "row A | B", "quote ...", "code", "boilerplate".
inline std::vector<std::string> outline(const Document& document) {
  static const char* const kNames[] = {"p", "h", "li", "row", "quote", "code", "boilerplate"};
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    std::string line = kNames[static_cast<int>(block.kind)];
    if (block.level > 0) line += std::to_string(block.level);
    const std::string text = text_of(document, block);
    lines.push_back(text.empty() ? line : line + ' ' + text);
  }
  return lines;
}

inline std::vector<std::string> sentences(const Document& document) {
  std::vector<std::string> found;
  for (const Sentence& sentence : document.sentences) found.emplace_back(document.prose_text(sentence.prose));
  return found;
}

inline std::vector<std::string> folded(const Document& document) {
  std::vector<std::string> found;
  for (const Token& token : document.tokens) found.emplace_back(document.folded_text(token));
  return found;
}

// Returns the source bytes of each token.
inline std::vector<std::string> raw(const Document& document) {
  std::vector<std::string> found;
  for (const Token& token : document.tokens) {
    found.push_back(document.source.substr(token.span.begin, token.span.end - token.span.begin));
  }
  return found;
}

// Is the offset a character boundary of the source?
inline bool on_edge(const Document& document, uint32_t offset) {
  return edge_before(document.source, offset) == offset;
}

// Checks the invariants of document.h. Reports nothing unless one is violated, so that it can run on thousands of
// texts.
inline void check_invariants(const Document& d) {
  const auto valid = [&](Span span) {
    return span.begin <= span.end && span.end <= d.source.size() && on_edge(d, span.begin) && on_edge(d, span.end);
  };
  const auto require = [](bool holds, const char* what) {
    if (!holds) FAIL_CHECK(std::string(what));
  };
  uint32_t begin = 0;
  uint32_t next_sentence = 0;
  for (uint32_t i = 0; i < d.blocks.size(); ++i) {
    const Block& block = d.blocks[i];
    require(valid(block.span), "block span");
    require(block.span.begin >= begin, "blocks in order");
    begin = block.span.begin;
    require(block.first_sentence == next_sentence && block.last_sentence >= next_sentence, "sentences of blocks");
    next_sentence = block.last_sentence;
    const bool silent = block.kind == BlockKind::code || block.kind == BlockKind::boilerplate;
    require(silent == (block.first_sentence == block.last_sentence),
            "silent blocks and no others are without sentences");
    require(block.heading == kNone || (block.heading < i && d.blocks[block.heading].kind == BlockKind::heading),
            "heading");
    require(block.intro == kNone || block.intro < i, "intro");
    require(block.header_row == kNone || d.blocks[block.header_row].kind == BlockKind::table_row, "header row");
    for (uint32_t s = block.first_sentence; s < block.last_sentence; ++s)
      require(d.sentences[s].block == i, "block of sentence");
  }
  require(next_sentence == d.sentences.size(), "all sentences in blocks");
  uint32_t next_token = 0;
  begin = 0;
  for (const Sentence& sentence : d.sentences) {
    require(valid(sentence.span) && sentence.span.begin >= begin, "sentence span");
    begin = sentence.span.begin;
    require(sentence.first_token == next_token && sentence.last_token > next_token, "tokens of sentences");
    next_token = sentence.last_token;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      require(d.tokens[t].span.begin >= sentence.span.begin && d.tokens[t].span.end <= sentence.span.end,
              "token in sentence");
    }
  }
  require(next_token == d.tokens.size(), "all tokens in sentences");
  begin = 0;
  for (const Token& token : d.tokens) {
    require(valid(token.span) && token.span.begin >= begin, "token span");
    begin = token.span.begin;
    require(token.prose.begin < token.prose.end && token.prose.end <= d.prose.size(), "token prose");
    require(token.folded_size > 0 && token.folded + token.folded_size <= d.folded.size(), "token folded");
  }
  begin = 0;
  for (const SuppressionComment& comment : d.suppression_comments) {
    require(valid(comment.span) && !comment.span.empty() && comment.span.begin >= begin, "suppression comment span");
    begin = comment.span.end;
    require(comment.text.starts_with("overclaim-"), "suppression comment text");
  }
  for (size_t i = 0; i < d.prose.size();) {
    const size_t size = character_size(d.prose, i);
    require(size > 0, "prose is UTF-8");
    i += size > 0 ? size : 1;
  }
}

}  // namespace overclaim::text
