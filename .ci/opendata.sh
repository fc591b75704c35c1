#!/usr/bin/env bash
# Loads the open data of three cities into a real PostgreSQL, as the program
# says in opendata --sql, and holds the answers against what digiplan shows.
# Checks the packages by the public standard, and their records as linked data.
#   .ci/opendata.sh path/to/digiplan
# Needs the Debian packages postgresql, nodejs, npm, python3.
set -euo pipefail
digiplan=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
samples=$here/../testdata
work=$(mktemp -d)
chmod 755 "$work"
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)

# The server refuses to run as root.
as_server=()
[ "$(id -u)" -ne 0 ] || as_server=(runuser -u postgres --)
stop() {
	"${as_server[@]}" "$bin/pg_ctl" -D "$work/db" -m immediate stop >/dev/null 2>&1 || true
	rm -rf "$work"
}
trap stop EXIT
mkdir "$work/db" "$work/socket" "$work/cities"
[ "$(id -u)" -ne 0 ] || chown postgres "$work/db" "$work/socket"
"${as_server[@]}" "$bin/initdb" -D "$work/db" -U digiplan -A trust -E UTF8 --no-sync >/dev/null
"${as_server[@]}" "$bin/pg_ctl" -D "$work/db" -w -l "$work/socket/log" -o "-k $work/socket -c listen_addresses=''" start >/dev/null
export PGHOST=$work/socket PGUSER=digiplan PGDATABASE=postgres

# The tables, and behind them in comments: how to load, what to ask, what to ask DuckDB.
"$digiplan" opendata "$samples/muenster" --sql >"$work/tables"
sed -n 's/^-- \{0,1\}//p' "$work/tables" >"$work/use"
# part NAME FIRST LAST prints what stands in the comments from a line to a line.
part() {
	sed -n "/^$2/,/^$3/p" "$work/use" >"$work/$1"
	[ -s "$work/$1" ] || { echo "opendata --sql has no $1"; exit 1; }
}
part load 'for table in ' 'done$'
part questions 'select a[.]city' 'order by m[.]city'
part duckdb 'select city, year' 'order by city'

# Three cities: Münster, and two neighbours with its figures and keys of their own.
for city in 05515000 05566076 05554020; do
	cp -r "$samples/muenster" "$work/$city"
	sed -i "/^city_key *=/d; s|^city *=.*|&\ncity_key = \"$city\"\nlicence = \"dl-de/by-2-0\"|" "$work/$city/plan.toml"
	"$digiplan" opendata "$work/$city" -o "$work/cities/$city" 2>"$work/said"
done
"$digiplan" opendata "$samples/citeq-2026" -o "$work/cities/ohne-schluessel" 2>"$work/said"
grep -q licence "$work/said"

psql --quiet -v ON_ERROR_STOP=1 -f "$work/tables"
(cd "$work/cities" && sh -e "$work/load")
psql --quiet -v ON_ERROR_STOP=1 --csv -t -f "$work/questions" >"$work/answers"

for table in coverage budget; do "$digiplan" show $table "$samples/muenster" --format json >"$work/$table.json"; done
cp -r "$samples/muenster" "$work/muenster"
npm install --silent --no-audit --no-fund --prefix "$work/npm" datapackage@1.1.10 jsonld@9.0.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cp "$here/opendata.js" "$work/npm/"
node "$work/npm/opendata.js" "$work/cities" "$work/duckdb"
/usr/bin/python3 "$here/opendata.py" "$work"
