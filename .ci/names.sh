#!/bin/sh
# Calculates with the names of workbooks in LibreOffice and in gnumeric. Needs the
# Debian packages libreoffice-calc, gnumeric, python3-openpyxl.
#   .ci/names.sh book.xlsx ...
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/office.sh"
names() { /usr/bin/python3 -W ignore "$here/names.py" "$@"; } # sees python3-openpyxl, a newer one beside it does not

for book in "$@"; do
	names --write "$book" "$work/named.xlsx"
	for program in libreoffice gnumeric; do
		$program "$work/named.xlsx" "$work/$program"
		names --hold "$book" "$work/$program/named.xlsx"
	done
done
