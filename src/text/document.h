// A Document is an article after reading: its prose as blocks, sentences and tokens, each with the way back to the
// bytes of the file it came from. Every later room works on Documents alone and never sees markup.
//
// Invariants (tests/text/document_test.cpp holds them for any bytes):
//   1. Every Span named `span` is half-open, lies inside `source`, and starts and ends on UTF-8 character edges of it.
//   2. Blocks, sentences and tokens are in reading order; `span.begin` never decreases within each of the three lists.
//   3. Each token lies in exactly one sentence, each sentence in exactly one block; the index ranges nest.
//   4. `prose` is valid UTF-8 whatever `source` holds; bytes that are no UTF-8 appear in it as U+FFFD.
//   5. `notes` are in reading order and share no bytes; nothing in them becomes prose.
//   6. A Document owns all it mentions: it can be moved, copied, stored and compared.
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

// How the bytes of an article are to be read.
enum class Format : uint8_t { plain, markdown, html };

enum class BlockKind : uint8_t {
  paragraph,
  heading,
  list_item,    // one item of a list, or a short tile that stands in a run of such tiles
  table_row,    // cells are separated by a "|" token whether or not the source has that character
  quote,        // block quotation
  code,         // shown as code: carries no sentences
  boilerplate,  // navigation, footer, form, script: carries no sentences
};

enum class TokenKind : uint8_t {
  word,         // letters, possibly with digits: "memory", "il6", "don't"
  number,       // "4.01", "1,070", "76"
  clitic,       // the possessive 's, split off the word before it
  punctuation,  // one character that is neither letter nor digit nor space; hyphens inside a word make no token
};

// A word, a number or a mark.
struct Token {
  Span span;            // bytes of `source`; through entities and markup the widest range that produced the token
  Span prose;           // bytes of `prose`
  uint32_t folded = 0;  // where its folded form starts in `folded`
  uint16_t folded_size = 0;
  TokenKind kind = TokenKind::word;
  bool space_before = true;  // false where it touches the token before it ("blood|-|brain" has false on "brain")
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
  uint32_t heading = kNone;  // block index of the heading this one stands under (for a heading: its parent heading)
  uint32_t intro = kNone;    // block index of the line ending in ":" that introduces this list item, tile or table row,
                             // or that is a label for this paragraph
  uint32_t header_row = kNone;  // table_row: block index of the first row of its table; kNone on that row itself
  uint32_t first_sentence = 0;  // sentences [first_sentence, last_sentence)
  uint32_t last_sentence = 0;
};

// A word of the author to the checker, out of the reader's sight: a comment of Markdown or HTML that begins with
// "overclaim-", or the same in square brackets at the beginning of a line, in plain text and Markdown. What it says is
// for verdict/suppress.h to read. In code shown to the reader, and in parts of a page that are not read, there are
// none.
struct SuppressionComment {
  Span span;           // all of it, with the marks around it
  std::string text;    // what stands between them, "overclaim-..."; runs of white space as one space, none at its edges
  bool closed = true;  // false: its end is missing, and `text` is all up to the end of the line, or of the file
};

struct Document {
  std::string path;
  std::string source;  // the bytes as they were read
  Format format = Format::plain;
  std::string prose;   // decoded text of all blocks, in order, separated by "\n\n"
  std::string folded;  // folded forms of all tokens, one after the other
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<SuppressionComment> notes;

  // The token's text for comparison: NFKC, case folded, quotes and dashes unified, soft hyphens and zero-width marks
  // dropped.
  std::string_view folded_text(const Token& t) const {
    return std::string_view(folded).substr(t.folded, t.folded_size);
  }
  std::string_view prose_text(Span prose_span) const {
    return std::string_view(prose).substr(prose_span.begin, prose_span.end - prose_span.begin);
  }
};

}  // namespace overclaim::text
