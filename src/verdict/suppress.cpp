#include "verdict/suppress.h"

#include <algorithm>
#include <map>
#include <set>

#include "lexicon/message.h"
#include "text/front_matter.h"
#include "text/utf8.h"
#include "verdict/internal/directive.h"

namespace overclaim::verdict {

using lexicon::SuppressionFault;
using text::Format;
using text::kNone;
using text::Span;

namespace {

// A directive and the place that it covers.
struct Reach {
  Directive directive;
  Span span;                   // of its comment
  uint32_t sentence = kNone;   // Scope::sentence
  uint32_t block = kNone;      // Scope::block
  Span range;                  // Scope::range: between its comment and the one that ends it
  std::set<std::string> used;  // those of its rules that suppressed a finding
};

class Suppressor {
 public:
  Suppressor(const lexicon::Lexicon& lexicon, std::string_view today, Review& review)
      : lexicon_(lexicon), today_(today), review_(review), document_(review.document) {}

  void run() {
    for (const text::SuppressionComment& comment : document_.suppression_comments) read(comment);
    for (const Open& open : open_)
      if (!open.faulty) report(open.reach.span, {SuppressionFault::malformed, "suppression.not_ended"});
    std::stable_sort(reaches_.begin(), reaches_.end(), [](const Reach& a, const Reach& b) {
      if (a.directive.scope != b.directive.scope) return a.directive.scope < b.directive.scope;
      return a.span.begin > b.span.begin;  // of two ranges around a finding the inner one
    });
    index();
    move_suppressed();
    for (const Reach& reach : reaches_) report_unused(reach);
    for (Finding& finding : faults_) review_.findings.push_back(std::move(finding));
    std::stable_sort(review_.findings.begin(), review_.findings.end(), comes_before);
  }

 private:
  // A range that has begun. A faulty one is kept so that its end is not reported as well.
  struct Open {
    Reach reach;
    bool faulty = false;
  };

  void read(const text::SuppressionComment& comment) {
    Reach reach;
    reach.span = comment.span;
    const std::optional<DirectiveFault> fault = read_directive(lexicon_, today_, comment, reach.directive);
    if (fault) report(comment.span, *fault);
    switch (reach.directive.scope) {
      case Scope::start:
        open_.push_back({std::move(reach), fault.has_value()});
        return;
      case Scope::end:
        if (!fault) end_range(reach);
        return;
      case Scope::sentence:
        reach.sentence = sentence_for(comment.span);
        break;
      case Scope::block:
        reach.block = block_for(comment.span);
        break;
      default:
        break;
    }
    if (!fault) reaches_.push_back(std::move(reach));
  }

  // Ends the innermost open range, or the innermost one with the same rules.
  void end_range(const Reach& end) {
    const auto& rules = end.directive.rules;
    auto open = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& o) {
      return rules.empty() || o.faulty || o.reach.directive.rules == rules;
    });
    if (open == open_.rend()) return report(end.span, {SuppressionFault::malformed, "suppression.not_started"});
    if (!open->faulty) {
      open->reach.directive.scope = Scope::range;
      open->reach.range = {open->reach.span.end, end.span.begin};
      reaches_.push_back(std::move(open->reach));
    }
    open_.erase(std::next(open).base());
  }

  // The sentence that contains the comment, or else the next one.
  uint32_t sentence_for(Span comment) const {
    const auto& all = document_.sentences;
    auto next = std::lower_bound(all.begin(), all.end(), comment.begin,
                                 [](const text::Sentence& s, uint32_t at) { return s.span.begin < at; });
    if (next != all.begin() && std::prev(next)->span.end >= comment.end) --next;
    return next == all.end() ? kNone : static_cast<uint32_t>(next - all.begin());
  }

  // The block of that sentence.
  uint32_t block_for(Span comment) const {
    const uint32_t sentence = sentence_for(comment);
    if (sentence == kNone) return kNone;
    return document_.sentences[sentence].block;
  }

  bool names(const Directive& directive, const std::string& rule) const {
    return directive.all_rules ||
           std::find(directive.rules.begin(), directive.rules.end(), rule) != directive.rules.end();
  }

