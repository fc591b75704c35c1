package scenario_test

import (
	"strings"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/compare"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/words"
)

// costs is a plan of two measures that cost the same, of which "b" says that less of it
// comes back every year.
const costs = `
line = [{ id = "it", name = "IT", book = "city", part = "operating", side = "expense", 2020 = { estimate = 500 }, 2021 = { estimate = 500 }, 2022 = { estimate = 500 } }]
[plan]
title = "P"
years = { from = 2020, to = 2022 }
budget = { from = 2020, to = 2022 }
[[measure]]
id = "b"
title = "B"
term = { from = 2020 }
need = { 2020 = 100, 2021 = 100, 2022 = 100 }
running = { 2020 = 20, 2021 = 40, 2022 = 60 }
allocation = [{ line = "it", amounts = { 2020 = 100, 2021 = 100, 2022 = 100 } }]
[[measure]]
id = "c"
title = "C"
term = { from = 2020 }
need = { 2020 = 100, 2021 = 100, 2022 = 100 }
allocation = [{ line = "it", amounts = { 2020 = 100, 2021 = 100, 2022 = 100 } }]
`

func costsPlan() compare.Version { return reporttest.Planned(costs, budget.Cash).Version() }

// The larger running cost gives way first: "c" does not say its own, and costs 100 in the
// last year, more than the 60 of "b". Where "b" says 101 of a need of 101, it is the first.
func TestLargerRunningCostGivesWay(t *testing.T) {
	amount := budget.Cents(350_00) // 300 are free
	cut := plan.Step{Do: plan.CutMoney, Line: "it", Year: 2022, Amount: &amount}
	for name, c := range map[string]struct{ text, first, why string }{
		"60 against all of 100": {costs, "c", "100 € im Jahr 2022"},
		"101 of 101": {strings.NewReplacer("2022 = 100 }\nrunning", "2022 = 101 }\nrunning", "2022 = 60", "2022 = 101").Replace(costs),
			"b", "laufend 101 € im Jahr 2022"},
	} {
		o := run(t, reporttest.Planned(c.text, budget.Cash).Version(), cut)
		first := o.Rounds[0].Givers[0]
		if why := first.Why().In(words.German); string(first.Measure.ID) != c.first || !strings.HasSuffix(why, c.why) {
			t.Errorf("%s: first %s, %s; want %s, %s", name, first.Measure.ID, why, c.first, c.why)
		}
	}
}

// Running cost moves with the need, and is never more of it than there is.
func TestRunningCostOfChangedMeasures(t *testing.T) {
	for name, c := range map[string]struct {
		step plan.Step
		want [3]budget.Cents
	}{
		"postponed":    {plan.Step{Do: plan.Postpone}, [3]budget.Cents{0, 20_00, 40_00}},
		"dropped late": {plan.Step{Do: plan.Drop, Year: 2021}, [3]budget.Cents{20_00, 0, 0}},
		"dearer":       {plan.Step{Do: plan.RaisePrice, Line: "it", Year: 2022, Percent: 10_00}, [3]budget.Cents{20_00, 40_00, 60_00}},
	} {
		c.step.Measure = "b"
		o := run(t, costsPlan(), c.step)
		var got [3]budget.Cents
		for i := range got {
			got[i] = o.After.Plan.Measures[0].Running.At(budget.Year(2020 + i))
		}
		if got != c.want || o.Before.Plan.Measures[0].Running.At(2021) != 40_00 {
			t.Errorf("%s: running cost %v; want %v, and nothing changed before", name, got, c.want)
		}
	}
}
