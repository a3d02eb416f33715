#include "audit/internal/gold.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "audit/internal/flagging.h"
#include "audit/internal/ids.h"
#include "lexicon/bytes.h"
#include "lexicon/reader.h"
#include "text/line_index.h"

namespace overclaim::audit {

using lexicon::Lexicon;
using lexicon::Problem;
using lexicon::Result;
using text::Span;

namespace {

constexpr std::string_view kSuffix = ".gold.yaml";
const std::vector<std::string> kClasses = {"vendor", "guide", "balanced", "sceptical"};

// Returns the length of the white space character at `at` (ASCII, no-break and other Unicode spaces); 0 if it is not
// one.
size_t space_size(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xC2\xA0")) return 2;  // U+00A0
  if (rest.starts_with("\xE2\x80") && rest.size() > 2) {
    const auto third = static_cast<unsigned char>(rest[2]);
    if (third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF) return 3;  // U+2000..200A 2028 2029 202F
  }
  return rest.starts_with("\xE2\x81\x9F") || rest.starts_with("\xE3\x80\x80") ? 3 : 0;  // U+205F U+3000
}

// Trimmed text in which each run of white space is one space, with the origin of each byte.
struct Collapsed {
  std::string text;
  std::vector<uint32_t> origin;  // one for each byte
};

Collapsed collapse(std::string_view text) {
  Collapsed out;
  bool pending = false;
  for (size_t at = 0; at < text.size();) {
    if (const size_t size = space_size(text, at)) {
      pending = !out.text.empty();
      at += size;
      continue;
    }
    if (pending) {
      out.text += ' ';
      out.origin.push_back(static_cast<uint32_t>(at - 1));
      pending = false;
    }
    out.text += text[at];
    out.origin.push_back(static_cast<uint32_t>(at++));
  }
  return out;
}

// Does `prose` begin and end at token boundaries?
bool cuts_no_token(const text::Document& document, Span prose) {
  const auto& tokens = document.tokens;
  const auto first =
      std::ranges::upper_bound(tokens, prose.begin, {}, [](const text::Token& t) { return t.prose.end; });
  if (first != tokens.end() && first->prose.begin < prose.begin) return false;
  const auto last = std::ranges::upper_bound(tokens, prose.end, {}, [](const text::Token& t) { return t.prose.end; });
  return last == tokens.end() || last->prose.begin >= prose.end;
}

SentenceRange sentences_over(const text::Document& document, Span prose) {
  const auto& all = document.sentences;
  const auto first =
      std::ranges::upper_bound(all, prose.begin, {}, [](const text::Sentence& s) { return s.prose.end; });
  const auto last = std::ranges::lower_bound(all, prose.end, {}, [](const text::Sentence& s) { return s.prose.begin; });
  const auto from = static_cast<uint32_t>(first - all.begin());
  return {from, std::max(from, static_cast<uint32_t>(last - all.begin()))};
}

Problem problem_of(const Gold& gold, const GoldLabel& label, std::string message, std::string hint) {
  return {gold.path, label.line, label.column, label.line_text, std::move(message), std::move(hint)};
}

// Returns the file name without its folder and without .gold.yaml.
std::string article_of(const std::string& path) {
  const std::string name = std::filesystem::path(path).filename().string();
  return name.ends_with(kSuffix) ? name.substr(0, name.size() - kSuffix.size()) : "";
}

class GoldParser {
 public:
  GoldParser(std::string path, std::string text, const Lexicon& lexicon)
      : file_{"", std::move(path), std::move(text), 0}, lines_(file_.text), lexicon_(lexicon) {}

  Result<Gold> run() {
    const YAML::Node root = reader_.parse();
    if (problems_.empty() && reader_.map_with(root, {"article", "subject", "class", "labels", "document"})) read(root);
    if (!problems_.empty()) return problems_;
    return gold_;
  }

