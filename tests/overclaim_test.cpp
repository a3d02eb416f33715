// The public API: invariants of every review, for any bytes.
#include "overclaim.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "support/shipped.h"
#include "text/outline.h"

namespace overclaim {
namespace {

namespace fs = std::filesystem;

struct Article {
  std::string path, source;
};

const std::vector<Article>& articles() {
  static const std::vector<Article> found = [] {
    std::vector<Article> list;
    for (const auto& entry : fs::directory_iterator(fs::path(OVERCLAIM_SOURCE_DIR) / "corpus" / "articles")) {
      if (entry.path().extension() == ".yaml") continue;
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      list.push_back({entry.path().filename().string(), bytes.str()});
    }
    return list;
  }();
  return found;
}

bool inside(text::Span inner, text::Span outer) { return inner.begin >= outer.begin && inner.end <= outer.end; }

// Checks the invariants without output, so that it can run on thousands of reviews.
void check_sound(const verdict::Review& review) {
  const auto require = [&](bool holds, const char* what) {
    if (!holds) FAIL_CHECK(review.document.path << ": " << what);
  };
  const text::Span file{0, static_cast<uint32_t>(review.document.source.size())};
  const auto& sentences = review.document.sentences;
  check_invariants(review.document);
  uint32_t sentence = 0;
  for (const verdict::WeighedClaim& judged : review.claims) {
    const claim::Claim& claim = judged.claim;
    require(claim.sentence < sentences.size(), "a claim has a sentence");
    if (claim.sentence >= sentences.size()) continue;
    require(claim.sentence >= sentence, "claims in reading order");
    sentence = claim.sentence;
    require(!claim.span.empty() && inside(claim.span, sentences[claim.sentence].span), "a claim lies in its sentence");
    require(!claim.subject.empty() && !claim.outcome.empty(), "a claim is of something about something");
    require(!claim.because.empty(), "a claim has its cues");
    uint32_t begin = 0;
    for (const match::Because& because : claim.because) {
      require(!because.span.empty() && inside(because.span, file), "a cue lies in the file");
      require(because.span.begin >= begin, "cues in reading order");
      require(shipped_checker().lexicon().cue(because.cue) != nullptr, "a cue is in the lexicon");
      begin = because.span.begin;
    }
    require(judged.row.empty() || shipped_checker().lexicon().row(judged.row) != nullptr, "a row is on file");
    require((claim.polarity == lexicon::Polarity::denied) == (claim.strength == lexicon::Strength::denied),
            "denied is denied");
  }
  uint32_t begin = 0;
  for (const verdict::Finding& finding : review.findings) {
    require(!finding.span.empty() && inside(finding.span, file), "a finding lies in the file");
    require(finding.span.begin >= begin, "findings in reading order");
    begin = finding.span.begin;
    require(shipped_checker().lexicon().rule(finding.rule) != nullptr, "a finding has a rule");
    require(!finding.message.empty(), "a finding says something");
    require(!finding.claim || *finding.claim < review.claims.size(), "the claim of a finding is there");
    if (finding.sentence != text::kNone)
      require(finding.sentence < sentences.size() && inside(finding.span, sentences[finding.sentence].span),
              "a finding lies in its sentence");
  }
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    result.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return result.append(text);
}

// The claims and rules, to compare texts that differ only in their bytes.
std::string gist(const verdict::Review& review) { return claims_in(review) + " | " + rules_in(review); }

}  // namespace

TEST_CASE("the reviews of the corpus satisfy the invariants") {
  REQUIRE(!articles().empty());
  for (const Article& article : articles()) check_sound(shipped_checker().check(article.path, article.source));
}

TEST_CASE("line ends of either kind give the same findings") {
  for (const Article& article : articles()) {
    CAPTURE(article.path);
    const std::string unix_ends = replace_all(article.source, "\r\n", "\n");
    CHECK(gist(shipped_checker().check(article.path, unix_ends)) ==
          gist(shipped_checker().check(article.path, replace_all(unix_ends, "\n", "\r\n"))));
  }
}

TEST_CASE("composed and decomposed letters give the same findings") {
  const std::string text =
      "# C\u00E9r\u00E9brolysin na\u00EFf\n\nDr. M\u00FCller: Cerebrolysin improves memory in na\u00EFve people of "
      "Z\u00FCrich. "
      "Caf\u00E9 Semax raises BDNF. Cerebrolysin has no side effects.\n";
  std::string decomposed = text;
  for (const auto& [one, two] : std::vector<std::pair<std::string, std::string>>{
           {"\u00E9", "e\u0301"}, {"\u00EF", "i\u0308"}, {"\u00FC", "u\u0308"}})
    decomposed = replace_all(decomposed, one, two);
  REQUIRE(decomposed != text);
  CHECK(gist(review_of(text)) == gist(review_of(decomposed)));
  CHECK(rules_in(text) != "");
}

TEST_CASE("quotes, dashes, soft hyphens and wide spaces do not hide findings") {
  for (const char* text : {"Cere\u00ADbrolysin builds muscle.", "Cerebrolysin\u00A0builds\u00A0muscle.",
                           "Cerebrolysin\u200B builds mus\u200Bcle.", "CEREBROLYSIN BUILDS MUSCLE.",
                           "**Cerebrolysin** builds *muscle*.", "Cerebrolysin\nbuilds\nmuscle."}) {
    CAPTURE(text);
    CHECK(rules_in(text) == "unsupported-benefit");
  }
}

TEST_CASE("the path determines the format, or the caller does") {
  const std::string html = "<p>Cerebrolysin <b>builds</b> muscle.</p><pre>Cerebrolysin builds muscle.</pre>";
  CHECK(rules_in(shipped_checker().check("a.html", html)) == "unsupported-benefit");
  CheckOptions options;
  options.format = text::Format::html;
  CHECK(rules_in(shipped_checker().check("a", html, options)) == "unsupported-benefit");
}

TEST_CASE("a review is the same at every call and from any number of threads") {
  const Article& article = articles().front();
  const std::string once = gist(shipped_checker().check(article.path, article.source));
  std::vector<std::string> gists(4);
  {
    std::vector<std::jthread> threads;
    for (auto& one : gists)
      threads.emplace_back([&] { one = gist(shipped_checker().check(article.path, article.source)); });
  }
  for (const auto& one : gists) CHECK(one == once);
}

TEST_CASE("a moved checker still works") {
  Checker first(shipped_lexicon());
  const Checker second = std::move(first);
  CHECK(rules_in(second.check("a.md", "Cerebrolysin builds muscle.")) == "unsupported-benefit");
}

TEST_CASE("any bytes have a review that satisfies the invariants") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    std::string bytes(random() % 200, '\0');
    for (char& c : bytes) c = static_cast<char>(random() % 256);
    check_sound(shipped_checker().check(i % 3 == 0 ? "a.md" : i % 3 == 1 ? "a.html" : "a.txt", bytes));
  }
}

