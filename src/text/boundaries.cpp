#include "text/internal/boundaries.h"

#include <unicode/locid.h>
#include <unicode/ubrk.h>

namespace overclaim::text {

Boundaries::Boundaries(bool words) {
  // ICU's data is linked into the program, so that this can only fail for lack of memory; next() accepts a null
  // iterator.
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale english = icu::Locale::getEnglish();
  iterator_.reset(words ? icu::BreakIterator::createWordInstance(english, status)
                        : icu::BreakIterator::createSentenceInstance(english, status));
  if (U_FAILURE(status)) iterator_.reset();
}

Boundaries::~Boundaries() { utext_close(&text_); }

Boundaries& Boundaries::words() {
  thread_local Boundaries own(true);
  return own;
}

Boundaries& Boundaries::sentences() {
  thread_local Boundaries own(false);
  return own;
}

void Boundaries::start(std::string_view text) {
  at_ = 0;
  size_ = static_cast<int32_t>(text.size());
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&text_, text.data(), static_cast<int64_t>(text.size()), &status);
  if (iterator_ && U_SUCCESS(status)) {
    iterator_->setText(&text_, status);
    iterator_->first();
  }
}

int32_t Boundaries::next() {
  if (at_ >= size_) return -1;
  const int32_t found = iterator_ ? iterator_->next() : icu::BreakIterator::DONE;
  at_ = found == icu::BreakIterator::DONE ? size_ : found;
  return at_;
}

bool Boundaries::is_word() const { return iterator_ && iterator_->getRuleStatus() >= UBRK_WORD_NONE_LIMIT; }

}  // namespace overclaim::text
