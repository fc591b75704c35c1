package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
)

// A stopped measure had 30 of the 40 of 2020, 50 of the 40 of 2021 and nothing of
// the 40 of 2022: it needs 30 + 40 + 0, lacks nothing, and has 10 too much.
func TestStoppedMeasureLacksNothing(t *testing.T) {
	const stopped = `line = [{ id = "it", name = "IT", book = "city", part = "operating", side = "expense", 2020 = { estimate = 50 }, 2021 = { estimate = 50 } }]
[plan]
title = "P"
years = { from = 2020, to = 2022 }
[[measure]]
id = "m"
title = "M"
status = "stopped"
need = { 2020 = 40, 2021 = 40, 2022 = 40 }
[[measure.allocation]]
line = "it"
amounts = { 2020 = 30, 2021 = 50 }
`
	src := reporttest.Planned(stopped, budget.Cash)
	reporttest.Same(t, "both books", reporttest.Lines(t, money.Both(src), "year", "need", "k", "gap", "over"),
		[]string{"2020|30|30|–|–", "2021|40|50|–|10"})
	if got := money.Need(src, src.Plan.Measures[0]); got != 70_00 {
		t.Errorf("the measure needs %v; want 70.00", got)
	}
	if _, need, gap := money.InYear(src, 2022); need != 0 || gap != 0 {
		t.Errorf("2022 needs %v and lacks %v; want nothing", need, gap)
	}
}
