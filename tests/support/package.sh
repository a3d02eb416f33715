#!/usr/bin/env bash
# usage: package.sh BUILD
# The Debian package of a build: it contains the right files, and can be installed, run and removed without remains. Needs
# dpkg. Without root, the package is only unpacked, since installing into a folder needs root.
set -euo pipefail
build=$1
source "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
needs dpkg-deb dpkg-shlibdeps
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work/made" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
package=$(echo "$work"/made/overclaim_*.deb)
dpkg-deb -f "$package" Depends | grep -q libsqlite3 || { echo "the package has no dependencies" >&2; exit 1; }

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
# Every link between the pages of the manual leads to an installed file.
doc=$root/usr/share/doc/overclaim
[[ -s $doc/src/config/README.md ]] || { echo "the manual is not in the package" >&2; exit 1; }
while IFS= read -r page; do
  while IFS= read -r link; do
    [[ -s $(dirname "$page")/$link ]] || { echo "${page#"$doc"/} links to $link, which is not in the package" >&2; exit 1; }
  done < <(grep -oE '\]\([^)#]+' "$page" | cut -c3- | grep -v '^https\?:' || true)
done < <(find "$doc" -name '*.md')
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
  [[ -z $left ]] || { echo "not removed: $left" >&2; exit 1; }
fi
