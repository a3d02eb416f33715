// The checker at an editor's side: takes the messages of one editor, keeps its open texts checked, and answers.
//
// Two threads. The one that calls take() keeps the texts as the editor has them, which is quick, and queues all else.
// The server's own does everything that may take time, one thing after the other: it answers requests in their order,
// and where none waits it checks the texts that have changed. What is said to the editor is said by that thread alone.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "lsp/settings.h"
#include "lsp/transport.h"
#include "overclaim.h"

namespace overclaim::lsp {

struct ServerOptions {
  DecideFor decided_for;  // how a file is checked; must be set
  std::string version;    // of the program
  // A text is checked when nothing was typed for `pause`, and while typing goes on every `longest_wait`.
  std::chrono::milliseconds pause{40};
  std::chrono::milliseconds longest_wait{250};
};

// Grave enough to be told as: the numbers of the protocol.
enum class LogKind : int { error = 1, warning = 2, info = 3, log = 4 };

class Server {
 public:
  using Send = std::function<void(std::string_view message)>;               // to the editor, without a frame
  using Tell = std::function<void(LogKind kind, const std::string& text)>;  // to who runs the program

  // `checker` must outlive it. `send` is called by the server's thread, `tell` by both; neither may throw.
  Server(const Checker& checker, ServerOptions options, Send send, Tell tell);
  ~Server();  // as end()
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Takes what was read. False once the editor has said that it is the end.
  bool take(const Frame& frame);

  // Answers what has been asked, checks nothing any more, and stops. The exit code of the program: 0 where the editor
  // had asked to shut down, else 1.
  int end();

 private:
  struct Desk;
  std::unique_ptr<Desk> desk_;
};

}  // namespace overclaim::lsp
