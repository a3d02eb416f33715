#!/usr/bin/env bash
# usage: sarif.sh PROGRAM SOURCE BUILD
# Validates SARIF reports with the schema published by OASIS, taken from a package of the npm registry and kept in BUILD. Skipped
# if neither is available.
set -euo pipefail
program=$1
source=$2
build=$3
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs_python jsonschema
schema=$build/sarif-2.1.0.json
if [[ ! -s $schema ]]; then
  needs npm
  fetched=$(mktemp -d)
  (cd "$fetched" && timeout 300 npm pack --silent @microsoft/sarif-multitool-linux@5.7.0 >/dev/null 2>&1) ||
    not_tested "the schema of SARIF cannot be fetched with npm"
  tar -xzf "$fetched"/*.tgz -C "$fetched" package/sarif-2.1.0.json
  mv "$fetched/package/sarif-2.1.0.json" "$schema"
  rm -rf "$fetched"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir 'my pages'
printf '# Cerebrolysin\r\n\r\nCerebrolysin builds muscle, "<b>really</b>" 100%%.\r\n' > 'my pages/ü & 1.md'
printf 'Cerebrolysin improves memory and is \377 completely safe.\n' > broken.txt
printf 'The vial holds five millilitres.\n' > clean.md

validate() {
  "$python" - "$schema" "$1" "$2" <<'PYTHON'
import json, sys
import jsonschema
schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
faults = list(jsonschema.Draft7Validator(schema).iter_errors(report))
for fault in faults[:10]:
    print("/".join(map(str, fault.absolute_path)), fault.message[:300], file=sys.stderr)
results = report["runs"][0]["results"]
wanted = int(sys.argv[3])
if len(results) < wanted or (wanted == 0 and results):
    sys.exit(f"{len(results)} results, at least {wanted} expected")
sys.exit(bool(faults))
PYTHON
}
code=0
"$program" check --format sarif --suggest edits . missing.md > all.sarif 2>/dev/null || code=$?
[[ $code == 2 ]] || { echo "exit code $code, expected 2" >&2; exit 1; }
validate all.sarif 3
"$program" check --format sarif clean.md > none.sarif
validate none.sarif 0
"$program" check --format sarif --fail-on never --suggest edits "$source/corpus/articles" > corpus.sarif
validate corpus.sarif 50
