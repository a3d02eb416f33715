// Completions and the manual page for a small set of options. tests/support/tables.sh tests them for the real set, in
// the shells themselves.
#include <doctest/doctest.h>

#include "cli/completions.h"
#include "cli/man_page.h"
#include "support/program.h"

namespace overclaim::cli {
namespace {

CommandInfo small_program() {
  CommandInfo check{"check", "Check things", "Examples:\n  thing check 'a b'\n  .hidden", {}, {}};
  check.flags.push_back({{"THING"}, "TEXT", {}, "", "What to check", true, true, true});
  check.flags.push_back(
      {{"--format", "-f"}, "TEXT", {"text", "json"}, "text", "It's [how] to: write", false, false, false});
  CommandInfo program{"overclaim", "Checks.", "", {}, {}};
  program.flags.push_back({{"--version"}, "", {}, "", "Which one", false, false, false});
  program.commands.push_back(check);
  return program;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE(
    "bash offers the values of a flag where there is a set of them, and the program's flags behind every command") {
  const std::string script = bash_completion(small_program());
  CHECK(holds(script, "\" check --format\") words=\"text json\""));
  CHECK(holds(script, "\" check\") words=\"--format -f --version\""));
}

TEST_CASE("texts with quotes and brackets are escaped for zsh and fish") {
  CHECK(holds(zsh_completion(small_program()), R"(--format[It'\''s \[how\] to\: write]:TEXT:(text json))"));
  CHECK(holds(fish_completion(small_program()), R"(-l format -s f -x -a 'text json' -d 'It'\''s [how] to: write')"));
}

TEST_CASE(
    "the manual page says what is needed, what may be repeated and what holds by default, and escapes what roff "
    "reads") {
  const std::string page = man_page(small_program(), "1.0", "0 fine");
  CHECK(holds(page, "\\fBoverclaim check\\fR [\\fIOPTIONS\\fR] \\fITHING\\fR..."));
  CHECK(holds(page, "\\fB\\-\\-format\\fR, \\fB\\-f\\fR \\fBtext\\fR|\\fBjson\\fR"));
  CHECK(holds(page, "(default: text)"));
  CHECK(holds(page, "  .hidden"));
  CHECK_FALSE(holds(page, "\n.hidden"));
}

TEST_CASE("an unknown shell is an error") {
  const auto result = run_program({"completions", "csh"});
  CHECK(result.code == 2);
  CHECK(holds(result.err, "csh"));
}

}  // namespace overclaim::cli
