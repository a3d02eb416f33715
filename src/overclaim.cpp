#include "overclaim.h"

#include "checker_parts.h"
#include "lexicon/write_evidence.h"
#include "verdict/draft_evidence.h"
#include "verdict/suppress.h"

// Linked in from lexicon/shipped.S.in.
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

}  // namespace

std::shared_ptr<const lexicon::Lexicon> shipped_lexicon() {
  static const auto lexicon = std::make_shared<const lexicon::Lexicon>(lexicon::unpack_lexicon(packed_lexicon()));
  return lexicon;
}

lexicon::ImageHead shipped_head() { return lexicon::unpack_head(packed_lexicon()); }

std::vector<lexicon::LexiconFile> shipped_lexicon_files() { return lexicon::unpack_files(packed_lexicon()); }

Checker::Checker(std::shared_ptr<const lexicon::Lexicon> lexicon)
    : parts_(std::make_unique<Parts>(std::move(lexicon))) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

verdict::Review Checker::check(std::string path, std::string source, const CheckOptions& options) const {
  text::Document document = text::unread_document(std::move(path), std::move(source), options.format);
  const bool silent = parts_->needs_subject && options.subject.empty() && !options.exhaustive &&
                      !parts_->prefilter.may_name_subject(document.source, document.format);
  if (silent) {
    verdict::Review review;
    review.document = std::move(document);
    return review;
  }
  text::read_blocks(document);
  const verdict::EvaluateOptions evaluation{options.subject, options.profile, options.tiers, options.read_by,
                                            options.products};
  verdict::Review review;
  if (options.exhaustive) {
    const auto matches = parts_->matcher().matches_in(document);  // read before the document is moved
    review = parts_->evaluator().evaluate(std::move(document), matches, evaluation);
  } else {
    review = parts_->evaluator().evaluate(std::move(document), parts_->matcher(), evaluation);
  }
  verdict::set_levels(review, options.severities);
  verdict::keep_subjects(review, options.subjects);
  if (options.suppressions && !review.document.suppression_comments.empty()) {
    verdict::suppress(*parts_->lexicon, options.today, review);
    verdict::set_levels(review, options.severities);  // of findings about suppression comments
  }
  return review;
}

suggest::ArticleAccess Checker::Parts::access(const Checker& checker, const text::Document& document,
                                              const CheckOptions& options) {
  // An edit must not change the format that the article is read as.
  CheckOptions same = options;
  same.format = document.format;
  const auto check = [&checker, same, path = document.path](std::string source,
                                                            const suggest::PageAssumptions& assumed) {
    CheckOptions own = same;
    own.subject = assumed.subject;
    own.products = assumed.products;
    return checker.check(path, std::move(source), own);
  };
  const auto survey = [this](const text::Document& surveyed, const suggest::PageAssumptions& assumed) {
    return claim::survey(matcher(), surveyed, lexicon->subject_index(assumed.subject), assumed.products);
  };
  return {check, survey, {options.subject, options.products}};
}

void Checker::suggest(verdict::Review& review, const CheckOptions& options) const {
  suggest::suggest_for_article(parts_->access(*this, review.document, options), review);
}

void Checker::suggest_one(verdict::Review& review, uint32_t finding, const CheckOptions& options) const {
  suggest::suggest_for_finding(parts_->access(*this, review.document, options), review, finding);
}

std::string Checker::draft_evidence(NamedText article, const std::string& document, const CheckOptions& options) const {
  const verdict::Review review = check(std::move(article.path), std::move(article.source), options);
  claim::PageContext context = claim::survey(parts_->matcher(), review.document,
                                             parts_->lexicon->subject_index(options.subject), options.products);
  const auto rows = verdict::draft_rows(context, review, document);
  return rows.empty() ? "" : lexicon::evidence_yaml(rows);
}

classify::Classification Checker::classify(std::string_view text) const {
  const text::Document document = text::read_document("", std::string(text), text::Format::plain);
  return classify::classify_text(parts_->classified(document));
}

classify::Comparison Checker::compare(NamedText abstract, NamedText press) const {
  const auto read = [this](NamedText& text) {
    text::Document document = text::read_document(std::move(text.path), std::move(text.source));
    const auto sentences = parts_->classified(document);
    return classify::classified_text(parts_->lexicon->policy, std::move(document), sentences);
  };
  return classify::compare(read(abstract), read(press));
}

const lexicon::Lexicon& Checker::lexicon() const { return *parts_->lexicon; }

}  // namespace overclaim
