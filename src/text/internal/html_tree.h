// A parsed page: gumbo with its own memory, so that a tree of any depth is freed without recursion.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace overclaim::text {

class HtmlTree {
 public:
  // `html` must outlive the tree, whose nodes point into it.
  explicit HtmlTree(std::string_view html);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return output_->root; }
  // What stands beside the root: comments in front of it and behind it.
  const GumboVector& beside_root() const { return output_->document->v.document.children; }

 private:
  // Hands out memory in nominals of two and keeps what is given back for the next of its size.
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
