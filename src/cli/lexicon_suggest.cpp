// overclaim lexicon suggest: words that the lexicon does not know, where triggers and outcomes stand on pages.
#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/lexicon_folder.h"
#include "input/find.h"
#include "page_reader.h"
#include "text/line_index.h"

namespace overclaim::cli {
namespace {

// Words in one kind of place, with what was counted of them.
struct Suggestion {
  std::string words;
  claim::WordPlace place = claim::WordPlace::object;
  size_t count = 0, pages = 0;
  std::string path, example;  // of the first occurrence: the page and the sentence
  uint32_t line = 0;
};

// Counts the unknown words of pages.
class Suggestions {
 public:
  void add(const verdict::Review& review, const std::vector<claim::UnknownWords>& found) {
    const text::LineIndex lines(review.document.source);
    std::set<Key> on_page;
    for (const claim::UnknownWords& one : found) {
      const Key key{one.place, one.words};
      Suggestion& words = all_[key];
      if (++words.count == 1) {
        const text::Sentence& sentence = review.document.sentences[one.sentence];
        words.words = one.words;
        words.place = one.place;
        words.path = review.document.path;
        words.line = lines.at(sentence.span.begin).line;
        words.example = review.document.prose_text(sentence.prose);
        std::ranges::replace(words.example, '\n', ' ');
      }
      words.pages += on_page.insert(key).second;
    }
  }

  // Those that occur at least `least` times: most frequent first, then those on most pages, then by their words.
  std::vector<Suggestion> ranked(size_t least) const {
    std::vector<Suggestion> list;
    for (const auto& [key, words] : all_)
      if (words.count >= least) list.push_back(words);
    std::ranges::stable_sort(list, [](const Suggestion& a, const Suggestion& b) {
      return std::pair(a.count, a.pages) > std::pair(b.count, b.pages);
    });
    return list;
  }

 private:
  using Key = std::pair<claim::WordPlace, std::string>;
  std::map<Key, Suggestion> all_;
};

std::string padded(const std::string& text, size_t width) {
  return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

std::string text_form(const std::vector<Suggestion>& list) {
  constexpr size_t kNumber = 7, kPlace = 9, kWords = 28;
  std::string out = padded("count", kNumber) + padded("pages", kNumber) + padded("place", kPlace) +
                    padded("words", kWords) + "example\n";
  for (const Suggestion& one : list)
    out += padded(std::to_string(one.count), kNumber) + padded(std::to_string(one.pages), kNumber) +
           padded(lexicon::text_of(one.place), kPlace) + padded(one.words, kWords) + one.path + ":" +
           std::to_string(one.line) + ": " + one.example + "\n";
  return out;
}

std::string json_form(const std::vector<Suggestion>& list, size_t pages, size_t about_nothing) {
  nlohmann::ordered_json words = nlohmann::ordered_json::array();
  for (const Suggestion& one : list)
    words.push_back({{"words", one.words},
                     {"place", lexicon::name_of(one.place)},
                     {"count", one.count},
                     {"pages", one.pages},
                     {"path", one.path},
                     {"line", one.line},
                     {"example", one.example}});
  const nlohmann::ordered_json all = {{"pages", pages}, {"about_no_product", about_nothing}, {"words", words}};
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

int suggest_words(Session& session, const SuggestArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  const input::Inputs inputs = input::find_inputs(arguments.pages);
  for (const auto& problem : inputs.problems) session.log.problem(problem);
  int code = inputs.problems.empty() ? kNothingFound : kFailed;
  const Checker checker(lexicon);
  const PageReader reader(lexicon);
  CheckOptions options;
  options.exhaustive = true;
  options.read_by = verdict::ReadBy::rules;
  Suggestions suggestions;
  size_t pages = 0, about_nothing = 0;
  for (const auto& path : inputs.paths) {
    std::string content;
    lexicon::Problem problem;
    if (!read_input(path, session.streams.in, content, problem)) {
      session.log.problem(problem);
      code = kFailed;
      continue;
    }
    const verdict::Review review = checker.check(path, std::move(content), options);
    ++pages;
    about_nothing += review.page_subject.empty();
    suggestions.add(review, reader.unknown_words(review));
  }
  const auto list = suggestions.ranked(arguments.least);
  session.out.write(arguments.format == "json"
                        ? json_form(list, pages, about_nothing)
                        : text_form(list) + counted(pages, "page") + ", " + std::to_string(about_nothing) +
                              " about no known product, which " + (about_nothing == 1 ? "adds" : "add") + " nothing\n");
  return code;
}

}  // namespace overclaim::cli
