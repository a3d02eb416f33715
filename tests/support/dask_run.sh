#!/usr/bin/env bash
# usage: dask_run.sh OVERCLAIM SOURCE_DIR
# An audit on a Dask scheduler with three worker processes on this machine, one of which is killed while it reads. The merged
# store must equal, row for row, that of a single run. Exit code 77: Dask is missing.
set -euo pipefail
program=$1 source=$2
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs_python distributed
folder=$(mktemp -d)
pids=()
# SIGKILL: workers that have lost their scheduler would wait for minutes.
finish() {
  for pid in "${pids[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
cd "$folder"
fail() {
  echo "FAILED: $*"
  tail -n 20 "$folder"/*.log
  exit 1
}

mkdir pages
for file in {1..24}; do
  for i in {1..120}; do
    printf '{"id": %d, "url": "https://s%d.example/%d", "text": "Page %d.\\n\\nCerebrolysin builds muscle. It may improve memory in people with vascular dementia. Semax has no side effects.\\n"}\n' "$i" "$file" "$i" "$i"
  done >"pages/$file.jsonl"
  printf '%s\n' "$folder/pages/$file.jsonl" >>manifest
done
"$program" audit run --store whole.store @"$folder/manifest" >/dev/null

"$python" -m distributed.cli.dask_scheduler --host 127.0.0.1 --port 0 --no-dashboard --scheduler-file scheduler.json \
  >scheduler.log 2>&1 &
pids+=($!)
for _ in {1..200}; do [[ -s scheduler.json ]] && break; sleep 0.1; done
address=$("$python" -c 'import json; print(json.load(open("scheduler.json"))["address"])') || fail 'the scheduler did not start'
for worker in 1 2 3; do
  "$python" -m distributed.cli.dask_worker "$address" --no-nanny --nthreads 1 --no-dashboard --name "$worker" \
    --local-directory "$folder/local.$worker" >"worker.$worker.log" 2>&1 &
  pids+=($!)
done

"$python" "$source/scripts/audit_dask.py" --store merged.store --manifest manifest --scheduler "$address" --shards 6 \
  --work "$folder/shards" --overclaim "$program" >driver.log 2>&1 &
driver=$!
pids+=("$driver")
# The first worker is killed as soon as one of its children reads a shard.
killed=0
for _ in {1..600}; do
  if pgrep -P "${pids[1]}" -f 'audit run --shard' >/dev/null; then
    kill -KILL "${pids[1]}"
    killed=1
    break
  fi
  kill -0 "$driver" 2>/dev/null || break
  sleep 0.02
done
((killed)) || fail 'no worker was killed while it read: the test proves nothing'
wait "$driver" || fail "the audit ended with $?"
grep -q "6 of 6 shards read" driver.log || fail 'not all shards were read'
[[ ! -e shards ]] || fail 'shards were left'

rows() { # STORE: all rows of a store but those of its run
  "$python" - "$1" <<'PYTHON'
import sqlite3, sys
store = sqlite3.connect(sys.argv[1])
for table in ("documents", "versions", "seen", "sentences", "claims", "findings", "skips"):
    for row in store.execute(f"SELECT * FROM {table}"):
        print(table, row)
PYTHON
}
cmp <(rows whole.store) <(rows merged.store) || fail 'the rows of the merged store differ'
diff <("$program" audit report --store whole.store --format json | sed -E '/"(kind|started|finished)":/d') \
  <("$program" audit report --store merged.store --format json | sed -E '/"(kind|started|finished)":/d') ||
  fail 'the report of the merged store differs'
