// Reviews as JSON, schema "overclaim.check/1": byte offsets into the original file, lines and columns from 1, columns
// in code points, ends exclusive. What is not known is null; bytes that are no UTF-8 are written as U+FFFD.
//
//   write(json_head()); for each review: write(review_json(review)), between them ",\n"; write(json_tail(totals));
//
// makes the one object of `--format json`; review_json alone, one to a line, is `--format jsonl`.
#pragma once

#include <string>

#include "report/totals.h"
#include "verdict/review.h"

namespace overclaim::report {

// One element of `documents`, on one line, without a line end.
std::string review_json(const verdict::Review& review);

std::string json_head();
std::string json_tail(const Totals& totals);

}  // namespace overclaim::report
