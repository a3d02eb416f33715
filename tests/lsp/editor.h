// An editor that talks to a Server in the same process, and values of the protocol, for tests of the server.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "lsp/positions.h"
#include "lsp/server.h"
#include "support/shipped.h"

namespace overclaim::lsp {

using Json = nlohmann::json;

inline constexpr const char* kUri = "file:///pages/page%20one.md";
inline constexpr const char* kPage = "# Cerebrolysin\n\nCerebrolysin builds muscle.\n";

// An editor in the same process, which sends messages and waits for responses.
class Editor {
 public:
  explicit Editor(std::chrono::milliseconds pause = std::chrono::milliseconds(0), OptionsFor options_for = {})
      : server_(
            shipped_checker(), options(pause, std::move(options_for)),
            [this](std::string_view message) { keep(Json::parse(message)); }, [](LogKind, const std::string&) {}) {}

  bool raw(const std::string& text, Frame::Kind kind = Frame::Kind::message) { return server_.take({kind, text}); }
  bool notify(const std::string& method, Json params = Json::object()) {
    return raw(Json{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}}.dump());
  }
  void send(const Json& id, const std::string& method, Json params = Json::object()) {
    raw(Json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}}.dump());
  }
  // Sends a request and returns the response.
  Json ask(const std::string& method, Json params = Json::object()) {
    const int id = ++last_;
    send(id, method, std::move(params));
    return answer(id);
  }
  Json answer(const Json& id) {
    return wait_for([&](const Json& m) { return m.contains("id") && m["id"] == id && !m.contains("method"); });
  }
  // Returns the next notification of this method.
  Json notification(const std::string& method) {
    return wait_for([&](const Json& m) { return m.value("method", "") == method; });
  }
  Json diagnostics() { return notification("textDocument/publishDiagnostics")["params"]; }
  // Returns the diagnostics of this version, skipping older ones.
  Json diagnostics_of(int version) {
    return wait_for([&](const Json& m) {
      return m.value("method", "") == "textDocument/publishDiagnostics" && m["params"].value("version", -1) == version;
    })["params"]["diagnostics"];
  }

  Json initialize(Json capabilities = Json::object(), Json settings = nullptr) {
    const Json answer = ask("initialize", {{"capabilities", capabilities}, {"initializationOptions", settings}});
    notify("initialized");
    return answer["result"];
  }
  void open(const std::string& text, const std::string& language = "markdown", const std::string& uri = kUri) {
    notify("textDocument/didOpen",
           {{"textDocument", {{"uri", uri}, {"languageId", language}, {"version", 1}, {"text", text}}}});
  }
  void change(int version, const Json& changes) {
    notify("textDocument/didChange",
           {{"textDocument", {{"uri", kUri}, {"version", version}}}, {"contentChanges", changes}});
  }
  size_t waiting() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return come_.size();
  }
  int end() { return server_.end(); }

 private:
  static ServerOptions options(std::chrono::milliseconds pause, OptionsFor options_for) {
    ServerOptions out;
    out.options_for = options_for ? std::move(options_for) : [](const std::string&) { return FileOptions{}; };
    out.version = "1.2.3";
    out.pause = pause;
    return out;
  }
  void keep(Json message) {
    const std::lock_guard<std::mutex> lock(mutex_);
    come_.push_back(std::move(message));
    here_.notify_one();
  }
  template <class Wanted>
  Json wait_for(Wanted wanted) {
    std::unique_lock<std::mutex> lock(mutex_);
    std::deque<Json>::iterator it;
    // Long enough for any machine; the timeout is reached only if the test fails.
    const bool came = here_.wait_for(lock, std::chrono::seconds(60), [&] {
      it = std::find_if(come_.begin(), come_.end(), wanted);
      return it != come_.end();
    });
    REQUIRE(came);
    Json found = std::move(*it);
    come_.erase(it);
    return found;
  }

  std::mutex mutex_;
  std::condition_variable here_;
  std::deque<Json> come_;
  int last_ = 0;
  Server server_;  // last, because it sends messages until it is destroyed
};

inline Json place(int line, int character) { return {{"line", line}, {"character", character}}; }
inline Json range(int line, int from, int to) { return {{"start", place(line, from)}, {"end", place(line, to)}}; }
inline Json document() { return {{"textDocument", {{"uri", kUri}}}}; }
inline Json at(int line, int character) {
  return {{"textDocument", {{"uri", kUri}}}, {"position", place(line, character)}};
}
inline Json in(const Json& where) {
  return {{"textDocument", {{"uri", kUri}}}, {"range", where}, {"context", Json::object()}};
}

// Applies the edits of a WorkspaceEdit, the last one first.
inline std::string applied(std::string text, const Json& edits, Encoding encoding = Encoding::utf16) {
  std::vector<std::pair<text::Span, std::string>> list;
  const LineStarts lines(text);
  const auto offset = [&](const Json& p) {
    return offset_of(text, lines, encoding, {p["line"].get<uint32_t>(), p["character"].get<uint32_t>()});
  };
  for (const auto& edit : edits)
    list.push_back(
        {{offset(edit["range"]["start"]), offset(edit["range"]["end"])}, edit["newText"].get<std::string>()});
  for (size_t i = list.size(); i-- > 0;)
    text.replace(list[i].first.begin, list[i].first.end - list[i].first.begin, list[i].second);
  return text;
}

}  // namespace overclaim::lsp
