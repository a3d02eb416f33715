#include "lexicon/internal/phrase.h"

#include <algorithm>
#include <optional>

namespace overclaim::lexicon {
namespace {

constexpr size_t kMostSpellings = 20000;  // a phrase with more spellings is a mistake

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool ends_with(const std::string& s, std::string_view tail) {
  return s.size() >= tail.size() && s.compare(s.size() - tail.size(), tail.size(), tail) == 0;
}

// One syllable, ending consonant-vowel-consonant: "stop", "cut"; not "fix", "slow", "play".
bool doubles(const std::string& base) {
  if (base.size() < 3) return false;
  const char last = base.back();
  if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y') return false;
  if (!is_vowel(base[base.size() - 2]) || is_vowel(base[base.size() - 3])) return false;
  return std::count_if(base.begin(), base.end(), is_vowel) == 1;
}

bool consonant_y(const std::string& s) { return s.size() > 1 && s.back() == 'y' && !is_vowel(s[s.size() - 2]); }
bool hisses(const std::string& s) {
  return ends_with(s, "s") || ends_with(s, "x") || ends_with(s, "z") || ends_with(s, "ch") || ends_with(s, "sh");
}

std::string third_of(const std::string& base) {
  if (consonant_y(base)) return base.substr(0, base.size() - 1) + "ies";
  if (hisses(base) || base.back() == 'o') return base + "es";
  return base + "s";
}

std::string past_of(const std::string& base) {
  if (base.back() == 'e') return base + "d";
  if (consonant_y(base)) return base.substr(0, base.size() - 1) + "ied";
  return doubles(base) ? base + base.back() + "ed" : base + "ed";
}

std::string gerund_of(const std::string& base) {
  if (ends_with(base, "ie")) return base.substr(0, base.size() - 2) + "ying";
  if (base.back() == 'e' && !ends_with(base, "ee") && base.size() > 2) return base.substr(0, base.size() - 1) + "ing";
  return doubles(base) ? base + base.back() + "ing" : base + "ing";
}

const std::vector<std::string>& forms_of_be() {
  static const std::vector<std::string> forms = {"be", "is", "are", "was", "were", "been", "being"};
  return forms;
}

// Recursive descent parser of the notation: a sequence of parts, each a word or a group of alternatives.
class Expander {
 public:
  Expander(const Inflections& inflections, std::string_view text) : inflections_(inflections), text_(text) {}

  std::optional<std::string> error() const { return error_; }

  std::vector<Spelling> run() {
    auto all = sequence('\0');
    if (at_ < text_.size()) fail(std::string("unexpected '") + text_[at_] + "'");
    return all;
  }

 private:
  void fail(std::string what) {
    if (!error_) error_ = std::move(what);
    at_ = text_.size();
  }

  std::vector<Spelling> sequence(char close) {
    std::vector<Spelling> result{Spelling{}};
    while (at_ < text_.size() && text_[at_] != close && !(close && text_[at_] == '|')) {
      const char c = text_[at_];
      if (c == ' ') {
        ++at_;
      } else if (c == '{' || c == '[') {
        result = join(result, group(c));
      } else if (c == '}' || c == ']' || c == '|') {
        fail(std::string("unexpected '") + c + "'");
      } else {
        result = join(result, word());
      }
    }
    return result;
  }

  std::vector<Spelling> group(char open) {
    const char close = open == '{' ? '}' : ']';
    ++at_;
    std::vector<Spelling> all;
    if (open == '[') all.push_back(Spelling{});
    while (!error_) {
      auto one = sequence(close);
      if (one.size() == 1 && one[0].words.empty()) fail("an empty alternative");
      all.insert(all.end(), one.begin(), one.end());
      if (at_ >= text_.size()) {
        fail(std::string("missing '") + close + "'");
      } else if (text_[at_++] == close) {
        return all;
      }
    }
    return all;
  }

