#!/usr/bin/env bash
# usage: corpora.sh CORPUS PROGRAM    The corpora of scripts/corpus are the same each time, and of the kind they say.
set -euo pipefail
corpus=$1 program=$2
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
die() { printf 'corpora: %s\n' "$*" >&2; exit 1; }

claims() {  # of all articles of a folder
  "$program" check --format jsonl --fail-on never "$1" | grep -o '"strength"' | wc -l
}

for kind in none natural dense; do
  "$corpus" --kind $kind --mb 0.5 --out "$work/$kind" 2>/dev/null
  "$corpus" --kind $kind --mb 0.5 --out "$work/$kind.again" 2>/dev/null
  diff -r "$work/$kind" "$work/$kind.again" >/dev/null || die "$kind: two runs differ"
  "$corpus" --kind $kind --mb 0.5 --seed 2 --out "$work/$kind.other" 2>/dev/null
  ! diff -r "$work/$kind" "$work/$kind.other" >/dev/null || die "$kind: another seed makes the same"
done
(($(claims "$work/none") == 0)) || die "none: makes claims"
natural=$(claims "$work/natural") dense=$(claims "$work/dense")
((natural > 20 && natural < 400)) || die "natural: $natural claims"
((dense > 6000)) || die "dense: $dense claims"

"$corpus" --kind pages --pages 200 --out "$work/pages.jsonl" 2>/dev/null
(($(wc -l <"$work/pages.jsonl") == 200)) || die "pages: not 200"
"$corpus" --kind lexicon --phrases 2000 --out "$work/lexicon" 2>/dev/null
"$program" lexicon check "$work/lexicon" >/dev/null || die "lexicon: not sound"
(($("$program" lexicon phrases "$work/lexicon" | wc -l) >= 2000 + $("$program" lexicon phrases | wc -l))) ||
  die "lexicon: phrases are missing"
