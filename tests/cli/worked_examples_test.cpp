// The worked examples in the pages on parse/, claim/ and classify/ equal the output of the program. If the output
// changes, update the page, and check that its explanation of the example is still true.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "support/program.h"

namespace overclaim::cli {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of_readme(const std::string& module) {
  std::ifstream in(OVERCLAIM_SOURCE_DIR "/src/" + module + "/README.md");
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

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

// The parts of the output that the examples omit: the position, the list of cues, the lines on the evidence and, except
// for `whole`, the classification of the sentence.
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

// Reads the page block by block. ```md is the article for the examples of its section, ```yaml a file of a lexicon
// folder to use with them; a block that starts with four spaces is an example, and one that starts with "sentence: " a
// parse.
class Examples {
 public:
  size_t run(const std::string& module) {
    Lines block;
    bool inside = false;
    std::string language;
    for (const auto& line : lines_of_readme(module)) {
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
    } else if (block.front().starts_with("sentence: ")) {
      check_parse(block);
    }
  }

  void check_parse(const Lines& example) {
    const ScratchFolder page;
    const std::string sentence = example.front().substr(std::string_view("sentence: ").size());
    const auto result = run_program({"explain", "--parse", page.write("page.txt", sentence + "\n") + ":1"});
    REQUIRE_MESSAGE(result.code == 0, result.err);
    CHECK(result.out == joined(example));
    ++checked_;
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

TEST_CASE("the worked examples in the page on parsing equal the output of explain --parse") {
  CHECK(Examples().run("parse") >= 5);
}

TEST_CASE("the worked examples in the page on claims equal the output of explain") {
  CHECK(Examples().run("claim") >= 10);
}

TEST_CASE("the worked example in the page on classification equals the output of explain") {
  CHECK(Examples().run("classify") >= 1);
}

TEST_CASE("explain --parse prints all sentences of a line, or of a file if no line is given") {
  const ScratchFolder folder;
  const std::string page = folder.write("page.txt", "It may help. It is hot.\n\nThe end is near.\n");
  const auto line = run_program({"explain", "--parse", page + ":1"});
  CHECK(contains(line.out, "sentence: It may help.\n"));
  CHECK(contains(line.out, "\n\nsentence: It is hot.\n"));
  CHECK_FALSE(contains(line.out, "The end"));
  CHECK(contains(run_program({"explain", "--parse", page}).out, "sentence: The end is near.\n"));
  CHECK(contains(run_program({"explain", "--parse", page + ":1:14"}).out, "sentence: It is hot."));
  CHECK(run_program({"explain", "--parse", "no-such-file"}).code == 2);
}

}  // namespace overclaim::cli
