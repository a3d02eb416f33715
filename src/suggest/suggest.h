// Suggests other wordings for the findings of a text. They are edits of the author's own words (wordings.h), and each
// is tried: it is put into the text, the text is checked again, and it is suggested only if the finding is gone, no
// other finding has appeared, and no claim is stronger than before.
#pragma once

#include <functional>
#include <string>

#include "claim/page_context.h"
#include "verdict/review.h"

namespace overclaim::suggest {

// Checks the article again with another text and the options of the first Review.
using Recheck = std::function<verdict::Review(std::string source)>;

// Fills `suggestion` and `alternatives` of every finding that has a sentence, and `review.edits`. `context` is that of
// review.document. Calls `recheck` a few times for each finding.
void suggest(claim::PageContext& context, const Recheck& recheck, verdict::Review& review);

// The same for the finding review.findings[finding] alone; `review.edits` stay as they are.
void suggest_one(claim::PageContext& context, const Recheck& recheck, verdict::Review& review, uint32_t finding);

// Edits that are made together or not at all, and the findings (indices into Review::findings) that they remove.
struct EditGroup {
  std::vector<verdict::Edit> edits;
  std::vector<uint32_t> mended;
};

// The edits of all groups, in order, without the groups that add a finding, make a claim stronger, or do not remove
// their findings once all edits are made.
std::vector<verdict::Edit> going_together(const verdict::Review& review, const Recheck& recheck,
                                          std::vector<EditGroup> groups);

}  // namespace overclaim::suggest
