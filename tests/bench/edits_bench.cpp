// Measures the response to an edit of an open text of 10,000 words: applying it, checking the text, and writing the
// message to the editor.
#include <benchmark/benchmark.h>

#include "articles.h"
#include "lsp/internal/answers.h"
#include "overclaim.h"

namespace overclaim {
namespace {

constexpr size_t kWords = 10'000;

std::string article_of_words(Matter matter) {
  const std::string longer = article_of(matter, kWords * 8);
  size_t at = 0;
  for (size_t words = 0; words < kWords; ++words) at = longer.find_first_of(" \n", longer.find_first_not_of(" \n", at));
  return longer.substr(0, at);
}

void edit(benchmark::State& state) {
  const Checker checker(shipped_lexicon());
  lsp::OpenText text;
  text.text = article_of_words(static_cast<Matter>(state.range(0)));
  text.lines = lsp::LineStarts(text.text);
  const uint32_t middle = text.lines.count() / 2;
  bool typed = false;
  for (auto _ : state) {
    const lsp::Range at{{middle, 0}, {middle, typed ? 5u : 0u}};
    text.change({at, typed ? "" : "Once "}, lsp::Encoding::utf16);
    typed = !typed;
    const lsp::CheckedText checked{checker.check("page.md", text.text), text.lines, lsp::Encoding::utf16, {}, {}};
    benchmark::DoNotOptimize(lsp::write_diagnostics("file:///page.md", 1, lsp::diagnostics_of(checked)));
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(text.text.size()));
}
BENCHMARK(edit)
    ->Name("edit in 10,000 words (1 natural, 2 dense)")
    ->Arg(static_cast<int>(Matter::natural))
    ->Arg(static_cast<int>(Matter::dense));

}  // namespace
}  // namespace overclaim
