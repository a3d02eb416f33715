// The worked examples of src/claim/README.md are what the program prints. Where the output changes, so does that page;
// see first whether what it says beside the example still holds.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "support/program.h"

namespace overclaim::cli {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of_readme() {
  std::ifstream in(OVERCLAIM_SOURCE_DIR "/src/claim/README.md");
  Lines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

Lines split(const std::string& text) {
  Lines lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) text.append(line).append("\n");
  return text;
}

size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

// What the examples leave out: the place, the list of cues, the lines on the evidence, and, but for `whole`, the
// reading of the sentence by itself.
std::string shortened(const std::string& explanation, bool whole) {
  Lines kept;
  size_t skip_deeper_than = std::string::npos;
  const Lines lines = split(explanation);
  for (size_t i = 1; i < lines.size(); ++i) {
    if (indent_of(lines[i]) > skip_deeper_than) continue;
    skip_deeper_than = std::string::npos;
    const bool left_out = lines[i] == "  Cues:" || (!whole && lines[i].starts_with("  Without its context"));
    if (left_out) skip_deeper_than = 2;
    if (lines[i].starts_with("    Compared with")) skip_deeper_than = 4;
    if (!left_out) kept.push_back(lines[i]);
  }
  return joined(kept);
}

// Goes through the page block by block: ```md is the article that the examples of its section are from, ```yaml a file
// of a lexicon folder that they are read with, and a block that starts with four spaces an example.
class Examples {
 public:
  size_t run() {
    Lines block;
    bool inside = false;
    std::string language;
    for (const auto& line : lines_of_readme()) {
      if (!inside && line.starts_with("## ")) new_section();
      if (line.starts_with("```")) {
        if (inside) take(language, block);
        inside = !inside;
        language = line.substr(3);
        block.clear();
      } else if (inside) {
        block.push_back(line);
      }
    }
    return checked_;
  }

 private:
  void new_section() {
    article_.clear();
    folder_.reset();
  }

  void take(const std::string& language, const Lines& block) {
    if (language == "md") {
      article_ = joined(block);
    } else if (language == "yaml") {
      folder_ = std::make_unique<ScratchFolder>();
      folder_->write("mine/" + block.front().substr(2), joined(block));  // "# cues/name.yaml"
      CHECK(run_program({"lexicon", "test", *folder_ / "mine"}).code == 0);
    } else if (block.front().starts_with("    ")) {
      check(block);
    }
  }

  static std::string sentence_of(const Lines& example) {
    std::string sentence;
    for (size_t i = 0; i < example.size() && indent_of(example[i]) == 4; ++i)
      sentence.append(sentence.empty() ? "" : " ").append(example[i].substr(4));
    return sentence;
  }

  void check(const Lines& example) {
    const std::string sentence = sentence_of(example);
    const std::string article = article_.empty() ? "# Cerebrolysin\n\n" + sentence + "\n" : article_;
    const size_t at = article.rfind(sentence);  // also the end of a longer line
    REQUIRE_MESSAGE(at != std::string::npos, sentence);
    const auto line = 1 + std::count(article.begin(), article.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const size_t column = at - (article.rfind('\n', at) + 1) + 1;
    const ScratchFolder page;
    std::vector<std::string> arguments = {
        "explain", page.write("page.md", article) + ":" + std::to_string(line) + ":" + std::to_string(column)};
    if (folder_) arguments.insert(arguments.begin(), {"--lexicons", *folder_ / "mine"});
    const auto result = run_program(arguments);
    REQUIRE_MESSAGE(result.code == 0, result.err);
    const std::string written = joined(example);
    CHECK(shortened(result.out, written.find("\n  Without its context") != std::string::npos) == written);
    ++checked_;
  }

  std::string article_;
  std::unique_ptr<ScratchFolder> folder_;
  size_t checked_ = 0;
};

}  // namespace

TEST_CASE("the worked examples of the page on claims are what explain prints") { CHECK(Examples().run() >= 11); }

}  // namespace overclaim::cli
