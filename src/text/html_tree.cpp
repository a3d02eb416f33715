#include "text/internal/html_tree.h"

#include <algorithm>
#include <bit>

namespace overclaim::text {
namespace {

// Each allocation is preceded by its size class; the size of this header keeps the memory aligned.
constexpr size_t kHead = 16;
constexpr size_t kChunk = size_t{1} << 18;

}  // namespace

void* HtmlTree::Pool::take(size_t size) {
  const size_t total = std::bit_ceil(size + kHead);
  const auto size_class = static_cast<size_t>(std::countr_zero(total));
  if (Free* free = free_[size_class]) {
    free_[size_class] = free->next;
    return free;
  }
  if (total > left_) {
    const size_t chunk = std::max(kChunk, total);
    chunks_.push_back(std::unique_ptr<std::byte[]>(new std::byte[chunk]));
    at_ = chunks_.back().get();
    left_ = chunk;
  }
  std::byte* memory = at_;
  at_ += total;
  left_ -= total;
  *reinterpret_cast<size_t*>(memory) = size_class;
  return memory + kHead;
}

void HtmlTree::Pool::give_back(void* memory) {
  if (memory == nullptr) return;
  const size_t size_class = *reinterpret_cast<size_t*>(static_cast<std::byte*>(memory) - kHead);
  auto* free = static_cast<Free*>(memory);
  free->next = free_[size_class];
  free_[size_class] = free;
}

HtmlTree::HtmlTree(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* pool, size_t size) { return static_cast<Pool*>(pool)->take(size); };
  options.deallocator = [](void* pool, void* memory) { static_cast<Pool*>(pool)->give_back(memory); };
  options.userdata = &pool_;
  options.max_errors = 0;
  // gumbo_destroy_output() would recurse, so it is never called; the pool frees all memory of the output.
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

}  // namespace overclaim::text
