package money_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan/report/money"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Three more years like the last: 100.00 + 100.50 + 3 × 100.50 = 502.00, of which the
// plan's years have 200.50. A term that ends with the plan is its need.
func TestWholeTermsFollowTheNeed(t *testing.T) {
	src := reporttest.Planned(`[plan]
title = "P"
years = { from = 2018, to = 2019 }
[[measure]]
id = "long"
title = "L"
term = { from = 2018, to = 2022 }
need = { 2018 = 100, 2019 = 100.50 }
running = { 2019 = 100.50 }
[[measure]]
id = "short"
title = "S"
term = { from = 2018, to = 2019 }
need = { 2018 = 100, 2019 = 40 }
running = { 2019 = 40 }
`, budget.Cash)
	costs := money.RunningCosts(src)
	for i, want := range []struct {
		cost    budget.Cents
		formula string
	}{{50_200, "[need]+30150/100"}, {14_000, "[need]"}} {
		row := &costs.Rows[i]
		if cost := row.At(costs.Column("wholeterm")); cost != table.Cell(table.Cash(want.cost)) {
			t.Errorf("%s costs %v; want %v", row.ID, cost, want.cost)
		}
		if formula := row.Formulas["wholeterm"]; formula != words.Same(want.formula) {
			t.Errorf("%s: %v; want %s", row.ID, formula, want.formula)
		}
	}
}