  std::vector<Spelling> word() {
    const size_t end = std::min(text_.find_first_of(" {}[]|~+", at_), text_.size());
    const std::string base(text_.substr(at_, end - at_));
    at_ = end;
    const char mark = at_ < text_.size() ? text_[at_] : ' ';
    if (mark != '~' && mark != '+') return {Spelling{{base}, Form::none}};
    ++at_;
    if (base.empty()) {
      fail(std::string("'") + mark + "' stands on no word");
      return {Spelling{}};
    }
    if (at_ < text_.size() && text_.find_first_of(" {}[]|-", at_) != at_) {
      fail(std::string("'") + mark + "' ends its word, but '" + text_[at_] + "' follows");
      return {Spelling{}};
    }
    std::vector<Spelling> all;
    if (mark == '+') {
      all.push_back({{base}, Form::none});
      all.push_back({{plural_of(inflections_, base)}, Form::none});
    } else {
      for (const auto& [text, form] : inflect_verb(inflections_, base)) all.push_back({{text}, form});
    }
    return all;
  }

  std::vector<Spelling> join(const std::vector<Spelling>& left, const std::vector<Spelling>& right) {
    std::vector<Spelling> all;
    if (left.size() * right.size() > kMostSpellings) {
      fail("stands for more than " + std::to_string(kMostSpellings) + " spellings");
      return all;
    }
    for (const auto& l : left) {
      for (const auto& r : right) {
        Spelling both = l;
        both.words.insert(both.words.end(), r.words.begin(), r.words.end());
        if (both.form == Form::none) both.form = r.form;
        all.push_back(std::move(both));
      }
    }
    return all;
  }

  const Inflections& inflections_;
  std::string_view text_;
  size_t at_ = 0;
  std::optional<std::string> error_;
};

}  // namespace

VerbForms forms_of(const Inflections& inflections, const std::string& base) {
  VerbForms forms;
  if (auto known = inflections.verbs.find(base); known != inflections.verbs.end()) forms = known->second;
  if (forms.third.empty()) forms.third = third_of(base);
  if (forms.past.empty()) forms.past = past_of(base);
  if (forms.participle.empty()) forms.participle = forms.past;
  if (forms.gerund.empty()) forms.gerund = gerund_of(base);
  return forms;
}

std::vector<std::string> inflected_verbs(std::string_view phrase) {
  std::vector<std::string> verbs;
  for (size_t mark = phrase.find('~'); mark != std::string_view::npos; mark = phrase.find('~', mark + 1)) {
    const size_t before = mark == 0 ? std::string_view::npos : phrase.find_last_of(" {}[]|~+", mark - 1);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (begin < mark) verbs.emplace_back(phrase.substr(begin, mark - begin));
  }
  return verbs;
}

std::vector<std::pair<std::string, Form>> inflect_verb(const Inflections& inflections, const std::string& base) {
  std::vector<std::pair<std::string, Form>> all;
  // Auxiliaries have no form: in "be~ associated with" the next verb determines it.
  if (base == "be") {
    for (const auto& form : forms_of_be()) all.emplace_back(form, Form::none);
    return all;
  }
  const VerbForms forms = forms_of(inflections, base);
  all = {{base, Form::base}, {forms.third, Form::third}, {forms.gerund, Form::gerund}};
  if (forms.past != base) all.emplace_back(forms.past, Form::past);
  if (forms.participle != forms.past && forms.participle != base) all.emplace_back(forms.participle, Form::past);
  return all;
}

std::string plural_of(const Inflections& inflections, const std::string& noun) {
  if (auto known = inflections.plurals.find(noun); known != inflections.plurals.end()) return known->second;
  return third_of(noun);  // the spelling rules are the same
}

Result<std::vector<Spelling>> expand_phrase(const Inflections& inflections, std::string_view phrase) {
  Expander expander(inflections, phrase);
  auto spellings = expander.run();
  std::optional<std::string> error = expander.error();
  if (!error && std::any_of(spellings.begin(), spellings.end(), [](const Spelling& s) { return s.words.empty(); }))
    error = "matches nothing at all";
  if (error)
    return std::vector<Problem>{Problem{"", 0, 0, "", "phrase \"" + std::string(phrase) + "\": " + *error, ""}};
  return spellings;
}

}  // namespace overclaim::lexicon
