#include "lsp/server.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "lsp/editor.h"

namespace overclaim::lsp {

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
