#include "cli/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>

#include <mutex>

#include "cli/streams.h"

namespace overclaim::cli {
namespace {

// Writes each message to a file descriptor at once.
class DescriptorSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit DescriptorSink(int fd) : out_(fd) {}

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    out_.write({line.data(), line.size()});
    out_.flush();
  }
  void flush_() override { out_.flush(); }

 private:
  Output out_;
};

spdlog::level::level_enum level_of(std::string_view name) {
  if (name == "error") return spdlog::level::err;
  if (name == "info") return spdlog::level::info;
  if (name == "debug") return spdlog::level::debug;
  return spdlog::level::warn;
}

std::shared_ptr<spdlog::logger> logger_on(int fd, const char* pattern, const char* line_end) {
  auto logger = std::make_shared<spdlog::logger>("overclaim", std::make_shared<DescriptorSink>(fd));
  logger->set_formatter(
      std::make_unique<spdlog::pattern_formatter>(pattern, spdlog::pattern_time_type::local, line_end));
  return logger;
}

}  // namespace

struct Log::Parts {
  std::shared_ptr<spdlog::logger> lines;  // "overclaim: error: text"
  std::shared_ptr<spdlog::logger> raw;
};

Log::Log(int fd, std::string_view level)
    : parts_(std::make_unique<Parts>(Parts{logger_on(fd, "overclaim: %l: %v", "\n"), logger_on(fd, "%v", "")})) {
  parts_->lines->set_level(level_of(level));
}
Log::~Log() = default;
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;

void Log::error(std::string_view text, std::string_view hint) {
  parts_->lines->error("{}{}{}", text, hint.empty() ? "" : "\n    hint: ", hint);
}
void Log::warning(std::string_view text) { parts_->lines->warn("{}", text); }
void Log::info(std::string_view text) { parts_->lines->info("{}", text); }
void Log::debug(std::string_view text) { parts_->lines->debug("{}", text); }
void Log::problem(const lexicon::Problem& problem) { raw(lexicon::format_problem(problem)); }
void Log::raw(std::string_view text) { parts_->raw->info("{}", text); }

}  // namespace overclaim::cli
