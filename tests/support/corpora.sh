#!/usr/bin/env bash
# usage: corpora.sh CORPUS PROGRAM    The output of scripts/corpus is reproducible, and each kind is as described.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs python3
corpus=$1 program=$2
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
die() { printf 'corpora: %s\n' "$*" >&2; exit 1; }

claims() {  # of all articles of a folder
  "$program" check --format jsonl --fail-on never "$1" | grep -o '"strength"' | wc -l
}

share() {  # share FOLDER: of 1,000 files those beyond ASCII, of 10,000 bytes those beyond ASCII
  python3 - "$1" <<'PYTHON'
import pathlib, sys
texts = [path.read_bytes() for path in pathlib.Path(sys.argv[1]).rglob("*.*")]
print(1000 * sum(not text.isascii() for text in texts) // len(texts),
      10000 * sum(byte > 127 for text in texts for byte in text) // sum(map(len, texts)))
PYTHON
}

for kind in none natural dense; do
  "$corpus" --kind $kind --mb 0.5 --out "$work/$kind" 2>/dev/null
  "$corpus" --kind $kind --mb 0.5 --out "$work/$kind.again" 2>/dev/null
  diff -r "$work/$kind" "$work/$kind.again" >/dev/null || die "$kind: two runs differ"
  "$corpus" --kind $kind --mb 0.5 --seed 2 --out "$work/$kind.other" 2>/dev/null
  ! diff -r "$work/$kind" "$work/$kind.other" >/dev/null || die "$kind: another seed produces the same"
done
(($(claims "$work/none") == 0)) || die "none: makes claims"
# In 500,000 bytes: one claim in 61 bytes; or one in 2.5 KB of the third that names a product, about 65, with a large spread over
# the few articles.
natural=$(claims "$work/natural") dense=$(claims "$work/dense")
((natural > 30 && natural < 130)) || die "natural: $natural claims"
((dense > 7400 && dense < 9200)) || die "dense: $dense claims"
for kind in none natural dense; do
  read -r files bytes <<<"$(share "$work/$kind")"
  ((files > 200 && files < 420 && bytes > 30 && bytes < 130)) || die "$kind: beyond ASCII $files in 1,000 files, $bytes in 10,000 bytes"
done
grep -rqE '^- ' "$work/natural" || die "natural: no list"

"$corpus" --kind pages --pages 200 --out "$work/pages.jsonl" 2>/dev/null
(($(wc -l <"$work/pages.jsonl") == 200)) || die "pages: not 200"
"$corpus" --kind pages --pages 200 --out "$work/pages.again" 2>/dev/null
cmp -s "$work/pages.jsonl" "$work/pages.again" || die "pages: two runs differ"
html=$(grep -c '"html": "<!DOCTYPE' "$work/pages.jsonl") size=$(wc -c <"$work/pages.jsonl")
((html > 40 && html < 95)) || die "pages: $html of 200 are HTML"
((size > 340000 && size < 480000)) || die "pages: $size bytes in 200"
"$corpus" --kind lexicon --phrases 2000 --out "$work/lexicon" 2>/dev/null
"$program" lexicon check "$work/lexicon" >/dev/null || die "lexicon: not valid"
(($("$program" lexicon phrases "$work/lexicon" | wc -l) >= 2000 + $("$program" lexicon phrases | wc -l))) ||
  die "lexicon: phrases are missing"
