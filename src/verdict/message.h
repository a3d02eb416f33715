// The placeholders that the message of a finding may have.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claim/claim.h"
#include "lexicon/message.h"

namespace overclaim::verdict {

// The fields of a message about a claim, its subject and the row it was compared with (null: nothing on record). A
// field is made when a text asks for it, because most texts ask for few. All arguments must outlive the object.
class ClaimFields {
 public:
  // `words` is the claim's own text.
  ClaimFields(const lexicon::Lexicon& lexicon, const claim::Claim& claim, const lexicon::EvidenceRow* row,
              std::string_view words)
      : lexicon_(lexicon), claim_(claim), row_(row), words_(words) {}

  // Adds a field, or replaces that of the claim or row with this name.
  void set(std::string_view name, std::string value) { own_.emplace_back(name, std::move(value)); }

  std::string operator()(std::string_view name) const;
  std::string fill(std::string_view text) const { return lexicon::fill_by(text, std::cref(*this)); }

 private:
  std::string of_row(std::string_view name) const;
  std::string of_subject(std::string_view name) const;

  const lexicon::Lexicon& lexicon_;
  const claim::Claim& claim_;
  const lexicon::EvidenceRow* row_;
  std::string_view words_;
  std::vector<std::pair<std::string_view, std::string>> own_;
};

}  // namespace overclaim::verdict
