#!/bin/sh
# Holds time and memory of the writing of workbooks against XlsxWriter.
# Needs the Debian package python3-xlsxwriter.
#   .ci/speed.sh program
set -eu
program=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go test -c -o "$work/export.test" ./plan/export/xlsx
/usr/bin/python3 .ci/speed.py "$program" "$work/export.test" # sees python3-xlsxwriter, a newer one beside it does not
