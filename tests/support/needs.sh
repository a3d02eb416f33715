# Sourced by tests that run programs which may not be installed.

# Ends the test as skipped. scripts/test shows the reason at its end.
not_tested() {
  echo "not tested: $*"
  exit 77
}

# needs TOOL...: skips the test unless all of these programs are installed.
needs() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || not_tested "$tool is not installed"
  done
}

# needs_python MODULE: sets `python` to a Python with that module: the first in PATH or that of the system.
needs_python() {
  for python in python3 /usr/bin/python3; do
    "$python" -c "import $1" 2>/dev/null && return
  done
  not_tested "no python3 with the module $1"
}
