// Runs work on several threads and returns the results in order, buffering only a few.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace overclaim::cli {

// Calls work(i) for every i below `count` on `threads` threads, and take(result) in the order of i on the calling
// thread. work() runs at most `2 * threads` results ahead of take(). take() returns false to stop early. An exception
// of work(i) is rethrown here when it is the turn of i. With one thread, everything runs on the calling thread.
template <class Work, class Take>
void in_order(size_t count, unsigned threads, Work work, Take take) {
  using Made = decltype(work(size_t{}));
  if (threads <= 1 || count <= 1) {
    for (size_t i = 0; i < count; ++i)
      if (!take(work(i))) return;
    return;
  }

  struct Slot {
    std::optional<Made> made;
    std::exception_ptr failure;
  };
  std::vector<Slot> slots(2 * size_t{threads});  // result i waits in slot i % size
  std::mutex mutex;
  std::condition_variable changed;
  size_t next = 0, taken = 0;
  bool stop = false;

  const auto worker = [&] {
    for (;;) {
      size_t i = 0;
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return stop || next >= count || next < taken + slots.size(); });
        if (stop || next >= count) return;
        i = next++;
      }
      Slot slot;
      try {
        slot.made.emplace(work(i));
      } catch (...) {
        slot.failure = std::current_exception();
      }
      const std::lock_guard lock(mutex);
      slots[i % slots.size()] = std::move(slot);
      changed.notify_all();
    }
  };

  // Stops the threads on every exit from this function; they are joined before the objects that they use are destroyed.
  struct Stopper {
    std::mutex& mutex;
    std::condition_variable& changed;
    bool& stop;
    std::vector<std::jthread> threads;
    ~Stopper() {
      {
        const std::lock_guard lock(mutex);
        stop = true;
      }
      changed.notify_all();
    }
  } running{mutex, changed, stop, {}};
  for (unsigned t = 0; t < threads; ++t) running.threads.emplace_back(worker);

  for (size_t i = 0; i < count; ++i) {
    Slot slot;
    {
      std::unique_lock lock(mutex);
      Slot& waiting = slots[i % slots.size()];
      changed.wait(lock, [&] { return waiting.made || waiting.failure; });
      slot = std::move(waiting);
      waiting = Slot{};
      ++taken;
    }
    changed.notify_all();
    if (slot.failure) std::rethrow_exception(slot.failure);
    if (!take(std::move(*slot.made))) return;
  }
}

// The same in batches of `batch` >= 1 results: for work that costs little more than passing a result between threads.
template <class Work, class Take>
void in_order(size_t count, unsigned threads, size_t batch, Work work, Take take) {
  using Made = decltype(work(size_t{}));
  const auto work_batch = [&](size_t number) {
    std::vector<Made> made;
    const size_t begin = number * batch, end = std::min(count, begin + batch);
    for (size_t i = begin; i < end; ++i) made.push_back(work(i));
    return made;
  };
  const auto take_batch = [&](std::vector<Made> made) {
    return std::ranges::all_of(made, [&](Made& one) { return take(std::move(one)); });
  };
  in_order((count + batch - 1) / batch, threads, work_batch, take_batch);
}

}  // namespace overclaim::cli
