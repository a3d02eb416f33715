// The texts of lexicons/messages.yaml by name. Internal.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/message.h"

namespace overclaim::report {

class Phrasing {
 public:
  explicit Phrasing(const lexicon::Lexicon& lexicon) : lexicon_(lexicon) {}  // `lexicon` must outlive it

  // The message `name`, filled in. The name itself where the lexicon has no such message, so that a missing text is
  // seen and nothing is lost.
  std::string text(std::string_view name, const lexicon::Fields& fields = {}) const;

  // "1 error", "4 errors": the message `name`.one or `name`.many.
  std::string counted(std::string_view name, size_t count) const;

  // Ids and keys -> names; empty stays empty, an unknown id stays itself.
  std::string named(std::string_view group, std::string_view key) const {
    return lexicon::message_name(lexicon_, group, key);
  }
  std::string tier(std::string_view key) const { return lexicon::tier_name(lexicon_, key); }
  std::string tier(std::optional<lexicon::Tier> tier) const { return this->tier(name_of(tier)); }
  std::string subject(std::string_view id) const;
  std::string outcome(std::string_view id) const;
  std::string population(std::string_view id) const;

 private:
  const lexicon::Lexicon& lexicon_;
};

}  // namespace overclaim::report
