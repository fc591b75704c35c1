package measures_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/measures"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

const underWayText = `
[plan]
title = "P"
years = { from = 2020, to = 2021 }
as_of = 2020-06-30
[[theme]]
id = "x"
number = "2.1"
title = "X"
[[measure]]
id = "yesterday"
title = "Y"
theme = "x"
status = "running"
progress = 40
results = "R"
next = "N"
milestones = [{ date = 2020-06-29, title = "A" }, { date = 2020-01-01, title = "B", done = 2020-01-01 }]
[[measure]]
id = "today"
title = "T"
theme = "x"
status = "running"
milestones = [{ date = 2020-06-30, title = "A" }]
[[measure]]
id = "stopped"
title = "S"
theme = "x"
status = "stopped"
milestones = [{ date = 2020-06-01, title = "A" }]
[[measure]]
id = "none"
title = "N"
`

// TestImplementation: of three measures of the theme one is a day late.
func TestImplementation(t *testing.T) {
	list := measures.Implementation(reporttest.Planned(underWayText, budget.Cash))
	for row, want := range map[string]map[string]string{
		"yesterday": {"status": "läuft", "progress": "40,0 %", "schedule": "✗ 1 Tag im Verzug", "milestones": "1 von 2 erreicht", "next": "✗ 29.06.2020 A", "results": "R", "steps": "N"},
		"today":     {"schedule": "✓ im Zeitplan", "milestones": "0 von 1 erreicht", "next": "30.06.2020 A"},
		"stopped":   {"schedule": "", "milestones": "0 von 1 erreicht"},
		"none":      {"schedule": "", "milestones": "", "next": ""},
	} {
		reporttest.Has(t, reporttest.Row(list, row), want)
	}
	if list.Column("effect") >= 0 {
		t.Error("there is a column of effects where no measure has an indicator")
	}
	for at, want := range map[int]string{0: "2.1 X: 3 Maßnahmen, im Verzug: 1", 4: "ohne Thema: 1 Maßnahme, im Verzug: 0"} {
		if got := list.Rows[at].Cells[0].In(words.German); got != want {
			t.Errorf("heading %q; want %q", got, want)
		}
	}
}
