#include "lsp/server.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "lsp/internal/answers.h"

namespace overclaim::lsp {
namespace {

using Clock = std::chrono::steady_clock;

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

// Do the requested kinds of actions include quick fixes? Kinds are hierarchical: an empty kind includes all.
bool wants_fixes(const std::vector<std::string>& only) {
  return only.empty() || std::any_of(only.begin(), only.end(),
                                     [](const std::string& kind) { return kind.empty() || kind == "quickfix"; });
}

std::string uri_of(const ClientMessage& message) {
  return std::visit(
      Overloaded{[](const HoverRequest& m) { return m.uri; }, [](const ActionsRequest& m) { return m.uri; },
                 [](const SymbolsRequest& m) { return m.uri; }, [](const HintsRequest& m) { return m.uri; },
                 [](const auto&) { return std::string(); }},
      message.content);
}

}  // namespace

// The shared state and the functions of both threads.
struct Server::Impl {
  Impl(const Checker& c, ServerOptions o, Send s, Log l)
      : checker(c), options(std::move(o)), send(std::move(s)), log(std::move(l)), worker([this] { work(); }) {}

  // ---- Called by the reading thread ----

  bool take(const Frame& frame) {
    if (frame.kind == Frame::Kind::message) return take(read_message(frame.text));
    const ErrorCode code = frame.kind == Frame::Kind::too_long ? ErrorCode::invalid_request : ErrorCode::parse_error;
    const std::lock_guard<std::mutex> lock(mutex);
    queue_text(write_error({}, code, frame.text));
    report(LogKind::error, frame.text);
    return true;
  }

  bool take(ClientMessage message) {
    const std::lock_guard<std::mutex> lock(mutex);
    if (std::holds_alternative<Exit>(message.content)) return false;
    if (const auto* invalid = std::get_if<InvalidMessage>(&message.content)) {
      refuse(message, *invalid);
    } else if (phase == Phase::fresh && !std::holds_alternative<Initialize>(message.content)) {
      refuse(message, {ErrorCode::not_initialized, "the first request must be initialize"});
    } else if (phase == Phase::shut_down) {
      refuse(message, {ErrorCode::invalid_request, "the server has been shut down"});
    } else {
      std::visit([&](auto& content) { on(message, content); }, message.content);
    }
    return true;
  }

  // Requests get an error response; notifications have no response, so the error is only logged.
  void refuse(const ClientMessage& message, const InvalidMessage& invalid) {
    const bool unreadable = message.method.empty();
    if (message.is_request() || unreadable) queue_text(write_error(message.id, invalid.code, invalid.why));
    if (invalid.code != ErrorCode::not_initialized) report(LogKind::warning, invalid.why);
  }

  void on(const ClientMessage& message, const Initialize& params) {
    if (phase != Phase::fresh)
      return refuse(message, {ErrorCode::invalid_request, "initialize has already been requested"});
    phase = Phase::running;
    editor = params;
    for (const auto& name : params.encodings)
      if (const auto known = encoding_of(name)) {
        encoding = *known;
        break;
      }
    queue_text(write_initialized(message.id, encoding, options.version));
  }
  void on(const ClientMessage&, const Initialized&) {
    if (editor.watches_files) queue_text(write_watch_request(kConfigFiles));
    set(editor.settings);
  }
  void on(const ClientMessage& message, const Shutdown&) {
    phase = Phase::shut_down;
    queue_text(write_null(message.id));
  }
  void on(const ClientMessage&, const Exit&) {}
  void on(const ClientMessage&, const Response&) {}
  void on(const ClientMessage&, const InvalidMessage&) {}
  void on(const ClientMessage& message, const UnknownMethod&) {
    if (message.is_request())
      queue_text(write_error(message.id, ErrorCode::method_not_found, "\"" + message.method + "\" is not supported"));
  }

