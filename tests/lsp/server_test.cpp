#include "lsp/server.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <thread>

#include "lsp/client.h"
#include "lsp/answers.h"

namespace overclaim {
namespace {

using Json = nlohmann::json;
const std::string kUri = "file:///site/a.md";
const std::string kText = "# Cerebrolysin\n\nCerebrolysin builds muscle.\n";

std::vector<std::string> rules_of(const Json& diagnostics) {
  std::vector<std::string> rules;
  for (const auto& d : diagnostics) rules.push_back(d["code"]);
  return rules;
}
bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// The text after the edits of an action, which must go together.
std::string applied(std::string text, Encoding encoding, const Json& edits) {
  const LineStarts lines(text);
  const auto offset = [&](const Json& at) {
    return offset_of(text, lines, encoding, {at["line"].get<uint32_t>(), at["character"].get<uint32_t>()});
  };
  std::vector<std::pair<Span, std::string>> all;
  for (const auto& edit : edits)
    all.push_back({{offset(edit["range"]["start"]), offset(edit["range"]["end"])}, edit["newText"]});
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first.begin > b.first.begin; });
  for (const auto& [span, fresh] : all) text.replace(span.begin, span.end - span.begin, fresh);
  return text;
}

}  // namespace

TEST_CASE("a session: findings when a text is opened, others when it changes, none when it is closed") {
  Client client;
  client.start();
  client.open(kUri, kText);
  const Json first = client.diagnostics(kUri, 1);
  REQUIRE(has(rules_of(first), "unsupported-benefit"));
  const Json& finding = first[0];
  CHECK(finding["code"] == "unsupported-benefit");
  CHECK(finding["source"] == "overclaim");
  CHECK(finding["severity"] == 1);
  CHECK(finding["range"] == stretch(2, 0, 26));
  CHECK(finding["data"]["fingerprint"].get<std::string>().size() == 16);
  CHECK(finding["message"].get<std::string>().find("muscle") != std::string::npos);
  client.change(kUri, 2, {{{"range", stretch(2, 13, 19)}, {"text", "has not been shown to build"}}});
  CHECK(client.diagnostics(kUri, 2).empty());
  client.change(kUri, 3, {{{"text", kText}}});
  CHECK(client.diagnostics(kUri, 3) == first);
  client.tell("textDocument/didClose", of_text(kUri));
  CHECK(client.diagnostics(kUri, -1).empty());  // without a version
  CHECK(client.ask("shutdown")["result"] == nullptr);
  CHECK_FALSE(client.tell("exit"));
  CHECK(client.end() == 0);
}

TEST_CASE("leaving without shutdown ends with 1") {
  Client client;
  client.start();
  CHECK_FALSE(client.tell("exit"));
  CHECK(client.end() == 1);
  Client silent;
  CHECK(silent.end() == 1);
}

TEST_CASE("nothing is answered before initialize and after shutdown, and initialize only once") {
  Client client;
  CHECK(client.ask("textDocument/hover", of_text(kUri, {{"position", place(0, 0)}}))["error"]["code"] == -32002);
  CHECK(client.ask("shutdown")["error"]["code"] == -32002);
  client.open(kUri, kText);
  client.start();
  CHECK(client.ask("initialize", {{"capabilities", Json::object()}})["error"]["code"] == -32600);
  CHECK(client.ask("shutdown")["result"] == nullptr);
  CHECK(client.ask("textDocument/hover", of_text(kUri, {{"position", place(0, 0)}}))["error"]["code"] == -32600);
  client.end();
  for (const auto& m : client.all()) CHECK(m.value("method", "") != "textDocument/publishDiagnostics");
}

TEST_CASE("the first encoding that both know counts, and UTF-16 where none is named") {
  const auto agreed = [](Json capabilities) { return Client().start(std::move(capabilities))["positionEncoding"]; };
  const auto offers = [](Json list) { return Json{{"general", {{"positionEncodings", std::move(list)}}}}; };
  CHECK(agreed(Json::object()) == "utf-16");
  CHECK(agreed(offers({"utf-7", "utf-32", "utf-8"})) == "utf-32");
  CHECK(agreed(offers({"utf-8", "utf-16"})) == "utf-8");
  CHECK(agreed(offers({"utf-7"})) == "utf-16");
}

