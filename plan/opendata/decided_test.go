package opendata_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/opendata"
	"digiplan/plan/workspace"
)

// TestDecidedInRows: items, motions, movements, forward authorities and principles, each
// with what follows for it. The block withholds a tenth of 1,000 euros.
func TestDecidedInRows(t *testing.T) {
	const text = `[plan]
title = "P"
city = "Stadt"
years = { from = 2020, to = 2022 }
budget = { from = 2020, to = 2020 }
as_of = 2020-06-01
[[principle]]
id = "nah"
title = "Nah am Menschen"
[[committee]]
id = "rat"
name = "Rat"
[[paper]]
number = "V/1"
kind = "decision"
title = "Erste"
hearings = [{ committee = "rat", date = 2020-01-01, role = "decision", outcome = "adopted" }]
item = [{ id = "a", number = "1", strength = "decides", text = "so" }, { id = "b", number = "2" }]
[[paper]]
number = "V/2"
kind = "supplement"
title = "Zweite"
amends = "V/1"
hearings = [{ committee = "rat", date = 2020-02-01, role = "decision", outcome = "adopted" }]
item = [{ id = "a", number = "1" }]
[[motion]]
number = "A/1"
title = "eins"
by = ["X", "Y"]
settled_by = "V/1#a"
[[motion]]
number = "A/2"
title = "zwei"
settled_by = "V/1#b"
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2020 = { estimate = 1_000 }
[[line]]
id = "bau"
book = "city"
part = "capital"
side = "expense"
name = "Bau"
2020 = { estimate = 0 }
2021 = { estimate = 500 }
[[movement]]
kind = "block"
line = "it"
year = 2020
percent = 10
by = "V/1#a"
[[movement]]
kind = "excess"
line = "bau"
year = 2020
amount = 50
by = "V/1#b"
cover_by = [{ line = "it", year = 2020, amount = 50 }]
[[forward_authority]]
line = "bau"
year = 2020
due = { 2021 = 500 }
[[measure]]
id = "m"
title = "M"
principles = ["nah", "nah"]
`
	snapshot := workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte(text)}}}.Read()
	p := packageOf(t, snapshot)
	for name, want := range map[string]string{
		"items":               "V/1|1|a|1|decides|so||in-force\nV/1|2|b|2||||struck\nV/2|1|a|1||||in-force",
		"motions":             "1|A/1|eins|X; Y|||V/1|a||true\n2|A/2|zwei||||V/1|b||false",
		"movements":           "1|block|it|2020|||||||100.00|V/1|true||false\n2|excess|bau|2020|||||||50.00|V/1|false||false",
		"excess_covers":       "2|1|it|2020|50.00",
		"forward_authorities": "1|bau|2020|2021|500.00||2021||false",
		"principles":          "nah|Nah am Menschen",
		"measure_principles":  "m|nah",
	} {
		if got := rowsOf(tableOf(p, name)); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// rowsOf are the rows of a table without the city.
func rowsOf(table opendata.Table) string {
	var lines []string
	for _, row := range table.Rows {
		lines = append(lines, strings.Join(row[1:], "|"))
	}
	return strings.Join(lines, "\n")
}
