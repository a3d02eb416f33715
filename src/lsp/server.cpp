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

// Does an editor that wants actions of these kinds want quick fixes? Kinds are wider the shorter they are.
bool wants_fixes(const std::vector<std::string>& only) {
  return only.empty() || std::any_of(only.begin(), only.end(),
                                     [](const std::string& kind) { return kind.empty() || kind == "quickfix"; });
}

std::string uri_asked(const ClientMessage& message) {
  return std::visit(Overloaded{[](const HoverAsked& m) { return m.uri; }, [](const ActionsAsked& m) { return m.uri; },
                               [](const SymbolsAsked& m) { return m.uri; }, [](const HintsAsked& m) { return m.uri; },
                               [](const auto&) { return std::string(); }},
                    message.content);
}

}  // namespace

// What the two threads share, and what each does.
struct Server::Desk {
  Desk(const Checker& c, ServerOptions o, Send s, Tell t)
      : checker(c), options(std::move(o)), send(std::move(s)), tell(std::move(t)), worker([this] { work(); }) {}

  // ---- The thread that reads. ----

  bool take(const Frame& frame) {
    if (frame.kind == Frame::Kind::message) return take(read_message(frame.text));
    const Fault fault = frame.kind == Frame::Kind::too_long ? Fault::invalid_request : Fault::parse_error;
    const std::lock_guard<std::mutex> lock(mutex);
    queue_text(write_fault({}, fault, frame.text));
    say(LogKind::error, frame.text);
    return true;
  }

  bool take(ClientMessage message) {
    const std::lock_guard<std::mutex> lock(mutex);
    if (std::holds_alternative<Exit>(message.content)) return false;
    if (const auto* faulty = std::get_if<Faulty>(&message.content)) {
      refuse(message, *faulty);
    } else if (phase == Phase::fresh && !std::holds_alternative<Initialize>(message.content)) {
      refuse(message, {Fault::not_initialized, "the first request must be initialize"});
    } else if (phase == Phase::shut_down) {
      refuse(message, {Fault::invalid_request, "the server has been shut down"});
    } else {
      std::visit([&](auto& content) { on(message, content); }, message.content);
    }
    return true;
  }

  // Notifications have no answer; that they came to nothing is told.
  void refuse(const ClientMessage& message, const Faulty& faulty) {
    const bool unreadable = message.method.empty();
    if (message.is_request() || unreadable) queue_text(write_fault(message.id, faulty.fault, faulty.why));
    if (faulty.fault != Fault::not_initialized) say(LogKind::warning, faulty.why);
  }

  void on(const ClientMessage& message, const Initialize& said) {
    if (phase != Phase::fresh) return refuse(message, {Fault::invalid_request, "initialize was asked for before"});
    phase = Phase::running;
    editor = said;
    for (const auto& name : said.encodings)
      if (const auto known = encoding_of(name)) {
        encoding = *known;
        break;
      }
    queue_text(write_initialized(message.id, encoding, options.version));
  }
  void on(const ClientMessage&, const Initialized&) {
    if (editor.watches_files) queue_text(write_watch_request(kDecidingFiles));
    set(editor.settings);
  }
  void on(const ClientMessage& message, const Shutdown&) {
    phase = Phase::shut_down;
    queue_text(write_null(message.id));
  }
  void on(const ClientMessage&, const Exit&) {}
  void on(const ClientMessage&, const Answered&) {}
  void on(const ClientMessage&, const Faulty&) {}
  void on(const ClientMessage& message, const Unknown&) {
    if (message.is_request())
      queue_text(write_fault(message.id, Fault::method_not_found, "\"" + message.method + "\" is not spoken here"));
  }

  void on(const ClientMessage&, const Cancel& said) {
    const auto asked = std::find_if(queue.begin(), queue.end(), [&](const Task& task) {
      return task.request.is_request() && task.request.id == said.id;
    });
    if (asked != queue.end()) asked->cancelled = true;
    if (said.id == under_way && !std::holds_alternative<std::monostate>(said.id)) cancelled = true;
  }

