// Determines the options for an open text: those of the program, overridden by the configuration of the publication,
// overridden by the settings of the editor's user.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/protocol.h"
#include "overclaim.h"

namespace overclaim::lsp {

// The options of a file by its configuration, and the problems found in that configuration.
struct FileOptions {
  CheckOptions options;
  std::vector<std::string> problems;  // messages for the user
};
// Returns the options of a file. Called by one thread, once for each open file, and again after `.overclaim.yaml` or
// the user's settings have changed. Must not throw.
using OptionsFor = std::function<FileOptions(const std::string& path)>;

// Overrides `options` with the user's settings. Settings unknown to the lexicon change nothing; a message about each is
// returned.
std::vector<std::string> apply_settings(const lexicon::Lexicon& lexicon, const EditorSettings& settings,
                                        CheckOptions& options);

// Returns the format for a language id of the editor; nullopt if the path decides.
std::optional<text::Format> format_of_language(std::string_view language);

// Returns the path of a file URI: "file:///a/b%20c.md" -> "/a/b c.md". Other URIs are returned unchanged.
std::string path_of_uri(std::string_view uri);

// Is this the URI of a configuration file?
bool is_config_file(std::string_view uri);
inline constexpr std::string_view kConfigFiles = "**/.overclaim.yaml";

}  // namespace overclaim::lsp
