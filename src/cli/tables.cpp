// overclaim completions, overclaim man: generated from the definitions of commands and options.
#include "cli/command_line.h"
#include "cli/completions.h"
#include "cli/man_page.h"

namespace overclaim::cli {

int write_completions(Session& session, const CommandInfo& program, const std::string& shell) {
  session.out.write(shell == "bash"  ? bash_completion(program)
                    : shell == "zsh" ? zsh_completion(program)
                                     : fish_completion(program));
  return kNothingFound;
}

int write_man_page(Session& session, const CommandInfo& program) {
  session.out.write(man_page(program, kVersion, kExitCodes));
  return kNothingFound;
}

}  // namespace overclaim::cli
