#!/bin/sh
# Recalculates every workbook of a folder with LibreOffice and with gnumeric,
# and fails if any formula's value differs from the one digiplan has written.
# Needs the Debian packages libreoffice-calc, gnumeric, python3-openpyxl.
#   .ci/recalc.sh folder
set -eu
folder=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python='/usr/bin/python3 -W ignore' # sees python3-openpyxl, a newer one beside it does not

. "$here/office.sh"

checked=0
for file in "$folder"/*.xlsx; do
	[ -e "$file" ] || { echo "no workbook in $folder"; exit 1; }
	name=$(basename "$file")
	$python "$here/recalc.py" --read "$file"
	for program in libreoffice gnumeric; do
		echo "$program:"
		$program "$file" "$work/$program"
		$python "$here/recalc.py" "$file" "$work/$program/$name"
	done
	# The check must notice a wrong value, or it proves nothing.
	$python "$here/recalc.py" --poison "$file" "$work/poisoned.xlsx"
	for program in libreoffice gnumeric; do
		$program "$work/poisoned.xlsx" "$work/$program"
		if $python "$here/recalc.py" "$work/poisoned.xlsx" "$work/$program/poisoned.xlsx" >/dev/null; then
			echo "$file: $program did not find the poisoned value"
			exit 1
		fi
	done
	checked=$((checked + 1))
done
echo "$checked workbooks hold"