TEST_CASE("findings stand where the editor sees them, in each encoding and behind any characters") {
  const std::string text = "\xEF\xBB\xBF" "# Semax\r\n\r\n\xF0\x9F\xA7\xA0 e\xCC\x81 \xC3\xA9: ok. Cerebrolysin builds muscle.\r\n";
  const std::vector<std::pair<std::string, uint32_t>> begins = {{"utf-8", 17}, {"utf-16", 13}, {"utf-32", 12}};
  for (const auto& [encoding, begin] : begins) {
    Client client;
    client.start({{"general", {{"positionEncodings", {encoding}}}}});
    client.open(kUri, text);
    const Json found = client.diagnostics(kUri, 1);
    REQUIRE(has(rules_of(found), "unsupported-benefit"));
    for (const auto& d : found)
      if (d["code"] == "unsupported-benefit") CHECK(d["range"] == stretch(2, begin, begin + 26));
  }
}

TEST_CASE("what is no JSON, no message or unknown is told, and the session goes on") {
  Client client;
  client.start();
  client.raw("{\"jsonrpc\": ");
  CHECK(client.wait([](const Json& m) { return m.contains("error"); })["error"]["code"] == -32700);
  client.frame({Frame::Kind::malformed, "header fields without an end"});
  CHECK(client.wait([](const Json& m) { return m.contains("error"); })["error"]["code"] == -32700);
  client.frame({Frame::Kind::too_long, "a message that is too long"});
  CHECK(client.wait([](const Json& m) { return m.contains("error"); })["error"]["code"] == -32600);
  for (const std::string text : {"[]", "7", "null", "{}", "\"a\"", "{\"method\": 7, \"id\": 1}"}) {
    client.raw(text);
    CHECK(client.wait([](const Json& m) { return m.contains("error"); })["error"]["code"] == -32600);
  }
  CHECK(client.ask("textDocument/rename")["error"]["code"] == -32601);
  client.tell("$/setTrace", {{"value", "off"}});  // an unknown notification is no error
  CHECK(client.ask("textDocument/hover")["error"]["code"] == -32602);
  CHECK(client.ask("textDocument/hover", of_text(kUri, {{"position", {{"line", -1}, {"character", 0}}}}))["error"]["code"] ==
        -32602);
  client.change(kUri, 2, {{{"text", "never opened"}}});
  client.tell("textDocument/didChange", {{"textDocument", {{"uri", kUri}, {"version", 2}}}, {"contentChanges", "all"}});
  client.open(kUri, kText);
  CHECK(!client.diagnostics(kUri, 1).empty());
  CHECK(client.notes().find("contentChanges") != std::string::npos);
}

TEST_CASE("a text that is not open has nothing to hover, mend or list") {
  Client client;
  client.start();
  CHECK(client.ask("textDocument/hover", of_text(kUri, {{"position", place(2, 3)}}))["result"] == nullptr);
  CHECK(client.ask("textDocument/documentSymbol", of_text(kUri))["result"] == Json::array());
  CHECK(client.ask("textDocument/inlayHint", of_text(kUri, {{"range", stretch(0, 0, 9)}}))["result"] == Json::array());
  CHECK(client.ask("textDocument/codeAction", of_text(kUri, {{"range", stretch(0, 0, 9)}}))["result"] == Json::array());
}

TEST_CASE("hover tells what stands on file, and where it is about") {
  Client client;
  client.start();
  client.open(kUri, kText);
  const Json hover = client.ask("textDocument/hover", of_text(kUri, {{"position", place(2, 15)}}))["result"];
  CHECK(hover["contents"]["kind"] == "markdown");
  CHECK(hover["range"] == stretch(2, 0, 26));
  const std::string text = hover["contents"]["value"];
  for (const std::string part : {"muscle growth", "unsupported-benefit", "On file", "At most", "Policy"}) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(client.ask("textDocument/hover", of_text(kUri, {{"position", place(0, 3)}}))["result"] == nullptr);
}

