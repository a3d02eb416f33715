#!/usr/bin/env bash
# Tests check --since in a scratch repository: changed lines; new, renamed and oddly named files; errors.
#   since.sh PROGRAM
set -euo pipefail

program=$1
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs git
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Ignores the user's settings of git, and sets options in the repository that would change git's output.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
repository="$scratch/a place"
mkdir -p "$repository/docs"
cd "$repository"
git init -q .
git config user.name test
git config user.email test@example.org
for setting in diff.noprefix=true diff.mnemonicPrefix=true color.ui=always diff.external=false diff.interHunkContext=9 \
  diff.renames=false; do
  git config "${setting%%=*}" "${setting#*=}"
done

builds='Cerebrolysin builds muscle.'
safe='Cerebrolysin is completely safe.'
printf '%s\n\nIt is sold.\n' "$builds" > docs/same.md
printf '%s\n\nIt is sold.\n' "$builds" > docs/changed.md
printf '%s\n\nIt is sold.\nIt comes in a box.\nThe box is white.\nIt has a lid.\n' "$builds" > docs/old.md
printf '%s\n' "$builds" > 'docs/say "so".md'
printf '%s\n' "$builds" > 'docs/two words.md'
printf '%s\n' "$builds" > 'docs/café.md'
printf 'hidden.md\n' > .gitignore
git add -A
git commit -qm one

fail() {
  echo "$1"
  [[ $# -lt 2 ]] || printf '%s\n' "$2"
  exit 1
}
# Prints the findings of --since HEAD as "file:line rule", sorted.
found() {
  local code=0 out
  out=$("$program" check --quiet --since HEAD "$@") || code=$?
  [[ $code -le 1 ]] || fail "exit code $code"
  printf '%s\n' "$out" | sed -nE 's/^(.*):([0-9]+):[0-9]+: .*\[(.*)\]$/\1:\2 \3/p' | sed 's|^\./||' | LC_ALL=C sort
}
expect() {
  [[ $1 == "$2" ]] || fail "expected: $1" "found: $2"
}

expect "" "$(found)"
printf '%s\n\nIt is sold.\n\n%s\n' "$builds" "$safe" > docs/changed.md
git mv docs/old.md docs/renamed.md
printf '%s\n\nIt is sold.\nIt comes in a box.\nThe box is white.\nIt has a lid.\n\n%s\n' "$builds" "$safe" > docs/renamed.md
for name in 'say "so"' 'two words' café; do printf '%s\n\n%s\n' "$builds" "$safe" > "docs/$name.md"; done
printf '%s\n\n%s\n' "$builds" "$safe" > 'docs/new "näme".md'
printf '%s\n' "$builds" > docs/hidden.md
all='docs/café.md:3 safety-overclaim
docs/changed.md:5 safety-overclaim
docs/new "näme".md:1 unsupported-benefit
docs/new "näme".md:3 safety-overclaim
docs/renamed.md:8 safety-overclaim
docs/say "so".md:3 safety-overclaim
docs/two words.md:3 safety-overclaim'
expect "$all" "$(found)"
expect "$all" "$(found docs)"
# From a subfolder, from another folder, and through a link.
expect "${all//docs\//}" "$(cd docs && found)"
expect "$all" "$(cd / && found "$repository" | sed "s|^$repository/||")"
ln -s "$repository" "$scratch/link"
expect "$all" "$(cd / && found "$scratch/link" | sed "s|^$scratch/link/||")"
# Staging makes no difference, and commits count from the named revision.
git add -A
expect "$all" "$(found)"
git commit -qm two
expect "" "$(found)"
"$program" check --quiet --since HEAD~1 docs > "$scratch/out" || true
grep -q 'docs/changed.md:5' "$scratch/out" || fail "HEAD~1 finds nothing"
# Only files that have changed are read.
"$program" check --since HEAD docs > "$scratch/out"
[[ ! -s $scratch/out ]] || fail "files were checked that have not changed" "$(cat "$scratch/out")"

# Errors: exit code 2 and a reason.
refused() {
  local reason=$1 code=0
  shift
  "$@" > "$scratch/out" 2> "$scratch/err" || code=$?
  [[ $code -eq 2 ]] || fail "exit code $code of: $*"
  grep -q "$reason" "$scratch/err" || fail "no \"$reason\" of: $*" "$(cat "$scratch/err")"
}
refused 'unknown commit "no-such"' "$program" check --since no-such docs
refused 'unknown commit "--output=x"' "$program" check --since=--output=x docs
mkdir "$scratch/outside"
cp docs/same.md "$scratch/outside"
refused 'not in a git repository' "$program" check --since HEAD "$scratch/outside"
mkdir "$scratch/bin"
refused 'git: cannot be started' env PATH="$scratch/bin" "$program" check --since HEAD docs
