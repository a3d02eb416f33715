#include "text/internal/html_tree.h"

#include <algorithm>
#include <bit>

namespace overclaim::text {
namespace {

// In front of each piece of memory stands its size class; the size of the head keeps what follows aligned.
constexpr size_t kHead = 16;
constexpr size_t kChunk = size_t{1} << 18;

}  // namespace

void* HtmlTree::Pool::take(size_t size) {
  const size_t whole = std::bit_ceil(size + kHead);
  const auto size_class = static_cast<size_t>(std::countr_zero(whole));
  if (Free* free = free_[size_class]) {
    free_[size_class] = free->next;
    return free;
  }
  if (whole > left_) {
    const size_t chunk = std::max(kChunk, whole);
    chunks_.push_back(std::unique_ptr<std::byte[]>(new std::byte[chunk]));
    at_ = chunks_.back().get();
    left_ = chunk;
  }
  std::byte* memory = at_;
  at_ += whole;
  left_ -= whole;
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
  // The output is never destroyed by gumbo, which would recurse; all of its memory goes with the pool.
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

}  // namespace overclaim::text