  void on(const ClientMessage&, const Cancel& params) {
    const auto found = std::find_if(queue.begin(), queue.end(), [&](const Task& task) {
      return task.request.is_request() && task.request.id == params.id;
    });
    if (found != queue.end()) found->cancelled = true;
    if (params.id == under_way && !std::holds_alternative<std::monostate>(params.id)) cancelled = true;
  }

  void on(const ClientMessage&, const Opened& params) {
    if (!texts.open(params.uri, params.language, params.version, params.text)) {
      report(LogKind::error, params.uri + ": too long to be checked");
      return forget(params.uri);
    }
    wait_for_check(params.uri, std::chrono::milliseconds(0));
  }
  void on(const ClientMessage&, const Changed& params) {
    const OpenText* text = texts.find(params.uri);
    if (!text) return report(LogKind::warning, params.uri + ": changed, but not open");
    // Messages arrive in order, so a version that does not increase is wrong, but the change is valid.
    if (params.version && *params.version <= text->version)
      report(LogKind::warning, params.uri + ": version " + std::to_string(*params.version) + " comes after version " +
                                   std::to_string(text->version));
    if (!texts.change(params.uri, params.version.value_or(text->version + 1), params.changes, encoding)) {
      report(LogKind::error, params.uri + ": the edited text is too long to be checked");
      return forget(params.uri);
    }
    wait_for_check(params.uri, options.pause);
  }
  void on(const ClientMessage&, const Saved& params) {
    if (waiting.count(params.uri)) wait_for_check(params.uri, std::chrono::milliseconds(0));
  }
  void on(const ClientMessage&, const Closed& params) {
    if (!texts.close(params.uri)) return report(LogKind::warning, params.uri + ": closed, but not open");
    forget(params.uri);
  }

  // Settings that are not sent keep the value from `initialize`: many editors send settings without any of this
  // server's.
  void on(const ClientMessage&, const Configured& params) {
    EditorSettings now = editor.settings;
    now.problems = params.settings.problems;
    if (params.settings.subject) now.subject = params.settings.subject;
    if (params.settings.profile) now.profile = params.settings.profile;
    if (params.settings.tiers) now.tiers = params.settings.tiers;
    if (!params.settings.severities.empty()) now.severities = params.settings.severities;
    set(now);
  }
  void on(const ClientMessage&, const FilesChanged& params) {
    if (std::any_of(params.uris.begin(), params.uris.end(), [](const std::string& uri) { return is_config_file(uri); }))
      recheck_all();
  }

  // Requests about a text are answered by the other thread, since the text may have to be checked first.
  template <class Request>
  void on(const ClientMessage& message, const Request& request) {
    if (!message.is_request()) return;
    const OpenText* text = texts.find(request.uri);
    queue.push_back({message, text ? text->state : 0, "", "", false});
    changed.notify_one();
  }

  void set(const EditorSettings& params) {
    settings = params;
    CheckOptions tried;
    for (const auto& problem : apply_settings(checker.lexicon(), settings, tried))
      report(LogKind::error, "settings: " + problem, /*shown=*/true);
    recheck_all();
  }
  // Schedules a check of all open texts with the current settings.
  void recheck_all() {
    ++settings_version;
    for (const auto& [uri, text] : texts.all()) wait_for_check(uri, std::chrono::milliseconds(0));
    if (editor.refreshes_hints && !texts.all().empty()) queue_text(write_refresh_request());
  }

  void wait_for_check(const std::string& uri, std::chrono::milliseconds pause) {
    const auto now = Clock::now();
    const auto [it, fresh] = waiting.try_emplace(uri, Wait{now, now});
    it->second.until = std::min(now + pause, it->second.since + options.longest_wait);
    changed.notify_one();
  }
  // Removes a closed text and clears its diagnostics.
  void forget(const std::string& uri) {
    waiting.erase(uri);
    queue.push_back({{}, 0, write_diagnostics(uri, std::nullopt, {}), uri, false});
    changed.notify_one();
  }

