// A Document is a parsed article: its prose as blocks, sentences and tokens, each with the byte range of the file it
// came from. All later stages work on Documents and never see markup. A Document is a plain value; constant ones may be
// read from several threads.
//
// Invariants (checked for arbitrary bytes by tests/text/document_test.cpp):
//   1. Every Span named `span` is half-open, lies inside `source`, and starts and ends on UTF-8 character edges of it.
//   2. Blocks, sentences and tokens are in reading order; `span.begin` never decreases within each of the three lists.
//   3. Each token lies in exactly one sentence, each sentence in exactly one block; the index ranges nest.
//   4. `prose` is valid UTF-8 whatever `source` contains; invalid bytes appear in it as U+FFFD.
//   5. `suppression_comments` are in reading order and do not overlap; their text never becomes prose.
//   6. A Document owns all its data: it can be moved, copied and stored.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overclaim::text {

// Half-open range of byte offsets.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool operator==(const Span&) const = default;
  bool empty() const { return begin >= end; }
};

// Do the two ranges share a byte?
inline bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

// The format in which the bytes of an article are parsed.
enum class Format : uint8_t { plain, markdown, html };

enum class BlockKind : uint8_t {
  paragraph,
  heading,
  list_item,    // an item of a list, or a short tile in a run of such tiles
  table_row,    // a "|" token separates the cells, even where the source lacks that character
  quote,        // block quotation
  code,         // displayed as code: has no sentences
  boilerplate,  // navigation, footer, form, script: has no sentences
};

enum class TokenKind : uint8_t {
  word,         // letters, possibly with digits: "memory", "il6", "don't"
  number,       // "4.01", "1,070", "76"
  clitic,       // the possessive 's, split off the word before it
  punctuation,  // one character that is neither letter nor digit nor space; hyphens inside a word are not tokens
};

// A word, a number or a punctuation mark.
struct Token {
  Span span;            // bytes of `source`; with entities or markup inside, the widest range that produced the token
  Span prose;           // bytes of `prose`
  uint32_t folded = 0;  // offset of its folded form in `folded`
  uint16_t folded_size = 0;
  TokenKind kind = TokenKind::word;
  bool space_before = true;  // false if it touches the previous token ("blood|-|brain" has false on "brain")
  bool capitalised = false;  // first character is upper case in the source
};

struct Sentence {
  Span span;  // from its first to its last token, in bytes of `source`
  Span prose;
  uint32_t block = 0;
  uint32_t first_token = 0;  // tokens [first_token, last_token)
  uint32_t last_token = 0;
};

inline constexpr uint32_t kNone = 0xFFFFFFFF;

struct Block {
  BlockKind kind = BlockKind::paragraph;
  uint8_t level = 0;  // heading: 1 (title) to 6; list item: depth from 1; else 0
  Span span;
  uint32_t heading = kNone;  // block index of the heading above this block (of a heading: its parent heading)
  // Block index of the line ending in ":" that introduces this list item, tile or table row, or labels this paragraph.
  uint32_t intro = kNone;
  uint32_t header_row = kNone;  // table_row: block index of the first row of its table; kNone on that row itself
  uint32_t first_sentence = 0;  // sentences [first_sentence, last_sentence)
  uint32_t last_sentence = 0;
};

// A comment by which the author suppresses findings, invisible to the reader: a Markdown or HTML comment that begins
// with "overclaim-", or the same text in square brackets at the beginning of a line in plain text and Markdown.
// verdict/suppress.h interprets it. Comments inside displayed code and inside parts of a page that are not parsed do
// not count.
struct SuppressionComment {
  Span span;         // the whole comment, delimiters included
  std::string text;  // the text between the delimiters, "overclaim-...": trimmed, each run of white space as one space
  bool closed =
      true;  // false: the closing delimiter is missing, and `text` extends to the end of the line or of the file
};

struct Document {
  std::string path;
  std::string source;  // the original bytes
  Format format = Format::plain;
  std::string prose;   // decoded text of all blocks, in order, separated by "\n\n"
  std::string folded;  // folded forms of all tokens, one after the other
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<SuppressionComment> suppression_comments;

  // Returns the text of the token that comparisons use: NFKC, case folded, quotes and dashes unified, soft hyphens and
  // zero-width characters removed.
  std::string_view folded_text(const Token& t) const {
    return std::string_view(folded).substr(t.folded, t.folded_size);
  }
  std::string_view prose_text(Span prose_span) const {
    return std::string_view(prose).substr(prose_span.begin, prose_span.end - prose_span.begin);
  }
};

// What texts for people call a kind of block.
constexpr std::string_view name_of(BlockKind kind) {
  constexpr std::string_view kNames[] = {"paragraph", "heading", "item", "row", "quote", "code", "boilerplate"};
  return kNames[static_cast<size_t>(kind)];
}

// Is the block a title of the page: a heading of level 1, or a heading that begins the page?
inline bool is_title(const Document& document, uint32_t block) {
  const Block& b = document.blocks[block];
  return b.kind == BlockKind::heading && (b.level == 1 || block == 0);
}

}  // namespace overclaim::text
