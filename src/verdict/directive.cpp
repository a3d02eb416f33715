#include "verdict/internal/directive.h"

#include <algorithm>
#include <chrono>

#include "lexicon/nearest.h"

namespace overclaim::verdict {

using lexicon::SuppressionFault;

namespace {

struct Word {
  std::string_view text;
  Scope scope;
};
constexpr Word kWords[] = {
    {kIgnoreSentence, Scope::sentence},       {"overclaim-ignore-block", Scope::block},
    {"overclaim-ignore-start", Scope::start}, {"overclaim-ignore-end", Scope::end},
    {"overclaim-ignore-claim", Scope::claim}, {kIgnoreFile, Scope::file},
};
constexpr std::string_view kUntil = "until";

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find_first_of(" ,", at), text.size());
    if (end > at) parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// Is it a day of the calendar in ISO 8601: "2027-01-31"?
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](size_t at, size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) value = c < '0' || c > '9' ? -100000 : value * 10 + (c - '0');
    return value;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return false;
  using namespace std::chrono;
  return year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

template <class List>
std::vector<std::string> ids_of(const List& list) {
  std::vector<std::string> ids;
  for (const auto& one : list) ids.push_back(one.id);
  return ids;
}

class DirectiveReader {
 public:
  DirectiveReader(const lexicon::Lexicon& lexicon, std::string_view today, Directive& directive)
      : lexicon_(lexicon), today_(today), directive_(directive) {}

  std::optional<DirectiveFault> read(const text::SuppressionComment& comment) {
    const size_t colon = comment.text.find(':');
    const std::string_view text = comment.text;
    head_ = parts_of(text.substr(0, colon));
    if (colon != std::string::npos) directive_.reason = trimmed(text.substr(colon + 1));
    if (!comment.closed) return malformed("not_closed");
    for (auto step : {&DirectiveReader::read_word, &DirectiveReader::read_until, &DirectiveReader::read_claim,
                      &DirectiveReader::read_rules})
      if (auto fault = (this->*step)()) return fault;
    if (directive_.scope == Scope::end) return std::nullopt;
    if (directive_.reason.empty()) return DirectiveFault{SuppressionFault::unreasoned, ""};
    // ISO 8601 dates sort as text.
    if (!directive_.until.empty() && !today_.empty() && directive_.until < today_)
      return DirectiveFault{SuppressionFault::expired, "", {{"until", directive_.until}}};
    return std::nullopt;
  }

 private:
  static DirectiveFault malformed(const std::string& what, lexicon::Fields fields = {}) {
    return {SuppressionFault::malformed, "suppression." + what, std::move(fields)};
  }
  static DirectiveFault unknown(const std::string& what, const std::string& word,
                                const std::vector<std::string>& known) {
    return malformed(what, {{"words", word}, {"other", lexicon::did_you_mean(word, known)}});
  }

  std::optional<DirectiveFault> read_word() {
    const std::string word = head_.empty() ? "" : head_.front();
    const auto known =
        std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& w) { return w.text == word; });
    if (known == std::end(kWords)) {
      std::vector<std::string> words;
      for (const Word& w : kWords) words.emplace_back(w.text);
      return unknown("unknown_word", word, words);
    }
    directive_.scope = known->scope;
    head_.erase(head_.begin());
    return std::nullopt;
  }

  std::optional<DirectiveFault> read_until() {
    const auto until = std::find(head_.begin(), head_.end(), kUntil);
    if (until == head_.end()) return std::nullopt;
    std::string day;
    for (auto part = until + 1; part != head_.end(); ++part) day += (day.empty() ? "" : " ") + *part;
    if (!is_date(day)) return malformed("bad_date", {{"words", day}});
    directive_.until = day;
    head_.erase(until, head_.end());
    return std::nullopt;
  }

  std::optional<DirectiveFault> read_claim() {
    if (directive_.scope != Scope::claim) return std::nullopt;
    const size_t slash = head_.size() == 1 ? head_.front().find('/') : std::string::npos;
    if (slash == std::string::npos) return malformed("no_claim");
    directive_.subject = head_.front().substr(0, slash);
    directive_.outcome = head_.front().substr(slash + 1);
    if (!lexicon_.subject(directive_.subject))
      return unknown("unknown_subject", directive_.subject, ids_of(lexicon_.subjects));
    if (!lexicon_.outcome(directive_.outcome))
      return unknown("unknown_outcome", directive_.outcome, ids_of(lexicon_.outcomes));
    return std::nullopt;
  }

  std::optional<DirectiveFault> read_rules() {
    if (directive_.scope == Scope::claim) return std::nullopt;
    for (const auto& name : head_) {
      if (name == "*" || name == "all") {
        directive_.all_rules = true;
        continue;
      }
      const lexicon::Rule* rule = lexicon_.rule(name);
      if (!rule) return unknown("unknown_rule", name, ids_of(lexicon_.rules));
      if (rule->note) return malformed("rule_on_notes", {{"words", name}});
      directive_.rules.push_back(name);
    }
    if (head_.empty() && directive_.scope != Scope::end) return malformed("no_rule");
    if (directive_.all_rules) directive_.rules.clear();
    std::sort(directive_.rules.begin(), directive_.rules.end());
    directive_.rules.erase(std::unique(directive_.rules.begin(), directive_.rules.end()), directive_.rules.end());
    return std::nullopt;
  }

  const lexicon::Lexicon& lexicon_;
  std::string_view today_;
  Directive& directive_;
  std::vector<std::string> head_;  // the words before the colon that are not yet read
};

}  // namespace

std::optional<DirectiveFault> read_directive(const lexicon::Lexicon& lexicon, std::string_view today,
                                             const text::SuppressionComment& comment, Directive& directive) {
  return DirectiveReader(lexicon, today, directive).read(comment);
}

}  // namespace overclaim::verdict
