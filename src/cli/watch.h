// What is seen of an audit while it runs: a line on the terminal, a file for Prometheus.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "audit/run.h"
#include "cli/log.h"
#include "input/record.h"

namespace overclaim::cli {

// An audit at one moment. Numbers are of this call: what a run had done before it was resumed is not in them.
struct Moment {
  audit::RunProgress progress;
  double seconds = 0;                   // since it began
  uint64_t consumed = 0;                // bytes of the input files read so far, as they lie on the disk
  std::optional<input::Extent> inputs;  // all of them; empty: not known before they are read
  bool running = true;
};

// "1200 documents, 35.2 MB/s, 310 findings, 3 skipped, 0 failed, 0:42 left". The time left is what the rest of the
// bytes takes at the pace so far; not said where the inputs are not known, or nothing has been read.
std::string progress_line(const Moment& moment);

// The same as metrics in the text format of Prometheus, version 0.0.4.
std::string metrics_text(const Moment& moment);

struct WatchOptions {
  bool terminal = false;  // one line over and over, five times a second; else lines of their own, every five seconds
  std::string metrics;    // file that is written anew every five seconds, by renaming a finished one; empty: none
  std::optional<input::Extent> inputs;
};

// Watches from a thread of its own, so that it also tells of a run that waits. The members may be called from any
// thread.
class Watch {
 public:
  Watch(Log& log, WatchOptions options);
  ~Watch();  // takes the line away

  void note(const audit::RunProgress& progress);    // how far the run is
  void consumed(uint64_t bytes) { read_ = bytes; }  // see Moment

  // The first metrics, before the run begins: false where the file cannot be written, which is told.
  bool begin();
  // The last ones. False where any writing failed since begin(), which was told.
  bool end();

 private:
  Moment moment(bool running);
  void tick(std::stop_token stop);
  bool write_metrics(bool running);

  Log& log_;
  WatchOptions options_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::atomic<uint64_t> read_{0};
  std::mutex mutex_;
  std::condition_variable_any wakes_;
  audit::RunProgress latest_;
  bool shown_ = false, failed_ = false;  // of the thread, and of who has joined it
  std::jthread thread_;
};

}  // namespace overclaim::cli
