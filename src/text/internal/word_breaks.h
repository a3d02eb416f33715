// Word boundaries of UAX 29, the same as ICU's and several times as fast where a text is mostly Latin, Greek or
// Cyrillic: the few rules that such text can meet are applied here, and whatever else stands between two spaces (marks
// that combine, scripts without spaces, emoji sequences) is given to ICU.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/internal/boundaries.h"

namespace overclaim::text {

class WordBreaks {
 public:
  // `text`: valid UTF-8, shorter than 2^31 bytes; must outlive this. One of them for each thread at a time.
  explicit WordBreaks(std::string_view text) : text_(text) {}

  // The next boundary after the last one, from the first after 0 to the end of the text; -1 after that.
  int32_t next();
  // Is the last boundary one that no rule reaches over, a space between ASCII characters on either side of it? What
  // stands behind it may be cut by other means then; skip_to() goes on from another such place.
  bool is_between_chunks() const { return at_ == chunk_end_; }
  void skip_to(size_t at) { at_ = chunk_end_ = at; }
  // Of the stretch that ended at the last boundary: is it a word or a number?
  bool is_word() const { return is_word_; }
  // Is it made of ASCII letters and digits alone? Most words are. May say no where it is.
  bool is_simple() const { return is_simple_; }

 private:
  int32_t next_by_icu();
  void open_chunk();

  std::string_view text_;
  size_t at_ = 0;
  size_t chunk_end_ = 0;  // the chunk at hand ends here
  size_t icu_begin_ = 0;  // where the chunk given to ICU begins
  bool by_icu_ = false;   // the chunk at hand is cut by ICU
  bool is_word_ = false;
  bool is_simple_ = false;
};

}  // namespace overclaim::text
