// The prefiltered check skips input that cannot matter: pages that name no subject, sentences without an outcome. The
// exhaustive check parses and matches everything. Both must return the same result for any bytes.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "overclaim.h"
#include "report/internal/json.h"
#include "support/shipped.h"

namespace overclaim {
namespace {

const Checker& checker() {
  static const Checker made(shipped_lexicon());
  return made;
}

std::string review_of(const std::string& path, const std::string& text, bool exhaustive) {
  CheckOptions options;
  options.exhaustive = exhaustive;
  return report::review_json(checker().check(path, text, options));
}

std::vector<std::pair<std::string, std::string>> articles() {
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& entry : std::filesystem::directory_iterator(OVERCLAIM_SOURCE_DIR "/corpus/articles")) {
    if (entry.path().extension() == ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    found.emplace_back(entry.path().filename().string(), std::string{std::istreambuf_iterator<char>(in), {}});
  }
  REQUIRE(found.size() > 10);
  return found;
}

// Fragments and sentences of the articles, from which random documents are built.
std::vector<std::string> pieces() {
  std::vector<std::string> made = {"Cerebrolysin",
                                   "Semax",
                                   " Semax improves memory. ",
                                   " exercise ",
                                   " <!-- overclaim-ignore *: so --> ",
                                   "\n[overclaim-ignore-start unsupported-benefit: so]\n",
                                   "\n<!-- overclaim-ignore-end -->\n",
                                   "GLP-1",
                                   "LL-37",
                                   "<b>",
                                   "</b>",
                                   "<p>",
                                   "</p>",
                                   "<div>",
                                   "</div>",
                                   "<script>",
                                   "</script>",
                                   "&nbsp;",
                                   "&eacute;",
                                   "&#67;",
                                   "&#8220",
                                   " n = 5 ",
                                   " by 19% (PMID 32662068) ",
                                   "In a trial of 139 patients, ",
                                   "&shy;",
                                   "**",
                                   "_",
                                   "`",
                                   "[",
                                   "](x)",
                                   "\u00AD",
                                   "\u200B",
                                   "\uFF33",
                                   "Cere",
                                   "brolysin",
                                   "Se",
                                   "max",
                                   "\n\n",
                                   "\n",
                                   "# ",
                                   "- ",
                                   "| ",
                                   "It improves memory. ",
                                   "This process ",
                                   "<li>",
                                   "<br>",
                                   "<!-- x -->",
                                   "<span hidden>",
                                   "</span>",
                                   "\u2019",
                                   "\xFF",
                                   "\\",
                                   "<td>",
                                   "</td>",
                                   "&amp;",
                                   "&",
                                   "<",
                                   "physical ",
                                   "activity "};
  std::mt19937 random(5);
  for (const auto& [path, text] : articles())
    for (size_t at = 0; at < text.size();) {
      const size_t stop = text.find_first_of(".\n", at);
      const size_t end = random() % 2 && stop != std::string::npos ? stop + 1 : at + 1 + random() % 60;
      made.push_back(text.substr(at, end - at));
      at = end;
    }
  return made;
}

}  // namespace

TEST_CASE("the prefiltered check equals the exhaustive one on the corpus") {
  for (const auto& [path, text] : articles())
    CHECK_MESSAGE(review_of(path, text, false) == review_of(path, text, true), path);
}

TEST_CASE("the prefiltered check equals the exhaustive one on random documents, some with invalid bytes") {
  const std::vector<std::string> all = pieces();
  const char* const paths[] = {"a.txt", "a.md", "a.html"};
  std::mt19937 random(6);
  size_t with_claims = 0;
  constexpr int kDocuments = 4000;
  for (int i = 0; i < kDocuments; ++i) {
    std::string text;
    for (size_t left = 1 + random() % 12; left > 0; --left)
      text += all[random() % 3 == 0 ? random() % 50 : random() % all.size()];
    if (random() % 6 == 0 && !text.empty()) text[random() % text.size()] = static_cast<char>(random());
    const std::string path = paths[random() % 3], exhaustive = review_of(path, text, true);
    REQUIRE_MESSAGE(review_of(path, text, false) == exhaustive, path << "\n" << text);
    with_claims += exhaustive.find("\"subject\"") != std::string::npos;
  }
  CHECK(with_claims > kDocuments / 20);  // otherwise the comparison is vacuous
}

}  // namespace overclaim
