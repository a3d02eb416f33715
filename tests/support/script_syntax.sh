#!/usr/bin/env bash
# usage: script_syntax.sh SOURCE_DIR
# Is each script well formed in the language that its first line names? Python ones only where there is a python3.
set -euo pipefail
for file in "$1"/scripts/* "$1"/.ci/run; do
  case $(head -n 1 -- "$file") in
    '#!'*python3) ! command -v python3 >/dev/null || python3 -c 'import ast, sys; ast.parse(open(sys.argv[1]).read(), sys.argv[1])' "$file" ;;
    '#!'*) bash -n -- "$file" ;;
  esac
done
