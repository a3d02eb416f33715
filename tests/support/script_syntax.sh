#!/usr/bin/env bash
# usage: script_syntax.sh SOURCE_DIR
# Checks the syntax of each script in the language that its first line names; Python scripts only if python3 is installed.
set -euo pipefail
for file in "$1"/scripts/* "$1"/.ci/run; do
  case $(head -n 1 -- "$file") in
    '#!'*python3) ! command -v python3 >/dev/null || python3 -c 'import ast, sys; ast.parse(open(sys.argv[1]).read(), sys.argv[1])' "$file" ;;
    '#!'*) bash -n -- "$file" ;;
  esac
done
