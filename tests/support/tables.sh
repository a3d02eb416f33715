#!/usr/bin/env bash
# usage: tables.sh PROGRAM
# Output generated from the definitions of options: completions run in bash, have valid syntax for zsh and fish, the manual page
# has no warnings, and each of them contains every option of the help.
set -euo pipefail
program=$1
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
fault() {
  echo "$*" >&2
  faults=$((faults + 1))
}

for shell in bash zsh fish; do
  "$program" completions "$shell" > "$work/$shell"
done
"$program" man > "$work/man"

# Prints the completions of bash for a command line whose last word is incomplete. Never pipe it into `grep -q`, which exits at
# the first match, so that the writer fails.
offered() {
  bash -c 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _overclaim; printf "%s\n" "${COMPREPLY[@]}"' \
    bash "$work/bash" "$@"
}
offers() {
  local wanted=$1
  shift
  grep -qxF -- "$wanted" <<< "$(offered "$@")" || fault "bash does not offer '$wanted' behind: $*"
}
offers check overclaim ch
offers run overclaim audit ""
offers --fail-on overclaim check --fail
offers never overclaim check --fail-on ""
offers --lexicons overclaim check --lex
offers sqlite overclaim audit export s
grep -qxF text <<< "$(offered overclaim check --fail-on "")" && fault "bash offers a format where a severity is asked for"
touch "$work/article.md"
cd "$work"
offers article.md overclaim check art

absent=()
for tool in zsh fish groff; do command -v "$tool" >/dev/null || absent+=("$tool"); done
is_there() { [[ " ${absent[*]} " != *" $1 "* ]]; }
if is_there zsh; then zsh -n "$work/zsh" || fault "zsh does not read its completions"; fi
if is_there fish; then fish -n "$work/fish" || fault "fish does not read its completions"; fi
if is_there groff; then
  warnings=$(groff -man -ww -z "$work/man" 2>&1)
  [[ -z $warnings ]] || fault "the manual page: $warnings"
fi

# Every long option of every help text.
commands=$("$program" completions bash | sed -n 's/^    " \(.*\)") path=.*/\1/p')
while read -r command; do
  # shellcheck disable=SC2086  # the words of a command
  for flag in $("$program" $command --help | grep -oE -- '^ +(-[a-z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+'); do
    grep -qF -- "$flag" "$work/bash" || fault "bash does not know $flag of $command"
    grep -qF -- "$flag" "$work/zsh" || fault "zsh does not know $flag of $command"
    grep -qF -- "-l ${flag#--}" "$work/fish" || fault "fish does not know $flag of $command"
    grep -qF -- "${flag//-/\\-}" "$work/man" || fault "the manual page does not know $flag of $command"
  done
done <<< "$commands"
(($(wc -l <<< "$commands") > 20)) || fault "only these commands were seen: $commands"
((faults == 0)) || exit 1
((${#absent[@]} == 0)) || not_tested "not installed: ${absent[*]}; all else of this test passed"
