// The texts of lexicons/messages.yaml with their {placeholders} filled in. Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"

namespace overclaim {

class Phrasing {
 public:
  using Fields = std::vector<std::pair<std::string_view, std::string>>;

  explicit Phrasing(const Lexicon& lexicon) : lexicon_(lexicon) {}  // `lexicon` must outlive it

  // The message `name`: {field} is replaced, a part in [square brackets] is dropped where a field in it is empty.
  // The name itself where the lexicon has no such message, so that a missing text is seen and nothing is lost.
  std::string text(std::string_view name, const Fields& fields = {}) const;

  // "1 error", "4 errors": the message `name`.one or `name`.many.
  std::string counted(std::string_view name, size_t count) const;

  // What `key` is called in `group`: ("cap", "small_sample") -> "too few people". The key where it has no name.
  std::string named(std::string_view group, std::string_view key) const;

  std::string tier(std::string_view key) const;    // "3c" -> "probable but contested"; a span "2-3" stays
  std::string subject(std::string_view id) const;  // ids -> names; empty stays empty, an unknown id stays itself
  std::string outcome(std::string_view id) const;
  std::string population(std::string_view id) const;

 private:
  const Lexicon& lexicon_;
};

// The items with `between` between them.
std::string joined(const std::vector<std::string>& items, std::string_view between);

// "PMID 32662068 Gauthier 2020", "document 001 line 15, cognition and memory": what a row rests on, for a person.
std::vector<std::string> sources_of_row(const EvidenceRow& row);

// "MMSE +1.10 points (0.37 to 1.82), p <0.05": a figure as it stands on file.
std::string figure_of_row(const Figure& figure);

}  // namespace overclaim
