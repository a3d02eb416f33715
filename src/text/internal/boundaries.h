// Finds word and sentence boundaries by ICU's rules (UAX 29, English) in UTF-8, with byte offsets.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace overclaim::text {

// An ICU break iterator. Creating one takes a fraction of a millisecond, so each thread keeps its own. Not thread-safe.
class Boundaries {
 public:
  ~Boundaries();
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  static Boundaries& words();  // the instance of the calling thread
  static Boundaries& sentences();

  // Starts on a text. REQUIRES: `text` is valid UTF-8, shorter than 2^31 bytes, and outlives the calls of next().
  void start(std::string_view text);
  // Returns the next boundary, from the first one after 0 to the end of the text; -1 after that.
  int32_t next();
  // Is the segment that ends at the last boundary a word or a number by ICU's rules?
  bool is_word() const;

 private:
  explicit Boundaries(bool words);
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText text_ = UTEXT_INITIALIZER;
  int32_t at_ = 0;
  int32_t size_ = 0;
};

}  // namespace overclaim::text
