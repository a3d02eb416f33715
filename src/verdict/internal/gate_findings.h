// What the gate's scores change in a review: sentences that the rules passed over and that read as claims get a
// finding, and findings of sentences that do not read as claims become notes.
#pragma once

#include "verdict/evaluate.h"
#include "verdict/gate.h"

namespace overclaim::verdict {

// `scores` are those of the sentences of `page`. The rules keep their vetoes: what they read as denied, open or
// rejected gets no finding, and no product is claimed of where none is known. Thresholds: policy.yaml, `gate_*`.
void add_gate_findings(claim::PageContext& page, const std::vector<std::optional<double>>& scores, Tiers tiers,
                       Review& review);

}  // namespace overclaim::verdict
