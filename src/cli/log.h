// What the program says about its own work, on standard error. Safe to call from any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "lexicon/result.h"

namespace overclaim::cli {

class Log {
 public:
  // `level`: error, warning, info or debug; what is less grave is not said.
  explicit Log(int fd, std::string_view level = "warning");
  ~Log();
  Log(Log&&) noexcept;
  Log& operator=(Log&&) noexcept;

  void error(std::string_view text, std::string_view hint = "");
  void warning(std::string_view text);
  void info(std::string_view text);
  void debug(std::string_view text);
  void problem(const lexicon::Problem& problem);  // an error with its place and the line shown
  void raw(std::string_view text);                // as it is, without a line end of its own: progress

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overclaim::cli
