# Sourced by tests that run programs which a machine may lack.

# Ends the test as one that could not be made. The reason is shown at the end of scripts/test.
not_tested() {
  echo "not tested: $*"
  exit 77
}

# needs TOOL...: each a program that has to be there.
needs() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || not_tested "$tool is not installed"
  done
}

# needs_python MODULE: sets `python` to a Python that has the module, be it the first on the path or the system's.
needs_python() {
  for python in python3 /usr/bin/python3; do
    "$python" -c "import $1" 2>/dev/null && return
  done
  not_tested "no python3 with the module $1"
}