TEST_CASE("every wording that an action writes mends what it says it mends") {
  const std::string text =
      "# Cerebrolysin\n\n\xF0\x9F\xA7\xA0 Cerebrolysin builds muscle. Cerebrolysin improves memory after stroke.\n";
  Client client;
  client.start({{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}});
  client.open(kUri, text, 7);
  const Json actions = client.ask("textDocument/codeAction", of_text(kUri, {{"range", stretch(2, 0, 90)}}))["result"];
  REQUIRE(actions.size() >= 3);
  CHECK(actions[0]["isPreferred"] == true);
  int version = 7;
  for (const auto& action : actions) {
    CAPTURE(action.dump());
    CHECK(action["kind"] == "quickfix");
    const Json& change = action["edit"]["documentChanges"][0];
    CHECK(change["textDocument"] == Json{{"uri", kUri}, {"version", 7}});
    const std::string mended = applied(text, Encoding::utf16, change["edits"]);
    CHECK(mended != text);
    client.change(kUri, ++version, {{{"text", mended}}});
    std::set<std::string> left;
    for (const auto& d : client.diagnostics(kUri, version)) left.insert(d["data"]["fingerprint"]);
    CHECK(left.count(action["diagnostics"][0]["data"]["fingerprint"]) == 0);
  }
}

TEST_CASE("an editor that knows no versioned edits gets plain ones, and one that wants no quick fixes gets none") {
  Client client;
  client.start();
  client.open(kUri, kText);
  const auto asked = [&](Json only) {
    return client.ask("textDocument/codeAction",
                      of_text(kUri, {{"range", stretch(2, 0, 5)}, {"context", {{"only", std::move(only)}}}}))["result"];
  };
  const Json actions = asked({"quickfix"});
  REQUIRE(!actions.empty());
  CHECK(actions[0]["edit"]["changes"][kUri].is_array());
  CHECK(asked({"refactor"}).empty());
  CHECK(asked({""}) == actions);
}

TEST_CASE("the outline holds each claim under its heading, as a tree or one after the other") {
  const std::string text =
      "Cerebrolysin may improve memory.\n\n# Cerebrolysin\n\n## Muscle\n\nIt builds muscle.\n\n## Stroke\n\nIt improves memory.\n";
  Client client;
  client.start({{"textDocument", {{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}}}});
  client.open(kUri, text);
  const Json tree = client.ask("textDocument/documentSymbol", of_text(kUri))["result"];
  REQUIRE(tree.size() == 2);
  CHECK(tree[0]["kind"] == 24);
  CHECK(tree[1]["name"] == "Cerebrolysin");
  REQUIRE(tree[1]["children"].size() == 2);
  CHECK(tree[1]["children"][0]["name"] == "Muscle");
  CHECK(tree[1]["children"][0]["children"][0]["name"].get<std::string>().find("muscle growth") != std::string::npos);
  CHECK(tree[1]["children"][1]["children"][0]["detail"].get<std::string>().find("plausible") != std::string::npos);
  const std::function<void(const Json&)> inside = [&](const Json& symbol) {
    CHECK(symbol["range"]["start"]["line"] <= symbol["selectionRange"]["start"]["line"]);
    CHECK(symbol["range"]["end"]["line"] >= symbol["selectionRange"]["end"]["line"]);
    if (symbol.contains("children"))
      for (const auto& child : symbol["children"]) inside(child);
  };
  for (const auto& symbol : tree) inside(symbol);

  Client flat;
  flat.start();
  flat.open(kUri, text);
  const Json list = flat.ask("textDocument/documentSymbol", of_text(kUri))["result"];
  CHECK(list.size() == 6);
  CHECK(list[3]["containerName"] == "Muscle");
  CHECK(list[3]["location"]["uri"] == kUri);
}

TEST_CASE("behind each claim of the lines asked for stands its tier") {
  Client client;
  client.start();
  client.open(kUri, "# Cerebrolysin\n\nCerebrolysin builds muscle.\n\nCerebrolysin improves memory.\n");
  const Json hints = client.ask("textDocument/inlayHint", of_text(kUri, {{"range", stretch(2, 0, 99)}}))["result"];
  REQUIRE(hints.size() == 1);
  CHECK(hints[0]["position"] == place(2, 26));
  CHECK(hints[0]["label"] == "no evidence");
}

