// What the server answers to requests about an open text: hovers, code actions, outlines, hints.
#include <doctest/doctest.h>

#include <string>

#include "lsp/editor.h"

namespace overclaim::lsp {

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

}  // namespace overclaim::lsp
