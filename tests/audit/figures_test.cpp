#include "audit/figures.h"

#include <doctest/doctest.h>

namespace overclaim::audit {
namespace {

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("flagged and unflagged sentences are counted by what was expected") {
  Confusion c;
  for (int i = 0; i < 3; ++i) c.add(true, true);
  c.add(true, false);
  c.add(false, true);
  c.add(false, true);
  c.add(false, false);
  CHECK(c.sentences() == 7);
  CHECK(c.precision() == doctest::Approx(3.0 / 5));
  CHECK(c.recall() == doctest::Approx(3.0 / 4));
  CHECK(c.f1() == doctest::Approx(6.0 / 9));
  CHECK(c.true_negative == 1);
}

TEST_CASE("scores without counts are 0") {
  CHECK(Confusion().f1() == 0);
  CHECK(Confusion().precision() == 0);
  CHECK(ClassTable().macro_f1() == 0);
  CHECK(ClassTable().f1("none") == 0);
  CHECK(ClassTable().sentences() == 0);
}

TEST_CASE("macro-F1 is the mean over the expected classes, and an unexpected class lowers the others") {
  ClassTable table;
  table.add("none", "none");
  table.add("none", "causal");
  table.add("causal", "causal");
  table.add("causal", "conditional");
  CHECK(table.sentences() == 4);
  CHECK(table.wanted_classes() == Strings{"causal", "none"});
  CHECK(table.wanted("none") == 2);
  CHECK(table.wanted("conditional") == 0);
  CHECK(table.f1("none") == doctest::Approx(2.0 / 3));
  CHECK(table.f1("causal") == doctest::Approx(0.5));
  CHECK(table.f1("conditional") == 0);
  CHECK(table.macro_f1() == doctest::Approx((2.0 / 3 + 0.5) / 2));
}

}  // namespace overclaim::audit
