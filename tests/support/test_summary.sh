#!/usr/bin/env bash
# usage: test_summary.sh SOURCE_DIR
# The summary of scripts/test lists skipped tests with their reasons, and no test that passed or failed.
set -euo pipefail
source=$1
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cat >"$work/CMakeLists.txt" <<'EOF'
cmake_minimum_required(VERSION 3.22)
project(summary LANGUAGES NONE)
enable_testing()
add_test(NAME shells COMMAND sh -c "echo begun; echo not tested: fish is not installed; exit 77")
add_test(NAME mute COMMAND sh -c "exit 77")
add_test(NAME sound COMMAND true)
add_test(NAME broken COMMAND sh -c "echo not tested: no; exit 3")
set_tests_properties(shells mute PROPERTIES SKIP_RETURN_CODE 77)
EOF
cmake -S "$work" -B "$work/build" >/dev/null
expect() {  # expect CODE TEXT NAMES: what is said where only the tests NAMES are run
  local code=0 said
  ctest --test-dir "$work/build" --output-junit "$work/results.xml" -R "$3" >/dev/null 2>&1 || true
  said=$("$source/scripts/not_tested" "$work/results.xml") || code=$?
  [[ $code == "$1" && $said == "$2" ]] || { echo "of $3: exit code $code, said: $said"; exit 1; }
}
expect 1 $'\nNot tested:\n  shells: fish is not installed\n  mute: no reason is given' '.*'
expect 0 '' 'sound|broken'
