#!/usr/bin/env bash
# usage: run.sh PROGRAM BUILD_DIR
# Writes HTML reports and tests them in Chromium (report.mjs). The driver is installed into the build folder once. Exit code 77:
# node, npm or Chromium is missing, or the driver cannot be installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1 modules=$2/browser
source "$here/../support/needs.sh"
needs node npm
browser=$(command -v chromium || command -v chromium-browser || true)
[[ -n $browser ]] || not_tested "chromium is not installed"
mkdir -p "$modules"
if ! cmp -s "$here/package-lock.json" "$modules/package-lock.json" || [[ ! -d $modules/node_modules ]]; then
  cp "$here/package.json" "$here/package-lock.json" "$modules/"
  (cd "$modules" && npm ci --no-audit --no-fund >npm.log 2>&1) || {
    rm -f "$modules/package-lock.json"
    not_tested "playwright-core cannot be installed, see $modules/npm.log"
  }
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here/report.mjs" "$modules/"
cd "$folder"
cat >page.md <<'EOF'
# Cerebrolysin </script><script>window.broken=1</script> & "memory"

Cerebrolysin builds muscle. In rats, Cerebrolysin may improve memory.<img src=x onerror=window.broken=1>

- Cerebrolysin cures dementia.
- A very long word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende

| Product | What it does |
|---|---|
| Cerebrolysin | It is completely safe. |

> Cerebrolysin is proven to cure stroke.

"Two boxes of Cerebrolysin, and my father remembered our names again," writes Ilze.

```
<script>window.broken=1</script>
```
EOF
cat >plain.txt <<'EOF'
The vial holds five millilitres.
EOF
write() { "$program" check --format html --suggest edits --fail-on never "${@:2}" >"$1" 2>/dev/null || [[ $? == 2 ]]; }
write one.html page.md
write many.html page.md plain.txt missing.md
node "$modules/report.mjs" "$browser" "$folder" ${OVERCLAIM_SCREENSHOTS:-}
