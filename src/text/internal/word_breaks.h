// Finds the word boundaries of UAX 29. The result equals ICU's and takes a fraction of the time where a text is mostly
// Latin, Greek or Cyrillic: the rules that apply to such text are implemented here, and any other run between two
// spaces (combining marks, scripts without spaces, emoji sequences) is passed to ICU.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/internal/boundaries.h"

namespace overclaim::text {

class WordBreaks {
 public:
  // REQUIRES: `text` is valid UTF-8, shorter than 2^31 bytes, and outlives this object. Use one at a time in each
  // thread, since they share the thread's ICU iterator.
  explicit WordBreaks(std::string_view text) : text_(text) {}

  // Returns the next boundary, from the first one after 0 to the end of the text; -1 after that.
  int32_t next();
  // Is the last boundary a space between ASCII characters, which no rule looks across? The caller may then tokenize the
  // text that follows by other means and continue with skip_to() at another such place.
  bool is_between_chunks() const { return at_ == chunk_end_; }
  void skip_to(size_t at) { at_ = chunk_end_ = at; }
  // Is the segment that ends at the last boundary a word or a number?
  bool is_word() const { return is_word_; }
  // Does it consist of ASCII letters and digits only, as most words do? A hint: may be false where it is true.
  bool is_simple() const { return is_simple_; }

 private:
  int32_t next_by_icu();
  void open_chunk();

  std::string_view text_;
  size_t at_ = 0;
  size_t chunk_end_ = 0;  // end of the current chunk
  size_t icu_begin_ = 0;  // start of the chunk passed to ICU
  bool by_icu_ = false;   // the current chunk is segmented by ICU
  bool is_word_ = false;
  bool is_simple_ = false;
};

}  // namespace overclaim::text
