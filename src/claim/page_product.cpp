#include "claim/page_product.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "lexicon/message.h"
#include "text/read.h"

namespace overclaim::claim {

using text::Block;
using text::BlockKind;
using text::Document;
using text::Token;
using text::TokenKind;

namespace {

using WordList = std::vector<std::string_view>;

// A setting of the policy that is a list of words, between spaces.
WordList word_list(const lexicon::Lexicon& lexicon, std::string_view setting) {
  return lexicon::parts_of(lexicon.policy.setting(setting), ' ');
}

bool is_one_of(const WordList& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

// Do the tokens of a sentence from `t` on read as `words`?
bool reads_as(const Document& document, const text::Sentence& sentence, uint32_t t,
              const std::vector<std::string>& words) {
  if (words.empty() || t + words.size() > sentence.last_token) return false;
  for (size_t i = 0; i < words.size(); ++i)
    if (document.folded_text(document.tokens[t + i]) != words[i]) return false;
  return true;
}

// The places where the text has these words.
std::vector<ProductMention> mentions_of(const Document& document, const std::vector<std::string>& words) {
  std::vector<ProductMention> found;
  for (uint32_t s = 0; s < document.sentences.size(); ++s)
    for (uint32_t t = document.sentences[s].first_token; t < document.sentences[s].last_token; ++t)
      if (reads_as(document, document.sentences[s], t, words))
        found.push_back({s, t, t + static_cast<uint32_t>(words.size())});
  return found;
}

std::vector<std::string> folded_words(std::string_view name) {
  const Document words = text::read_document("", std::string(name), text::Format::plain);
  std::vector<std::string> folded;
  for (const Token& token : words.tokens) folded.emplace_back(words.folded_text(token));
  return folded;
}

// Reads names off the way in which a page writes them.
class NameFinder {
 public:
  NameFinder(const lexicon::Lexicon& lexicon, const Document& document, bool has_subject)
      : lexicon_(lexicon), document_(document), has_subject_(has_subject) {}

  PageProduct find() {
    collect();
    if (names_.empty()) return {};
    count();
    goods_ = word_list(lexicon_, "product_goods");
    const Name* best = nullptr;
    for (const auto& [words, name] : names_)
      if (is_product(words, name) && (!best || score(name) > score(*best))) best = &name;
    if (!best) return {};
    PageProduct product;
    product.name = best->written;
    product.mentions = best->mentions;
    return product;
  }

 private:
  struct Name {
    std::string written;  // as it stands at its first place
    bool in_title = false, marked = false, mixed = false;
    uint32_t in_text = 0;  // inside sentences of the text, where a capital means a name
    bool lower = false;    // also written without a capital: a word as any other
    std::vector<ProductMention> mentions = {};
  };
  using Words = std::vector<std::string>;

  const lexicon::Limits& limits() const { return lexicon_.policy.limits; }
  size_t score(const Name& name) const {
    return name.mentions.size() + (name.in_title ? limits().name_in_title : 0) +
           (name.marked ? limits().name_with_mark : 0) + (name.mixed ? limits().name_of_mixed_case : 0);
  }
  // "CJK", "FDA": an abbreviation, which may be anything.
  bool is_all_capitals(uint32_t t) const {
    return std::ranges::none_of(document_.prose_text(document_.tokens[t].prose),
                                [](char c) { return c >= 'a' && c <= 'z'; });
  }
  bool is_name_word(uint32_t t) const {
    const Token& token = document_.tokens[t];
    return token.kind == TokenKind::word && token.capitalised && token.folded_size >= limits().letters_of_name &&
           !is_all_capitals(t);
  }
  // "SlimBerry": a capital behind a small letter.
  bool is_mixed(uint32_t t) const {
    const std::string_view word = document_.prose_text(document_.tokens[t].prose);
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (word.size() < limits().letters_of_mixed_name || !upper(word[0])) return false;
    for (size_t i = 1; i < word.size(); ++i)
      if (upper(word[i]) && lower(word[i - 1])) return true;
    return false;
  }
  // Does a trade mark sign end the word? Signs are no tokens.
  bool is_marked(uint32_t t) const {
    const uint32_t begin = document_.tokens[t].prose.begin, length = document_.tokens[t].prose.end - begin;
    const std::string_view text = std::string_view(document_.prose).substr(begin, length + 3);
    return text.find("\u00AE") != std::string_view::npos || text.find("\u2122") != std::string_view::npos;
  }

  Name& name_at(uint32_t first, uint32_t last) {
    Words words;
    for (uint32_t t = first; t < last; ++t) words.emplace_back(document_.folded_text(document_.tokens[t]));
    Name& name = names_[words];
    if (name.written.empty())
      name.written = document_.prose_text({document_.tokens[first].prose.begin, document_.tokens[last - 1].prose.end});
    return name;
  }

  void collect() {
    for (const text::Sentence& sentence : document_.sentences) {
      const bool title = !has_subject_ && text::is_title(document_, sentence.block);
      for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        if (!document_.tokens[t].capitalised) continue;
        if (is_marked(t)) collect_marked(sentence.first_token, t + 1);
        if (is_mixed(t)) name_at(t, t + 1).mixed = true;
        if (!title) continue;
        for (uint32_t last = t;
             last < std::min(t + limits().words_of_product_name, sentence.last_token) && is_name_word(last); ++last)
          name_at(t, last + 1).in_title = true;
      }
    }
  }

  // The capitalised words in front of a mark.
  void collect_marked(uint32_t from, uint32_t mark) {
    uint32_t first = mark;
    while (first > from && mark - first < limits().words_of_product_name && is_name_word(first - 1)) --first;
    if (first < mark) name_at(first, mark).marked = true;
  }

  void count() {
    // A manual of software has thousands of such names: the text is gone through once for all of them.
    std::unordered_map<std::string_view, std::vector<std::pair<const Words, Name>*>> by_first_word;
    for (auto& name : names_) by_first_word[name.first.front()].push_back(&name);
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const text::Sentence& sentence = document_.sentences[s];
      for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        const auto names = by_first_word.find(document_.folded_text(document_.tokens[t]));
        if (names == by_first_word.end()) continue;
        for (auto* name : names->second)
          if (reads_as(document_, sentence, t, name->first))
            add_mention(name->second, {s, t, t + static_cast<uint32_t>(name->first.size())});
      }
    }
  }

