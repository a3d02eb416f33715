#include "cli/in_order.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

namespace overclaim::cli {
namespace {

TEST_CASE("results come in order whatever time each takes") {
  for (const unsigned threads : {1u, 2u, 5u}) {
    std::vector<size_t> taken;
    in_order(
        40, threads,
        [](size_t i) {
          if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
          return i * i;
        },
        [&](size_t square) {
          taken.push_back(square);
          return true;
        });
    REQUIRE(taken.size() == 40);
    for (size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i * i);
  }
}

TEST_CASE("only a few results wait for a slow one") {
  std::atomic<size_t> taken{0}, furthest_ahead{0};
  in_order(
      60, 3,
      [&](size_t i) {
        if (i == 10) std::this_thread::sleep_for(std::chrono::milliseconds(30));
        const size_t ahead = i - std::min<size_t>(i, taken);
        size_t seen = furthest_ahead;
        while (ahead > seen && !furthest_ahead.compare_exchange_weak(seen, ahead)) {
        }
        return i;
      },
      [&](size_t) {
        ++taken;
        return true;
      });
  CHECK(taken == 60);
  CHECK(furthest_ahead <= 6);
}

TEST_CASE("take() can stop the work") {
  std::atomic<size_t> made{0};
  size_t taken = 0;
  in_order(
      1000, 2,
      [&](size_t i) {
        ++made;
        return i;
      },
      [&](size_t) { return ++taken < 3; });
  CHECK(taken == 3);
  CHECK(made <= 8);
}

TEST_CASE("results in batches are complete and in order, and end where take() stops") {
  for (const unsigned threads : {1u, 3u})
    for (const size_t batch : {1u, 4u, 7u, 100u}) {
      std::vector<size_t> taken;
      const auto take = [&](size_t i) {
        taken.push_back(i);
        return taken.size() < 30;
      };
      in_order(
          22, threads, batch, [](size_t i) { return i; }, take);
      CHECK(taken.size() == 22);
      in_order(
          22, threads, batch, [](size_t i) { return i + 22; }, take);
      REQUIRE(taken.size() == 30);
      for (size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i);
    }
}

TEST_CASE("an exception of work() is rethrown in its turn") {
  size_t taken = 0;
  const auto run = [&] {
    in_order(
        20, 4,
        [](size_t i) {
          if (i == 5) throw std::runtime_error("five");
          return i;
        },
        [&](size_t) {
          ++taken;
          return true;
        });
  };
  CHECK_THROWS_AS(run(), std::runtime_error);
  CHECK(taken == 5);
}

}  // namespace
}  // namespace overclaim::cli