  // Queues a complete message.
  void queue_text(std::string text) {
    queue.push_back({{}, 0, std::move(text), "", false});
    changed.notify_one();
  }
  // Logs a message in the program and in the editor.
  void report(LogKind kind, const std::string& text, bool shown = false) {
    log(kind, text);
    if (phase == Phase::running) queue_text(write_log(static_cast<int>(kind), text, shown));
  }

  // ---- Called by the working thread ----

  void work() {
    std::unique_lock<std::mutex> lock(mutex);
    while (true) {
      if (!queue.empty()) {
        const Task task = std::move(queue.front());
        queue.pop_front();
        under_way = task.request.id;
        cancelled = task.cancelled;
        lock.unlock();
        perform(task);
        lock.lock();
        under_way = {};
        continue;
      }
      if (ending) return;
      const auto next = std::min_element(waiting.begin(), waiting.end(),
                                         [](const auto& a, const auto& b) { return a.second.until < b.second.until; });
      if (next == waiting.end()) {
        changed.wait(lock);
      } else if (next->second.until > Clock::now()) {
        changed.wait_until(lock, Clock::time_point(next->second.until));
      } else {
        const std::string uri = next->first;
        lock.unlock();
        up_to_date(uri);
        lock.lock();
      }
    }
  }

  struct Task {
    ClientMessage request;  // the request to answer; monostate id: send `ready`
    uint64_t state = 0;     // OpenText::state when the request arrived
    std::string ready;      // a complete message to send
    std::string forgotten;  // URI of a closed text
    bool cancelled = false;
  };

  void perform(const Task& task) {
    if (!task.forgotten.empty()) checked.erase(task.forgotten);
    if (!task.request.is_request()) return send(task.ready);
    const MessageId& id = task.request.id;
    if (stopped()) return send(write_error(id, ErrorCode::cancelled, "cancelled"));
    Checked* text = up_to_date(uri_of(task.request));
    if (task.state > 0 && (!text || text->state != task.state))
      return send(write_error(id, ErrorCode::content_modified, "the text has changed since"));
    const std::string answer = text ? answer_to(task.request, *text) : nothing_for(task.request);
    send(stopped() ? write_error(id, ErrorCode::cancelled, "cancelled") : answer);
  }

  bool stopped() {
    const std::lock_guard<std::mutex> lock(mutex);
    return cancelled;
  }

  struct Checked {
    CheckedText text;
    uint64_t state = 0;  // OpenText::state
    int64_t version = 0;
    uint64_t settings_version = 0;  // Impl::settings_version at the check
    FileOptions file_options;
  };

  // Returns the current text, checked; a previous check is reused if it is still valid. Returns null if the text is not
  // open, or if it changed during the check: the result is then discarded and the text remains scheduled.
  Checked* up_to_date(const std::string& uri) {
    OpenText now;
    uint64_t settings_used = 0;
    EditorSettings set;
    {
      const std::lock_guard<std::mutex> lock(mutex);
      const OpenText* text = texts.find(uri);
      if (!text) return nullptr;
      const auto known = checked.find(uri);
      if (known != checked.end() && known->second.state == text->state &&
          known->second.settings_version == settings_version) {
        waiting.erase(uri);
        return &known->second;
      }
      now = *text;
      settings_used = settings_version;
      set = settings;
    }
    Checked fresh = check(uri, std::move(now), settings_used, set);
    {
      const std::lock_guard<std::mutex> lock(mutex);
      const OpenText* text = texts.find(uri);
      if (!text || text->state != fresh.state || settings_version != settings_used) return nullptr;
      waiting.erase(uri);
    }
    Checked& kept = checked[uri] = std::move(fresh);
    send(write_diagnostics(uri, kept.version, diagnostics_of(kept.text)));
    return &kept;
  }

