// Messages of the program about its own work, on standard error. Thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "lexicon/result.h"

namespace overclaim::cli {

class Log {
 public:
  // `level`: error, warning, info or debug; messages of lower severity are dropped.
  explicit Log(int fd, std::string_view level = "warning");
  ~Log();
  Log(Log&&) noexcept;
  Log& operator=(Log&&) noexcept;

  void error(std::string_view text, std::string_view hint = "");
  void warning(std::string_view text);
  void info(std::string_view text);
  void debug(std::string_view text);
  void problem(const lexicon::Problem& problem);  // an error with its position and source line
  void raw(std::string_view text);                // unchanged and without a line end, for progress

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace overclaim::cli
