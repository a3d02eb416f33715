#include "lsp/server.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "support/shipped.h"

namespace overclaim::lsp {
namespace {

using Json = nlohmann::json;

constexpr const char* kUri = "file:///pages/page%20one.md";
constexpr const char* kPage = "# Cerebrolysin\n\nCerebrolysin builds muscle.\n";

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

Json place(int line, int character) { return {{"line", line}, {"character", character}}; }
Json range(int line, int from, int to) { return {{"start", place(line, from)}, {"end", place(line, to)}}; }
Json document() { return {{"textDocument", {{"uri", kUri}}}}; }
Json at(int line, int character) { return {{"textDocument", {{"uri", kUri}}}, {"position", place(line, character)}}; }
Json in(const Json& where) {
  return {{"textDocument", {{"uri", kUri}}}, {"range", where}, {"context", Json::object()}};
}

// Applies the edits of a WorkspaceEdit, the last one first.
std::string applied(std::string text, const Json& edits, Encoding encoding = Encoding::utf16) {
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

}  // namespace

TEST_CASE("initialize lists the capabilities and selects the first encoding that both sides support") {
  Editor utf16;
  const Json offered = utf16.initialize();
  CHECK(offered["capabilities"]["positionEncoding"] == "utf-16");
  CHECK(offered["capabilities"]["textDocumentSync"]["change"] == 2);
  CHECK(offered["capabilities"]["hoverProvider"] == true);
  CHECK(offered["capabilities"]["codeActionProvider"]["codeActionKinds"] == Json::array({"quickfix"}));
  CHECK(offered["serverInfo"]["version"] == "1.2.3");
  Editor utf8;
  const Json two = {{"general", {{"positionEncodings", {"utf-7", "utf-8", "utf-16"}}}}};
  CHECK(utf8.initialize(two)["capabilities"]["positionEncoding"] == "utf-8");
}

TEST_CASE("an opened text gets diagnostics with range, rule, severity and fingerprint") {
  Editor editor;
  editor.initialize();
  editor.open(kPage);
  const Json reported = editor.diagnostics();
  CHECK(reported["uri"] == kUri);
  CHECK(reported["version"] == 1);
  REQUIRE(reported["diagnostics"].size() == 1);
  const Json& d = reported["diagnostics"][0];
  CHECK(d["range"] == range(2, 0, 26));
  CHECK(d["code"] == "unsupported-benefit");
  CHECK(d["source"] == "overclaim");
  CHECK(d["severity"] == 1);
  CHECK(d["data"]["fingerprint"].get<std::string>().size() == 16);
}

TEST_CASE("diagnostics are updated after edits") {
  Editor editor;
  editor.initialize();
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1).size() == 1);
  editor.change(2, {{{"range", range(2, 13, 19)}, {"text", "has not been shown to build"}}});
  CHECK(editor.diagnostics_of(2).empty());
  editor.change(3, {{{"text", kPage}}});
  CHECK(editor.diagnostics_of(3).size() == 1);
}

TEST_CASE("ranges count characters in the agreed encoding") {
  const std::string page = "\xF0\x9F\xA7\xA0 \xC3\xA9: Cerebrolysin builds muscle.\n";
  for (const auto& [name, begin] : {std::pair{"utf-8", 9}, {"utf-16", 6}, {"utf-32", 5}}) {
    Editor editor;
    editor.initialize({{"general", {{"positionEncodings", {name}}}}});
    editor.open(page);
    const Json found = editor.diagnostics_of(1);
    REQUIRE(found.size() == 1);
    CHECK(found[0]["range"]["start"]["character"] == begin);
  }
}

TEST_CASE("during continuous edits only the newest text is checked") {
  Editor editor(std::chrono::hours(1));  // the pause never ends
  editor.initialize();
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1).size() == 1);
  for (int version = 2; version <= 50; ++version)
    editor.change(version, {{{"range", range(2, 0, 0)}, {"text", version % 2 ? "So " : "Now "}}});
  editor.notify("textDocument/didSave", document());  // saving ends it
  CHECK(editor.diagnostics()["version"].get<int>() > 40);
}

