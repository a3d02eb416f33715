#include "cli/watch.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "verdict/review.h"

namespace overclaim::cli {

using verdict::Severity;

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kLivePeriod = 200ms;
constexpr auto kPlainPeriod = 5s;

std::string with_decimals(double number, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, number);
  return text;
}

// "0:42", "12:05", "3:07:00"
std::string clock_text(double seconds) {
  const auto all = static_cast<unsigned long long>(seconds + 0.5);
  char text[48];
  if (all < 3600) {
    std::snprintf(text, sizeof text, "%llu:%02llu", all / 60, all % 60);
  } else {
    std::snprintf(text, sizeof text, "%llu:%02llu:%02llu", all / 3600, all / 60 % 60, all % 60);
  }
  return text;
}

std::optional<double> seconds_left(const Moment& m) {
  if (!m.inputs || m.consumed == 0) return std::nullopt;
  const uint64_t left = m.inputs->bytes > m.consumed ? m.inputs->bytes - m.consumed : 0;
  return m.seconds * static_cast<double>(left) / static_cast<double>(m.consumed);
}

// Writes metrics, each with HELP and TYPE before its samples.
class Metrics {
 public:
  void metric(std::string_view name, std::string_view type, std::string_view help) {
    name_ = name;
    text_ += "# HELP " + name_ + " " + std::string(help) + "\n# TYPE " + name_ + " " + std::string(type) + "\n";
  }
  void sample(const std::string& value, std::string_view label = "", std::string_view of = "") {
    text_ += name_;
    if (!label.empty()) text_ += "{" + std::string(label) + "=\"" + std::string(of) + "\"}";
    text_ += " " + value + "\n";
  }
  void sample(uint64_t value, std::string_view label = "", std::string_view of = "") {
    sample(std::to_string(value), label, of);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string name_, text_;
};

// Replaces a file so that readers see either the old or the new content. Returns an error message, or an empty text.
std::string replacement_fault(const std::string& path, const std::string& content) {
  const std::string fresh = path + ".tmp";
  errno = 0;
  std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  if (!out || std::rename(fresh.c_str(), path.c_str()) != 0) {
    const int cause = errno;
    std::remove(fresh.c_str());
    return cause ? std::strerror(cause) : "cannot be written";
  }
  return "";
}

}  // namespace

std::string progress_line(const Moment& m) {
  const audit::RunCounts& c = m.progress.counts;
  uint64_t findings = 0;
  for (const uint64_t count : m.progress.findings) findings += count;
  const double rate = m.seconds > 0 ? static_cast<double>(c.bytes) / 1e6 / m.seconds : 0;
  std::string line = std::to_string(c.read()) + " documents, " + with_decimals(rate, 1) + " MB/s, " +
                     std::to_string(findings) + " findings, " + std::to_string(c.skipped) + " skipped, " +
                     std::to_string(c.failed) + " failed";
  if (const auto left = seconds_left(m)) line += ", " + clock_text(*left) + " left";
  return line;
}

std::string metrics_text(const Moment& m) {
  const audit::RunCounts& c = m.progress.counts;
  Metrics out;
  out.metric("overclaim_audit_documents_total", "counter", "Documents by result.");
  out.sample(c.checked, "state", "checked");
  out.sample(c.unchanged, "state", "unchanged");
  out.sample(c.skipped, "state", "skipped");
  out.sample(c.failed, "state", "failed");
  out.metric("overclaim_audit_bytes_total", "counter", "Bytes of documents, unpacked.");
  out.sample(c.bytes);
  out.metric("overclaim_audit_findings_total", "counter", "Findings in checked documents, by severity.");
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    out.sample(m.progress.findings[static_cast<size_t>(severity)], "severity", name_of(severity));
  out.metric("overclaim_audit_errors_total", "counter", "Records that could not be read, and checks that failed.");
  out.sample(c.skipped + c.failed);
  out.metric("overclaim_audit_input_read_bytes_total", "counter", "Bytes of input files read, as they are stored.");
  out.sample(m.consumed);
  if (m.inputs) {
    out.metric("overclaim_audit_input_bytes", "gauge", "Bytes of all input files, as they are stored.");
    out.sample(m.inputs->bytes);
  }
  if (const auto left = m.running ? seconds_left(m) : std::nullopt) {
    out.metric("overclaim_audit_remaining_seconds", "gauge", "Estimated time left.");
    out.sample(with_decimals(*left, 3));
  }
  out.metric("overclaim_audit_seconds", "gauge", "Time since the audit began or was resumed.");
  out.sample(with_decimals(m.seconds, 3));
  out.metric("overclaim_audit_running", "gauge", "1 while the audit reads, 0 when it has ended.");
  out.sample(m.running ? 1 : 0);
  return out.take();
}

Watch::Watch(Log& log, WatchOptions options)
    : log_(log), options_(std::move(options)), thread_([this](std::stop_token stop) { tick(std::move(stop)); }) {}

Watch::~Watch() { end(); }

void Watch::note(const audit::RunProgress& progress) {
  const std::lock_guard lock(mutex_);
  latest_ = progress;
}

bool Watch::begin() { return write_metrics(true); }

bool Watch::end() {
  if (!thread_.joinable()) return !failed_;
  thread_.request_stop();
  thread_.join();
  if (shown_ && options_.terminal) log_.raw("\r\033[K");
  return write_metrics(false) && !failed_;
}

Moment Watch::moment(bool running) {
  const std::lock_guard lock(mutex_);
  return {latest_, std::chrono::duration<double>(Clock::now() - start_).count(), read_, options_.inputs, running};
}

void Watch::tick(std::stop_token stop) {
  const Clock::duration period = options_.terminal ? Clock::duration(kLivePeriod) : Clock::duration(kPlainPeriod);
  for (Clock::time_point metrics_at = start_ + kPlainPeriod;;) {
    {
      std::unique_lock lock(mutex_);
      if (wakes_.wait_for(lock, stop, period, [&] { return stop.stop_requested(); })) return;
    }
    const std::string line = progress_line(moment(true));
    log_.raw(options_.terminal ? "\r" + line + "\033[K" : "overclaim: " + line + "\n");
    shown_ = true;
    if (Clock::now() < metrics_at) continue;
    write_metrics(true);
    metrics_at += kPlainPeriod;
  }
}

bool Watch::write_metrics(bool running) {
  if (options_.metrics.empty()) return true;
  const std::string fault = replacement_fault(options_.metrics, metrics_text(moment(running)));
  if (fault.empty()) return true;
  if (!failed_) log_.problem({options_.metrics, 0, 0, "", "metrics cannot be written: " + fault, ""});
  failed_ = true;
  return false;
}

}  // namespace overclaim::cli