  void on(const ClientMessage&, const Opened& said) {
    if (!texts.open(said.uri, said.language, said.version, said.text)) {
      say(LogKind::error, said.uri + ": too long to be checked");
      return forget(said.uri);
    }
    wait_for_check(said.uri, std::chrono::milliseconds(0));
  }
  void on(const ClientMessage&, const Changed& said) {
    const OpenText* text = texts.find(said.uri);
    if (!text) return say(LogKind::warning, said.uri + ": changed, but not open");
    // Messages come in order, so a number that does not grow is wrong and the change is not.
    if (said.version && *said.version <= text->version)
      say(LogKind::warning, said.uri + ": version " + std::to_string(*said.version) + " comes after version " +
                                std::to_string(text->version));
    if (!texts.change(said.uri, said.version.value_or(text->version + 1), said.changes, encoding)) {
      say(LogKind::error, said.uri + ": has become too long to be checked");
      return forget(said.uri);
    }
    wait_for_check(said.uri, options.pause);
  }
  void on(const ClientMessage&, const Saved& said) {
    if (waiting.count(said.uri)) wait_for_check(said.uri, std::chrono::milliseconds(0));
  }
  void on(const ClientMessage&, const Closed& said) {
    if (!texts.close(said.uri)) return say(LogKind::warning, said.uri + ": closed, but not open");
    forget(said.uri);
  }

  // What is not named stays as it was said in the beginning: editors like to send settings that hold nothing of ours.
  void on(const ClientMessage&, const Configured& said) {
    EditorSettings now = editor.settings;
    now.faults = said.settings.faults;
    if (said.settings.subject) now.subject = said.settings.subject;
    if (said.settings.profile) now.profile = said.settings.profile;
    if (said.settings.tiers) now.tiers = said.settings.tiers;
    if (!said.settings.severities.empty()) now.severities = said.settings.severities;
    set(now);
  }
  void on(const ClientMessage&, const FilesChanged& said) {
    if (std::any_of(said.uris.begin(), said.uris.end(), [](const std::string& uri) { return decides(uri); })) decide();
  }

  // Requests about a text are answered by the other thread, for it may have to be checked first.
  template <class Asked>
  void on(const ClientMessage& message, const Asked& asked) {
    if (!message.is_request()) return;
    const OpenText* text = texts.find(asked.uri);
    queue.push_back({message, text ? text->state : 0, "", "", false});
    changed.notify_one();
  }

  void set(const EditorSettings& said) {
    settings = said;
    CheckOptions tried;
    for (const auto& fault : apply_settings(checker.lexicon(), settings, tried))
      say(LogKind::error, "settings: " + fault, /*shown=*/true);
    decide();
  }
  // All open texts are checked anew, by what holds now.
  void decide() {
    ++decisions;
    for (const auto& [uri, text] : texts.all()) wait_for_check(uri, std::chrono::milliseconds(0));
    if (editor.refreshes_hints && !texts.all().empty()) queue_text(write_refresh_request());
  }

  void wait_for_check(const std::string& uri, std::chrono::milliseconds pause) {
    const auto now = Clock::now();
    const auto [it, fresh] = waiting.try_emplace(uri, Wait{now, now});
    it->second.until = std::min(now + pause, it->second.since + options.longest_wait);
    changed.notify_one();
  }
  // A text that is no longer open has no findings.
  void forget(const std::string& uri) {
    waiting.erase(uri);
    queue.push_back({{}, 0, write_diagnostics(uri, std::nullopt, {}), uri, false});
    changed.notify_one();
  }

  // Something ready to be said, in its turn.
  void queue_text(std::string text) {
    queue.push_back({{}, 0, std::move(text), "", false});
    changed.notify_one();
  }
  // To who runs the program and to the editor.
  void say(LogKind kind, const std::string& text, bool shown = false) {
    tell(kind, text);
    if (phase == Phase::running) queue_text(write_told(static_cast<int>(kind), text, shown));
  }

