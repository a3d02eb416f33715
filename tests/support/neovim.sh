#!/usr/bin/env bash
# usage: neovim.sh PROGRAM
# Runs `overclaim lsp` in an editor: Neovim without a screen opens a page, waits for its findings, edits, hovers and applies a
# code action (neovim.lua). Exit code 77: Neovim is missing.
set -euo pipefail
program=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/needs.sh"
needs nvim

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf '# Cerebrolysin\n\n\360\237\247\240 It helps: Cerebrolysin builds muscle.\n' >"$scratch/page one.md"

# Ignores the user's settings and the state that Neovim keeps between runs.
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_STATE_HOME=$scratch/state HOME=$scratch
OVERCLAIM=$program timeout 120 nvim --headless -u NONE -i NONE -n "$scratch/page one.md" \
  -c "luafile $here/neovim.lua" 2>"$scratch/said" || {
  code=$?
  cat "$scratch/said" "$scratch"/state/nvim/*.log "$scratch"/*/nvim/lsp.log >&2 2>/dev/null || true
  exit "$code"
}
grep -q 'neovim: all went well' "$scratch/said"
