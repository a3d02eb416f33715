#!/usr/bin/env bash
# usage: setup.sh SOURCE_DIR
# Runs scripts/setup with an apt that knows some packages and refuses others: one that cannot be installed does not stop the
# others.
set -euo pipefail
setup=$1/scripts/setup
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
mkdir "$work/bin"
for tool in bash env grep sed cat; do ln -s "$(command -v "$tool")" "$work/bin/$tool"; done

# Nothing is installed; npm conflicts with an installed package.
cat >"$work/bin/dpkg-query" <<'EOF'
#!/usr/bin/env bash
exit 1
EOF
cat >"$work/bin/apt-get" <<EOF
#!/usr/bin/env bash
[[ " \$* " == *" update "* ]] && exit 0
case " \$* " in
  *" npm "*) echo "nodejs conflicts with npm" >&2; exit 100 ;;
esac
echo "\$*" >>"$work/installed"
EOF
cat >"$work/bin/sudo" <<'EOF'
#!/usr/bin/env bash
[[ $1 == -n ]] && shift
exec "$@"
EOF
chmod +x "$work/bin/"*
run() { PATH=$work/bin "$setup" "$@"; }
die() { echo "$*"; cat "$work/said" "$work/installed" 2>/dev/null; exit 1; }

run --list tests-node tests-shells >"$work/said"
[[ $(tr '\n' ' ' <"$work/said") == 'nodejs npm zsh fish groff ' ]] || die "the list of what is missing is wrong"

: >"$work/installed"
run tests-node tests-shells browser 2>"$work/said" || die "one package cannot be installed: setup must install the others"
for package in nodejs zsh fish groff chromium; do
  grep -qE "install.* $package( |\$)" "$work/installed" || die "$package was left out"
done
grep -q 'could not install npm (group tests-node)' "$work/said" || die "npm was left out without a message"

printf '#!/usr/bin/env bash\n' >"$work/bin/fish"
printf '#!/usr/bin/env bash\n' >"$work/bin/node"
chmod +x "$work/bin/"*
run --list tests-node tests-shells >"$work/said"
[[ $(tr '\n' ' ' <"$work/said") == 'npm zsh groff ' ]] || die "tools from elsewhere do not count"

sed -i 's/ npm / g++ /' "$work/bin/apt-get"
! run build 2>"$work/said" || die "no compiler, and setup succeeds"
! run no-such-group 2>"$work/said" || die "an unknown group was accepted"
