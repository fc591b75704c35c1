#!/usr/bin/env bash
# Asks the language server of taplo, which TOML plugins of editors are built on,
# about the samples and a new plan as digiplan schema describes them: every file is
# valid, keys and words are explained and completed.
#   .ci/schema.sh path/to/digiplan
# Needs the Debian packages nodejs, npm.
set -euo pipefail
digiplan=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm install --silent --no-audit --no-fund --prefix "$work/npm" @taplo/lsp@0.8.0 >/dev/null
cp "$here/schema.js" "$work/npm/"
"$digiplan" init "$work/neu" --year 2026 >/dev/null 2>&1
for sample in muenster muenster-2017 citeq-2026; do
	cp -r "$here/../testdata/$sample" "$work/$sample"
	"$digiplan" schema >"$work/$sample/digiplan.schema.json"
done
node "$work/npm/schema.js" "$work"/{neu,muenster,muenster-2017,citeq-2026}
