#!/usr/bin/env bash
# Holds the exports of a large plan in time and memory, and how long LibreOffice
# takes to recalculate workbooks. Needs the Debian packages python3-xlsxwriter,
# libreoffice-calc, python3-uno, python3-openpyxl.
#   .ci/large.sh program
set -euo pipefail
program=$(readlink -f "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/office.sh"
large() { timeout 600 /usr/bin/python3 -Bu -W ignore "$here/large.py" "$@"; } # sees Debian's packages, newer ones beside them does not

large --plan 2000 "$work/plan"
"$program" export "$work/plan" -o "$work/2000-measures.xlsx" 2>/dev/null
"$program" export testdata/muenster -o "$work/sample.xlsx" 2>/dev/null
profile "$work/profile"
soffice "-env:UserInstallation=file://$work/profile" --headless --norestore "--accept=pipe,name=large$$;urp" >"$work/log" 2>&1 &
office=$!
trap 'kill "$office" 2>/dev/null || true; wait "$office" 2>/dev/null || true; rm -rf "$work"' EXIT
large --recalc "large$$" "$office" 2 "$work/sample.xlsx"
large --recalc "large$$" "$office" 20 "$work/2000-measures.xlsx"

large "$program"
