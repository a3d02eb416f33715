#include "report/explain.h"

#include <doctest/doctest.h>

#include "report/evidence.h"
#include "report/phrasing.h"
#include "report/sample.h"

namespace overclaim {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("a part in brackets goes where a field in it is empty") {
  Lexicon lexicon;
  lexicon.messages = {{"m", "{a}[, {b}][ ({c}{d})]!"}};
  const Phrasing phrasing(lexicon);
  CHECK(phrasing.text("m", {{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}}) == "1, 2 (34)!");
  CHECK(phrasing.text("m", {{"a", "1"}, {"b", ""}, {"c", "3"}}) == "1!");
  CHECK(phrasing.text("m", {{"a", "[{b}]"}}) == "[{b}]!");
  CHECK(phrasing.text("no such message") == "no such message");
}

TEST_CASE("a rule that is not checked yet says so") {
  Rule rule;
  rule.id = "some-rule";
  rule.label = "document";
  rule.severity = "note";
  rule.what = "What it is.";
  rule.checked = false;
  const Lexicon lexicon = sample_lexicon();
  CHECK(contains(rule_text(lexicon, rule), "not checked by this version"));
  rule.checked = true;
  CHECK_FALSE(contains(rule_text(lexicon, rule), "not checked by this version"));
}

TEST_CASE("every message that reports ask for is there") {
  const Lexicon lexicon = sample_lexicon();
  SentenceTrace trace;
  trace.no_claim = "explain.no_effect";
  const Review review = sample_review("Zorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n");
  std::string all = sentence_text(lexicon, review, trace) + row_text(lexicon, sample_row());
  trace.sentence = 1;
  all += sentence_text(lexicon, review, trace);
  for (const char* why : {"explain.blank", "explain.not_prose", "explain.no_outcome", "explain.no_subject",
                          "explain.topic", "explain.other_subject"})
    all += no_sentence_text(lexicon, why);
  for (const char* prefix : {"report.", "explain.", "evidence."}) CHECK_MESSAGE(!contains(all, prefix), all);
}

TEST_CASE("a sentence is explained from its cues to its findings") {
  Lexicon lexicon = sample_lexicon();
  PolicyCell cell;
  cell.verdict = "overstated";
  cell.rule = "strength-over-tier";
  lexicon.policy.rows = {{"causal", {{"2", cell}}}};
  Cue cue;
  cue.id = "effect.sharpen";
  cue.kind = CueKind::effect;
  cue.role = "better";
  const Review review = sample_review("Zorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n");
  SentenceTrace trace;
  trace.subject = "zorbine";
  trace.cues = {{{8, 16}, &cue}};
  const std::string text = sentence_text(lexicon, review, trace);
  for (const char* part : {"shop/zorbine.md:1:1", "About: Zorbine",
                           "\"sharpens\": effect.sharpen (kind effect, role better", "zorbine/memory (plausible)",
                           "Policy: plain fact", "strength-over-tier\n", "strength-over-tier: Said as a plain fact."})
    CHECK_MESSAGE(contains(text, part), text);
  CHECK_FALSE(contains(text, "safety-overclaim"));  // the sentence after it
}

}  // namespace
}  // namespace overclaim
