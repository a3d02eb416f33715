// How an open text is checked: what the program was started with, what a publication has decided, and over both what
// the editor's user has set.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/protocol.h"
#include "overclaim.h"

namespace overclaim::lsp {

// The options of a file as its publication has decided, and what is wrong with what it has written.
struct Decided {
  CheckOptions options;
  std::vector<std::string> faults;  // in words, for a person
};
// Asked once for each open file, and again when `.overclaim.yaml` or the user's settings have changed. By one thread;
// must not throw.
using DecideFor = std::function<Decided(const std::string& path)>;

// Lays what the user has set over `options`. What the lexicon does not know is left as it was and told in the answer.
std::vector<std::string> apply_settings(const lexicon::Lexicon& lexicon, const EditorSettings& settings,
                                        CheckOptions& options);

// How a text is read by the language that the editor takes it for; nothing: its path decides.
std::optional<text::Format> format_of_language(std::string_view language);

// The path of a file address: "file:///a/b%20c.md" -> "/a/b c.md". Another address stays as it is.
std::string path_of_uri(std::string_view uri);

// Is this the address of a file in which a publication decides?
bool decides(std::string_view uri);
inline constexpr std::string_view kDecidingFiles = "**/.overclaim.yaml";

}  // namespace overclaim::lsp
