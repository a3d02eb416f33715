// The messages between editor and server as plain values: the supported part of the Language Server Protocol 3.17 over
// JSON-RPC 2.0. read_message.cpp parses them from JSON, write_message.cpp serialises them; no other code in this module
// depends on JSON.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lsp/documents.h"
#include "lsp/positions.h"

namespace overclaim::lsp {

// The id of a request as its sender wrote it; monostate for a notification and for a message that could not be parsed.
using MessageId = std::variant<std::monostate, int64_t, std::string>;

// Error codes of JSON-RPC and of LSP.
enum class ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  content_modified = -32801,
  cancelled = -32800,
};

// The settings of the editor's user. Fields that are not set keep the value from the command line or configuration.
struct EditorSettings {
  std::optional<std::string> subject, profile, tiers;
  std::map<std::string, std::string> severities;  // Rule::id -> error warning note off
  std::vector<std::string> problems;              // messages about settings that could not be read
};

// The messages from an editor. Only the fields listed here are read.
struct Initialize {
  std::vector<std::string> encodings;  // general.positionEncodings; empty: UTF-16 alone
  EditorSettings settings;             // initializationOptions
  bool versioned_edits = false;        // supports TextDocumentEdit
  bool symbol_trees = false;           // supports DocumentSymbol with children
  bool markdown = true;                // supports Markdown in hovers
  bool watches_files = false;          // supports registration for file changes
  bool refreshes_hints = false;        // supports inlay hint refresh requests
};
struct Initialized {};
struct Shutdown {};
struct Exit {};
struct Cancel {
  MessageId id;
};
struct Opened {
  std::string uri, language;
  int64_t version = 0;
  std::string text;
};
struct Changed {
  std::string uri;
  std::optional<int64_t> version;
  std::vector<TextChange> changes;
};
struct Saved {
  std::string uri;
};
struct Closed {
  std::string uri;
};
struct Configured {
  EditorSettings settings;
};
struct FilesChanged {
  std::vector<std::string> uris;
};
struct HoverRequest {
  std::string uri;
  Position position;
};
struct ActionsRequest {
  std::string uri;
  Range range;
  std::vector<std::string> only;  // kinds; empty: all
};
struct SymbolsRequest {
  std::string uri;
};
struct HintsRequest {
  std::string uri;
  Range range;
};
struct Response {};       // a response to a request of the server, which waits for none
struct UnknownMethod {};  // an unsupported method
struct InvalidMessage {   // a message that cannot be processed
  ErrorCode code = ErrorCode::invalid_request;
  std::string why;
};

struct ClientMessage {
  MessageId id;
  std::string method;
  std::variant<UnknownMethod, InvalidMessage, Initialize, Initialized, Shutdown, Exit, Cancel, Opened, Changed, Saved,
               Closed, Configured, FilesChanged, HoverRequest, ActionsRequest, SymbolsRequest, HintsRequest, Response>
      content;

  bool is_request() const { return !std::holds_alternative<std::monostate>(id); }
};

// Parses one message. Total: the content is InvalidMessage if the text is not JSON or not JSON-RPC, or lacks parameters
// that its method requires.
ClientMessage read_message(std::string_view json);

// The messages to an editor.
struct Diagnostic {
  Range range;
  int severity = 2;  // 1 error, 2 warning, 3 information
  std::string rule, message, fingerprint;
};
struct TextEdit {
  Range range;
  std::string text;
};
struct CodeAction {
  std::string title;
  std::vector<Diagnostic> diagnostics;
  std::vector<TextEdit> edits;
  bool preferred = false;
};
struct DocumentSymbol {
  std::string name, detail;
  bool heading = false;
  Range range;     // the heading or claim with everything that belongs to it
  Range selected;  // its own words, inside `range`
  std::vector<DocumentSymbol> children;
};
struct InlayHint {
  Position position;
  std::string label, tooltip;
};

std::string write_initialized(const MessageId& id, Encoding encoding, std::string_view version);
std::string write_null(const MessageId& id);
std::string write_error(const MessageId& id, ErrorCode code, std::string_view why);
std::string write_hover(const MessageId& id, std::string_view text, bool markdown, const Range& range);
// Actions that edit the text `uri`; pass `version` only if the editor supports versioned edits.
std::string write_actions(const MessageId& id, const std::vector<CodeAction>& actions, const std::string& uri,
                          std::optional<int64_t> version);
// As a tree, or as a flat list for editors that do not support trees.
std::string write_symbols(const MessageId& id, const std::vector<DocumentSymbol>& symbols, const std::string& uri,
                          bool tree);
std::string write_hints(const MessageId& id, const std::vector<InlayHint>& hints);
// `version` is empty if the text is no longer open.
std::string write_diagnostics(const std::string& uri, std::optional<int64_t> version,
                              const std::vector<Diagnostic>& diagnostics);
// `kind`: 1 error, 2 warning, 3 information, 4 log. With `shown`, the editor displays the message to the user;
// otherwise it only logs it.
std::string write_log(int kind, std::string_view text, bool shown);
// Requests of the server, whose responses are ignored.
std::string write_watch_request(std::string_view pattern);
std::string write_refresh_request();

}  // namespace overclaim::lsp
