// Measures the parts of the program, in bytes of article per second.
#include <benchmark/benchmark.h>

#include "articles.h"
#include "claim/extract.h"
#include "lexicon/compiled.h"
#include "match/match.h"
#include "match/prefilter.h"
#include "overclaim.h"
#include "report/internal/json.h"
#include "text/byte_masks.h"
#include "text/internal/sentence_breaks.h"
#include "text/internal/word_breaks.h"
#include "verdict/evaluate.h"

namespace overclaim {
namespace {

constexpr size_t kSize = 50'000;

const std::string& natural() {
  static const std::string text = article_of(Matter::natural, kSize);
  return text;
}

const lexicon::Lexicon& lexicon() { return *shipped_lexicon(); }

const match::Matcher& matcher() {
  static const match::Matcher made(lexicon());
  return made;
}

void count(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(text.size()));
}

void classify(benchmark::State& state) {
  std::vector<text::ByteMasks> masks(natural().size() / 64);
  for (auto _ : state) {
    text::classify_bytes(natural().data(), masks.size(), masks.data());
    benchmark::ClobberMemory();
  }
  count(state, natural());
}
BENCHMARK(classify)->Name("bytes classified");

void prefilter(benchmark::State& state) {
  const std::string text = article_of(Matter::none, kSize);
  const match::Prefilter made(lexicon());
  for (auto _ : state) benchmark::DoNotOptimize(made.may_name_subject(text, text::Format::markdown));
  count(state, text);
}
BENCHMARK(prefilter)->Name("prefilter, page that names nothing");

void words(benchmark::State& state) {
  for (auto _ : state) {
    text::WordBreaks breaks(natural());
    while (breaks.next() >= 0) {
    }
  }
  count(state, natural());
}
BENCHMARK(words)->Name("boundaries of words");

void sentences(benchmark::State& state) {
  std::vector<uint32_t> found;
  for (auto _ : state) {
    found.clear();
    text::append_sentence_breaks(natural(), found);
  }
  count(state, natural());
}
BENCHMARK(sentences)->Name("boundaries of sentences");

void read(benchmark::State& state) {
  const auto format = static_cast<text::Format>(state.range(0));
  const std::string text =
      format == text::Format::html ? "<html><body><p>" + natural() + "</p></body></html>" : natural();
  for (auto _ : state) benchmark::DoNotOptimize(text::read_document("page", text, format));
  count(state, text);
}
BENCHMARK(read)->Name("document read (0 plain, 1 Markdown, 2 HTML)")->DenseRange(0, 2);

void number(benchmark::State& state) {
  const text::Document document = text::read_document("page.md", natural());
  for (auto _ : state) benchmark::DoNotOptimize(matcher().number_words(document));
  count(state, natural());
}
BENCHMARK(number)->Name("words looked up");

void match(benchmark::State& state) {
  const text::Document document = text::read_document("page.md", natural());
  for (auto _ : state) benchmark::DoNotOptimize(matcher().matches_in(document));
  count(state, natural());
}
BENCHMARK(match)->Name("every sentence matched");

void extract(benchmark::State& state) {
  const text::Document document = text::read_document("page.md", natural());
  for (auto _ : state) {
    claim::PageContext page = claim::survey(matcher(), document, lexicon::kNoIndex);
    benchmark::DoNotOptimize(claim::extract_claims(page));
  }
  count(state, natural());
}
BENCHMARK(extract)->Name("claims extracted, sentences matched as needed");

// All sentences are matched before the clock starts: this measures claims and verdicts.
void weigh(benchmark::State& state) {
  const text::Document document = text::read_document("page.md", article_of(Matter::dense, kSize));
  const std::vector<match::Match> matches = matcher().matches_in(document);
  const verdict::Evaluator evaluator(lexicon());
  for (auto _ : state) {
    state.PauseTiming();
    text::Document copy = document;
    state.ResumeTiming();
    benchmark::DoNotOptimize(evaluator.evaluate(std::move(copy), matches, {}));
  }
  count(state, document.source);
}
BENCHMARK(weigh)->Name("dense article: matches to verdicts");

void check(benchmark::State& state) {
  const std::string text = article_of(static_cast<Matter>(state.range(0)), kSize);
  static const Checker checker(shipped_lexicon());
  for (auto _ : state) benchmark::DoNotOptimize(checker.check("page.md", text));
  count(state, text);
}
BENCHMARK(check)->Name("article checked (0 none, 1 natural, 2 dense)")->DenseRange(0, 2);

void write(benchmark::State& state) {
  const verdict::Review review = Checker(shipped_lexicon()).check("page.md", article_of(Matter::dense, kSize));
  for (auto _ : state) benchmark::DoNotOptimize(report::review_json(review));
  count(state, review.document.source);
}
BENCHMARK(write)->Name("JSON of a dense article written");

void unpack(benchmark::State& state) {
  const std::string packed = lexicon::pack_lexicon(lexicon(), {});
  for (auto _ : state) benchmark::DoNotOptimize(lexicon::unpack_lexicon(packed));
  count(state, packed);
}
BENCHMARK(unpack)->Name("lexicon unpacked")->Unit(benchmark::kMillisecond);

void start(benchmark::State& state) {
  const auto lexicon = shipped_lexicon();
  for (auto _ : state) {
    const Checker checker(lexicon);
    benchmark::DoNotOptimize(checker.check("page.md", "Cerebrolysin builds muscle."));
  }
}
BENCHMARK(start)->Name("checker built and one sentence checked")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace overclaim

BENCHMARK_MAIN();
