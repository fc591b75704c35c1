package scenario_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"digiplan/plan/scenario"
	"digiplan/plan/words"
	"digiplan/plan/workspace"
)

// TestProvisional: in 2021, the first year without a by-law, what is ordered may be paid, the
// used 30 of a forward authority go to the first measure on the line that needs them, and
// an investment goes on only where it had money in the year before and is running.
func TestProvisional(t *testing.T) {
	const text = `
[plan]
title = "P"
years = { from = 2020, to = 2022 }
budget = { from = 2020, to = 2020 }
[[line]]
id = "it"
book = "city"
part = "operating"
side = "expense"
name = "IT"
2021 = { estimate = 1_000 }
[[line]]
id = "bau"
book = "city"
part = "capital"
side = "expense"
name = "Bau"
2021 = { estimate = 1_000 }
[[line]]
id = "werk"
book = "provider"
part = "operating"
side = "expense"
name = "Werk"
2021 = { estimate = 1_000 }
[[commitment]]
line = "it"
year = 2021
measure = "bestellt"
stage = "bound"
amount = 40
[[forward_authority]]
line = "bau"
year = 2020
due = { 2021 = 30 }
used = { 2021 = 30 }
[[measure]]
id = "bestellt"
title = "Bestellt"
allocation = [{ line = "it", amounts = { 2021 = 100 } }, { line = "werk", amounts = { 2021 = 70 } }]
[[measure]]
id = "gebunden"
title = "Gebunden"
bound = true
allocation = [{ line = "it", amounts = { 2021 = 60, 2022 = 60 } }]
[[measure]]
id = "neu"
title = "Neu"
status = "running"
allocation = [{ line = "bau", amounts = { 2021 = 50 } }]
[[measure]]
id = "begonnen"
title = "Begonnen"
status = "running"
allocation = [{ line = "bau", amounts = { 2020 = 1, 2021 = 80 } }]
[[measure]]
id = "fertig"
title = "Fertig"
status = "done"
allocation = [{ line = "bau", amounts = { 2020 = 1, 2021 = 5 } }]
`
	var got []string
	for _, g := range scenario.On((workspace.Location{Files: fstest.MapFS{"plan.toml": {Data: []byte(text)}}}).Read().Version()).Provisional() {
		got = append(got, string(g.Measure.ID)+" "+string(g.Line)+" "+g.May.String()+" of "+g.Amount.String()+": "+words.List(g.Why).In(words.German))
	}
	const want = `bestellt it 40.00 of 100.00: beauftragt (40 €)
gebunden it 60.00 of 60.00: rechtlich gebunden (60 €)
neu bau 30.00 of 50.00: Verpflichtungsermächtigung in Anspruch genommen (30 €)
begonnen bau 80.00 of 80.00: begonnene Investition (80 €)
fertig bau 0.00 of 5.00: `
	if strings.Join(got, "\n") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

// A plan whose years end with the budget in force has no such year.
func TestNoProvisionalYear(t *testing.T) {
	for text, want := range map[string]int{"from = 2020, to = 2020": 0, "from = 2020, to = 2021": 2021} {
		folder := fstest.MapFS{"plan.toml": {Data: []byte("[plan]\ntitle = \"P\"\nyears = { " + text + " }\nbudget = { from = 2020, to = 2020 }\n")}}
		year, ok := scenario.On((workspace.Location{Files: folder}).Read().Version()).ProvisionalYear()
		if ok != (want > 0) || ok && int(year) != want {
			t.Errorf("%s: %d, %v", text, year, ok)
		}
	}
}
