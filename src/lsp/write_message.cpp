#include <nlohmann/json.hpp>

#include "lsp/protocol.h"

namespace overclaim::lsp {
namespace {

using Json = nlohmann::json;

// SymbolKind, InlayHintKind and other numbers of the protocol.
constexpr int kIncremental = 2, kHeadingSymbol = 15, kClaimSymbol = 24;

// JSON input cannot contain invalid UTF-8; from any other source it is replaced rather than rejected.
std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const MessageId& id) {
  if (const auto* number = std::get_if<int64_t>(&id)) return *number;
  if (const auto* name = std::get_if<std::string>(&id)) return *name;
  return nullptr;
}
Json json_of(Position p) { return {{"line", p.line}, {"character", p.character}}; }
Json json_of(const Range& r) { return {{"start", json_of(r.begin)}, {"end", json_of(r.end)}}; }
Json json_of(const Diagnostic& d) {
  return {{"range", json_of(d.range)}, {"severity", d.severity}, {"code", d.rule},
          {"source", "overclaim"},     {"message", d.message},   {"data", {{"fingerprint", d.fingerprint}}}};
}

std::string response(const MessageId& id, Json result) {
  return text_of({{"jsonrpc", "2.0"}, {"id", json_of(id)}, {"result", std::move(result)}});
}
std::string notification(std::string_view method, Json params) {
  return text_of({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

void append(std::string& out, Position position) {
  out += "{\"line\":" + std::to_string(position.line) + ",\"character\":" + std::to_string(position.character) + "}";
}
// Appends the text of json_of(d).
void append(std::string& out, const Diagnostic& d) {
  out += "{\"range\":{\"start\":";
  append(out, d.range.begin);
  out += ",\"end\":";
  append(out, d.range.end);
  out += "},\"severity\":" + std::to_string(d.severity) + ",\"code\":" + text_of(d.rule) +
         ",\"source\":\"overclaim\",\"message\":" + text_of(d.message) +
         ",\"data\":{\"fingerprint\":" + text_of(d.fingerprint) + "}}";
}

Json edit_of(const CodeAction& action, const std::string& uri, std::optional<int64_t> version) {
  Json edits = Json::array();
  for (const auto& edit : action.edits) edits.push_back({{"range", json_of(edit.range)}, {"newText", edit.text}});
  if (!version) return {{"changes", {{uri, std::move(edits)}}}};
  Json change = {{"textDocument", {{"uri", uri}, {"version", *version}}}, {"edits", std::move(edits)}};
  return {{"documentChanges", Json::array({std::move(change)})}};
}

Json tree_of(const std::vector<DocumentSymbol>& symbols) {
  Json out = Json::array();
  for (const auto& symbol : symbols) {
    Json one = {{"name", symbol.name},
                {"detail", symbol.detail},
                {"kind", symbol.heading ? kHeadingSymbol : kClaimSymbol},
                {"range", json_of(symbol.range)},
                {"selectionRange", json_of(symbol.selected)}};
    if (!symbol.children.empty()) one["children"] = tree_of(symbol.children);
    out.push_back(std::move(one));
  }
  return out;
}

void add_flat(const std::vector<DocumentSymbol>& symbols, const std::string& uri, const std::string& above, Json& out) {
  for (const auto& symbol : symbols) {
    Json one = {{"name", symbol.name},
                {"kind", symbol.heading ? kHeadingSymbol : kClaimSymbol},
                {"location", {{"uri", uri}, {"range", json_of(symbol.selected)}}}};
    if (!above.empty()) one["containerName"] = above;
    out.push_back(std::move(one));
    add_flat(symbol.children, uri, symbol.name, out);
  }
}

}  // namespace

std::string write_initialized(const MessageId& id, Encoding encoding, std::string_view version) {
  const Json sync = {{"openClose", true}, {"change", kIncremental}, {"save", {{"includeText", false}}}};
  return response(id, {{"capabilities",
                        {{"positionEncoding", name_of(encoding)},
                         {"textDocumentSync", sync},
                         {"hoverProvider", true},
                         {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}},
                         {"documentSymbolProvider", true},
                         {"inlayHintProvider", true}}},
                       {"serverInfo", {{"name", "overclaim"}, {"version", version}}}});
}

std::string write_null(const MessageId& id) { return response(id, nullptr); }

std::string write_error(const MessageId& id, ErrorCode code, std::string_view why) {
  return text_of(
      {{"jsonrpc", "2.0"}, {"id", json_of(id)}, {"error", {{"code", static_cast<int>(code)}, {"message", why}}}});
}

std::string write_hover(const MessageId& id, std::string_view text, bool markdown, const Range& range) {
  return response(
      id, {{"contents", {{"kind", markdown ? "markdown" : "plaintext"}, {"value", text}}}, {"range", json_of(range)}});
}

std::string write_actions(const MessageId& id, const std::vector<CodeAction>& actions, const std::string& uri,
                          std::optional<int64_t> version) {
  Json out = Json::array();
  for (const auto& action : actions) {
    Json one = {{"title", action.title}, {"kind", "quickfix"}, {"edit", edit_of(action, uri, version)}};
    for (const auto& diagnostic : action.diagnostics) one["diagnostics"].push_back(json_of(diagnostic));
    if (action.preferred) one["isPreferred"] = true;
    out.push_back(std::move(one));
  }
  return response(id, std::move(out));
}

std::string write_symbols(const MessageId& id, const std::vector<DocumentSymbol>& symbols, const std::string& uri,
                          bool tree) {
  if (tree) return response(id, tree_of(symbols));
  Json out = Json::array();
  add_flat(symbols, uri, "", out);
  return response(id, std::move(out));
}

std::string write_hints(const MessageId& id, const std::vector<InlayHint>& hints) {
  Json out = Json::array();
  for (const auto& hint : hints)
    out.push_back({{"position", json_of(hint.position)},
                   {"label", hint.label},
                   {"tooltip", hint.tooltip},
                   {"paddingLeft", true}});
  return response(id, std::move(out));
}

std::string write_diagnostics(const std::string& uri, std::optional<int64_t> version,
                              const std::vector<Diagnostic>& diagnostics) {
  // Each change may send hundreds of diagnostics, so the text is written directly: building JSON values would add a
  // fifth to the time of checking an article full of claims.
  std::string out = R"({"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":)" + text_of(uri);
  if (version) out += ",\"version\":" + std::to_string(*version);
  out += ",\"diagnostics\":[";
  for (size_t i = 0; i < diagnostics.size(); ++i) {
    if (i > 0) out += ',';
    append(out, diagnostics[i]);
  }
  return out + "]}}";
}

std::string write_log(int kind, std::string_view text, bool shown) {
  return notification(shown ? "window/showMessage" : "window/logMessage", {{"type", kind}, {"message", text}});
}

std::string write_watch_request(std::string_view pattern) {
  const Json watch = {{"id", "overclaim/settings"},
                      {"method", "workspace/didChangeWatchedFiles"},
                      {"registerOptions", {{"watchers", Json::array({{{"globPattern", pattern}}})}}}};
  return text_of({{"jsonrpc", "2.0"},
                  {"id", "overclaim/watch"},
                  {"method", "client/registerCapability"},
                  {"params", {{"registrations", Json::array({watch})}}}});
}

std::string write_refresh_request() {
  return text_of({{"jsonrpc", "2.0"}, {"id", "overclaim/refresh"}, {"method", "workspace/inlayHint/refresh"}});
}

}  // namespace overclaim::lsp