TEST_CASE("closing a text clears its diagnostics") {
  Editor editor;
  editor.initialize();
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1).size() == 1);
  editor.notify("textDocument/didClose", document());
  const Json reported = editor.diagnostics();
  CHECK(reported["diagnostics"].empty());
  CHECK(!reported.contains("version"));
  CHECK(editor.ask("textDocument/hover", at(2, 3))["result"].is_null());
  CHECK(editor.ask("textDocument/codeAction", in(range(2, 0, 5)))["result"] == Json::array());
}

TEST_CASE("hover shows the evidence for the claim under the cursor") {
  Editor editor;
  editor.initialize();
  editor.open(kPage);
  const Json hover = editor.ask("textDocument/hover", at(2, 3))["result"];
  CHECK(hover["contents"]["kind"] == "markdown");
  CHECK(hover["range"] == range(2, 0, 26));
  const std::string text = hover["contents"]["value"];
  for (const char* part : {"muscle", "unsupported-benefit", "cerebrolysin/muscle", "never studied",
                           "Policy:", "At most:", "Source: document 001"})
    CHECK_MESSAGE(text.find(part) != std::string::npos, part << " in " << text);
  CHECK(editor.ask("textDocument/hover", at(1, 0))["result"].is_null());
}

TEST_CASE("each suggested wording is a code action that removes the finding") {
  Editor editor;
  editor.initialize({{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}});
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1).size() == 1);
  const Json actions = editor.ask("textDocument/codeAction", in(range(2, 4, 4)))["result"];
  REQUIRE(actions.size() > 1);
  CHECK(actions[0]["isPreferred"] == true);
  int version = 1;
  for (const Json& action : actions) {
    CHECK(action["kind"] == "quickfix");
    CHECK(action["diagnostics"][0]["code"] == "unsupported-benefit");
    const Json& change = action["edit"]["documentChanges"][0];
    CHECK(change["textDocument"] == Json{{"uri", kUri}, {"version", 1}});
    editor.change(++version, {{{"text", applied(kPage, change["edits"])}}});
    CHECK_MESSAGE(editor.diagnostics_of(version).empty(), action["title"].get<std::string>());
  }
}

TEST_CASE("the last action inserts a suppression comment with a placeholder for the reason") {
  Editor editor;
  editor.initialize();
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1).size() == 1);
  const Json actions = editor.ask("textDocument/codeAction", in(range(2, 4, 4)))["result"];
  const Json& last = actions.back();
  CHECK(last["title"] == "Suppress unsupported-benefit here, with a reason");
  CHECK(!last.contains("isPreferred"));
  const std::string text = applied(kPage, last["edit"]["changes"][kUri]);
  CHECK(text.find("<!-- overclaim-ignore unsupported-benefit: give the reason -->") != std::string::npos);
  editor.change(2, {{{"text", text}}});
  CHECK(editor.diagnostics_of(2).empty());
}

TEST_CASE("an editor without versioned edits gets plain edits, and other kinds of actions yield none") {
  Editor editor;
  editor.initialize();
  editor.open(kPage);
  CHECK(editor.ask("textDocument/codeAction", in(range(2, 4, 4)))["result"][0]["edit"]["changes"].contains(kUri));
  Json other = in(range(2, 4, 4));
  other["context"]["only"] = {"refactor"};
  CHECK(editor.ask("textDocument/codeAction", other)["result"].empty());
  CHECK(editor.ask("textDocument/codeAction", in(range(0, 0, 1)))["result"].empty());
}

