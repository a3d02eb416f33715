#include "cli/streams.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "support/program.h"

namespace overclaim::cli {
namespace {

struct Pipe {
  Pipe() {
    std::signal(SIGPIPE, SIG_IGN);
    REQUIRE(pipe(ends) == 0);
  }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  void close_end(int end) {
    if (ends[end] >= 0) close(ends[end]);
    ends[end] = -1;
  }
  int ends[2] = {-1, -1};
};

TEST_CASE("a slow reader gets all output, also from a non-blocking pipe") {
  Pipe pipe;
  fcntl(pipe.ends[1], F_SETFL, fcntl(pipe.ends[1], F_GETFL) | O_NONBLOCK);
  std::string received;
  std::thread reader([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    std::string fault;
    read_all(pipe.ends[0], received, fault);
  });
  std::string sent;
  {
    Output out(pipe.ends[1]);
    for (int i = 0; i < 50000; ++i) {
      const std::string line = "line " + std::to_string(i) + "\n";
      sent += line;
      CHECK_MESSAGE(out.write(line), i);
    }
  }
  pipe.close_end(1);
  reader.join();
  CHECK(received == sent);
}

TEST_CASE("writing stops without an error if the reader has closed the pipe") {
  Pipe pipe;
  pipe.close_end(0);
  Output out(pipe.ends[1]);
  out.write("text");
  CHECK_FALSE(out.flush());
  CHECK_FALSE(out.write("more"));
  CHECK(out.fault().empty());
}

TEST_CASE("a full disk is reported") {
  const int full = open("/dev/full", O_WRONLY);
  if (full < 0) return;  // /dev/full is missing on some systems
  Output out(full);
  out.write("text");
  CHECK_FALSE(out.flush());
  CHECK_FALSE(out.fault().empty());
  close(full);
}

TEST_CASE("the exit code does not change if the reader closes the pipe; a full disk is an error") {
  const ScratchFolder folder;
  const std::string article = folder.write("a.md", "Cerebrolysin builds muscle.\n");
  std::FILE* err = std::tmpfile();
  Pipe pipe;
  pipe.close_end(0);
  CHECK(run({"check", article}, {0, pipe.ends[1], fileno(err)}) == 1);
  CHECK(run({"check", "--fail-on", "never", article}, {0, pipe.ends[1], fileno(err)}) == 0);
  CHECK(content_from_start(err).empty());
  if (const int full = open("/dev/full", O_WRONLY); full >= 0) {
    CHECK(run({"check", article}, {0, full, fileno(err)}) == 2);
    CHECK(content_from_start(err).find("standard output") != std::string::npos);
    close(full);
  }
  std::fclose(err);
}

TEST_CASE("lines are read with any line ends, also the last one") {
  const ScratchFolder folder;
  const std::string path = folder.write("lines", "one\r\n\n" + std::string(200000, 'x') + "\nlast");
  const int file = open(path.c_str(), O_RDONLY);
  REQUIRE(file >= 0);
  LineReader lines(file);
  std::vector<std::string> read;
  std::string line;
  while (lines.next(line, [] {})) read.push_back(line);
  close(file);
  CHECK(read == std::vector<std::string>{"one", "", std::string(200000, 'x'), "last"});
}

TEST_CASE("only terminals get colours") {
  const ScratchFolder folder;
  const int file = open(folder.write("file", "").c_str(), O_WRONLY);
  CHECK_FALSE(wants_colour(file));
  close(file);

  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0 || !isatty(terminal)) return;  // no pseudo terminals here
  const char* term = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR");
  const std::string old_term = term ? term : "", old_no_colour = no_colour ? no_colour : "";
  setenv("TERM", "xterm", 1);
  unsetenv("NO_COLOR");
  CHECK(wants_colour(terminal));
  setenv("NO_COLOR", "", 1);
  CHECK(wants_colour(terminal));
  setenv("NO_COLOR", "1", 1);
  CHECK_FALSE(wants_colour(terminal));
  unsetenv("NO_COLOR");
  setenv("TERM", "dumb", 1);
  CHECK_FALSE(wants_colour(terminal));
  unsetenv("TERM");
  CHECK_FALSE(wants_colour(terminal));
  if (term) setenv("TERM", old_term.c_str(), 1);
  if (no_colour) setenv("NO_COLOR", old_no_colour.c_str(), 1);
  close(terminal);
}

}  // namespace
}  // namespace overclaim::cli