  // REQUIRES: the finding is in the sentence or block of a reach with such a scope.
  bool covers(const Reach& reach, const Finding& finding) const {
    const Directive& directive = reach.directive;
    if (directive.scope == Scope::claim) return finding.claim && is_about(directive, *finding.claim);
    if (!names(directive, finding.rule)) return false;
    if (directive.scope == Scope::range)
      return finding.span.begin >= reach.range.begin && finding.span.begin < reach.range.end;
    return true;
  }

  bool is_about(const Directive& directive, uint32_t claim) const {
    const claim::Claim& about = review_.claims[claim].claim;
    return about.subject == directive.subject && about.outcome == directive.outcome;
  }

  void index() {
    for (Reach& reach : reaches_) {
      if (reach.directive.scope == Scope::sentence) {
        of_sentence_[reach.sentence].push_back(&reach);
      } else if (reach.directive.scope == Scope::block) {
        of_block_[reach.block].push_back(&reach);
      } else {
        wider_.push_back(&reach);
      }
    }
  }

  Reach* first_covering(const std::vector<Reach*>& reaches, const Finding& finding) const {
    const auto found =
        std::find_if(reaches.begin(), reaches.end(), [&](const Reach* r) { return covers(*r, finding); });
    return found == reaches.end() ? nullptr : *found;
  }

  // The narrowest reach that covers the finding; null if none does.
  Reach* reach_over(const Finding& finding) const {
    const auto in = [&](const std::map<uint32_t, std::vector<Reach*>>& by, uint32_t key) -> Reach* {
      const auto reaches = by.find(key);
      return reaches == by.end() ? nullptr : first_covering(reaches->second, finding);
    };
    if (finding.sentence != kNone) {
      if (Reach* reach = in(of_sentence_, finding.sentence)) return reach;
      if (Reach* reach = in(of_block_, document_.sentences[finding.sentence].block)) return reach;
    }
    return first_covering(wider_, finding);
  }

  void move_suppressed() {
    std::vector<Finding> kept;
    for (Finding& finding : review_.findings) {
      Reach* reach = reach_over(finding);
      if (!reach) {
        kept.push_back(std::move(finding));
        continue;
      }
      reach->used.insert(finding.rule);
      review_.suppressed.push_back({std::move(finding), reach->directive.reason, reach->span, reach->directive.until});
    }
    review_.findings = std::move(kept);
  }

  void report_unused(const Reach& reach) {
    DirectiveFault fault{SuppressionFault::unused, ""};
    std::vector<std::string> idle;
    for (const auto& rule : reach.directive.rules)
      if (!reach.used.contains(rule)) idle.push_back(rule);
    if (reach.directive.rules.empty() ? !reach.used.empty() : idle.empty()) return;
    if (!reach.used.empty()) fault.fields["rules"] = lexicon::joined(idle, ", ");
    report(reach.span, fault);
  }

  // Adds the finding on a comment, under the rule that the lexicon has for such a fault.
  void report(Span comment, const DirectiveFault& fault) {
    const auto rule = std::find_if(lexicon_.rules.begin(), lexicon_.rules.end(),
                                   [&](const lexicon::Rule& r) { return r.note == fault.kind; });
    if (rule == lexicon_.rules.end()) return;
    lexicon::Fields fields = fault.fields;
    if (!fault.message.empty()) fields["words"] = lexicon::fill(lexicon_.message(fault.message), fault.fields);
    Finding finding;
    finding.rule = rule->id;
    finding.label = rule->label;
    finding.severity = rule->severity;
    finding.span = comment;
    finding.message = lexicon::fill(rule->message, fields);
    faults_.push_back(std::move(finding));
  }

  const lexicon::Lexicon& lexicon_;
  std::string_view today_;
  Review& review_;
  const text::Document& document_;
  std::vector<Open> open_;
  std::vector<Reach> reaches_;  // by Scope, the narrowest first, once all are read
  // The same by what they cover, because a page may have any number of comments and claims.
  std::map<uint32_t, std::vector<Reach*>> of_sentence_, of_block_;
  std::vector<Reach*> wider_;
  std::vector<Finding> faults_;
};

