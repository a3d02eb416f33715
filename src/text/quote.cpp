#include "text/quote.h"

#include <algorithm>
#include <iterator>

namespace overclaim::text {
namespace {

std::string text_of(const Document& document, const std::optional<Span>& prose) {
  return prose ? std::string(document.prose_text(*prose)) : "";
}

}  // namespace

std::optional<Span> prose_at(const Document& document, uint32_t from, uint32_t to, Span span) {
  const auto first = document.tokens.begin() + from, last = document.tokens.begin() + to;
  auto token = std::lower_bound(first, last, span.begin, [](const Token& t, uint32_t at) { return t.span.begin < at; });
  while (token != first && overlap(std::prev(token)->span, span)) --token;
  std::optional<Span> prose;
  for (; token != last && token->span.begin < span.end; ++token)
    if (overlap(token->span, span)) prose = Span{prose ? prose->begin : token->prose.begin, token->prose.end};
  return prose;
}

std::string words_at(const Document& document, Span span) {
  return text_of(document, prose_at(document, 0, static_cast<uint32_t>(document.tokens.size()), span));
}

std::string words_in(const Document& document, uint32_t sentence, Span span) {
  const Sentence& s = document.sentences[sentence];
  return text_of(document, prose_at(document, s.first_token, s.last_token, span));
}

}  // namespace overclaim::text
