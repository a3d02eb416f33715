// A parsed HTML page: a gumbo tree with its own memory pool, so that a tree of any depth is freed without recursion.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace overclaim::text {

class HtmlTree {
 public:
  // REQUIRES: `html` outlives the tree, whose nodes point into it.
  explicit HtmlTree(std::string_view html);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return output_->root; }
  // Returns the children of the document node: the root and the comments before and after it.
  const GumboVector& beside_root() const { return output_->document->v.document.children; }

 private:
  // An allocator in powers of two that reuses freed memory for the next request of the same size class.
  class Pool {
   public:
    void* take(size_t size);
    void give_back(void* memory);

   private:
    static constexpr size_t kClasses = 48;
    struct Free {
      Free* next;
    };
    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::byte* at_ = nullptr;
    size_t left_ = 0;
    Free* free_[kClasses] = {};
  };

  Pool pool_;
  GumboOutput* output_ = nullptr;
};

}  // namespace overclaim::text
