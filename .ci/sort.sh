#!/usr/bin/env bash
# Sorts and filters every list of workbooks in LibreOffice, as its arrows do,
# and fails where a row loses its own figures. Needs the Debian packages
# libreoffice-calc, python3-uno, python3-openpyxl.
#   .ci/sort.sh book.xlsx ...
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
. "$here/office.sh"
profile "$work/profile"
soffice "-env:UserInstallation=file://$work/profile" --headless --norestore "--accept=pipe,name=sort$$;urp" >"$work/log" 2>&1 &
office=$!
trap 'kill "$office" 2>/dev/null || true; wait "$office" 2>/dev/null || true; rm -rf "$work"' EXIT
timeout 900 /usr/bin/python3 -u -W ignore "$here/sort.py" "sort$$" "$@" # sees python3-uno
