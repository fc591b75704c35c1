package money_test

import (
	"slices"
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
)

// runningPlan has a permanent task, one with an end after the plan, one that ends in it,
// one that is stopped with 30 still paid, and one that says nothing of running cost.
const runningPlan = `
line = [{ id = "it", name = "IT", book = "city", part = "operating", side = "expense" }]
[plan]
title = "P"
years = { from = 2020, to = 2022 }

[[measure]]
id = "for-ever"
title = "Dauer"
term = { from = 2020 }
need = { 2020 = 100, 2021 = 40, 2022 = 45 }
running = { 2020 = 10, 2021 = 40, 2022 = 45 }

[[measure]]
id = "long"
title = "Lang"
term = { from = 2021, to = 2025 }
need = { 2021 = 50, 2022 = 7 }
running = { 2021 = 0, 2022 = 6 }

[[measure]]
id = "short"
title = "Kurz"
term = { from = 2020, to = 2021 }
need = { 2020 = 9, 2021 = 9 }
running = { 2021 = 4 }

[[measure]]
id = "stopped"
title = "Ende"
status = "stopped"
term = { from = 2020 }
need = { 2020 = 80, 2021 = 80 }
running = { 2020 = 60, 2021 = 60 }
allocation = [{ line = "it", amounts = { 2020 = 30 } }]

[[measure]]
id = "silent"
title = "Still"
term = { from = 2020, to = 2024 }
need = { 2020 = 5 }

[[measure]]
id = "once"
title = "Einmal"
term = { from = 2020, to = 2021 }
need = { 2021 = 3 }
`

// TestRunningCosts: the long one costs 50 + 7 and three more years of 6 each.
func TestRunningCosts(t *testing.T) {
	src := reporttest.Planned(runningPlan, budget.Cash)
	list := money.RunningCosts(src)
	keys := []string{"title", "2020", "2021", "2022", "running", "oneoff", "need", "permanent", "wholeterm"}
	want := []string{
		"Dauer|10|40|45|95|90|185|45|",
		"Lang|–|–|6|6|51|57||75",
		"Kurz|–|4|–|4|14|18||18",
		"Ende|30|–|–|30|–|30||",
	}
	if got := reporttest.Lines(t, list, keys...); !slices.Equal(got, want) {
		t.Errorf("running costs\n%q\nwant\n%q", got, want)
	}
	if note := list.Note.In("en"); note[len(note)-len("not given: 2 measures with a need"):] != "not given: 2 measures with a need" {
		t.Errorf("the note says %q", note)
	}
	for id, of := range src.Plan.Measures {
		_, known := money.WholeTerm(src, of)
		if want := of.ID == "long" || of.ID == "short" || of.ID == "once"; known != want {
			t.Errorf("measure %d, %s: whole term known %v; want %v", id, of.ID, known, want)
		}
	}
}

func TestPlansWithoutRunningCostsSayNone(t *testing.T) {
	src := reporttest.Planned(additionalPlan, budget.Cash)
	if list := money.RunningCosts(src); len(list.Rows) != 0 || money.SaysRunning(src.Plan) {
		t.Errorf("running costs of a plan without any: %v", list.Rows)
	}
}