TEST_CASE("the outline lists the claims under their headings, as a tree or flat") {
  const std::string page = "# Cerebrolysin\n\nIt builds muscle.\n\n## Sleep\n\nIt may improve sleep.\n";
  Editor tree;
  tree.initialize({{"textDocument", {{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}}}});
  tree.open(page);
  const Json symbols = tree.ask("textDocument/documentSymbol", document())["result"];
  REQUIRE(symbols.size() == 1);
  CHECK(symbols[0]["name"] == "Cerebrolysin");
  REQUIRE(symbols[0]["children"].size() == 2);
  CHECK(symbols[0]["children"][0]["name"] == "muscle growth");
  CHECK(symbols[0]["children"][1]["name"] == "Sleep");
  CHECK(symbols[0]["children"][1]["children"][0]["detail"].get<std::string>().find("possibility") == 0);
  CHECK(symbols[0]["range"]["end"]["line"] == 6);
  Editor flat;
  flat.initialize();
  flat.open(page);
  const Json list = flat.ask("textDocument/documentSymbol", document())["result"];
  REQUIRE(list.size() == 4);
  CHECK(list[3]["containerName"] == "Sleep");
}

TEST_CASE("an inlay hint after each claim shows the tier of its evidence") {
  Editor editor;
  editor.initialize();
  editor.open(kPage);
  const Json hints = editor.ask("textDocument/inlayHint", in(range(0, 0, 9999)))["result"];
  CHECK(hints.empty());  // the claim is on the third line
  const Json all = editor.ask("textDocument/inlayHint", in({{"start", place(0, 0)}, {"end", place(9, 0)}}))["result"];
  REQUIRE(all.size() == 1);
  CHECK(all[0]["position"] == place(2, 26));
  CHECK(all[0]["label"] == "no evidence");
}

TEST_CASE("settings change the findings, and invalid settings are reported") {
  Editor editor;
  editor.initialize({}, {{"severities", {{"unsupported-benefit", "note"}}}});
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1)[0]["severity"] == 3);
  editor.notify("workspace/didChangeConfiguration",
                {{"settings", {{"overclaim", {{"severities", {{"unsupported-benefit", "off"}}}}}}}});
  CHECK(editor.diagnostics_of(1).empty());
  editor.notify("workspace/didChangeConfiguration",
                {{"settings", {{"overclaim", {{"profile", "de"}, {"subject", "cerebrolysine"}, {"colour", "red"}}}}}});
  CHECK(editor.notification("window/showMessage")["params"]["message"] ==
        "settings: unknown setting \"colour\"; the settings are subject, profile, tiers, severities");
  CHECK(editor.notification("window/showMessage")["params"]["message"].get<std::string>().find(
            "settings: unknown product \"cerebrolysine\"") == 0);
  CHECK(editor.notification("window/showMessage")["params"]["message"].get<std::string>().find(
            "settings: unknown profile \"de\"") == 0);
}

TEST_CASE("a text that names no product is checked for the product in the settings") {
  Editor editor;
  editor.initialize({}, {{"subject", "cerebrolysin"}});
  editor.open("It builds muscle.\n");
  CHECK(editor.diagnostics_of(1).size() == 1);
  for (const Json& nothing : {Json(nullptr), Json::object(), Json{{"python", 1}}}) {
    editor.notify("workspace/didChangeConfiguration", {{"settings", nothing}});
    CHECK(editor.diagnostics_of(1).size() == 1);
  }
}

TEST_CASE("the options of a file are requested again after its configuration has changed") {
  int calls = 0;
  std::string path;
  Editor editor(std::chrono::milliseconds(0), [&](const std::string& of) {
    path = of;
    FileOptions options;
    if (++calls > 1) options.options.severities["unsupported-benefit"] = verdict::Severity::warning;
    return options;
  });
  editor.initialize({{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}});
  CHECK(
      editor.notification(
          "client/registerCapability")["params"]["registrations"][0]["registerOptions"]["watchers"][0]["globPattern"] ==
      "**/.overclaim.yaml");
  editor.raw(R"({"jsonrpc":"2.0","id":"overclaim/watch","result":null})");
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1)[0]["severity"] == 1);
  CHECK(path == "/pages/page one.md");
  editor.change(2, {{{"range", range(2, 0, 0)}, {"text", ""}}});
  editor.diagnostics_of(2);
  CHECK(calls == 1);
  editor.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", "file:///pages/other.md"}, {"type", 2}}}}});
  editor.notify("workspace/didChangeWatchedFiles",
                {{"changes", {{{"uri", "file:///pages/.overclaim.yaml"}, {"type", 2}}}}});
  CHECK(editor.diagnostics_of(2)[0]["severity"] == 2);
  CHECK(calls == 2);
}

