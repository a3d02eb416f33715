#include <csignal>

#include "cli/cli.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is seen where the output is written
#ifdef SIGXFSZ
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is an error of the file that meets it
#endif
  return overclaim::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc});
}
