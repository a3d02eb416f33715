#!/usr/bin/env bash
# usage: crawl.sh FOLDER
# Serves FOLDER/site on a free port of this machine and crawls it with GNU wget into FOLDER/crawl.warc.gz and
# FOLDER/plain.warc. Exit code 77: wget or python3 is missing. The server ends with this script, or after a minute.
set -euo pipefail
cd -- "$1"
wget --version 2>/dev/null | grep -q '^GNU Wget' && python3 -c 'import http.server' 2>/dev/null || exit 77

: >server.log  # there to be read before the server writes to it
timeout 60 python3 -u -m http.server 0 --bind 127.0.0.1 --directory site >>server.log 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
port=
for _ in {1..200}; do
  port=$(sed -n 's/.* port \([0-9]*\) .*/\1/p' server.log)
  [[ -n $port ]] && break
  sleep 0.1
done
[[ -n $port ]] || { echo 'the server did not start'; cat server.log; exit 1; }

# crawl NAME OPTION...: exit code 8 means that a page was not found, which is intended.
crawl() {
  local name=$1 code=0
  shift
  wget -q --no-proxy --no-config -e robots=off --timeout=10 --tries=2 -r -l 2 -p -P "mirror.$name" --warc-file="$name" "$@" \
    "http://127.0.0.1:$port/" || code=$?
  ((code == 0 || code == 8)) || { echo "wget ended with $code"; exit 1; }
}
crawl crawl
crawl plain --no-warc-compression