TEST_CASE("before initialize, after shutdown and for unknown methods a request is refused") {
  Editor editor;
  CHECK(editor.ask("textDocument/hover", at(0, 0))["error"]["code"] == -32002);
  editor.initialize();
  CHECK(editor.ask("initialize")["error"]["code"] == -32600);
  CHECK(editor.ask("textDocument/rename")["error"]["code"] == -32601);
  CHECK(editor.ask("textDocument/hover", {{"textDocument", 7}})["error"]["code"] == -32602);
  CHECK(editor.ask("shutdown")["result"].is_null());
  CHECK(editor.ask("textDocument/hover", at(0, 0))["error"]["code"] == -32600);
  CHECK(!editor.notify("exit"));
  CHECK(editor.end() == 0);
}

TEST_CASE("the exit code is 1 if the editor exits without requesting shutdown") {
  Editor editor;
  editor.initialize();
  CHECK(!editor.notify("exit"));
  CHECK(editor.end() == 1);
}

TEST_CASE("invalid JSON, JSON-RPC or framing gets an error response, and the next message is read") {
  Editor editor;
  editor.initialize();
  const auto code = [&] { return editor.answer(nullptr)["error"]["code"].get<int>(); };
  editor.raw("{\"jsonrpc\":");
  CHECK(code() == -32700);
  editor.raw("\"\xFF\"");
  CHECK(code() == -32700);
  editor.raw("[]");
  CHECK(code() == -32600);
  editor.raw("{\"jsonrpc\":\"2.0\"}");
  CHECK(code() == -32600);
  editor.raw("header fields without a valid Content-Length", Frame::Kind::malformed);
  CHECK(code() == -32700);
  editor.raw("a message of 5 bytes is too long", Frame::Kind::too_long);
  CHECK(code() == -32600);
  editor.raw(std::string(100000, '['));
  CHECK(code() == -32700);
  editor.raw(std::string(100000, '[') + std::string(100000, ']'));
  CHECK(code() == -32600);
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1).size() == 1);
}

TEST_CASE("a cancelled request gets the error `cancelled`") {
  Editor editor;
  editor.initialize();
  std::string page = "# Cerebrolysin\n\n";
  for (int i = 0; i < 200; ++i) page += "Cerebrolysin builds muscle and cures dementia. ";
  editor.open(page);
  // The cancelled request is queued behind this one, which takes a while.
  editor.send("first", "textDocument/codeAction", in({{"start", place(0, 0)}, {"end", place(9, 0)}}));
  editor.send("second", "textDocument/codeAction", in({{"start", place(0, 0)}, {"end", place(9, 0)}}));
  editor.notify("$/cancelRequest", {{"id", "second"}});
  editor.notify("$/cancelRequest", {{"id", "first"}});
  editor.notify("$/cancelRequest", {{"id", "third"}});
  CHECK(editor.answer("first")["error"]["code"] == -32800);
  CHECK(editor.answer("second")["error"]["code"] == -32800);
  CHECK(editor.ask("textDocument/hover", at(0, 0)).contains("result"));
}

TEST_CASE("a response refers to the text at the time of the request, or reports that it has changed") {
  Editor editor(std::chrono::hours(1));
  editor.initialize();
  editor.open(kPage);
  editor.send("a", "textDocument/codeAction", in(range(2, 0, 5)));  // keeps the other thread busy
  editor.send("b", "textDocument/hover", at(2, 3));
  editor.change(2, {{{"text", "Nothing.\n"}}});
  const Json hover = editor.answer("b");
  CHECK((hover.contains("result") || hover["error"]["code"] == -32801));
  CHECK(editor.ask("textDocument/hover", at(0, 3))["result"].is_null());  // checked because of this request
}