 private:
  void read(const YAML::Node& root) {
    gold_.path = file_.path;
    gold_.article = reader_.needed_text(root, "article");
    gold_.subject = reader_.needed_text(root, "subject");
    gold_.article_class = reader_.needed_text(root, "class");
    const std::string beside = article_of(file_.path);
    if (!gold_.article.empty() && gold_.article != beside)
      reader_.problem(root["article"], "the file name does not match the article \"" + gold_.article + "\"",
                      "an article's gold file is named after it: ARTICLE" + std::string(kSuffix));
    auto subjects = ids_of(lexicon_.subjects);
    subjects.emplace_back(kNoSubject);
    reader_.one_of(root, "subject", gold_.subject, subjects);
    reader_.one_of(root, "class", gold_.article_class, kClasses);
    if (!root["labels"]) reader_.problem(root, "\"labels\" is missing", "write `labels: []` if there are none");
    for (const auto& node : reader_.items(root, "labels")) read_label(node);
    gold_.document = read_wanted(reader_, root, "document", lexicon_);
  }

  void read_label(const YAML::Node& node) {
    if (!reader_.map_with(node, {"text", "label", "rule", "why"})) return;
    GoldLabel label;
    label.text = collapse(reader_.needed_text(node, "text")).text;
    label.label = reader_.needed_text(node, "label");
    label.rule = reader_.text(node, "rule");
    label.why = reader_.text(node, "why");
    label.line = static_cast<uint32_t>(node.Mark().line + 1);
    label.column = static_cast<uint32_t>(node.Mark().column + 1);
    const Span line = lines_.line(label.line);
    label.line_text = file_.text.substr(line.begin, line.end - line.begin);
    reader_.one_of(node, "label", label.label, {std::begin(kGoldLabels), std::end(kGoldLabels)});
    reader_.one_of(node, "rule", label.rule, ids_of(lexicon_.rules));
    if (wanted_flagged(label.label) && label.rule.empty())
      reader_.problem(node, "label " + label.label + " needs the rule that names the fault", "add `rule: ...`");
    if (!wanted_flagged(label.label) && !label.rule.empty())
      reader_.problem(node["rule"], "only the labels U, O and S take a rule", "remove it, or change the label");
    const auto [known, fresh] = seen_.try_emplace(label.text, label.line);
    if (!fresh && !label.text.empty())
      reader_.problem(node, "this text has a label already", "the other is on line " + std::to_string(known->second));
    gold_.labels.push_back(std::move(label));
  }

  lexicon::LexiconFile file_;
  text::LineIndex lines_;
  const Lexicon& lexicon_;
  std::vector<Problem> problems_;
  lexicon::Reader reader_{file_, problems_};
  std::map<std::string, uint32_t> seen_;
  Gold gold_;
};

}  // namespace

size_t gravity_of(std::string_view gold_label) {
  return static_cast<size_t>(std::ranges::find(kGoldLabels, gold_label) - std::begin(kGoldLabels));
}

Result<Gold> parse_gold(std::string path, std::string text, const Lexicon& lexicon) {
  return GoldParser(std::move(path), std::move(text), lexicon).run();
}

Result<Gold> read_gold(const std::filesystem::path& file, const Lexicon& lexicon) {
  auto text = lexicon::read_bytes(file);
  if (!text) return std::vector<Problem>{{file.string(), 0, 0, "", "cannot be read", ""}};
  return parse_gold(file.string(), std::move(*text), lexicon);
}

Result<std::vector<SentenceRange>> place_labels(const Gold& gold, const text::Document& document) {
  const Collapsed prose = collapse(document.prose);
  std::vector<SentenceRange> ranges;
  std::vector<Problem> problems;
  for (const auto& label : gold.labels) {
    std::vector<SentenceRange> found;
    for (size_t at = prose.text.find(label.text); at != std::string::npos; at = prose.text.find(label.text, at + 1)) {
      const Span span{prose.origin[at], prose.origin[at + label.text.size() - 1] + 1};
      if (!cuts_no_token(document, span)) continue;
      const SentenceRange range = sentences_over(document, span);
      if (found.empty() || found.back() != range) found.push_back(range);
    }
    if (found.empty())
      problems.push_back(problem_of(gold, label, "this text does not occur in " + gold.article,
                                    "copy it as a reader sees it: no markup, entities decoded, whole words"));
    if (found.size() > 1)
      problems.push_back(
          problem_of(gold, label, "this text occurs in " + std::to_string(found.size()) + " places of " + gold.article,
                     "make it longer, so that it occurs once"));
    ranges.push_back(found.empty() ? SentenceRange{} : found.front());
  }
  if (!problems.empty()) return problems;
  return ranges;
}

}  // namespace overclaim::audit
