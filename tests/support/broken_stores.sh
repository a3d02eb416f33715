#!/usr/bin/env bash
# usage: broken_stores.sh OVERCLAIM
# Audits whose store cannot be written: a full disk, a limit on the size of files, a read-only file, a read-only folder, a second
# writer. Each must end with exit code 2 and an error that names the file and the cause. Resumed afterwards, the store must equal
# that of an undisturbed audit. A full disk is tested only if this script may mount a file system.
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
# reports WHAT FILE WORDS COMMAND...: exit code 2, and FILE and WORDS on standard error.
reports() {
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
  diff <(whole "$folder/whole.store") <(whole "$1") || fail "$1 differs from the store of an undisturbed run"
}
# An unprivileged user, because root may write to everything.
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

reports 'limited file' limited.store 'ulimit -f' limited "$program" audit run --store "$folder/limited.store" "$folder/pages.jsonl"
is_resumed "$folder/limited.store"

mkdir "$folder/disk"
if ((EUID == 0)) && mount -t tmpfs -o size=1500k overclaim "$folder/disk" 2>/dev/null; then
  reports 'full disk' full.store 'disk is full' "$program" audit run --store "$folder/disk/full.store" "$folder/pages.jsonl"
  reports 'still full' full.store 'disk is full' "$program" audit resume --store "$folder/disk/full.store"
  mount -o remount,size=100m "$folder/disk"
  is_resumed "$folder/disk/full.store"
else
  echo 'full disk: not tested, this script may not mount a file system'
fi

if ((EUID != 0)) || command -v setpriv >/dev/null; then
  mkdir "$folder/theirs"
  cp "$folder/whole.store" "$folder/theirs/a.store"
  chmod 444 "$folder/theirs/a.store"
  ((EUID != 0)) || chown 65534:65534 "$folder/theirs"
  reports 'read-only file' a.store 'write-protected' as_nobody "$program" audit run --store "$folder/theirs/a.store" "$folder/pages.jsonl"
  chmod 555 "$folder/theirs"
  reports 'read-only folder' new.store 'is it writable' as_nobody "$program" audit run --store "$folder/theirs/new.store" "$folder/pages.jsonl"
  diff <(whole "$folder/whole.store") <(program="as_nobody $program" && $program audit report --store "$folder/theirs/a.store" --format json | sed -E '/"(run|started|finished)":/d') ||
    fail 'a store in a read-only folder cannot be queried'
fi

# A writer that waits for its input has locked the store; others get an error and change nothing.
mkfifo "$folder/pipe"
"$program" audit run --store "$folder/used.store" --input json-lines "$folder/pipe" >/dev/null 2>&1 &
writer=$!
exec 7>"$folder/pipe"
for _ in {1..100}; do
  [[ -e $folder/used.store.lock ]] && "$program" audit status --store "$folder/used.store" >/dev/null 2>&1 && break
  sleep 0.05
done
reports 'second writer' used.store 'in use' "$program" audit run --store "$folder/used.store" "$folder/pages.jsonl"
reports 'second resume' used.store 'in use' "$program" audit resume --store "$folder/used.store"
cat "$folder/pages.jsonl" >&7
exec 7>&-
wait "$writer" || fail "the first writer ended with $?"
diff <(whole "$folder/whole.store") <(whole "$folder/used.store") || fail 'the store of the first writer differs'