TEST_CASE("wrong versions and changes of texts that are not open are logged, and no change is lost") {
  Editor editor;
  editor.initialize();
  editor.change(2, {{{"text", kPage}}});
  CHECK(editor.notification("window/logMessage")["params"]["message"] == std::string(kUri) + ": changed, but not open");
  editor.open(kPage);
  CHECK(editor.diagnostics_of(1).size() == 1);
  editor.change(1, {{{"text", "Nothing."}}});
  CHECK(editor.notification("window/logMessage")["params"]["message"] ==
        std::string(kUri) + ": version 1 comes after version 1");
  CHECK(editor.diagnostics_of(1).empty());
}

TEST_CASE("texts with any line ends, a byte order mark or ten megabytes are accepted") {
  for (const std::string& page :
       {std::string("# Cerebrolysin\r\n\r\nCerebrolysin builds muscle.\r\n"),
        std::string("# Cerebrolysin\r\rCerebrolysin builds muscle.\r"), "\xEF\xBB\xBF" + std::string(kPage)}) {
    Editor editor;
    editor.initialize();
    editor.open(page);
    const Json found = editor.diagnostics_of(1);
    REQUIRE(found.size() == 1);
    CHECK(found[0]["range"] == range(2, 0, 26));
  }
  std::string large = kPage;
  while (large.size() < 10'000'000) large += "The bridge was painted grey and nobody asked why it stood there.\n\n";
  Editor editor;
  editor.initialize();
  editor.open(large);
  CHECK(editor.diagnostics_of(1).size() == 1);
  editor.change(2, {{{"range", range(2, 0, 26)}, {"text", ""}}});
  CHECK(editor.diagnostics_of(2).empty());
}

TEST_CASE("the editor's language id selects HTML or plain text") {
  Editor editor;
  editor.initialize();
  editor.open("<p>Cerebrolysin builds <b>muscle</b>.</p>", "html", "untitled:1");
  CHECK(editor.diagnostics()["diagnostics"].size() == 1);
}

TEST_CASE("an edited text gets the same diagnostics as the resulting text opened afresh") {
  Editor editor(std::chrono::hours(1));
  editor.initialize();
  std::string text = kPage;
  editor.open(text);
  std::mt19937 random(11);
  const std::vector<std::string> words = {
      "Cerebrolysin", " may", " builds", " muscle", " memory",          ".",       "\n\n", "# ", "Semax", " improves",
      " does not",    "- ",   "\r\n",    "<b>",     "\xF0\x9F\xA7\xA0", " in rats"};
  for (int version = 2; version < 300; ++version) {
    const LineStarts lines(text);
    PositionFinder finder(text, lines, Encoding::utf16);
    const uint32_t a = random() % (text.size() + 1), b = std::min<uint32_t>(a + random() % 12, text.size());
    const Position from = finder.at(a), to = finder.at(b);
    const std::string put = words[random() % words.size()];
    const uint32_t begin = offset_of(text, lines, Encoding::utf16, from),
                   end = offset_of(text, lines, Encoding::utf16, to);
    text.replace(begin, end - begin, put);
    editor.change(version,
                  {{{"range", {{"start", place(from.line, from.character)}, {"end", place(to.line, to.character)}}},
                    {"text", put}}});
    if (version % 10) continue;
    editor.notify("textDocument/didSave", document());
    const Json reported = editor.diagnostics_of(version);
    const verdict::Review anew = shipped_checker().check("page.md", text);
    REQUIRE(reported.size() == anew.findings.size());
    for (size_t i = 0; i < reported.size(); ++i) {
      CHECK(reported[i]["message"] == anew.findings[i].message);
      const LineStarts now(text);
      CHECK(reported[i]["range"]["start"]["line"] == now.line_of(anew.findings[i].span.begin));
    }
  }
}

}  // namespace overclaim::lsp
