#!/usr/bin/env bash
# usage: kill_and_resume.sh OVERCLAIM
# Kills an audit at random moments (SIGKILL), resumes it until it is finished, and compares the store with that of an undisturbed
# audit.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for i in $(seq 1 1500); do
  printf '{"id": %d, "text": "Page %d of a shop.\\n\\nCerebrolysin builds muscle. It may improve memory in people with vascular dementia. Semax has no side effects.\\n"}\n' "$i" "$i"
done >"$folder/pages.jsonl"

whole() {
  "$program" audit report --store "$1" --format json |
    sed -E '/"(run|started|finished)":/d'
}
"$program" audit run --store "$folder/whole.store" "$folder/pages.jsonl" >/dev/null
RANDOM=${SEED:-7}
kills=0
"$program" audit run --store "$folder/killed.store" "$folder/pages.jsonl" >/dev/null 2>&1 &
for _ in {1..40}; do
  sleep "0.0$((RANDOM % 9 + 1))"
  if kill -KILL $! 2>/dev/null; then kills=$((kills + 1)); fi
  wait $! 2>/dev/null || true
  [[ -s $folder/killed.store ]] && "$program" audit status --store "$folder/killed.store" | grep -q ', finished:' && break
  if [[ -s $folder/killed.store ]] && "$program" audit status --store "$folder/killed.store" >/dev/null 2>&1; then
    "$program" audit resume --store "$folder/killed.store" >/dev/null 2>&1 &
  else
    "$program" audit run --store "$folder/killed.store" "$folder/pages.jsonl" >/dev/null 2>&1 &
  fi
done
wait || true
"$program" audit resume --store "$folder/killed.store" >/dev/null
echo "killed $kills times"
((kills > 0)) || { echo 'the audit was never killed: the test proves nothing'; exit 1; }
diff <(whole "$folder/whole.store") <(whole "$folder/killed.store")
