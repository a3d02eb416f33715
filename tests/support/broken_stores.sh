#!/usr/bin/env bash
# usage: broken_stores.sh OVERCLAIM
# Audits whose store cannot be written: a full disk, a limit on the size of files, a read-only file, a read-only folder,
# a second writer. Each has to end with exit code 2 and say what is wrong with which file; resumed afterwards, the store
# has to hold what one holds that was left alone. A real full disk needs a file system of its own: only where this script
# may mount one.
set -euo pipefail
folder=$(mktemp -d)
trap 'umount "$folder/disk" 2>/dev/null || true; chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
chmod 755 "$folder"
cp -- "$1" "$folder/overclaim"  # where an unprivileged user finds it too
program=$folder/overclaim
for i in $(seq 1 3000); do
  printf '{"id": %d, "text": "Page %d of a shop.\\n\\nCerebrolysin builds muscle. Semax has no side effects.\\n"}\n' "$i" "$i"
done >"$folder/pages.jsonl"

fail() {
  echo "FAILED: $*"
  exit 1
}
whole() { "$program" audit report --store "$1" --format json | sed -E '/"(run|started|finished)":/d'; }
# is_told WHAT FILE WORDS COMMAND...: exit code 2, and both on standard error.
is_told() {
  local what=$1 file=$2 words=$3 code=0
  shift 3
  "$@" >"$folder/out" 2>"$folder/err" || code=$?
  ((code == 2)) || fail "$what: exit code $code: $(cat "$folder/err")"
  grep -qF -- "$file" "$folder/err" || fail "$what: does not name $file: $(cat "$folder/err")"
  grep -q -- "$words" "$folder/err" || fail "$what: does not say \"$words\": $(cat "$folder/err")"
  echo "$what: $(head -1 "$folder/err")"
}
is_resumed() {
  "$program" audit resume --store "$1" >/dev/null
  diff <(whole "$folder/whole.store") <(whole "$1") || fail "$1 holds something else than a run left alone"
}
# Nobody special: root may write to everything.
as_nobody() {
  if ((EUID == 0)); then
    setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
  else
    "$@"
  fi
}
limited() (
  ulimit -f 600 # KiB
  "$@"
)

"$program" audit run --store "$folder/whole.store" "$folder/pages.jsonl" >/dev/null

is_told 'limited file' limited.store 'ulimit -f' limited "$program" audit run --store "$folder/limited.store" "$folder/pages.jsonl"
is_resumed "$folder/limited.store"

mkdir "$folder/disk"
if ((EUID == 0)) && mount -t tmpfs -o size=1500k overclaim "$folder/disk" 2>/dev/null; then
  is_told 'full disk' full.store 'disk is full' "$program" audit run --store "$folder/disk/full.store" "$folder/pages.jsonl"
  is_told 'still full' full.store 'disk is full' "$program" audit resume --store "$folder/disk/full.store"
  mount -o remount,size=100m "$folder/disk"
  is_resumed "$folder/disk/full.store"
else
  echo 'full disk: nothing may be mounted here'
fi

if ((EUID != 0)) || command -v setpriv >/dev/null; then
  mkdir "$folder/theirs"
  cp "$folder/whole.store" "$folder/theirs/a.store"
  chmod 444 "$folder/theirs/a.store"
  ((EUID != 0)) || chown 65534:65534 "$folder/theirs"
  is_told 'read-only file' a.store 'write-protected' as_nobody "$program" audit run --store "$folder/theirs/a.store" "$folder/pages.jsonl"
  chmod 555 "$folder/theirs"
  is_told 'read-only folder' new.store 'is it writable' as_nobody "$program" audit run --store "$folder/theirs/new.store" "$folder/pages.jsonl"
  diff <(whole "$folder/whole.store") <(program="as_nobody $program" && $program audit report --store "$folder/theirs/a.store" --format json | sed -E '/"(run|started|finished)":/d') ||
    fail 'a store in a read-only folder cannot be asked'
fi

# A writer that waits for its input holds the store; the others are told so, and disturb nothing.
mkfifo "$folder/pipe"
"$program" audit run --store "$folder/used.store" --input json-lines "$folder/pipe" >/dev/null 2>&1 &
writer=$!
exec 7>"$folder/pipe"
for _ in {1..100}; do
  [[ -e $folder/used.store.lock ]] && "$program" audit status --store "$folder/used.store" >/dev/null 2>&1 && break
  sleep 0.05
done
is_told 'second writer' used.store 'in use' "$program" audit run --store "$folder/used.store" "$folder/pages.jsonl"
is_told 'second resume' used.store 'in use' "$program" audit resume --store "$folder/used.store"
cat "$folder/pages.jsonl" >&7
exec 7>&-
wait "$writer" || fail "the first writer ended with $?"
diff <(whole "$folder/whole.store") <(whole "$folder/used.store") || fail 'the first writer was disturbed'
