// ICU's rules for word and sentence boundaries (UAX 29, English), applied to UTF-8 with byte offsets.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace overclaim::text {

// Making one takes a fraction of a millisecond and using one again nothing: keep one per thread. Not thread safe.
class Boundaries {
 public:
  ~Boundaries();
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  static Boundaries& words();  // the calling thread's own
  static Boundaries& sentences();

  // Starts on a text, which must be valid UTF-8, shorter than 2^31 bytes, and outlive the calls of next().
  void start(std::string_view text);
  // The next boundary after the last one, from the first after 0 to the end of the text; -1 after that.
  int32_t next();
  // Of the stretch that ended at the last boundary: is it a word or a number by ICU's rules?
  bool is_word() const;

 private:
  explicit Boundaries(bool words);
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText text_ = UTEXT_INITIALIZER;
  int32_t at_ = 0;
  int32_t size_ = 0;
};

}  // namespace overclaim::text