  Checked check(const std::string& uri, OpenText now, uint64_t settings_used, const EditorSettings& set) {
    Checked out;
    out.state = now.state;
    out.version = now.version;
    out.settings_version = settings_used;
    const auto known = checked.find(uri);
    const std::string path = path_of_uri(uri);
    if (known != checked.end() && known->second.settings_version == settings_used) {
      out.file_options = known->second.file_options;
    } else {
      out.file_options = options.options_for(path);
      const std::lock_guard<std::mutex> lock(mutex);
      for (const auto& problem : out.file_options.problems) report(LogKind::error, problem, /*shown=*/true);
    }
    CheckOptions by = out.file_options.options;
    apply_settings(checker.lexicon(), set, by);
    if (const auto format = format_of_language(now.language)) by.format = format;
    out.text = {checker.check(path, std::move(now.text), by), std::move(now.lines), encoding, by, {}};
    return out;
  }

  std::string answer_to(const ClientMessage& request, Checked& now) {
    const lexicon::Lexicon& lexicon = checker.lexicon();
    const MessageId& id = request.id;
    return std::visit(
        Overloaded{[&](const HoverRequest& m) {
                     const auto hover = hover_at(lexicon, now.text, m.position);
                     return hover ? write_hover(id, hover->text, editor.markdown, hover->range) : write_null(id);
                   },
                   [&](const ActionsRequest& m) {
                     std::vector<CodeAction> actions;
                     if (wants_fixes(m.only))
                       actions = actions_in(checker, now.text, m.range, [this] { return stopped(); });
                     const auto version = editor.versioned_edits ? std::optional<int64_t>(now.version) : std::nullopt;
                     return write_actions(id, actions, m.uri, version);
                   },
                   [&](const SymbolsRequest& m) {
                     return write_symbols(id, symbols_of(lexicon, now.text), m.uri, editor.symbol_trees);
                   },
                   [&](const HintsRequest& m) { return write_hints(id, hints_in(lexicon, now.text, m.range)); },
                   [&](const auto&) { return write_null(id); }},
        request.content);
  }

  // Returns the empty response for a text that is not open.
  static std::string nothing_for(const ClientMessage& request) {
    return std::holds_alternative<HoverRequest>(request.content) ? write_null(request.id)
                                                                 : write_actions(request.id, {}, "", std::nullopt);
  }

  // ---- Shared ----

  int end() {
    {
      const std::lock_guard<std::mutex> lock(mutex);
      ending = true;
      changed.notify_one();
    }
    if (worker.joinable()) worker.join();
    return phase == Phase::shut_down ? 0 : 1;
  }

  enum class Phase : uint8_t { fresh, running, shut_down };
  struct Wait {
    Clock::time_point since, until;
  };

  const Checker& checker;
  const ServerOptions options;
  const Send send;
  const Log log;

  std::mutex mutex;  // guards the members below, except `checked`
  std::condition_variable changed;
  Phase phase = Phase::fresh;
  Initialize editor;                    // constant after `initialize`
  Encoding encoding = Encoding::utf16;  // constant after `initialize`
  EditorSettings settings;
  OpenTexts texts;
  std::deque<Task> queue;
  std::map<std::string, Wait> waiting;  // texts scheduled for a check
  MessageId under_way;                  // the request being answered
  bool cancelled = false;               // it has been cancelled
  uint64_t settings_version = 0;        // incremented when the settings change
  bool ending = false;

  std::map<std::string, Checked> checked;  // used only by the working thread
  std::thread worker;                      // last, because it uses all other members
};

Server::Server(const Checker& checker, ServerOptions options, Send send, Log log)
    : impl_(std::make_unique<Impl>(checker, std::move(options), std::move(send), std::move(log))) {}
Server::~Server() { end(); }

bool Server::take(const Frame& frame) { return impl_->take(frame); }
int Server::end() { return impl_->end(); }

}  // namespace overclaim::lsp
