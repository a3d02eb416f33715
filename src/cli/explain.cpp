// overclaim explain: describes a rule, or shows how the verdict on a line came about.
#include "report/explain.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/plan.h"
#include "lexicon/nearest.h"
#include "page_reader.h"
#include "text/line_index.h"

namespace overclaim::cli {

using text::Span;

namespace {

// A position in a file; column 0: the whole line; line 0: the whole file.
struct Place {
  std::string file;
  uint32_t line = 0, column = 0;
};

// Removes ":12" from the end of `text` and returns the number.
std::optional<uint32_t> take_number(std::string& text) {
  const size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon + 1 == text.size()) return std::nullopt;
  uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + colon + 1, end, number);
  if (read.ec != std::errc() || read.ptr != end || number == 0) return std::nullopt;
  text.resize(colon);
  return number;
}

bool is_there(const std::string& file) {
  std::error_code error;
  return file == "-" || std::filesystem::exists(file, error);
}

// Parses FILE:LINE[:COLUMN] from the right, since a file name may contain colons and numbers. FILE may be "-".
std::optional<Place> place_of(const std::string& target) {
  Place place{target, 0, 0};
  const auto last = take_number(place.file);
  if (!last) return std::nullopt;
  Place longer{place.file, 0, *last};
  if (const auto line = take_number(longer.file); line && !is_there(place.file)) {
    longer.line = *line;
    return longer;
  }
  place.line = *last;
  return place;
}

// The byte offset of a column of a line; columns count code points.
uint32_t byte_at(std::string_view source, Span line, uint32_t column) {
  uint32_t at = line.begin;
  for (uint32_t passed = 1; at < line.end; ++at) {
    const bool continues = (static_cast<unsigned char>(source[at]) & 0xC0) == 0x80;
    if (!continues && passed++ == column) break;
  }
  return at;
}

// The sentences on the line; only the one at the column, if there is a sentence.
std::vector<uint32_t> sentences_at(const text::Document& document, Span line, uint32_t column) {
  std::vector<uint32_t> all;
  const uint32_t byte = column > 0 ? byte_at(document.source, line, column) : 0;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Span span = document.sentences[s].span;
    if (column > 0 && span.begin <= byte && byte < span.end) return {s};
    if (text::overlap(span, line)) all.push_back(s);
  }
  return all;
}

// The explanation for a line without a sentence.
std::string text_of_empty_line(const lexicon::Lexicon& lexicon, const text::Document& document, Span line) {
  const bool suppression =
      std::any_of(document.suppression_comments.begin(), document.suppression_comments.end(),
                  [&](const text::SuppressionComment& note) { return text::overlap(note.span, line); });
  if (suppression) return report::no_sentence_text(lexicon, "explain.note");
  const std::string_view text = std::string_view(document.source).substr(line.begin, line.end - line.begin);
  const bool blank = text.find_first_not_of(" \t\f\v") == std::string_view::npos;
  return report::no_sentence_text(lexicon, blank ? "explain.blank" : "explain.not_prose");
}

std::string text_of_line(const Checker& checker, const verdict::Review& review, const Place& place, Span line,
                         bool parse) {
  const auto sentences = sentences_at(review.document, line, place.column);
  if (sentences.empty() && !parse) return text_of_empty_line(checker.lexicon(), review.document, line);
  std::string out;
  for (const SentenceTrace& trace : checker.trace(review, sentences)) {
    if (!out.empty()) out += "\n";
    out += parse ? trace.parse : report::sentence_text(checker.lexicon(), review, trace);
  }
  return out;
}

// The page context of the blocks on the line.
std::string context_of_line(const std::shared_ptr<const lexicon::Lexicon>& lexicon, const verdict::Review& review,
                            Span line) {
  std::string text = PageReader(lexicon).context(review, line);
  return text.empty() ? text_of_empty_line(*lexicon, review.document, line) : text;
}

int explain_place(Session& session, config::ConfigResolver& resolver, const Place& place,
                  const ExplainArguments& arguments) {
  const auto settings = resolver.settings_for(place.file);
  if (!settings.ok()) {
    report_problems(session, settings.problems());
    return kFailed;
  }
  std::string content;
  lexicon::Problem problem;
  if (!read_input(place.file, session.streams.in, content, problem)) {
    session.log.problem(problem);
    return kFailed;
  }
  const Checker& checker = resolver.checker(*settings.value());
  const verdict::Review review = checker.check(place.file, std::move(content), settings.value()->options);
  const text::LineIndex lines(review.document.source);
  if (place.line > lines.line_count()) {
    session.log.problem({place.file, place.line, 0, "", "the file ends before this line",
                         "its last line is " + std::to_string(lines.line_count())});
    return kFailed;
  }
  const Span whole{0, static_cast<uint32_t>(review.document.source.size())};
  const Span range = place.line == 0 ? whole : lines.line(place.line);
  session.out.write(arguments.context ? context_of_line(resolver.lexicon(*settings.value()), review, range)
                                      : text_of_line(checker, review, place, range, arguments.parse));
  return kNothingFound;
}

}  // namespace

int explain(Session& session, const ExplainArguments& arguments) {
  config::Flags flags = flags_of(session);
  if (!arguments.subject.empty()) flags.subject = arguments.subject;
  flags.products = arguments.products;
  flags.options.exhaustive = true;  // explain also lines that a check would skip
  config::ConfigResolver resolver(flags, config_formats());
  const auto here = resolver.settings_for("-");
  if (!here.ok()) {
    report_problems(session, here.problems());
    return kFailed;
  }
  const auto lexicon = resolver.lexicon(*here.value());
  const bool of_file = arguments.parse || arguments.context;
  if (const lexicon::Rule* rule = of_file ? nullptr : lexicon->rule(arguments.target)) {
    session.out.write(report::rule_text(*lexicon, *rule));
    return kNothingFound;
  }
  auto place = place_of(arguments.target);
  if (!place && of_file) place = Place{arguments.target};  // all sentences or blocks of the file
  if (place) return explain_place(session, resolver, *place, arguments);
  std::vector<std::string> rules;
  for (const auto& rule : lexicon->rules) rules.push_back(rule.id);
  const std::string hint = is_there(arguments.target) ? "to explain a line of a file, name it: FILE:LINE"
                                                      : lexicon::did_you_mean(arguments.target, rules);
  session.log.raw(report::unknown_rule_text(*lexicon, arguments.target, hint));
  return kFailed;
}

}  // namespace overclaim::cli
