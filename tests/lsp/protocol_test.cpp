#include "lsp/protocol.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace overclaim::lsp {
namespace {

using Json = nlohmann::json;

template <class Content>
Content read(const std::string& method, const Json& params) {
  const ClientMessage message = read_message(Json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump());
  REQUIRE(std::holds_alternative<Content>(message.content));
  return std::get<Content>(message.content);
}

std::string why(const std::string& method, const Json& params) { return read<InvalidMessage>(method, params).why; }

}  // namespace

TEST_CASE("an id is a number or a string, and a message without one is a notification") {
  CHECK(std::get<int64_t>(read_message(R"({"id":7,"method":"shutdown"})").id) == 7);
  CHECK(std::get<std::string>(read_message(R"({"id":"x","method":"shutdown"})").id) == "x");
  CHECK(!read_message(R"({"method":"exit"})").is_request());
  CHECK(!read_message(R"({"id":null,"method":"exit"})").is_request());
}

TEST_CASE("a change may lack a range, and a position that is too large is clamped") {
  const Json where = {{"start", {{"line", 1}, {"character", 2}}}, {"end", {{"line", 99999999999}, {"character", 0}}}};
  const auto changed =
      read<Changed>("textDocument/didChange",
                    {{"textDocument", {{"uri", "a"}, {"version", 4}}},
                     {"contentChanges", Json::array({{{"range", where}, {"text", "x"}}, {{"text", "all"}}})}});
  CHECK(changed.version == 4);
  REQUIRE(changed.changes.size() == 2);
  CHECK(changed.changes[0].range == Range{{1, 2}, {4294967295u, 0}});
  CHECK(!changed.changes[1].range);
}

TEST_CASE("the error names the missing parameter of a method") {
  CHECK(why("textDocument/hover", {{"textDocument", {{"uri", "a"}}}}) ==
        "textDocument/hover: \"line\" must be a number from 0 on");
  CHECK(why("textDocument/hover", {{"textDocument", {{"uri", "a"}}}, {"position", {{"line", -1}, {"character", 0}}}}) ==
        "textDocument/hover: \"line\" must be a number from 0 on");
  CHECK(why("textDocument/didOpen", {{"textDocument", {{"uri", "a"}}}}) ==
        "textDocument/didOpen: \"text\" must be a string");
  CHECK(why("textDocument/didChange", {{"textDocument", {{"uri", "a"}}}, {"contentChanges", 3}}) ==
        "textDocument/didChange: \"contentChanges\" must be a list");
}

TEST_CASE("settings are accepted directly or under the name of the program") {
  const auto alone = read<Configured>("workspace/didChangeConfiguration", {{"settings", {{"profile", "uk"}}}});
  CHECK(alone.settings.profile == "uk");
  const auto named = read<Configured>("workspace/didChangeConfiguration",
                                      {{"settings", {{"overclaim", {{"profile", 3}, {"tiers", nullptr}}}}}});
  CHECK(!named.settings.profile);
  REQUIRE(named.settings.problems.size() == 1);
  CHECK(named.settings.problems[0] == "\"profile\" must be a string");
  // Settings of other tools, without a name.
  CHECK(
      read<Configured>("workspace/didChangeConfiguration", {{"settings", {{"python", 1}}}}).settings.problems.empty());
}

TEST_CASE("diagnostics are valid JSON whatever their texts contain") {
  const Diagnostic d{{{1, 2}, {3, 4}}, 1, "a-rule", "say \"no\"\n\\ \xF0\x9F\xA7\xA0 \xFF", "0123456789abcdef"};
  const Json written = Json::parse(write_diagnostics("file:///a \"b\"", 7, {d, d}));
  CHECK(written["method"] == "textDocument/publishDiagnostics");
  CHECK(written["params"]["uri"] == "file:///a \"b\"");
  CHECK(written["params"]["version"] == 7);
  REQUIRE(written["params"]["diagnostics"].size() == 2);
  const Json& one = written["params"]["diagnostics"][1];
  CHECK(one["range"] == Json{{"start", {{"line", 1}, {"character", 2}}}, {"end", {{"line", 3}, {"character", 4}}}});
  CHECK(one["message"] == "say \"no\"\n\\ \xF0\x9F\xA7\xA0 \xEF\xBF\xBD");
  CHECK(Json::parse(write_diagnostics("a", std::nullopt, {}))["params"] ==
        Json{{"uri", "a"}, {"diagnostics", Json::array()}});
}

}  // namespace overclaim::lsp
