// A language server for one editor: it receives the editor's messages, keeps the open texts checked, and responds.
//
// It uses two threads. The thread that calls take() updates the open texts, which is fast, and queues everything else.
// The server's own thread does all work that may take time: it answers requests in their order and, when none is
// queued, checks the texts that have changed. Only this thread sends messages to the editor.
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
  OptionsFor options_for;  // REQUIRED: returns the options for a file
  std::string version;     // of the program
  // A text is checked after `pause` without edits, and during continuous edits every `longest_wait`.
  std::chrono::milliseconds pause{40};
  std::chrono::milliseconds longest_wait{250};
};

// Message types with the numbers of the protocol (MessageType of LSP 3.17).
enum class LogKind : int { error = 1, warning = 2, info = 3, log = 4 };

class Server {
 public:
  using Send = std::function<void(std::string_view message)>;              // to the editor, without framing
  using Log = std::function<void(LogKind kind, const std::string& text)>;  // to the log of the program

  // REQUIRES: `checker` outlives the server. `send` is called by the server's thread, `log` by both threads; neither
  // may throw.
  Server(const Checker& checker, ServerOptions options, Send send, Log log);
  ~Server();  // calls end()
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Processes a frame. Returns false once the editor has sent `exit`.
  bool take(const Frame& frame);

  // Answers the queued requests, checks no further texts, and stops. Returns the exit code of the program: 0 if the
  // editor had requested shutdown, otherwise 1.
  int end();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace overclaim::lsp