  // ---- The thread that works. ----

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
    ClientMessage request;  // to be answered; no request: something ready to be said
    uint64_t state = 0;     // of its text when it was asked
    std::string ready;      // to be said as it is
    std::string forgotten;  // a text that has been closed
    bool cancelled = false;
  };

  void perform(const Task& task) {
    if (!task.forgotten.empty()) checked.erase(task.forgotten);
    if (!task.request.is_request()) return send(task.ready);
    const MessageId& id = task.request.id;
    if (stopped()) return send(write_fault(id, Fault::cancelled, "cancelled"));
    Checked* text = up_to_date(uri_asked(task.request));
    if (task.state > 0 && (!text || text->state != task.state))
      return send(write_fault(id, Fault::content_modified, "the text has changed since"));
    const std::string answer = text ? answer_to(task.request, *text) : nothing_for(task.request);
    send(stopped() ? write_fault(id, Fault::cancelled, "cancelled") : answer);
  }

  bool stopped() {
    const std::lock_guard<std::mutex> lock(mutex);
    return cancelled;
  }

  struct Checked {
    CheckedText text;
    uint64_t state = 0;  // OpenText::state
    int64_t version = 0;
    uint64_t decision = 0;  // by which of `decisions` it was checked
    Decided decided;
  };

  // The text as it is now, checked; what was checked before is kept where it still holds. Null where the text is not
  // open, and where it changed meanwhile: such a check is void, nothing is said of it, and the text waits for its next.
  Checked* up_to_date(const std::string& uri) {
    OpenText now;
    uint64_t decision = 0;
    EditorSettings set;
    {
      const std::lock_guard<std::mutex> lock(mutex);
      const OpenText* text = texts.find(uri);
      if (!text) return nullptr;
      const auto known = checked.find(uri);
      if (known != checked.end() && known->second.state == text->state && known->second.decision == decisions) {
        waiting.erase(uri);
        return &known->second;
      }
      now = *text;
      decision = decisions;
      set = settings;
    }
    Checked fresh = check(uri, std::move(now), decision, set);
    {
      const std::lock_guard<std::mutex> lock(mutex);
      const OpenText* text = texts.find(uri);
      if (!text || text->state != fresh.state || decisions != decision) return nullptr;
      waiting.erase(uri);
    }
    Checked& kept = checked[uri] = std::move(fresh);
    send(write_diagnostics(uri, kept.version, diagnostics_of(kept.text)));
    return &kept;
  }

  Checked check(const std::string& uri, OpenText now, uint64_t decision, const EditorSettings& set) {
    Checked out;
    out.state = now.state;
    out.version = now.version;
    out.decision = decision;
    const auto known = checked.find(uri);
    const std::string path = path_of_uri(uri);
    if (known != checked.end() && known->second.decision == decision) {
      out.decided = known->second.decided;
    } else {
      out.decided = options.decided_for(path);
      const std::lock_guard<std::mutex> lock(mutex);
      for (const auto& fault : out.decided.faults) say(LogKind::error, fault, /*shown=*/true);
    }
    CheckOptions by = out.decided.options;
    apply_settings(checker.lexicon(), set, by);
    if (const auto format = format_of_language(now.language)) by.format = format;
    out.text = {checker.check(path, std::move(now.text), by), std::move(now.lines), encoding, by, {}};
    return out;
  }

  std::string answer_to(const ClientMessage& request, Checked& now) {
    const lexicon::Lexicon& lexicon = checker.lexicon();
    const MessageId& id = request.id;
    return std::visit(
        Overloaded{[&](const HoverAsked& m) {
                     const auto hover = hover_at(lexicon, now.text, m.position);
                     return hover ? write_hover(id, hover->text, editor.markdown, hover->range) : write_null(id);
                   },
                   [&](const ActionsAsked& m) {
                     std::vector<CodeAction> actions;
                     if (wants_fixes(m.only))
                       actions = actions_in(checker, now.text, m.range, [this] { return stopped(); });
                     const auto version = editor.versioned_edits ? std::optional<int64_t>(now.version) : std::nullopt;
                     return write_actions(id, actions, m.uri, version);
                   },
                   [&](const SymbolsAsked& m) {
                     return write_symbols(id, symbols_of(lexicon, now.text), m.uri, editor.symbol_trees);
                   },
                   [&](const HintsAsked& m) { return write_hints(id, hints_in(lexicon, now.text, m.range)); },
                   [&](const auto&) { return write_null(id); }},
        request.content);
  }

  // Of a text that is not open nothing can be told.
  static std::string nothing_for(const ClientMessage& request) {
    return std::holds_alternative<HoverAsked>(request.content) ? write_null(request.id)
                                                               : write_actions(request.id, {}, "", std::nullopt);
  }

  // ---- Both. ----

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
  const Tell tell;

  std::mutex mutex;  // for all that follows, but for `checked`
  std::condition_variable changed;
  Phase phase = Phase::fresh;
  Initialize editor;                    // not changed once it has been read
  Encoding encoding = Encoding::utf16;  // likewise
  EditorSettings settings;
  OpenTexts texts;
  std::deque<Task> queue;
  std::map<std::string, Wait> waiting;  // texts that have to be checked
  MessageId under_way;                  // the request that is being answered
  bool cancelled = false;               // it has been called off
  uint64_t decisions = 0;               // grows when texts have to be checked by other settings
  bool ending = false;

  std::map<std::string, Checked> checked;  // the working thread's own
  std::thread worker;                      // last, for it uses all of them
};

Server::Server(const Checker& checker, ServerOptions options, Send send, Tell tell)
    : desk_(std::make_unique<Desk>(checker, std::move(options), std::move(send), std::move(tell))) {}
Server::~Server() { end(); }

bool Server::take(const Frame& frame) { return desk_->take(frame); }
int Server::end() { return desk_->end(); }

}  // namespace overclaim::lsp
