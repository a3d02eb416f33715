// What the author could write instead. Wordings are made of the author's own words (wordings.h), and only what has been
// tried is offered: each is put into the article, the article is checked again, and it counts where the finding is
// gone, no other has come, and nothing is said more strongly than before.
#pragma once

#include <functional>
#include <string>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::suggest {

// Checks the article again with another text, everything else as it was for the first Review.
using Recheck = std::function<verdict::Review(std::string source)>;

// Fills `suggestion` and `alternatives` of every finding that stands in a sentence, and `review.edits`. `context` is
// that of review.document. Calls `recheck` a few times for each finding.
void suggest(claim::PageContext& context, const Recheck& recheck, verdict::Review& review);

// The same for the finding review.findings[finding] alone; `review.edits` stay as they are.
void suggest_one(claim::PageContext& context, const Recheck& recheck, verdict::Review& review, uint32_t finding);

// Edits that stand or fall together, and the findings (indices into Review::findings) that they mend.
struct EditGroup {
  std::vector<verdict::Edit> edits;
  std::vector<uint32_t> mended;
};

// The edits of all groups, in order, without those groups that bring a new finding, say something more strongly, or
// fail to mend what they should once all are made.
std::vector<verdict::Edit> going_together(const verdict::Review& review, const Recheck& recheck,
                                          std::vector<EditGroup> groups);

}  // namespace overclaim::suggest
