#include "claim/page_product.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

namespace overclaim::claim {
namespace {

verdict::Review review_with(std::vector<Product> products, const std::string& text) {
  CheckOptions options;
  options.read_by = verdict::ReadBy::rules;
  options.products = std::move(products);
  return shipped_checker().check("page.md", text, options);
}

// "SlimBerry: glucomannan, caffeine"
std::string product_in(const verdict::Review& review) {
  std::string line = review.product.name;
  for (const auto& ingredient : review.product.contains)
    line += (line == review.product.name ? ": " : ", ") + ingredient;
  return line;
}

}  // namespace

TEST_CASE("a name with a mark, with capitals inside or in the title is the product of a page that sells goods") {
  CHECK(product_in(review_of("# Our offer\n\nLunaVita is a capsule. LunaVita is new. Try LunaVita.\n")) == "LunaVita");
  CHECK(product_in(review_of("# Our offer\n\nSerena\u00AE capsules are here. Serena is new. Try Serena today.\n")) ==
        "Serena");
  CHECK(product_in(review_of("# Serena at night\n\nTake Serena as a capsule. People like Serena. It is Serena.\n")) ==
        "Serena");
}

TEST_CASE("a name with capitals inside that stands in the title needs one more place") {
  CHECK(product_in(review_of("# LunaVita\n\nLunaVita capsules are new.\n")) == "LunaVita");
  CHECK(flags_in("# LunaVita\n\nLunaVita capsules are FDA approved.\n") == "regulatory-overclaim");
}

TEST_CASE("a word that is also written small, rare, or on a page without goods is no product") {
  CHECK(product_in(review_of("# Serena at night\n\nTake a capsule. A serena sings. The Serena, the Serena.\n")) == "");
  CHECK(product_in(review_of("# Our offer\n\nLunaVita is a capsule.\n")) == "");
  CHECK(product_in(review_of("# LunaVita\n\nLunaVita is a town. People live in LunaVita. See LunaVita.\n")) == "");
}

TEST_CASE("what a page says of its own product is read as of any other, under its name") {
  const auto review = review_of("# LunaVita\n\nLunaVita is a capsule. LunaVita improves memory. LunaVita sells.\n");
  REQUIRE(review.claims.size() == 1);
  CHECK(review.claims[0].claim.subject == "page_product");
  CHECK(review.claims[0].claim.named == "LunaVita");
  CHECK(review.claims[0].verdict == lexicon::Verdict::unrecorded);
  CHECK(flags_in("# LunaVita\n\nLunaVita is a capsule. LunaVita is proven to improve memory. Buy LunaVita.\n") ==
        "absolute-promise");
}

TEST_CASE("a product on record beside the brand keeps its evidence") {
  const auto review = review_of(
      "# LunaVita\n\nLunaVita is a capsule. LunaVita Cerebrolysin improves memory. Cerebrolysin is by LunaVita.\n");
  REQUIRE(review.claims.size() == 1);
  CHECK(review.claims[0].claim.subject == "cerebrolysin");
}

TEST_CASE("a page that only says \"our capsules\" is about a product without a name") {
  const auto review = review_of("# Sleep well\n\nOur capsules are new. This supplement improves memory.\n");
  REQUIRE(review.claims.size() == 1);
  CHECK(review.claims[0].claim.subject == "page_product");
  CHECK(review.product.name == "");
}

TEST_CASE("the user's own product is the subject, whatever the page writes it as") {
  const std::vector<Product> luna = {{"Luna", {}, false, true}};
  CHECK(product_in(review_with(luna, "# Luna\n\nIt improves memory.\n")) == "Luna");
  CHECK(review_with(luna, "# A guide\n\nImproves memory.\n").page_subject == "page_product");
  CHECK(review_with({{"Luna", {}, false, false}}, "# A guide\n\nImproves memory.\n").page_subject == "");
}

TEST_CASE("the rows of what it contains decide, and no more than plausible unless it was tested itself") {
  const auto tier = [](bool tested) {
    const auto review = review_with({{"Luna", {"creatine"}, tested, true}}, "# Luna\n\nLuna builds muscle.\n");
    REQUIRE(review.claims.size() == 1);
    return std::string(name_of(review.claims[0].tier));
  };
  CHECK(tier(false) == "2");
  CHECK(tier(true) != "2");
}

TEST_CASE("ingredients are those that the page lists; drugs that it names are not among them") {
  CHECK(product_in(review_of("# LunaVita\n\nLunaVita contains creatine. Some take Ozempic. Buy LunaVita, a capsule. "
                             "LunaVita is here.\n")) == "LunaVita: creatine");
}

TEST_CASE("what an ingredient allows is not offered for the product that contains it") {
  const auto review = review_with({{"Luna", {"creatine"}, false, true}}, "# Luna\n\nLuna builds muscle.\n");
  REQUIRE_FALSE(review.findings.empty());
  CHECK_FALSE(review.findings[0].suggestion.has_value());
  CHECK(review.findings[0].message.find("Luna") != std::string::npos);
  CHECK(review.findings[0].message.find("At most") == std::string::npos);
}

}  // namespace overclaim::claim
