#include "overclaim.h"

#include <mutex>

#include "lexicon/compiled.h"
#include "match/match.h"
#include "match/sieve.h"
#include "verdict/judge.h"
#include "verdict/suggest.h"

// Put into the program by lexicon/shipped.S.in.
extern "C" {
extern const char overclaim_shipped_lexicon_begin[];
extern const char overclaim_shipped_lexicon_end[];
}

namespace overclaim {
namespace {

std::string_view packed_lexicon() {
  return {overclaim_shipped_lexicon_begin,
          static_cast<size_t>(overclaim_shipped_lexicon_end - overclaim_shipped_lexicon_begin)};
}

uint32_t subject_index(const Lexicon& lexicon, std::string_view id) {
  for (uint32_t i = 0; i < lexicon.subjects.size(); ++i)
    if (lexicon.subjects[i].id == id) return i;
  return kNoIndex;
}

}  // namespace

std::shared_ptr<const Lexicon> shipped_lexicon() {
  static const auto lexicon = std::make_shared<const Lexicon>(unpack_lexicon(packed_lexicon()));
  return lexicon;
}

std::vector<LexiconFile> shipped_lexicon_files() { return unpack_files(packed_lexicon()); }

struct Checker::Parts {
  explicit Parts(std::shared_ptr<const Lexicon> lex) : lexicon(std::move(lex)), sieve(*lexicon) {
    for (const auto& rule : lexicon->rules)
      for (const auto& condition : rule.when) needs_subject = needs_subject && condition.subject != "any";
  }

  std::shared_ptr<const Lexicon> lexicon;
  Sieve sieve;
  bool needs_subject = true;  // no rule fires where no subject is named

  // Made for the first document that has to be read: many runs of the program meet none.
  const Matcher& matcher() {
    make();
    return *matcher_;
  }
  const Judge& judge() {
    make();
    return *judge_;
  }

 private:
  void make() {
    std::call_once(made_, [this] {
      matcher_.emplace(*lexicon);
      judge_.emplace(*lexicon);
    });
  }
  std::once_flag made_;
  std::optional<Matcher> matcher_;
  std::optional<Judge> judge_;
};

Checker::Checker(std::shared_ptr<const Lexicon> lexicon) : parts_(std::make_unique<Parts>(std::move(lexicon))) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

Review Checker::check(std::string path, std::string source, const CheckOptions& options) const {
  Document document = unread_document(std::move(path), std::move(source), options.format);
  const bool silent = parts_->needs_subject && options.subject.empty() && !options.whole &&
                      !parts_->sieve.may_name_subject(document.source, document.format);
  if (silent) {
    Review review;
    review.document = std::move(document);
    return review;
  }
  read_blocks(document);
  if (!options.whole) return parts_->judge().judge(std::move(document), parts_->matcher(), options.subject);
  const auto matches = parts_->matcher().matches_in(document);
  return parts_->judge().judge(std::move(document), matches, options.subject);
}

void Checker::suggest(Review& review, const CheckOptions& options) const {
  if (review.findings.empty()) return;
  const Lexicon& lexicon = *parts_->lexicon;
  const auto matches = parts_->matcher.matches_in(review.document);
  const Context context = survey(lexicon, review.document, matches, subject_index(lexicon, options.subject));
  // An edit must not change what the file is taken for.
  CheckOptions same = options;
  same.format = review.document.format;
  overclaim::suggest(context, [&](std::string source) { return check(review.document.path, std::move(source), same); },
                     review);
}

Reading Checker::classify(std::string_view text) const {
  const Document document = read_document("", std::string(text), Format::plain);
  return read_strength(*parts_->lexicon, document, parts_->matcher().matches_in(document));
}

Comparison Checker::compare(NamedText abstract, NamedText press) const {
  const auto read = [this](NamedText& text) {
    Document document = read_document(std::move(text.path), std::move(text.source));
    const auto readings = read_sentences(*parts_->lexicon, document, parts_->matcher().matches_in(document));
    return read_text(parts_->lexicon->policy, std::move(document), readings);
  };
  return overclaim::compare(read(abstract), read(press));
}

const Lexicon& Checker::lexicon() const { return *parts_->lexicon; }

}  // namespace overclaim
