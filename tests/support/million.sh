#!/usr/bin/env bash
# usage: million.sh PROGRAM CORPUS [PAGES] [FOLDER]     default: 1000000 pages, a temporary folder
# An audit of many synthetic pages from end to end: generated, audited, audited again and killed in between, resumed,
# compared with the undisturbed audit, queried, and reevaluated after the evidence has changed. Prints the time and peak
# memory of each step; fails if the counts are wrong.
set -euo pipefail
program=$1 corpus=$2 pages=${3:-1000000}
work=${4:-$(mktemp -d)}
[[ -n ${4:-} ]] || trap 'rm -rf -- "$work"' EXIT
store=$work/pages.store
die() { printf 'million: %s\n' "$*" >&2; exit 1; }

step() {  # step NAME COMMAND...: its time and peak memory
  local name=$1
  shift
  python3 - "$name" "$@" <<'PYTHON'
import os, subprocess, sys, time
begin = time.perf_counter()
child = subprocess.Popen(sys.argv[2:], stdout=open(os.environ["OUT"], "wb"), stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print(f"{sys.argv[1]:32} {time.perf_counter() - begin:8.1f} s {usage.ru_maxrss / 1024:7.0f} MiB", flush=True)
sys.exit(os.waitstatus_to_exitcode(status))
PYTHON
}
field() { python3 -c 'import json,sys; d=json.load(open(sys.argv[1]))
for k in sys.argv[2].split("."): d = d[k]
print(d)' "$1" "$2"; }
mkdir -p "$work"
export OUT=$work/out

[[ -s $work/pages.jsonl ]] || step "pages made" "$corpus" --kind pages --pages "$pages" --out "$work/pages.jsonl"
rm -f "$store"* "$work/whole.store"*

# Undisturbed first: its time, and the result that the other one must reach.
report_of() { "$program" audit report --store "$1" --format json | sed -E '/"(run|started|finished)":/d'; }
begin=$(date +%s%N)
step "audited in one go" "$program" audit run --store "$work/whole.store" "$work/pages.jsonl"
whole_ms=$((($(date +%s%N) - begin) / 1000000))

# Killed between a fifth and two thirds of that time. It must be neither at its beginning nor at its end, or the test proves nothing.
after=$(awk -v ms="$whole_ms" -v seed="$RANDOM" 'BEGIN { srand(seed); printf "%.2f", ms / 1000 * (0.2 + 0.47 * rand()) }')
"$program" audit run --store "$store" "$work/pages.jsonl" >/dev/null 2>&1 &
victim=$!
sleep "$after"
kill -KILL $victim 2>/dev/null || die "the audit was over before it could be killed, after $after s"
wait $victim 2>/dev/null || true
"$program" audit status --store "$store" --format json >"$OUT" || die "the status of a killed audit cannot be read"
kept=$(field "$OUT" documents.read)
((kept > 0 && kept < pages)) || die "killed with $kept of $pages documents in the store: not in between"
echo "killed after $after s with $kept documents in the store"
step "resumed to the end" "$program" audit resume --store "$store"
diff <(report_of "$work/whole.store") <(report_of "$store") >&2 || die "the resumed store differs from the undisturbed one"
rm -f "$work/whole.store"*
step "status" "$program" audit status --store "$store" --format json
read=$(field "$OUT" documents.read)
((read == pages)) || die "$read documents are in the store, not $pages"
step "report" "$program" audit report --store "$store" --format json
findings=$(field "$OUT" findings)
[[ $findings != 0 ]] || die "no findings: the test proves nothing"
step "find" "$program" audit find --store "$store" 'memory AND stroke'
step "the same again, unchanged" "$program" audit run --store "$store" "$work/pages.jsonl"
step "diff" "$program" audit diff --store "$store" 1 2

# The evidence changes: a row falls to the lowest tier. Verdicts change without a page being read.
step "reevaluated, nothing changed" "$program" audit reevaluate --store "$store"
step "report" "$program" audit report --store "$store" --format json
(($(field "$OUT" findings) == findings)) || die "the same evidence gives other findings"
mkdir -p "$work/changed/evidence"
{
  echo "rows:"
  awk '/^  - id: / { wanted = ($3 == "semax/memory") } wanted' "$(dirname "$corpus")/../lexicons/packs/core/evidence/semax.yaml" |
    sed 's/^    tier: .*/    tier: {printed: "", judged: "1", cap: no_mechanism}/'
} >"$work/changed/evidence/changed.yaml"
step "reevaluated, one row changed" "$program" --lexicons "$work/changed" audit reevaluate --store "$store"
step "report" "$program" audit report --store "$store" --format json
(($(field "$OUT" findings) != findings)) || die "changed evidence changes nothing"
ls -l "$store" | awk '{ printf "%-32s %8.0f MB\n", "size of the store", $5 / 1e6 }'
