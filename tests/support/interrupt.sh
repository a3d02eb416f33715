#!/usr/bin/env bash
# usage: interrupt.sh OVERCLAIM
# SIGINT and SIGTERM end an audit after the current batch, with exit code 2 and a hint at `audit resume`. A resumed store must
# equal that of an undisturbed audit. A second signal ends the program at once, also while it waits for input.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() {
  echo "FAILED: $*"
  exit 1
}
whole() { "$program" audit report --store "$1" --format json | sed -E '/"(run|started|finished)":/d'; }
# Waits until the run has begun: from then on signals are handled.
await_run() {
  for _ in {1..200}; do
    grep -qs 'running 1' "$1" && return
    sleep 0.02
  done
  fail 'the run did not begin'
}
for i in $(seq 1 40); do
  printf '{"id": %d, "text": "Page %d of a shop.\\n\\nCerebrolysin builds muscle.\\n"}\n' "$i" "$i"
done >"$folder/pages.jsonl"
"$program" audit run --store "$folder/whole.store" "$folder/pages.jsonl" >/dev/null

for signal in INT TERM; do
  rm -f "$folder"/{pipe,metrics}*
  mkfifo "$folder/pipe"
  # A background process of a shell inherits ignored signals; the program sets its own handlers in any case.
  "$program" audit run --store "$folder/$signal.store" --metrics "$folder/metrics" "$folder/pages.jsonl" "$folder/pipe" \
    >"$folder/out" 2>"$folder/err" &
  audit=$!
  exec 7>"$folder/pipe"
  await_run "$folder/metrics"
  sleep 0.2
  kill -"$signal" "$audit"
  sleep 0.2
  printf 'The last page.\n' >&7
  exec 7>&-
  code=0
  wait "$audit" || code=$?
  ((code == 2)) || fail "SIG$signal: exit code $code"
  grep -q 'audit resume --store' "$folder/err" || fail "SIG$signal: does not say how to continue: $(cat "$folder/err")"
  grep -q 'not finished' "$folder/out" || fail "SIG$signal: $(cat "$folder/out")"
  rm "$folder/pipe"
  : >"$folder/pipe"  # an empty page in its place
  "$program" audit resume --store "$folder/$signal.store" >/dev/null
  "$program" audit status --store "$folder/$signal.store" | grep -q '41 documents' || fail 'not all was read'
done

# A resumed shard remains the same shard.
rm -f "$folder"/{pipe,metrics}*
mkfifo "$folder/pipe"
"$program" audit run --store "$folder/shard.store" --shard 1/2 --metrics "$folder/metrics" --input json-lines \
  "$folder/pages.jsonl" "$folder/pipe" >"$folder/out" 2>"$folder/err" &
audit=$!
exec 7>"$folder/pipe"
await_run "$folder/metrics"
sleep 0.2
kill -INT "$audit"
sleep 0.2
head -n 20 "$folder/pages.jsonl" >&7
exec 7>&-
wait "$audit" || true
grep -q 'not finished' "$folder/out" || fail "a shard was not stopped: $(cat "$folder/out")"
rm "$folder/pipe"
head -n 20 "$folder/pages.jsonl" >"$folder/pipe"
"$program" audit resume --store "$folder/shard.store" >/dev/null
"$program" audit run --store "$folder/other.store" --shard 2/2 --input json-lines "$folder/pages.jsonl" "$folder/pipe" >/dev/null
"$program" audit merge --store "$folder/both.store" "$folder/shard.store" "$folder/other.store" | grep -q ' 60 documents' ||
  fail 'a shard was not resumed as that shard'

rm -f "$folder"/{pipe,metrics}*
mkfifo "$folder/pipe"
"$program" audit run --store "$folder/twice.store" --metrics "$folder/metrics" "$folder/pages.jsonl" "$folder/pipe" \
  >"$folder/out" 2>"$folder/err" &
audit=$!
exec 7>"$folder/pipe"
await_run "$folder/metrics"
sleep 0.2
kill -INT "$audit"
sleep 0.2
kill -0 "$audit" 2>/dev/null || fail 'the first SIGINT ended the audit at once'
kill -INT "$audit"
code=0
wait "$audit" || code=$?
exec 7>&-
((code == 2)) || fail "second SIGINT: exit code $code"
grep -q 'overclaim: stopped; everything committed' "$folder/err" || fail "second SIGINT: $(cat "$folder/err")"
"$program" audit status --store "$folder/twice.store" | grep -q 'not finished' || fail 'the store says that it is finished'
rm "$folder/pipe"
"$program" audit resume --store "$folder/twice.store" >/dev/null 2>&1 || true
"$program" audit status --store "$folder/twice.store" | grep -q '40 documents' || fail 'not all was read after the second'
