#include "cli/man_page.h"

#include "lexicon/message.h"

namespace overclaim::cli {
namespace {

// `text` escaped for roff: no escapes, no control lines, hyphens that can be copied.
std::string plain(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
    line_begins = c == '\n';
  }
  return out;
}

std::string in_bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }
std::string in_italics(std::string_view text) { return "\\fI" + plain(text) + "\\fR"; }

// A text whose line ends matter, such as examples.
std::string as_written(std::string_view text) { return ".nf\n" + plain(text) + "\n.fi\n"; }

std::string flag_entry(const FlagInfo& flag) {
  std::string head;
  for (const auto& name : flag.names)
    head += (head.empty() ? "" : ", ") + (flag.positional ? in_italics(name) : in_bold(name));
  if (!flag.positional && !flag.value.empty()) {
    std::string values;
    for (const auto& choice : flag.choices) values += (values.empty() ? "" : "|") + in_bold(choice);
    head += " " + (values.empty() ? in_italics(flag.value) : values);
  }
  std::string body = plain(flag.what);
  if (flag.positional && !flag.choices.empty()) body += ": " + plain(lexicon::joined(flag.choices, ", ")) + ".";
  if (!flag.fallback.empty() && !flag.value.empty()) body += " (default: " + plain(flag.fallback) + ")";
  return ".TP\n" + head + "\n" + body + "\n";
}

std::string synopsis(const CommandInfo& command, const std::string& path) {
  std::string line = in_bold("overclaim " + path) + " [" + in_italics("OPTIONS") + "]";
  for (const auto& flag : command.flags) {
    if (!flag.positional) continue;
    const std::string name = in_italics(flag.names.front()) + (flag.many ? "..." : "");
    line += flag.required ? " " + name : " [" + name + "]";
  }
  return line;
}

void add_command(const CommandInfo& command, const std::string& path, std::string& out) {
  if (command.commands.empty()) {
    out += ".SS " + in_bold(path) + "\n" + plain(command.what) + ".\n.PP\n" + synopsis(command, path) + "\n";
    for (const auto& flag : command.flags)
      if (flag.names.front() != "--help" || flag.positional) out += flag_entry(flag);
  } else {
    out += ".SS " + in_bold(path) + "\n" + plain(command.what) + ".\n";
  }
  for (const auto& sub : command.commands) add_command(sub, path + " " + sub.name, out);
  if (!command.footer.empty()) out += ".PP\n" + as_written(command.footer);
}

}  // namespace

std::string man_page(const CommandInfo& program, const std::string& version, const std::string& exit_codes) {
  std::string out = ".TH OVERCLAIM 1 \"\" \"overclaim " + version + "\" \"User Commands\"\n";
  out += ".SH NAME\noverclaim \\- claim checker for health and marketing text\n";
  out +=
      ".SH SYNOPSIS\n" + in_bold("overclaim") + " [" + in_italics("OPTIONS") + "] " + in_italics("COMMAND") + " ...\n";
  out += ".SH DESCRIPTION\n" + plain(program.what) + "\n";
  out += ".SH OPTIONS\nThey may precede or follow the command.\n";
  for (const auto& flag : program.flags) out += flag_entry(flag);
  out += ".SH COMMANDS\n";
  for (const auto& command : program.commands) add_command(command, command.name, out);
  out += ".SH EXIT STATUS\n" + as_written(exit_codes);
  out += ".SH ENVIRONMENT\n.TP\n" + in_bold("NO_COLOR") +
         "\nIf set to any value, no colours are used, not even on a terminal.\n";
  out += ".SH FILES\n.TP\n" + in_bold(".overclaim.yaml") +
         "\nThe configuration: the nearest one is used, searching upwards from the folder of each article.\n";
  return out;
}

}  // namespace overclaim::cli
