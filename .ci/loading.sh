#!/bin/sh
# Holds the time and memory of reading and checking a large plan against other
# programs. Needs the Debian packages ledger and hledger.
#   .ci/loading.sh program
set -eu
program=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go test -c -o "$work/workspace.test" ./plan/workspace
python3 .ci/loading.py "$program" "$work/workspace.test"
