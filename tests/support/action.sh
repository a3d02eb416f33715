#!/usr/bin/env bash
# usage: action.sh PROGRAM SOURCE
# Runs the step of action.yml with bash, as a runner does, with the inputs as variables.
set -euo pipefail
program=$1
source=$2
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs_python yaml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" - "$source/action.yml" "$work" <<'PYTHON'
import re, sys, yaml
action = yaml.safe_load(open(sys.argv[1]))
steps = action["runs"]["steps"]
assert action["runs"]["using"] == "composite" and len(steps) == 1 and steps[0]["shell"] == "bash"
assert "${{" not in steps[0]["run"], "inputs must not become part of the script"
open(sys.argv[2] + "/run.sh", "w").write(steps[0]["run"])
for name, value in steps[0]["env"].items():
    given = re.fullmatch(r"\$\{\{ (inputs\.([a-z-]+)|github\.action_path) \}\}", value)
    assert given, value
    assert given[2] is None or given[2] in action["inputs"], f"{name}: no input {given[2]}"
PYTHON
cd "$work"
mkdir site
printf '# Cerebrolysin\n\nCerebrolysin builds muscle.\n' > 'site/a page.md'
printf 'There is no evidence that Cerebrolysin builds muscle.\n' > site/honest.md
step() {
  GITHUB_OUTPUT=$work/output PROGRAM=$program ACTION=$source PATHS=${PATHS-site} FAIL_ON=${FAIL_ON-} SINCE= CONFIG= \
    SARIF=${SARIF-} bash --noprofile --norc -eo pipefail run.sh > out
}
expect() {
  local wanted=$1 code=0
  : > output
  step || code=$?
  [[ $code == "$wanted" ]] || { echo "exit code $code, expected $wanted" >&2; cat out >&2; exit 1; }
  grep -qxF "exit-code=$wanted" output || { echo "no exit code among the outputs" >&2; exit 1; }
}
SARIF=out.sarif expect 1
grep -q '^::error file=site/a page.md,line=3' out || { cat out >&2; exit 1; }
"$python" -c 'import json; assert json.load(open("out.sarif"))["runs"][0]["results"]'
FAIL_ON=never expect 0
PATHS=$'site/honest.md\n\n' expect 0
PATHS=$'site/honest.md\nsite/a page.md' expect 1
PATHS='$(touch hacked)' expect 2
[[ ! -e hacked ]]
