#include "cli/completions.h"

#include <algorithm>

namespace overclaim::cli {
namespace {

// Calls visit(command, path) for the program and every command below it; the path is "audit run".
template <class Visit>
void walk(const CommandInfo& command, const std::string& path, Visit visit) {
  visit(command, path);
  for (const auto& sub : command.commands) walk(sub, path.empty() ? sub.name : path + " " + sub.name, visit);
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += by;
    text += part;
  }
  return text;
}

// All words that may follow a command: its subcommands and options, and the global options, which are valid everywhere.
std::vector<std::string> words_of(const CommandInfo& program, const CommandInfo& command) {
  std::vector<std::string> words;
  for (const auto& sub : command.commands) words.push_back(sub.name);
  const auto add_flags = [&](const CommandInfo& of) {
    for (const auto& flag : of.flags)
      if (!flag.positional) words.insert(words.end(), flag.names.begin(), flag.names.end());
  };
  add_flags(command);
  if (&command != &program)
    for (const auto& flag : program.flags)
      for (const auto& name : flag.names)
        if (std::find(words.begin(), words.end(), name) == words.end()) words.push_back(name);
  return words;
}

// `text` quoted for a POSIX shell.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) c == '\'' ? void(out += "'\\''") : void(out += c);
  return out + "'";
}

// `text` escaped for the brackets of a zsh specification.
std::string in_brackets(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string function_name(const std::string& path) {
  std::string name = "_overclaim";
  if (!path.empty()) name += "_" + path;
  for (char& c : name)
    if (c == ' ' || c == '-') c = '_';
  return name;
}

std::string zsh_values(const FlagInfo& flag) {
  if (flag.value.empty()) return "";
  const std::string label = in_brackets(flag.positional ? flag.names.front() : flag.value);
  return ":" + label + ":" + (flag.choices.empty() ? "_files" : "(" + joined(flag.choices, " ") + ")");
}

std::string zsh_function(const CommandInfo& program, const CommandInfo& command, const std::string& path) {
  std::string out = function_name(path) + "() {\n";
  out += command.commands.empty() ? "  _arguments -s -S"
                                  : "  local curcontext=$curcontext state line\n  _arguments -C -s -S";
  const auto add = [&](const FlagInfo& flag) {
    for (const auto& name : flag.names)
      out += " \\\n    " +
             shell_quoted((flag.many ? "*" : "") + name + "[" + in_brackets(flag.what) + "]" + zsh_values(flag));
  };
  for (const auto& flag : command.flags)
    if (!flag.positional) add(flag);
  if (&command != &program)
    for (const auto& flag : program.flags)
      if (flag.names.front() != "--help") add(flag);
  for (const auto& flag : command.flags)
    if (flag.positional) out += " \\\n    " + shell_quoted((flag.many ? "*" : "") + zsh_values(flag));
  if (command.commands.empty()) return out + "\n}\n";
  out +=
      " \\\n    '1:command:->command' '*::argument:->argument'\n  case $state in\n  command)\n    local -a commands=(";
  for (const auto& sub : command.commands) out += "\n      " + shell_quoted(sub.name + ":" + sub.what);
  out += ")\n    _describe command commands ;;\n  argument)\n    case $line[1] in\n";
  for (const auto& sub : command.commands)
    out += "    " + sub.name + ") " + function_name(path.empty() ? sub.name : path + " " + sub.name) + " ;;\n";
  return out + "    esac ;;\n  esac\n}\n";
}

// "__fish_seen_subcommand_from audit; and __fish_seen_subcommand_from run"
std::string fish_condition(const std::string& path, const CommandInfo& command) {
  std::string condition = path.empty() ? "__fish_use_subcommand" : "";
  size_t begin = 0;
  while (begin < path.size()) {
    const size_t end = std::min(path.find(' ', begin), path.size());
    condition += std::string(condition.empty() ? "" : "; and ") + "__fish_seen_subcommand_from " +
                 path.substr(begin, end - begin);
    begin = end + 1;
  }
  std::vector<std::string> below;
  for (const auto& sub : command.commands) below.push_back(sub.name);
  if (!path.empty() && !below.empty()) condition += "; and not __fish_seen_subcommand_from " + joined(below, " ");
  return condition;
}

}  // namespace

std::string bash_completion(const CommandInfo& program) {
  std::string out =
      "# bash completion for overclaim\n_overclaim() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path= words= i\n"
      "  COMPREPLY=()\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \"$path ${COMP_WORDS[i]}\" in\n";
  walk(program, "", [&](const CommandInfo&, const std::string& path) {
    if (!path.empty()) out += "    \" " + path + "\") path=\" " + path + "\" ;;\n";
  });
  out += "    esac\n  done\n  case \"$path $before\" in\n";
  walk(program, "", [&](const CommandInfo& command, const std::string& path) {
    for (const auto& flag : command.flags) {
      if (flag.choices.empty()) continue;
      for (const auto& name : flag.names) {
        // Global options are valid after every command.
        const std::string place = path.empty() ? "*\" " + name + "\"" : "\" " + path + " " + name + "\"";
        if (!flag.positional) out += "  " + place + ") words=\"" + joined(flag.choices, " ") + "\" ;;\n";
      }
    }
  });
  out += "  esac\n  if [[ -z $words ]]; then\n    case \"$path\" in\n";
  walk(program, "", [&](const CommandInfo& command, const std::string& path) {
    auto words = words_of(program, command);
    for (const auto& flag : command.flags)
      if (flag.positional) words.insert(words.end(), flag.choices.begin(), flag.choices.end());
    out += "    \"" + (path.empty() ? "" : " " + path) + "\") words=\"" + joined(words, " ") + "\" ;;\n";
  });
  out +=
      "    esac\n    [[ $word == -* ]] || COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n"
      "  COMPREPLY+=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
      "complete -o filenames -F _overclaim overclaim\n";
  return out;
}

std::string zsh_completion(const CommandInfo& program) {
  std::string out = "#compdef overclaim\n# zsh completion for overclaim\n";
  walk(program, "", [&](const CommandInfo& command, const std::string& path) {
    out += "\n" + zsh_function(program, command, path);
  });
  return out +
         "\nif [[ $funcstack[1] == _overclaim ]]; then _overclaim \"$@\"; else compdef _overclaim overclaim; fi\n";
}

std::string fish_completion(const CommandInfo& program) {
  std::string out = "# fish completion for overclaim\n";
  walk(program, "", [&](const CommandInfo& command, const std::string& path) {
    const std::string here = "complete -c overclaim -n " + shell_quoted(fish_condition(path, command));
    for (const auto& sub : command.commands)
      out += here + " -f -a " + sub.name + " -d " + shell_quoted(sub.what) + "\n";
    for (const auto& flag : command.flags) {
      if (flag.positional) continue;
      out += path.empty() ? "complete -c overclaim" : here;  // global options are valid everywhere
      for (const auto& name : flag.names)
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (!flag.value.empty())
        out += flag.choices.empty() ? " -r" : " -x -a " + shell_quoted(joined(flag.choices, " "));
      out += " -d " + shell_quoted(flag.what) + "\n";
    }
  });
  return out;
}

}  // namespace overclaim::cli
