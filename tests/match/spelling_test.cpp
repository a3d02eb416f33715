// Different spellings of the same words: phrases and articles are tokenized and folded alike.
#include <doctest/doctest.h>

#include "match/found.h"
#include "support/lexicons.h"

namespace overclaim::match {
namespace {

const lexicon::Lexicon& names() {
  static const lexicon::Lexicon lexicon =
      lexicon_of({{"use", "n", R"("blood-brain barrier", "Alzheimer's disease", "Menière")"},
                  {"basis", "a", R"("anti-{aging|ageing}", "don't")"}});
  return lexicon;
}

void check_all(std::initializer_list<const char*> texts) {
  for (const std::string text : texts) {
    INFO(text);
    CHECK(found(names(), "The " + text + " here.").ends_with(" '" + text + "'"));
  }
}

}  // namespace

TEST_CASE("case and width are ignored") {
  check_all({"blood-brain barrier", "Blood-Brain Barrier", "BLOOD-BRAIN BARRIER",
             "\xEF\xBD\x82\xEF\xBD\x8C\xEF\xBD\x8F\xEF\xBD\x8F\xEF\xBD\x84-brain barrier"});
}

TEST_CASE("a hyphen of any kind counts as a space, in the phrase and in the text") {
  check_all({"blood brain barrier",
             "blood\xE2\x80\x90"
             "brain barrier",
             "blood\xE2\x80\x91"
             "brain barrier",
             "blood\xE2\x80\x93"
             "brain barrier",
             "blood-brain-barrier", "anti-aging", "anti ageing"});
}

TEST_CASE("a line wrap counts as a space") {
  for (const char* text : {"blood-brain\nbarrier", "blood brain\r\n  barrier"})
    CHECK(found(names(), text, text::Format::markdown) == "use.n '" + std::string(text) + "'");
  check_all(
      {"blood\xC2\xA0"
       "brain barrier"});
  CHECK(found(names(),
              "A line that is wrapped where it has grown long, which happens to be in the blood-\n"
              "brain barrier, a name that is written with a hyphen.") == "use.n 'blood-\nbrain barrier'");
  CHECK(found(names(), "> the blood\n> brain barrier\n", text::Format::markdown) == "use.n 'blood\n> brain barrier'");
}

TEST_CASE("invisible characters are ignored") {
  check_all({"blood-brain bar\xC2\xADrier", "blood-brain\xE2\x80\x8B barrier"});
  CHECK(found(names(), "the blood-<b>brain</b> barrier", text::Format::html).starts_with("use.n 'blood-"));
}

TEST_CASE("a possessive of the phrase may be missing, or written in any way") {
  check_all({"Alzheimer's disease", "Alzheimer\xE2\x80\x99s disease", "Alzheimer disease", "alzheimer's disease"});
  CHECK(found(names(), "Alzheimer's own disease") == "");
}

TEST_CASE("a possessive of the text is not skipped in a name") {
  const lexicon::Lexicon lexicon = lexicon_of({{"use", "z", R"("zorbine")"}, {"basis", "z", R"("zorbine study")"}});
  CHECK(found(lexicon, "Zorbine's effects.") == "use.z 'Zorbine'");
  CHECK(found(lexicon, "Zorbine's study.") == "use.z 'Zorbine'");
}

TEST_CASE("all apostrophes inside a word are equal") { check_all({"don't", "don\xE2\x80\x99t", "DON\xCA\xBCT"}); }

TEST_CASE("accents may be composed or not") {
  check_all({"Meni\xC3\xA8re", "Menie\xCC\x80re", "MENI\xC3\x88RE"});
  CHECK(found(names(), "Meniere") == "");  // an accent is a letter of its own
}

}  // namespace overclaim::match