TEST_CASE("settings hold from the start, follow their change, and their faults are shown") {
  Client client;
  client.start(Json::object(), {{"severities", {{"unsupported-benefit", "note"}}}, {"tiers", "judged"}});
  client.open(kUri, kText);
  CHECK(client.diagnostics(kUri, 1)[0]["severity"] == 3);
  client.tell("workspace/didChangeConfiguration",
              {{"settings", {{"overclaim", {{"severities", {{"unsupported-benefit", "off"}}}}}}}});
  CHECK_FALSE(has(rules_of(client.diagnostics(kUri, 1)), "unsupported-benefit"));
  client.tell("workspace/didChangeConfiguration",
              {{"settings",
                {{"overclaim",
                  {{"subject", "cerebrolysn"}, {"profile", "mars"}, {"severities", {{"no-rule", "off"}}}, {"colour", 7}}}}}});
  CHECK(has(rules_of(client.diagnostics(kUri, 1)), "unsupported-benefit"));
  for (const std::string fault : {"cerebrolysn", "mars", "no-rule", "colour"}) {
    CAPTURE(fault);
    const Json shown = client.wait([&](const Json& m) {
      return m.value("method", "") == "window/showMessage" &&
             m["params"]["message"].get<std::string>().find(fault) != std::string::npos;
    });
    CHECK(shown["params"]["type"] == 1);
  }
}

TEST_CASE("what a publication decides is asked for each file, again when its file has changed, and its faults are told") {
  std::string level = "off";
  int asked = 0;
  Client client([&](const std::string& path) {
    ++asked;
    CHECK(path == "/site/a.md");
    Decided decided;
    decided.options.severities["unsupported-benefit"] = level == "off" ? std::nullopt : severity_of(level);
    if (level == "note") decided.faults = {".overclaim.yaml:3: something is wrong"};
    return decided;
  });
  client.start({{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}});
  const Json request = client.wait([](const Json& m) { return m.value("method", "") == "client/registerCapability"; });
  CHECK(request["params"]["registrations"][0]["method"] == "workspace/didChangeWatchedFiles");
  client.raw(Json{{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", nullptr}}.dump());
  client.open(kUri, kText);
  CHECK_FALSE(has(rules_of(client.diagnostics(kUri, 1)), "unsupported-benefit"));
  client.change(kUri, 2, {{{"text", kText + "\n"}}});
  client.diagnostics(kUri, 2);
  CHECK(asked == 1);
  level = "note";
  client.tell("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", "file:///site/other.yaml"}, {"type", 2}}}}});
  client.tell("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", "file:///site/.overclaim.yaml"}, {"type", 2}}}}});
  CHECK(client.diagnostics(kUri, 2)[0]["severity"] == 3);
  CHECK(asked == 2);
  client.wait([](const Json& m) { return m.value("method", "") == "window/showMessage"; });
}

TEST_CASE("typing does not queue checks: of many changes few are checked, and the last always") {
  Client client([](const std::string&) { return Decided{}; }, std::chrono::milliseconds(30));
  client.start();
  client.open(kUri, kText);
  client.diagnostics(kUri, 1);
  for (int version = 2; version <= 400; ++version)
    client.change(kUri, version, {{{"range", stretch(2, 0, 0)}, {"text", version % 2 ? "a" : " "}}});
  client.diagnostics(kUri, 400);
  size_t checks = 0;
  for (const auto& m : client.all()) checks += m.value("method", "") == "textDocument/publishDiagnostics";
  CHECK(checks < 200);
}

TEST_CASE("a request that is called off is answered so, or as if it had not been") {
  Client client;
  client.start();
  std::string text = "# Cerebrolysin\n\n";
  for (int i = 0; i < 60; ++i) text += "Cerebrolysin builds muscle in week " + std::to_string(i) + ".\n\n";
  client.open(kUri, text);
  client.diagnostics(kUri, 1);
  const Json range = {{"start", place(0, 0)}, {"end", place(500, 0)}};
  const int slow = client.ask_only("textDocument/codeAction", of_text(kUri, {{"range", range}}));
  const int next = client.ask_only("textDocument/codeAction", of_text(kUri, {{"range", range}}));
  client.tell("$/cancelRequest", {{"id", slow}});
  client.tell("$/cancelRequest", {{"id", next}});
  client.tell("$/cancelRequest", {{"id", 4711}});
  const Json first = client.answer(slow);
  CHECK((first.contains("result") || first["error"]["code"] == -32800));
  CHECK(client.answer(next)["error"]["code"] == -32800);  // it waited behind the first
  CHECK(client.ask("textDocument/hover", of_text(kUri, {{"position", place(2, 3)}}))["result"] != nullptr);
}

