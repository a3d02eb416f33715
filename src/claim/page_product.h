// The product that a page sells under a name that the lexicon does not know ("SlimBerry"). The user names it, or the
// page shows it: by a mark (® ™), by letters of both cases within a word, or by a title whose words come back in the
// text. All such products share one subject of the lexicon, the one that policy.yaml names as `page_product`; rules
// without evidence hold for it, and the rows of its ingredients decide what may be said of it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/document.h"

namespace overclaim::claim {

// A product as a user describes it, by `--product` or the key `products:` of a configuration.
struct Product {
  std::string name;                   // as it stands in articles; not empty
  std::vector<std::string> contains;  // Subject::id of its ingredients; empty: those that the page names
  bool tested = false;      // the finished product was tested itself: the rows count without the cap of blends
  bool everywhere = false;  // pages are about it whatever else they name, and where they do not name it
};

// Where a page writes the name of its product.
struct ProductMention {
  uint32_t sentence = 0;                     // index into Document::sentences
  uint32_t first_token = 0, last_token = 0;  // tokens [first_token, last_token)
};

struct PageProduct {
  uint32_t subject = lexicon::kNoIndex;  // kNoIndex: the page has no product of this kind
  std::string name;                      // as the page writes it; empty: it only says "this supplement"
  std::vector<std::string> contains;     // Subject::id of what it is made of, as far as it is known
  bool tested = false;
  bool described = false;                // the user says so; else the page shows it
  std::vector<ProductMention> mentions;  // in reading order

  bool is(uint32_t other) const { return subject != lexicon::kNoIndex && subject == other; }
};

// Finds the product of a page. `named`: those that the user describes; the first that the page mentions is taken, else
// the first that is `everywhere`. `has_subject`: the title names a subject of the lexicon, so that other words of the
// title are no product; marks and spelling still count. The ingredients are those that the user gives.
PageProduct find_page_product(const lexicon::Lexicon& lexicon, const text::Document& document,
                              std::span<const Product> named, bool has_subject);

// A product that the page gives no name.
PageProduct nameless_product(const lexicon::Lexicon& lexicon);

// Does the page write of goods of its own without a name: "this supplement", "our capsules"? Such a page is about a
// product too where it is about no other.
bool offers_goods(const lexicon::Lexicon& lexicon, const text::Document& document);

// Does this block, or the heading or line above it, list what something contains?
bool lists_ingredients(const lexicon::Lexicon& lexicon, const text::Document& document, uint32_t block);

}  // namespace overclaim::claim
