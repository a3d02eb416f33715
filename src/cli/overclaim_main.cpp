#include <csignal>

#include "cli/cli.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is detected when the output is written
#ifdef SIGXFSZ
  std::signal(SIGXFSZ, SIG_IGN);  // exceeding the limit on file sizes becomes an error of that file
#endif
  return overclaim::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc});
}