// The reason in one line, without characters that would end the comment.
std::string safe_reason(Format format, std::string_view reason) {
  std::string out;
  int open = 0;
  for (const char c : reason) {
    if (static_cast<unsigned char>(c) <= ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    if (format == Format::plain && c == '[') ++open;
    if (format == Format::plain && c == ']' && open-- == 0) {
      open = 0;
      out += ')';
      continue;
    }
    if (format != Format::plain && c == '>' && (out.empty() || out.ends_with('-') || out.ends_with("--!"))) out += ' ';
    out += c;
  }
  while (out.ends_with(' ') || (format != Format::plain && out.ends_with('-'))) out.pop_back();
  if (format == Format::plain) out.append(static_cast<size_t>(std::max(open, 0)), ']');
  return out;
}

// Is byte `at` of a page in its title? A comment there would be text.
bool in_title(std::string_view source, uint32_t at) {
  const auto before = source.substr(0, at);
  for (const std::string_view tag : {"<title", "<TITLE"}) {
    const size_t open = before.rfind(tag);
    if (open != std::string_view::npos && before.find("</", open) == std::string_view::npos) return true;
  }
  return false;
}

std::string comment_text(Format format, std::string_view word, std::string_view rule, std::string_view reason) {
  const std::string text = std::string(word) + " " + std::string(rule) + ": " + safe_reason(format, reason);
  return format == Format::plain ? "[" + text + "]" : "<!-- " + text + " -->";
}

}  // namespace

void suppress(const lexicon::Lexicon& lexicon, std::string_view today, Review& review) {
  if (!review.document.suppression_comments.empty()) Suppressor(lexicon, today, review).run();
}

std::string suppression_comment(Format format, std::string_view rule, std::string_view reason) {
  return comment_text(format, kIgnoreSentence, rule, reason);
}

Edit suppression_edit(const text::Document& document, const Finding& finding, std::string_view reason) {
  const std::string_view source = document.source;
  const std::string line_end = source.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
  const uint32_t begin =
      source.starts_with(text::kByteOrderMark) ? static_cast<uint32_t>(text::kByteOrderMark.size()) : 0;
  const uint32_t body = document.format == Format::markdown ? text::front_matter_at(source, begin).end : begin;
  const bool on_sentence = finding.sentence < document.sentences.size();
  const uint32_t at = on_sentence ? document.sentences[finding.sentence].span.begin : 0;
  if (!on_sentence || at < body || (document.format == Format::html && in_title(source, at)))
    return {{body, body}, comment_text(document.format, kIgnoreFile, finding.rule, reason) + line_end};
  const std::string comment = suppression_comment(document.format, finding.rule, reason);
  const text::Sentence& sentence = document.sentences[finding.sentence];
  if (document.format == Format::html) return {{at, at}, comment};

  const size_t last_end = at == 0 ? std::string_view::npos : source.find_last_of("\r\n", at - 1);
  const auto line = static_cast<uint32_t>(last_end == std::string_view::npos ? 0 : last_end + 1);
  const std::string_view before = source.substr(line, at - line);
  // On a line of its own, indented like the sentence.
  if (before.find_first_not_of(" \t") == std::string_view::npos)
    return {{line, line}, std::string(before) + comment + line_end};
  if (document.format == Format::plain) {
    // Behind the mark of an item the comment can be in the line; elsewhere it needs a line of its own.
    const bool behind_mark = before.find_first_not_of(" \t>-*+") == std::string_view::npos;
    return {{at, at}, behind_mark ? comment + " " : line_end + comment + line_end};
  }
  // A comment at the beginning of an item makes a block of its own of the rest of the line (CommonMark 0.31, 4.6),
  // which cuts a sentence that goes on in the next line. Behind the first word it is part of the paragraph.
  const bool opens_block = before.find_first_not_of(" \t>-*+.)0123456789") == std::string_view::npos;
  if (!opens_block) return {{at, at}, comment + " "};
  const uint32_t behind = document.tokens[sentence.first_token].span.end;
  return {{behind, behind}, " " + comment};
}

}  // namespace overclaim::verdict
