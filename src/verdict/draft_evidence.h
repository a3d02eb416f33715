// Drafts evidence rows from an article, for a person to review: on each goal in a heading with a printed grade, and on
// each study that a sentence reports. No claim is compared with a draft until somebody adds it to a lexicon.
#pragma once

#include <string>
#include <vector>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::verdict {

// The rows in the order of the article. A goal of a heading with a grade has one row (kind "effect", `judges: true`)
// with the printed tier, the tier that the text under the heading supports, and the cap between them. A sentence that
// reports a study has one row with `judges: false`. A goal that names no outcome of the lexicon has its own words as
// outcome, which `lexicon check` reports. `document` names the article in ids, sources and places. `context` is that of
// review.document. Rows are about the subject of the page; if that is unknown there are none.
std::vector<lexicon::EvidenceRow> draft_rows(claim::PageContext& context, const Review& review,
                                             const std::string& document);

}  // namespace overclaim::verdict
