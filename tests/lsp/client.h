// An editor in memory: speaks to a Server in JSON and waits for what it says.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lsp/server.h"
#include "support/shipped.h"

namespace overclaim {

class Client {
 public:
  using Json = nlohmann::json;

  explicit Client(DecideFor decided = [](const std::string&) { return Decided{}; },
                  std::chrono::milliseconds pause = std::chrono::milliseconds(1))
      : server_(
            shipped_checker(), {std::move(decided), "9.9", pause, pause * 6},
            [this](std::string_view message) { hear(message); },
            [this](Told, const std::string& text) { note(text); }) {}

  bool raw(const std::string& text) { return server_.take({Frame::Kind::message, text}); }
  bool frame(const Frame& frame) { return server_.take(frame); }
  bool tell(const std::string& method, Json params = Json::object()) {
    return raw(Json{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}}.dump());
  }
  // Only sends; the answer is fetched by answer().
  int ask_only(const std::string& method, Json params = Json::object()) {
    raw(Json{{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", std::move(params)}}.dump());
    return last_id_;
  }
  Json ask(const std::string& method, Json params = Json::object()) { return answer(ask_only(method, std::move(params))); }
  Json answer(const Json& id) {
    return wait([&](const Json& m) { return m.contains("id") && m["id"] == id && !m.contains("method"); });
  }

  // initialize and initialized; the capabilities that the server offers.
  Json start(Json capabilities = Json::object(), Json options = nullptr) {
    Json params = {{"capabilities", std::move(capabilities)}, {"processId", nullptr}, {"rootUri", nullptr}};
    if (!options.is_null()) params["initializationOptions"] = std::move(options);
    const Json answered = ask("initialize", std::move(params));
    tell("initialized");
    return answered["result"]["capabilities"];
  }
  void open(const std::string& uri, const std::string& text, int version = 1, const std::string& language = "markdown") {
    tell("textDocument/didOpen",
         {{"textDocument", {{"uri", uri}, {"languageId", language}, {"version", version}, {"text", text}}}});
  }
  void change(const std::string& uri, int version, Json changes) {
    tell("textDocument/didChange",
         {{"textDocument", {{"uri", uri}, {"version", version}}}, {"contentChanges", std::move(changes)}});
  }
  // What is published of this version of a text.
  Json diagnostics(const std::string& uri, int version) {
    return wait([&](const Json& m) {
      return m.value("method", "") == "textDocument/publishDiagnostics" && m["params"]["uri"] == uri &&
             m["params"].value("version", -1) == version;
    })["params"]["diagnostics"];
  }
  // The first message that fits and has not been waited for yet; fails where none comes.
  Json wait(const std::function<bool(const Json&)>& fits) {
    std::unique_lock<std::mutex> lock(mutex_);
    size_t next = 0, found = 0;
    const auto there = [&] {
      for (; next < messages_.size(); ++next) {
        if (taken_[next] || !fits(messages_[next])) continue;
        taken_[next] = true;
        found = next++;
        return true;
      }
      return false;
    };
    REQUIRE_MESSAGE(heard_.wait_for(lock, std::chrono::seconds(30), there), "the server said nothing of the kind");
    return messages_[found];
  }
  std::vector<Json> all() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return messages_;
  }
  std::string notes() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return notes_;
  }
  int end() { return server_.end(); }

 private:
  void hear(std::string_view message) {
    const std::lock_guard<std::mutex> lock(mutex_);
    messages_.push_back(Json::parse(message));
    taken_.push_back(false);
    heard_.notify_all();
  }
  void note(const std::string& text) {
    const std::lock_guard<std::mutex> lock(mutex_);
    notes_ += text + "\n";
  }

  std::mutex mutex_;
  std::condition_variable heard_;
  std::vector<Json> messages_;
  std::vector<bool> taken_;
  std::string notes_;
  int last_id_ = 0;
  Server server_;  // last: it speaks as soon as it is there
};

// {"textDocument": {"uri": uri}}, with what else is asked.
inline nlohmann::json of_text(const std::string& uri, nlohmann::json more = nlohmann::json::object()) {
  more["textDocument"] = {{"uri", uri}};
  return more;
}
inline nlohmann::json place(uint32_t line, uint32_t character) { return {{"line", line}, {"character", character}}; }
inline nlohmann::json stretch(uint32_t line, uint32_t from, uint32_t to) {
  return {{"start", place(line, from)}, {"end", place(line, to)}};
}

}  // namespace overclaim
