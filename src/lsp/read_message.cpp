#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "lsp/protocol.h"

namespace overclaim::lsp {
namespace {

using Json = nlohmann::json;

// Thrown if required parameters are missing or invalid; caught in this file.
struct MissingParams : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Returns the value under `key`; null if there is none.
const Json& in(const Json& object, std::string_view key) {
  static const Json none;
  if (!object.is_object()) return none;
  const auto it = object.find(key);
  return it == object.end() ? none : *it;
}
// Returns the value under a path of keys.
const Json& down(const Json& object, std::initializer_list<std::string_view> keys) {
  const Json* at = &object;
  for (const auto key : keys) at = &in(*at, key);
  return *at;
}

std::string string_in(const Json& object, std::string_view key) {
  const Json& value = in(object, key);
  if (!value.is_string()) throw MissingParams("\"" + std::string(key) + "\" must be a string");
  return value.get<std::string>();
}

// Returns a count. Numbers that do not fit are clamped, since positions are clamped to the text anyway.
uint32_t count_in(const Json& object, std::string_view key) {
  const Json& value = in(object, key);
  if (!value.is_number_unsigned()) throw MissingParams("\"" + std::string(key) + "\" must be a number from 0 on");
  return static_cast<uint32_t>(std::min<uint64_t>(value.get<uint64_t>(), std::numeric_limits<uint32_t>::max()));
}

bool truth(const Json& value) { return value.is_boolean() && value.get<bool>(); }

std::vector<std::string> strings(const Json& list) {
  std::vector<std::string> out;
  if (!list.is_array()) return out;
  for (const auto& item : list)
    if (item.is_string()) out.push_back(item.get<std::string>());
  return out;
}

Position position_of(const Json& value) { return {count_in(value, "line"), count_in(value, "character")}; }
Range range_of(const Json& value) { return {position_of(in(value, "start")), position_of(in(value, "end"))}; }

std::string uri_of(const Json& params) { return string_in(in(params, "textDocument"), "uri"); }

std::optional<int64_t> version_of(const Json& params) {
  const Json& version = down(params, {"textDocument", "version"});
  if (!version.is_number_integer()) return std::nullopt;
  return version.get<int64_t>();
}

MessageId id_of(const Json& value) {
  if (value.is_number_integer()) return value.get<int64_t>();
  if (value.is_string()) return value.get<std::string>();
  return {};
}

void read_severities(const Json& severities, EditorSettings& out) {
  if (severities.is_null()) return;
  if (!severities.is_object()) {
    out.problems.push_back("\"severities\" must name rules, each with error, warning, note or off");
    return;
  }
  for (const auto& [rule, severity] : severities.items()) {
    if (severity.is_string()) {
      out.severities[rule] = severity.get<std::string>();
    } else {
      out.problems.push_back("the severity of \"" + rule + "\" must be error, warning, note or off");
    }
  }
}

// Editors send settings either directly or under the name of the program.
EditorSettings settings_of(const Json& value) {
  EditorSettings out;
  const Json& named = in(value, "overclaim");
  const Json& settings = named.is_null() ? value : named;
  if (settings.is_null()) return out;
  if (!settings.is_object()) {
    out.problems.push_back("the settings must be an object");
    return out;
  }
  for (const auto& [key, setting] : settings.items()) {
    std::optional<std::string>* place = key == "subject"   ? &out.subject
                                        : key == "profile" ? &out.profile
                                        : key == "tiers"   ? &out.tiers
                                                           : nullptr;
    if (key == "severities") {
      read_severities(setting, out);
    } else if (!place) {
      // Without such a name, the object may hold the settings of other tools.
      if (!named.is_null())
        out.problems.push_back("unknown setting \"" + key + "\"; the settings are subject, profile, tiers, severities");
    } else if (setting.is_string()) {
      *place = setting.get<std::string>();
    } else if (!setting.is_null()) {
      out.problems.push_back("\"" + key + "\" must be a string");
    }
  }
  return out;
}

Initialize read_initialize(const Json& params) {
  Initialize out;
  const Json& can = in(params, "capabilities");
  out.encodings = strings(down(can, {"general", "positionEncodings"}));
  out.settings = settings_of(in(params, "initializationOptions"));
  out.versioned_edits = truth(down(can, {"workspace", "workspaceEdit", "documentChanges"}));
  out.symbol_trees = truth(down(can, {"textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"}));
  const auto formats = strings(down(can, {"textDocument", "hover", "contentFormat"}));
  out.markdown = formats.empty() || std::find(formats.begin(), formats.end(), "markdown") != formats.end();
  out.watches_files = truth(down(can, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"}));
  out.refreshes_hints = truth(down(can, {"workspace", "inlayHint", "refreshSupport"}));
  return out;
}

Opened read_opened(const Json& params) {
  const Json& document = in(params, "textDocument");
  const Json& language = in(document, "languageId");
  return {string_in(document, "uri"), language.is_string() ? language.get<std::string>() : "",
          version_of(params).value_or(0), string_in(document, "text")};
}

Changed read_changed(const Json& params) {
  Changed out{uri_of(params), version_of(params), {}};
  const Json& changes = in(params, "contentChanges");
  if (!changes.is_array()) throw MissingParams("\"contentChanges\" must be a list");
  for (const auto& change : changes) {
    const Json& range = in(change, "range");
    out.changes.push_back(
        {range.is_null() ? std::nullopt : std::optional<Range>(range_of(range)), string_in(change, "text")});
  }
  return out;
}

FilesChanged read_files(const Json& params) {
  FilesChanged out;
  const Json& changes = in(params, "changes");
  if (changes.is_array())
    for (const auto& change : changes) out.uris.push_back(string_in(change, "uri"));
  return out;
}

using Reader = decltype(ClientMessage::content) (*)(const Json& params);

// All supported methods.
const std::map<std::string_view, Reader>& readers() {
  using Content = decltype(ClientMessage::content);
  static const std::map<std::string_view, Reader> all = {
      {"initialize", [](const Json& p) -> Content { return read_initialize(p); }},
      {"initialized", [](const Json&) -> Content { return Initialized{}; }},
      {"shutdown", [](const Json&) -> Content { return Shutdown{}; }},
      {"exit", [](const Json&) -> Content { return Exit{}; }},
      {"$/cancelRequest", [](const Json& p) -> Content { return Cancel{id_of(in(p, "id"))}; }},
      {"textDocument/didOpen", [](const Json& p) -> Content { return read_opened(p); }},
      {"textDocument/didChange", [](const Json& p) -> Content { return read_changed(p); }},
      {"textDocument/didSave", [](const Json& p) -> Content { return Saved{uri_of(p)}; }},
      {"textDocument/didClose", [](const Json& p) -> Content { return Closed{uri_of(p)}; }},
      {"workspace/didChangeConfiguration",
       [](const Json& p) -> Content { return Configured{settings_of(in(p, "settings"))}; }},
      {"workspace/didChangeWatchedFiles", [](const Json& p) -> Content { return read_files(p); }},
      {"textDocument/hover",
       [](const Json& p) -> Content {
         return HoverRequest{uri_of(p), position_of(in(p, "position"))};
       }},
      {"textDocument/codeAction",
       [](const Json& p) -> Content {
         return ActionsRequest{uri_of(p), range_of(in(p, "range")), strings(down(p, {"context", "only"}))};
       }},
      {"textDocument/documentSymbol", [](const Json& p) -> Content { return SymbolsRequest{uri_of(p)}; }},
      {"textDocument/inlayHint",
       [](const Json& p) -> Content {
         return HintsRequest{uri_of(p), range_of(in(p, "range"))};
       }},
  };
  return all;
}

}  // namespace

ClientMessage read_message(std::string_view json) {
  ClientMessage message;
  const Json root = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (root.is_discarded()) {
    message.content = InvalidMessage{ErrorCode::parse_error, "the message is not valid JSON"};
    return message;
  }
  message.id = id_of(in(root, "id"));
  const Json& method = in(root, "method");
  if (!method.is_string()) {
    const bool answer = root.is_object() && (root.contains("result") || root.contains("error"));
    if (answer) {
      message.content = Response{};
    } else {
      message.content = InvalidMessage{ErrorCode::invalid_request, "the message names no method"};
    }
    return message;
  }
  message.method = method.get<std::string>();
  const auto reader = readers().find(message.method);
  if (reader == readers().end()) return message;
  try {
    message.content = reader->second(in(root, "params"));
  } catch (const MissingParams& missing) {
    message.content = InvalidMessage{ErrorCode::invalid_params, message.method + ": " + missing.what()};
  }
  return message;
}

}  // namespace overclaim::lsp
