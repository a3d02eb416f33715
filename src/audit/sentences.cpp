#include "audit/sentences.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "audit/internal/gold.h"
#include "lexicon/bytes.h"
#include "lexicon/reader.h"

namespace overclaim::audit {

using lexicon::Advice;
using lexicon::Modality;
using lexicon::Polarity;
using lexicon::Relation;

namespace {

constexpr std::string_view kDoubtful = "B";

constexpr Relation kRelations[] = {Relation::none, Relation::correlation, Relation::causation};
constexpr Polarity kPolarities[] = {Polarity::affirmed, Polarity::denied, Polarity::open};
constexpr Modality kModalities[] = {Modality::plain,    Modality::can,      Modality::probable,
                                    Modality::possible, Modality::proposed, Modality::proven};
constexpr Advice kAdvices[] = {Advice::none, Advice::weak, Advice::strong};

// The labels of a single sentence: all except B (borderline), since a doubtful sentence can be replaced by a clearer
// one.
std::vector<std::string> sentence_labels() {
  std::vector<std::string> labels(std::begin(kGoldLabels), std::end(kGoldLabels));
  std::erase(labels, kDoubtful);
  return labels;
}

class SentenceParser {
 public:
  SentenceParser(std::string path, std::string text, const lexicon::Lexicon& lexicon)
      : file_{"", std::move(path), std::move(text), 0} {
    for (const auto& subject : lexicon.subjects) subjects_.push_back(subject.id);
    subjects_.emplace_back(kNoSubject);
  }

  lexicon::Result<SentenceGroup> run() {
    const YAML::Node root = reader_.parse();
    if (problems_.empty() && reader_.map_with(root, {"group", "shows", "subject", "product", "science"})) read(root);
    if (!problems_.empty()) return problems_;
    return group_;
  }

 private:
  void read(const YAML::Node& root) {
    group_.path = file_.path;
    group_.name = reader_.needed_text(root, "group");
    group_.shows = reader_.needed_text(root, "shows");
    page_subject_ = reader_.text(root, "subject");
    reader_.one_of(root, "subject", page_subject_, subjects_);
    const std::string beside = std::filesystem::path(file_.path).stem().string();
    if (!group_.name.empty() && group_.name != beside)
      reader_.problem(root["group"], "the file name does not match the group \"" + group_.name + "\"",
                      "name the file GROUP.yaml");
    for (const auto& node : reader_.items(root, "product")) read_product(node);
    for (const auto& node : reader_.items(root, "science")) read_science(node);
    if (problems_.empty() && group_.products.empty() && group_.science.empty())
      reader_.problem(root, "this group has no sentences", "list them under `product:` or `science:`");
  }

  void read_product(const YAML::Node& node) {
    if (!reader_.map_with(node, {"text", "context", "subject", "label", "why"})) return;
    ProductSentence sentence;
    sentence.text = reader_.needed_text(node, "text");
    sentence.context = reader_.text(node, "context");
    sentence.subject = reader_.text(node, "subject");
    sentence.label = reader_.needed_text(node, "label");
    sentence.why = reader_.needed_text(node, "why");
    sentence.line = line_of(node);
    reader_.one_of(node, "subject", sentence.subject, subjects_);
    reader_.one_of(node, "label", sentence.label, sentence_labels());
    if (sentence.subject.empty()) sentence.subject = page_subject_;
    if (sentence.subject.empty())
      reader_.problem(node, "\"subject\" is missing", "name it here, or once for the whole file");
    once(node, sentence.subject + "\n" + sentence.context + "\n" + sentence.text);
    group_.products.push_back(std::move(sentence));
  }

  void read_science(const YAML::Node& node) {
    if (!reader_.map_with(node, {"text", "relation", "polarity", "modality", "advice", "why"})) return;
    ScienceSentence sentence;
    sentence.text = reader_.needed_text(node, "text");
    const std::string relation = reader_.needed_text(node, "relation");
    sentence.relation = one_of(node, "relation", kRelations);
    sentence.polarity = one_of(node, "polarity", kPolarities);
    sentence.modality = one_of(node, "modality", kModalities);
    sentence.advice = one_of(node, "advice", kAdvices);
    sentence.why = reader_.needed_text(node, "why");
    sentence.line = line_of(node);
    if (relation == name_of(Relation::none)) no_strength(node);
    once(node, sentence.text);
    group_.science.push_back(std::move(sentence));
  }

  void no_strength(const YAML::Node& node) {
    for (const char* key : {"polarity", "modality"})
      if (node[key])
        reader_.problem(node[key], "without a relation there is no " + std::string(key),
                        "remove it, or change the relation");
  }

  // Reads the value named under `key`; the first of `values` if the key is missing or, after a problem, if the value is
  // unknown.
  template <class T, size_t N>
  T one_of(const YAML::Node& node, const char* key, const T (&values)[N]) {
    const std::string name = reader_.text(node, key);
    std::vector<std::string> names;
    for (const T value : values) names.emplace_back(name_of(value));
    reader_.one_of(node, key, name, names);
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? values[0] : values[found - names.begin()];
  }

  static uint32_t line_of(const YAML::Node& node) { return static_cast<uint32_t>(node.Mark().line + 1); }

  void once(const YAML::Node& node, const std::string& sentence) {
    const auto [known, fresh] = seen_.try_emplace(sentence, line_of(node));
    if (!fresh)
      reader_.problem(node, "this sentence is listed twice", "the other is on line " + std::to_string(known->second));
  }

  lexicon::LexiconFile file_;
  std::vector<std::string> subjects_;
  std::vector<lexicon::Problem> problems_;
  lexicon::Reader reader_{file_, problems_};
  std::string page_subject_;
  std::map<std::string, uint32_t> seen_;  // sentence -> line
  SentenceGroup group_;
};

}  // namespace

lexicon::Result<SentenceGroup> parse_sentences(std::string path, std::string text, const lexicon::Lexicon& lexicon) {
  return SentenceParser(std::move(path), std::move(text), lexicon).run();
}

lexicon::Result<SentenceGroup> read_sentences(const std::filesystem::path& file, const lexicon::Lexicon& lexicon) {
  auto text = lexicon::read_bytes(file);
  if (!text) return std::vector<lexicon::Problem>{{file.string(), 0, 0, "", "cannot be read", ""}};
  return parse_sentences(file.string(), std::move(*text), lexicon);
}

}  // namespace overclaim::audit
