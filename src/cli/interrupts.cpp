#include "cli/interrupts.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string_view>

#include "cli/session.h"

namespace overclaim::cli {
namespace {

std::atomic<int> interrupts{0};
static_assert(std::atomic<int>::is_always_lock_free);  // so that a signal handler may use it

// Async-signal-safe (signal-safety(7)).
void on_interrupt(int) {
  const bool again = interrupts.fetch_add(1) > 0;
  constexpr std::string_view kFirst = "\noverclaim: finishing the current batch; press Ctrl-C again to stop now\n";
  constexpr std::string_view kSecond = "\noverclaim: stopped; everything committed so far is kept\n";
  const std::string_view text = again ? kSecond : kFirst;
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
  if (again) std::_Exit(kFailed);
}

}  // namespace

Interrupts::Interrupts()
    : before_int_(std::signal(SIGINT, on_interrupt)), before_term_(std::signal(SIGTERM, on_interrupt)) {
  interrupts = 0;
}

Interrupts::~Interrupts() {
  std::signal(SIGINT, before_int_);
  std::signal(SIGTERM, before_term_);
}

bool Interrupts::any() const { return interrupts > 0; }

}  // namespace overclaim::cli
