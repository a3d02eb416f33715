#!/usr/bin/env bash
# usage: patch_applies.sh OVERCLAIM CORPUS
# Applies the diff of all articles with patch and with git. Both must produce the same files, with fewer findings and no new
# suggestions.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs patch git
program=$1
corpus=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/patch" "$folder/git"
cp "$corpus"/*.md "$corpus"/*.txt "$corpus"/*.html "$folder/patch"
cp "$folder/patch"/* "$folder/git"
sed -i 's/$/\r/' "$folder"/*/creatine_guide.txt
cd "$folder/patch"
"$program" check --suggest diff . >"$folder/diff" || [ $? -eq 1 ]
patch -p0 --silent <"$folder/diff"
cd "$folder/git"
git apply -p0 "$folder/diff"
diff -r "$folder/git" "$folder/patch"
cd "$folder/patch"
"$program" check --suggest diff . >"$folder/again" || [ $? -eq 1 ]
[ "$(wc -l <"$folder/again")" -lt "$(($(wc -l <"$folder/diff") / 4))" ]
