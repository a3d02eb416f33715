#include "config/internal/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

extern char** environ;

namespace overclaim::config {
namespace {

// Both ends of a pipe, closed when it goes out of scope.
class Pipe {
 public:
  Pipe() : open_(pipe2(ends_, O_CLOEXEC) == 0) {}
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return open_; }
  int end(int which) const { return ends_[which]; }
  void close_end(int which) {
    if (ends_[which] >= 0) close(ends_[which]);
    ends_[which] = -1;
  }

 private:
  int ends_[2] = {-1, -1};
  bool open_;
};

class FileActions {
 public:
  FileActions(int out, int err) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, err, STDERR_FILENO);
  }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

// Reads both until they end: a program that fills one of them must not wait until the other is read.
bool read_both(int out_end, int err_end, ProcessOutcome& outcome) {
  pollfd ends[] = {{out_end, POLLIN, 0}, {err_end, POLLIN, 0}};
  std::string* texts[] = {&outcome.out, &outcome.err};
  char part[65536];
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (poll(ends, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    for (int i = 0; i < 2; ++i) {
      if (ends[i].fd < 0 || ends[i].revents == 0) continue;
      const ssize_t count = read(ends[i].fd, part, sizeof part);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return false;
      if (count == 0) ends[i].fd = -1;  // poll() skips it
      texts[i]->append(part, static_cast<size_t>(count));
    }
  }
  return true;
}

std::vector<lexicon::Problem> failure(const std::string& program, const std::string& what, int error) {
  return {{program, 0, 0, "", what + ": " + std::strerror(error), ""}};
}

}  // namespace

lexicon::Result<ProcessOutcome> run_process(const std::vector<std::string>& arguments) {
  const std::string& program = arguments.front();
  Pipe out, err;
  if (!out.is_open() || !err.is_open()) return failure(program, "cannot be started", errno);
  std::vector<char*> argv;
  for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  const FileActions actions(out.end(1), err.end(1));
  if (const int error = posix_spawnp(&child, argv[0], actions.get(), nullptr, argv.data(), environ); error != 0)
    return failure(program, "cannot be started", error);
  out.close_end(1);
  err.close_end(1);
  ProcessOutcome outcome;
  const bool heard = read_both(out.end(0), err.end(0), outcome);
  const int error = errno;
  out.close_end(0);
  err.close_end(0);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!heard) return failure(program, "cannot be read from", error);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

}  // namespace overclaim::config