TEST_CASE("an answer is about the text that was asked about, or says that it has changed") {
  Client client;
  client.start();
  client.open(kUri, kText);
  for (int version = 2; version < 40; ++version) {
    const int id = client.ask_only("textDocument/hover", of_text(kUri, {{"position", place(2, 15)}}));
    client.change(kUri, version, {{{"range", stretch(0, 0, 0)}, {"text", "\n"}}, {{"range", stretch(0, 0, 0)}, {"text", ""}}});
    const Json answer = client.answer(id);
    if (answer.contains("error")) {
      CHECK(answer["error"]["code"] == -32801);
    } else if (!answer["result"].is_null()) {
      CHECK(answer["result"]["range"]["start"]["line"] == version);
    }
    client.change(kUri, version, {{{"text", std::string(static_cast<size_t>(version - 1), '\n') + kText}}});
  }
}

TEST_CASE("after thousands of edits what is published is what a text opened afresh would be told") {
  const std::vector<std::string> pieces = {"Cerebrolysin improves memory. ", "Semax may help. ", "It", " does not ", "\n\n", "# Semax\n",
                                           "- ", "*", "\r\n", "\r", "\xF0\x9F\xA7\xA0", "e\xCC\x81", "in rats", "<b>",
                                           "treats a stroke", ". ", "`", "<!-- ", " -->", "[", "](x)", "Once "};
  std::mt19937 random(29);
  Client client;
  client.start();
  std::string whole = kText;
  client.open(kUri, whole, 0);
  client.diagnostics(kUri, 0);
  int version = 0;
  for (int round = 0; round < 600; ++round) {
    for (int edits = 0; edits < 5; ++edits) {
      const LineStarts lines(whole);
      PositionFinder finder(whole, lines, Encoding::utf16);
      const auto a = static_cast<uint32_t>(random() % (whole.size() + 1));
      const auto b = static_cast<uint32_t>(std::min<size_t>(whole.size(), a + random() % 15));
      const Range range = finder.of({a, b});
      const std::string fresh = random() % 3 == 0 ? "" : pieces[random() % pieces.size()];
      const uint32_t begin = offset_of(whole, lines, Encoding::utf16, range.begin);
      whole.replace(begin, offset_of(whole, lines, Encoding::utf16, range.end) - begin, fresh);
      client.change(kUri, ++version,
                    {{{"range",
                       {{"start", place(range.begin.line, range.begin.character)},
                        {"end", place(range.end.line, range.end.character)}}},
                      {"text", fresh}}});
    }
    CheckOptions options;
    options.format = Format::markdown;
    const CheckedText afresh{shipped_checker().check("/site/a.md", whole, options), LineStarts(whole), Encoding::utf16, {}, {}};
    const Json expected = Json::parse(write_diagnostics(kUri, version, diagnostics_of(afresh)))["params"]["diagnostics"];
    REQUIRE(client.diagnostics(kUri, version) == expected);
    if (whole.size() > 1200) client.change(kUri, ++version, {{{"text", whole = kText}}});
  }
}

TEST_CASE("a text of ten megabytes is opened, edited and checked") {
  std::string text = "# Cerebrolysin\n\nCerebrolysin builds muscle.\n\n";
  const std::string filler = "The bridge was painted grey and nobody asked why it stood there.\n\n";
  while (text.size() < 10'000'000) text += filler;
  Client client;
  client.start();
  client.open(kUri, text);
  CHECK(client.diagnostics(kUri, 1).size() >= 1);
  client.change(kUri, 2, {{{"range", stretch(2, 13, 19)}, {"text", "has not been shown to build"}}});
  CHECK(client.diagnostics(kUri, 2).empty());
}

TEST_CASE("texts are read as the language that the editor takes them for") {
  Client client;
  client.start();
  client.open("untitled:one", "<p>Cerebrolysin builds <b>muscle</b>.</p>", 1, "html");
  const Json found = client.diagnostics("untitled:one", 1);
  REQUIRE(!found.empty());
  CHECK(found[0]["range"] == stretch(0, 3, 32));
}

}  // namespace overclaim
