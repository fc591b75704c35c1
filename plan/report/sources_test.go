package report_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/reporttest"
)

// TestSources lists what says where it comes from, also inside other entries, and
// nothing else.
func TestSources(t *testing.T) {
	src := reporttest.Planned(`
[plan]
title = "P"
years = { from = 2020, to = 2021 }

[[line]]
id = "it"
name = "IT"
book = "city"
part = "operating"
side = "expense"
2020 = { estimate = 100, source = "Band 1, S. 3" }

[[actual]]
line = "it"
year = 2020
amount = 7
document = "5100012345"

[[measure]]
id = "m"
title = "M"
assumed = true
milestones = [{ date = 2020-03-02, title = "A", note = "eng" }]

[[measure]]
id = "n"
title = "N"
`, budget.Cash)
	got := reporttest.Lines(t, report.Sources(src), "kind", "thing", "part", "source", "document", "assumed", "note")
	want := []string{
		"Maßnahmen|m · M||||ja|",
		"Maßnahmen|m · M|Meilensteine A · 02.03.2020||||eng",
		"Haushaltsstellen|it · IT|2020|Band 1, S. 3|||",
		"Buchungen|it · 2020|||5100012345||",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the sources are %q; want %q", got, want)
	}
}