TEST_CASE("any mixture of relevant words has a review that satisfies the invariants") {
  const std::vector<std::string> heap = {"Cerebrolysin",
                                         "Semax",
                                         "it",
                                         "which",
                                         "that",
                                         "improves",
                                         "improve",
                                         "improved",
                                         "may",
                                         "not",
                                         "no evidence",
                                         "in rats",
                                         "memory",
                                         "BDNF",
                                         "muscle",
                                         "and",
                                         "or",
                                         "but",
                                         "if",
                                         "because",
                                         ",",
                                         ";",
                                         ":",
                                         "(",
                                         ")",
                                         "[",
                                         "]",
                                         "-",
                                         "\u2014",
                                         "|",
                                         "?",
                                         ".",
                                         "!",
                                         "\n",
                                         "\n\n",
                                         "\n- ",
                                         "\n## ",
                                         "users report",
                                         "proven",
                                         "guaranteed",
                                         "by",
                                         "raising",
                                         "is",
                                         "was",
                                         "patients",
                                         "the compound",
                                         "these",
                                         "n = 597",
                                         "p < 0.05",
                                         "not only",
                                         "cures",
                                         "Alzheimer's disease",
                                         "no side effects",
                                         "\xFF",
                                         "\u00AD",
                                         "\""};
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (int words = static_cast<int>(random() % 40); words > 0; --words)
      text.append(heap[random() % heap.size()]).append(" ");
    check_sound(shipped_checker().check(i % 2 ? "a.md" : "a.txt", text));
  }
}

TEST_CASE("every prefix of an article has a review that satisfies the invariants") {
  const Article& article = articles().front();
  for (size_t size = 0; size < std::min<size_t>(article.source.size(), 1500); size += 7)
    check_sound(shipped_checker().check(article.path, article.source.substr(0, size)));
}

}  // namespace overclaim
