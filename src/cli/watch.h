// Progress of an audit while it runs: a line on the terminal, and a file for Prometheus.
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

// The state of an audit at one moment. The numbers are those of this call: earlier calls of a resumed run are not
// included.
struct Moment {
  audit::RunProgress progress;
  double seconds = 0;                   // since the start
  uint64_t consumed = 0;                // bytes read from the input files, before decompression
  std::optional<input::Extent> inputs;  // the size of all inputs; empty: unknown before they are read
  bool running = true;
};

// "1200 documents, 35.2 MB/s, 310 findings, 3 skipped, 0 failed, 0:42 left". The time left is extrapolated from the
// bytes read so far, and omitted if the size of the inputs is unknown or nothing has been read.
std::string progress_line(const Moment& moment);

// The same as metrics in the text format of Prometheus, version 0.0.4.
std::string metrics_text(const Moment& moment);

struct WatchOptions {
  bool terminal = false;  // rewrite one line, five times a second; else print a line every five seconds
  std::string metrics;    // file that is replaced every five seconds; empty: none
  std::optional<input::Extent> inputs;
};

// Reports progress from its own thread, so that a stalled run is visible, too. Thread-safe.
class Watch {
 public:
  Watch(Log& log, WatchOptions options);
  ~Watch();  // clears the line

  void note(const audit::RunProgress& progress);    // updates the progress of the run
  void consumed(uint64_t bytes) { read_ = bytes; }  // see Moment

  // Writes the first metrics, before the run begins. Returns false after reporting an error if the file cannot be
  // written.
  bool begin();
  // Writes the last metrics. Returns false if any write since begin() failed, which has been reported.
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
  bool shown_ = false, failed_ = false;  // used by the thread, and by the caller after it has been joined
  std::jthread thread_;
};

}  // namespace overclaim::cli
