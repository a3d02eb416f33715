#!/usr/bin/env bash
# usage: from_elsewhere.sh CHECKOUT
# scripts/overclaim, called through a symbolic link in another folder with spaces in its name: relative paths are those of the
# caller, the exit code and standard input those of the program, and only the report is printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
mkdir "$folder/press releases"
cd -- "$folder/press releases"
ln -s -- "$1/scripts/overclaim" "$folder/over claim"
echo 'Cerebrolysin builds muscle.' >'page one.md'

expect() {  # expect CODE COMMAND...: runs it, output in out
  local want=$1 code=0
  shift
  "$@" >out 2>err <'page one.md' || code=$?
  if ((code != want)); then
    echo "exit code $code, expected $want: $*"
    cat out err
    exit 1
  fi
}

expect 1 "$folder/over claim" check --format json 'page one.md'
grep -q '"path": *"page one.md"' out || { echo 'the report does not name the file'; cat out; exit 1; }
[[ $(head -c 1 out) == '{' ]] || { echo 'there is output before the report'; head -3 out; exit 1; }
expect 1 "$folder/over claim" check --format json -
expect 0 "$folder/over claim" --version
