#include "audit/examples.h"

#include <algorithm>
#include <set>
#include <string>

#include "match/match.h"
#include "overclaim.h"

namespace overclaim::audit {

using lexicon::Example;
using text::Span;

namespace {

constexpr std::string_view kBlockMark = " // ";

// Returns the example with its marks, as in the file.
std::string with_marks(const Example& example) {
  std::string out = example.text;
  for (auto mark = example.marks.rbegin(); mark != example.marks.rend(); ++mark) {
    out.insert(mark->second, "]]");
    out.insert(mark->first, "[[");
  }
  return out;
}

// Converts the blocks of an example to an article of the same length, so that the positions of the marks remain valid.
std::string as_article(std::string text) {
  for (size_t at = text.find(kBlockMark); at != std::string::npos; at = text.find(kBlockMark, at))
    text.replace(at, kBlockMark.size(), std::string(kBlockMark.size(), '\n'));
  return text;
}

bool inside(Span inner, Span outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

// Returns "found: a, b" without duplicates.
std::string list_of(const std::set<std::string>& found) {
  if (found.empty()) return "found nothing there";
  std::string out;
  for (const auto& one : found) out += (out.empty() ? "found: " : ", ") + one;
  return out;
}

class ExampleRunner {
 public:
  ExampleRunner(std::shared_ptr<const lexicon::Lexicon> lexicon, const ExampleFiles& files)
      : lexicon_(*lexicon), files_(files), matcher_(lexicon_), checker_(lexicon) {
    options_.subject = lexicon_.policy.setting("example_subject");
    options_.today = lexicon_.policy.setting("example_day");
    options_.format = text::Format::plain;
    options_.read_by = verdict::ReadBy::rules;  // examples are of rules
  }

  ExampleReport run() {
    for (const auto& cue : lexicon_.cues) {
      if (cue.origin.layer < files_.from_layer) continue;
      for (const auto& example : cue.fires) run_cue(cue, example, true);
      for (const auto& example : cue.quiet) run_cue(cue, example, false);
    }
    for (const auto& rule : lexicon_.rules) {
      if (!rule.checked || rule.origin.layer < files_.from_layer) continue;
      for (const auto& example : rule.fires) run_rule(rule, example, true);
      for (const auto& example : rule.quiet) run_rule(rule, example, false);
    }
    return std::move(report_);
  }

 private:
  // Does an example of `cue` refer to `found`? Examples of an outcome refer to all forms of the outcome.
  static bool meant(const lexicon::Cue& cue, const lexicon::Cue& found) {
    if (cue.outcome == lexicon::kNoIndex) return &found == &cue;
    return found.outcome == cue.outcome && found.kind != lexicon::CueKind::confuser;
  }

  void run_cue(const lexicon::Cue& cue, const Example& example, bool fires) {
    ++report_.run;
    const text::Document document = text::read_document("example.txt", example.text, text::Format::plain);
    const auto matches = matcher_.matches_in(document);
    if (!fires) {
      for (const auto& m : matches) {
        if (!meant(cue, lexicon_.cues[m.cue])) continue;
        fail(cue.origin, example, "quiet example of " + cue.id + " fires on \"" + words(document, m.span) + "\"", "");
        return;
      }
      return;
    }
    for (const auto& [begin, end] : example.marks) {
      const Span mark{begin, end};
      const bool found = std::ranges::any_of(matches, [&](const match::Match& m) {
        return meant(cue, lexicon_.cues[m.cue]) && (inside(m.span, mark) || inside(mark, m.span));
      });
      if (found) continue;
      std::set<std::string> others;
      for (const auto& m : matches)
        if (text::overlap(m.span, mark))
          others.insert(lexicon_.cues[m.cue].id + " \"" + words(document, m.span) + "\"");
      fail(cue.origin, example, "\"" + words(document, mark) + "\" is not matched by " + cue.id, list_of(others));
    }
  }

  void run_rule(const lexicon::Rule& rule, const Example& example, bool fires) {
    ++report_.run;
    const verdict::Review review = checker_.check("example.txt", as_article(example.text), options_);
    if (!fires) {
      for (const auto& f : review.findings) {
        if (f.rule != rule.id) continue;
        fail(rule.origin, example,
             "quiet example of " + rule.id + " fires on \"" + words(review.document, f.span) + "\"", cues_of(f));
        return;
      }
      return;
    }
    for (const auto& [begin, end] : example.marks) {
      const Span mark{begin, end};
      std::set<std::string> others;
      bool found = false;
      for (const auto& f : review.findings) {
        if (!text::overlap(f.span, mark)) continue;
        found = found || f.rule == rule.id;
        others.insert(f.rule + " (" + cues_of(f) + ")");
      }
      if (found) continue;
      for (const auto& claim : review.claims)
        if (text::overlap(claim.claim.span, mark)) others.insert("claim " + short_form(claim));
      fail(rule.origin, example, "no finding of " + rule.id + " on \"" + words(review.document, mark) + "\"",
           list_of(others));
    }
  }

  static std::string words(const text::Document& document, Span span) {
    return document.source.substr(span.begin, span.end - span.begin);
  }

  static std::string short_form(const verdict::WeighedClaim& judged) {
    return judged.claim.subject + "/" + judged.claim.outcome + " " + std::string(name_of(judged.claim.strength)) + " " +
           text_of(judged.verdict);
  }

  static std::string cues_of(const verdict::Finding& finding) {
    std::string out;
    for (const auto& because : finding.because) out += (out.empty() ? "" : ", ") + because.cue;
    return out;
  }

  void fail(const lexicon::Origin& origin, const Example& example, std::string message, std::string hint) {
    const auto path = files_.paths.find({origin.layer, origin.file});
    report_.failures.push_back({path == files_.paths.end() ? "lexicons/" + origin.file : path->second, example.line, 0,
                                with_marks(example), std::move(message), std::move(hint)});
  }

  const lexicon::Lexicon& lexicon_;
  const ExampleFiles& files_;
  match::Matcher matcher_;
  Checker checker_;
  CheckOptions options_;
  ExampleReport report_;
};

}  // namespace

ExampleReport run_examples(std::shared_ptr<const lexicon::Lexicon> lexicon, const ExampleFiles& files) {
  return ExampleRunner(std::move(lexicon), files).run();
}

}  // namespace overclaim::audit
