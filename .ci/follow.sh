#!/usr/bin/env bash
# Changes amounts in the workbook of the sample plan, lets LibreOffice
# calculate, and holds every figure of every sheet against the workbook of the
# plan with the same changes. Needs the Debian packages libreoffice-calc and
# python3-openpyxl.
#   .ci/follow.sh program
set -euo pipefail
program=$(readlink -f "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/office.sh"
follow() { /usr/bin/python3 -W ignore "$here/follow.py" "$@"; } # sees python3-openpyxl, a newer one beside it does not

cp -r testdata/muenster "$work/plan"
export_plan() { "$program" export "$work/plan" --lang de -o "$1" --force 2>/dev/null; }
export_plan "$work/book.xlsx"
cp "$work/book.xlsx" "$work/changed.xlsx"

# in_plan file line text text: a text of a line of a file becomes another one.
in_plan() {
	sed -n "$2p" "$work/plan/$1" | grep -qF -- "$3" || { echo "$1:$2 does not hold $3"; exit 1; }
	sed -i "$2s/$3/$4/" "$work/plan/$1"
}

in_sheet() {
	follow --change "$work/changed.xlsx" "$work/next.xlsx" "$@"
	mv "$work/next.xlsx" "$work/changed.xlsx"
}

# in_book line measure year amount amount: an allocation becomes another one.
in_book() { in_sheet Zuordnung "$@"; }

# need file line measure year amount amount: so does a need, here and there; what
# is given and what is needed stay the same, or a finding would come of it.
need() {
	in_plan "$1" "$2" "$4 = $5" "$4 = $6"
	in_sheet 'Beide Pläne' "$3" "$4" Bedarf "${5//_/}" "${6//_/}"
}

holds() {
	libreoffice "$work/changed.xlsx" "$work/calculated"
	export_plan "$work/wanted.xlsx"
	follow --compare "$work/calculated/changed.xlsx" "$work/wanted.xlsx"
}

echo 'one amount: all totals move by it'
in_plan measures-dms.toml 104 '2019 = 100_000' '2019 = 101_234.56'
in_book city.0113.5291 scanstelle 2019 100000 101234.56
need measures-dms.toml 92 scanstelle 2019 190_000 191_234.56
holds
follow --totals "$work/book.xlsx" "$work/calculated/changed.xlsx" 1234.56

echo 'amounts of all ways and states'
in_plan measures-wlan.toml 47 '2020 = 80_000' '2020 = 81_234.56'
in_book citeq.material wlan-gebaeude 2020 80000 81234.56
need measures-wlan.toml 22 wlan-gebaeude 2020 330_000 331_234.56
in_plan measures-opendata.toml 114 '2019 = 60_000' '2019 = 60_100'
in_book city.0604.5291 familien-app 2019 60000 60100
need measures-opendata.toml 108 familien-app 2019 60_000 60_100
in_plan measures-rathaus.toml 287 '2021 = 30_000' '2021 = 29_000'
in_book citeq.umsatz-dritte e-rechnung 2021 30000 29000
in_plan measures-dms.toml 37 '2018 = 150_000' '2018 = 151_000'
in_book city.0113.5291 e-akte 2018 150000 151000
in_book citeq.umsatz e-akte 2018 150000 151000
holds

# The check must notice a figure that stands still, or it proves nothing.
cp "$work/book.xlsx" "$work/calculated/changed.xlsx"
if follow --compare "$work/calculated/changed.xlsx" "$work/wanted.xlsx" >/dev/null; then
	echo 'an unchanged workbook is taken for a changed one'
	exit 1
fi
