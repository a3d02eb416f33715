#!/usr/bin/env bash
# usage: pre_commit.sh PROGRAM SOURCE
# Runs pre-commit with the hooks of SOURCE in a scratch repository: a commit with an overclaim is rejected, an honest one is made.
set -euo pipefail
program=$1
source=$2
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs pre-commit git
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home PRE_COMMIT_HOME=$work/cache GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
mkdir -p "$work/bin" "$HOME"
ln -s "$program" "$work/bin/overclaim"
export PATH=$work/bin:$PATH

# The hooks come from a repository, as for users. It contains only the hooks and a script in place of the build.
hooks=$work/hooks
git init -q "$hooks"
mkdir "$hooks/scripts"
cp "$source/.pre-commit-hooks.yaml" "$hooks"
printf '#!/bin/sh\nexec overclaim "$@"\n' > "$hooks/scripts/overclaim"
chmod +x "$hooks/scripts/overclaim"
git -C "$hooks" add -A
git -C "$hooks" commit -q -m hooks
revision=$(git -C "$hooks" rev-parse HEAD)

for hook in overclaim overclaim-installed; do
  site=$work/site-$hook
  git init -q "$site"
  cd "$site"
  printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: %s\n' "$hooks" "$revision" "$hook" > .pre-commit-config.yaml
  pre-commit install >/dev/null
  printf '# Cerebrolysin\n\nCerebrolysin builds muscle.\n' > 'a page.md'
  printf 'static const char* text = "Cerebrolysin builds muscle.";\n' > code.c
  git add -A
  if git commit -q -m overclaim > out 2>&1; then
    echo "$hook: an overclaim was committed" >&2
    exit 1
  fi
  grep -q 'a page.md:3:1: error: .*unsupported-benefit' out || { cat out >&2; exit 1; }
  ! grep -q 'code.c' out || { echo "$hook: code was checked" >&2; exit 1; }
  printf '# Cerebrolysin\n\nThere is no evidence that Cerebrolysin builds muscle.\n' > 'a page.md'
  git add -A
  git commit -q -m honest > out 2>&1 || { cat out >&2; exit 1; }
done