  void add_mention(Name& name, ProductMention mention) const {
    const text::Sentence& sentence = document_.sentences[mention.sentence];
    const bool text = document_.blocks[sentence.block].kind != BlockKind::heading;
    const bool capital = document_.tokens[mention.first_token].capitalised;
    name.mentions.push_back(mention);
    name.in_text += text && capital && mention.first_token > sentence.first_token;
    name.lower = name.lower || !capital;
  }

  bool is_product(const Words& words, const Name& name) const {
    // A name that looks like one and stands in the title needs no more than one place in the text.
    const bool announced = name.in_title && (name.marked || name.mixed) && name.mentions.size() > 1;
    if (!announced && name.mentions.size() < lexicon_.policy.number("product_mentions")) return false;
    if (!name.marked && !name.mixed &&
        (name.lower || name.in_text < lexicon_.policy.number("product_mentions_in_text")))
      return false;
    if (!is_of_goods(name)) return false;
    const auto& known = lexicon_.words;
    return !std::ranges::all_of(words,
                                [&](const std::string& w) { return std::ranges::find(known, w) != known.end(); });
  }

  // Does a sentence with the name say that it is something to take or use? Other pages have names too: of towns, of
  // programs.
  bool is_of_goods(const Name& name) const {
    return std::ranges::any_of(name.mentions, [&](const ProductMention& m) {
      const text::Sentence& sentence = document_.sentences[m.sentence];
      for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t)
        if (is_one_of(goods_, document_.folded_text(document_.tokens[t]))) return true;
      return false;
    });
  }

  const lexicon::Lexicon& lexicon_;
  const Document& document_;
  bool has_subject_;
  std::map<Words, Name> names_;
  WordList goods_;
};

PageProduct described(const Product& product, std::vector<ProductMention> mentions) {
  return {lexicon::kNoIndex, product.name, product.contains, product.tested, true, std::move(mentions)};
}

}  // namespace

PageProduct find_page_product(const lexicon::Lexicon& lexicon, const Document& document, std::span<const Product> named,
                              bool has_subject) {
  const uint32_t subject = lexicon.subject_index(lexicon.policy.setting("page_product"));
  if (subject == lexicon::kNoIndex) return {};
  PageProduct found;
  for (const Product& product : named) {
    found = described(product, mentions_of(document, folded_words(product.name)));
    if (!found.mentions.empty()) break;
  }
  if (found.mentions.empty()) {
    const auto general = std::ranges::find_if(named, &Product::everywhere);
    found = general != named.end() ? described(*general, {}) : NameFinder(lexicon, document, has_subject).find();
  }
  if (!found.name.empty()) found.subject = subject;
  return found;
}

PageProduct nameless_product(const lexicon::Lexicon& lexicon) {
  PageProduct product;
  product.subject = lexicon.subject_index(lexicon.policy.setting("page_product"));
  return product;
}

bool offers_goods(const lexicon::Lexicon& lexicon, const Document& document) {
  const uint32_t between = lexicon.policy.limits.pointer_to_goods;
  const auto goods = word_list(lexicon, "product_goods");
  const auto pointers = word_list(lexicon, "product_pointers");
  uint32_t places = 0;
  for (const text::Sentence& sentence : document.sentences)
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      if (!is_one_of(goods, document.folded_text(document.tokens[t]))) continue;
      for (uint32_t before = t; before > sentence.first_token && t - before <= between; --before)
        if (is_one_of(pointers, document.folded_text(document.tokens[before - 1]))) {
          ++places;
          break;
        }
    }
  return places > 0 && places >= lexicon.policy.number("product_pointed_to");
}

bool lists_ingredients(const lexicon::Lexicon& lexicon, const Document& document, uint32_t block) {
  const auto words = word_list(lexicon, "product_ingredients");
  const auto has = [&](uint32_t b) {
    if (b == text::kNone) return false;
    for (uint32_t s = document.blocks[b].first_sentence; s < document.blocks[b].last_sentence; ++s)
      for (uint32_t t = document.sentences[s].first_token; t < document.sentences[s].last_token; ++t)
        if (is_one_of(words, document.folded_text(document.tokens[t]))) return true;
    return false;
  };
  const Block& b = document.blocks[block];
  return has(block) || has(b.intro) || has(b.heading);
}

}  // namespace overclaim::claim
