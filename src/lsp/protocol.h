// What editor and checker say to each other, as plain values: the part of the Language Server Protocol 3.17 that is
// spoken here, over JSON-RPC 2.0. read_message.cpp and write_message.cpp turn it from JSON and into JSON; behind them
// nobody knows that it was JSON.
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

// What a request is called by, as its sender wrote it; none: a notification, or a message that could not be read.
using MessageId = std::variant<std::monostate, int64_t, std::string>;

// Error codes of JSON-RPC and of the protocol.
enum class Fault : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  content_modified = -32801,
  cancelled = -32800,
};

// What an editor's user has set; what is not set holds as the program was started.
struct EditorSettings {
  std::optional<std::string> subject, profile, tiers;
  std::map<std::string, std::string> severities;  // Rule::id -> error warning note off
  std::vector<std::string> faults;                // what could not be read, in words
};

// The messages of an editor. What a type has no field for is not looked at.
struct Initialize {
  std::vector<std::string> encodings;  // general.positionEncodings; empty: UTF-16 alone
  EditorSettings settings;             // initializationOptions
  bool versioned_edits = false;        // takes TextDocumentEdit
  bool symbol_trees = false;           // takes DocumentSymbol with children
  bool markdown = true;                // shows Markdown in a hover
  bool watches_files = false;          // can be asked to watch files
  bool refreshes_hints = false;        // can be asked to fetch inlay hints anew
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
struct HoverAsked {
  std::string uri;
  Position position;
};
struct ActionsAsked {
  std::string uri;
  Range range;
  std::vector<std::string> only;  // kinds; empty: all
};
struct SymbolsAsked {
  std::string uri;
};
struct HintsAsked {
  std::string uri;
  Range range;
};
struct Answered {};  // an answer to a request of ours; none of them is waited for
struct Unknown {};   // a method that is not spoken here
struct Faulty {      // what cannot be answered as asked
  Fault fault = Fault::invalid_request;
  std::string why;
};

struct ClientMessage {
  MessageId id;
  std::string method;
  std::variant<Unknown, Faulty, Initialize, Initialized, Shutdown, Exit, Cancel, Opened, Changed, Saved, Closed,
               Configured, FilesChanged, HoverAsked, ActionsAsked, SymbolsAsked, HintsAsked, Answered>
      content;

  bool is_request() const { return !std::holds_alternative<std::monostate>(id); }
};

// Reads one message; whatever it holds becomes a ClientMessage, a Faulty one where it is no JSON, no JSON-RPC, or lacks
// what its method needs.
ClientMessage read_message(std::string_view json);

// What is said to an editor.
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
  std::vector<Diagnostic> mends;
  std::vector<TextEdit> edits;
  bool preferred = false;
};
struct DocumentSymbol {
  std::string name, detail;
  bool heading = false;
  Range range;     // all that belongs to it
  Range selected;  // its own words; inside `range`
  std::vector<DocumentSymbol> children;
};
struct InlayHint {
  Position position;
  std::string label, tooltip;
};

std::string write_initialized(const MessageId& id, Encoding encoding, std::string_view version);
std::string write_null(const MessageId& id);
std::string write_fault(const MessageId& id, Fault fault, std::string_view why);
std::string write_hover(const MessageId& id, std::string_view text, bool markdown, const Range& range);
// Actions that edit the text `uri`; `version` only where the editor takes versioned edits.
std::string write_actions(const MessageId& id, const std::vector<CodeAction>& actions, const std::string& uri,
                          std::optional<int64_t> version);
// As a tree, or, for editors that take none, one after the other.
std::string write_symbols(const MessageId& id, const std::vector<DocumentSymbol>& symbols, const std::string& uri,
                          bool tree);
std::string write_hints(const MessageId& id, const std::vector<InlayHint>& hints);
// Without `version` where the text is no longer open.
std::string write_diagnostics(const std::string& uri, std::optional<int64_t> version,
                              const std::vector<Diagnostic>& diagnostics);
// `kind`: 1 error, 2 warning, 3 information, 4 log. Shown to the user where `shown`, else kept in the editor's log.
std::string write_told(int kind, std::string_view text, bool shown);
// Requests of ours, to which any answer will do.
std::string write_watch_request(std::string_view pattern);
std::string write_refresh_request();

}  // namespace overclaim::lsp
