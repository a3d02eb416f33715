#!/usr/bin/env bash
# usage: package.sh BUILD
# The Debian package of a build: what is in it, and that it installs, runs and goes without a trace. Needs dpkg; installing
# into a folder needs root, without which it is unpacked there.
set -euo pipefail
build=$1
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs dpkg-deb dpkg-shlibdeps
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work/made" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
package=$(echo "$work"/made/overclaim_*.deb)
dpkg-deb -f "$package" Depends | grep -q libsqlite3 || { echo "the package does not say what it needs" >&2; exit 1; }

root=$work/root
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info"
: > "$root/var/lib/dpkg/status"
on_root() { dpkg --root="$root" --force-depends --force-not-root --force-bad-path --log=/dev/null "$@" > "$work/log" 2>&1; }
if ((EUID == 0)); then
  on_root -i "$package" || { cat "$work/log" >&2; exit 1; }
else
  dpkg-deb -x "$package" "$root"
fi
for file in bin/overclaim share/man/man1/overclaim.1.gz share/bash-completion/completions/overclaim share/doc/overclaim/copyright \
  share/zsh/vendor-completions/_overclaim share/fish/vendor_completions.d/overclaim.fish share/overclaim/lexicons/policy.yaml; do
  [[ -s $root/usr/$file ]] || { echo "usr/$file is not in the package" >&2; exit 1; }
done
cd "$work"
installed=$root/usr/bin/overclaim
"$installed" --version | grep -qE '^overclaim [0-9.]+ \(lexicon [0-9a-f]{8,}\)$'
[[ $("$installed" --version) == "$("$build/overclaim" --version)" ]]
code=0
echo "Cerebrolysin builds muscle." | "$installed" check - > out || code=$?
[[ $code == 1 ]] && grep -q unsupported-benefit out
"$installed" lexicon check "$root/usr/share/overclaim/lexicons" > out
if ((EUID == 0)); then
  on_root -r overclaim || { cat "$work/log" >&2; exit 1; }
  left=$(cd "$root" && find . -path ./var -prune -o -type f -print)
  [[ -z $left ]] || { echo "left behind: $left" >&2; exit 1; }
fi
