#include "report/explain.h"

#include <doctest/doctest.h>

#include "report/evidence.h"
#include "report/internal/phrasing.h"
#include "report/sample.h"

namespace overclaim::report {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("a bracketed part is left out if a field in it is empty") {
  lexicon::Lexicon lexicon;
  lexicon.messages = {{"m", "{a}[, {b}][ ({c}{d})]!"}};
  const Phrasing phrasing(lexicon);
  CHECK(phrasing.text("m", {{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}}) == "1, 2 (34)!");
  CHECK(phrasing.text("m", {{"a", "1"}, {"b", ""}, {"c", "3"}}) == "1!");
  CHECK(phrasing.text("m", {{"a", "[{b}]"}}) == "[{b}]!");
  CHECK(phrasing.text("no such message") == "no such message");
}

TEST_CASE("a rule that is not checked yet says so") {
  lexicon::Rule rule;
  rule.id = "some-rule";
  rule.label = lexicon::Label::document;
  rule.severity = lexicon::Severity::note;
  rule.what = "What it is.";
  rule.checked = false;
  const lexicon::Lexicon lexicon = sample_lexicon();
  CHECK(contains(rule_text(lexicon, rule), "not checked by this version"));
  rule.checked = true;
  CHECK_FALSE(contains(rule_text(lexicon, rule), "not checked by this version"));
}

TEST_CASE("every message that reports need exists") {
  const lexicon::Lexicon lexicon = sample_lexicon();
  SentenceTrace trace;
  trace.no_claim = "explain.no_effect";
  const verdict::Review review = sample_review("Zorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n");
  std::string all = sentence_text(lexicon, review, trace) + row_text(lexicon, sample_row());
  trace.sentence = 1;
  all += sentence_text(lexicon, review, trace);
  for (const char* why : {"explain.blank", "explain.not_prose", "explain.no_outcome", "explain.turned_away"})
    all += no_sentence_text(lexicon, why);
  for (const char* prefix : {"report.", "explain.", "evidence.", "trigger.", "scope."})
    CHECK_MESSAGE(!contains(all, prefix), all);
}

TEST_CASE("a sentence is explained from its cues to its findings") {
  lexicon::Lexicon lexicon = sample_lexicon();
  lexicon::PolicyCell cell;
  cell.verdict = lexicon::Verdict::overstated;
  cell.rule = "strength-over-tier";
  lexicon.policy.rows = {{lexicon::PolicyStrength::causal, {{lexicon::Tier::plausible, cell}}}};
  lexicon::Cue cue;
  cue.id = "effect.sharpen";
  cue.kind = lexicon::CueKind::effect;
  cue.role_name = "better";
  cue.origin = {"cues/effect.yaml", 12};
  const verdict::Review review = sample_review("Zorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n");
  SentenceTrace trace;
  trace.subject = "zorbine";
  trace.cues = {{{8, 16}, &cue}};
  const std::string text = sentence_text(lexicon, review, trace);
  for (const char* part :
       {"shop/zorbine.md:1:1", "About: Zorbine",
        "\"sharpens\": effect.sharpen (kind effect, role better, reach forward) cues/effect.yaml:12\n",
        "zorbine/memory (plausible)", "Policy: plain fact", "strength-over-tier\n",
        "strength-over-tier: Said as a plain fact."})
    CHECK_MESSAGE(contains(text, part), text);
  CHECK_FALSE(contains(text, "safety-overclaim"));  // the sentence after it
}

TEST_CASE("a trace says in words whether each trigger states a claim and what each modifier governs") {
  const lexicon::Lexicon lexicon = sample_lexicon();
  lexicon::Cue effect, hedge;
  effect.id = "effect.sharpen";
  hedge.id = "hedge.modal";
  hedge.within = 3;
  const verdict::Review review = sample_review("Zorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n");
  const text::Span zorbine{0, 7}, sharpens{8, 16}, memory{17, 23};
  SentenceTrace trace;
  trace.triggers = {{{sharpens, &effect}, {memory}, "topic", zorbine}, {{memory, &effect}, {}, "nobody", {}}};
  trace.scopes = {
      {{zorbine, &hedge}, {sharpens, memory}, {}},
      {{zorbine, &hedge}, {}, {{memory, "too_far", 7, {}, ""}, {sharpens, "clause_end", 0, memory, "contrast"}}}};
  trace.classification.relation = lexicon::Relation::correlation;
  trace.classification.because = {{"correlation.link", memory}};
  const std::string text = sentence_text(lexicon, review, trace);
  for (const char* part :
       {"\"sharpens\": effect.sharpen on \"memory\": not a claim: \"Zorbine\" says what was studied or used",
        "\"memory\": effect.sharpen: not a claim: neither the sentence",
        "\"Zorbine\": hedge.modal governs \"sharpens\", \"memory\"\n",
        "does not govern \"memory\": it is 7 words away; the cue reaches 3\n",
        "does not govern \"sharpens\": \"memory\" starts a contrast clause", "relation correlation, polarity affirmed",
        "    \"memory\": correlation.link\n"})
    CHECK_MESSAGE(contains(text, part), text);
}

TEST_CASE("every decision about a trigger and every scope verdict has a message") {
  for (const char* name :
       {"trigger.claim",         "trigger.inside",     "trigger.no_verb",    "trigger.helper",    "trigger.topic_noun",
        "trigger.loose",         "trigger.no_outcome", "trigger.fragment",   "trigger.not_given", "trigger.topic",
        "trigger.somebody_else", "trigger.nobody",     "scope.same_words",   "scope.behind_it",   "scope.before_it",
        "scope.too_far",         "scope.wrong_form",   "scope.verb_between", "scope.clause_edge", "scope.clause_end"})
    CHECK_MESSAGE(!shipped_lexicon()->message(name).empty(), std::string(name));
}

}  // namespace
}  // namespace overclaim::report
