package reconcile_test

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
	"digiplan/plan/report"
	"digiplan/plan/report/reconcile"
	"digiplan/plan/report/reporttest"
	"digiplan/plan/report/selection"
)

// TestAnyPlanReconciles: whatever a planner writes, sensible or not, no two
// sheets contradict each other, of the whole plan or of what a committee hears.
func TestAnyPlanReconciles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPlan(t)
		for _, view := range budget.Views {
			src := report.Source{Plan: p, Ledger: budget.NewLedger(p.Accounts(council.New(p).Effective)), Council: council.New(p), View: view}
			for _, row := range reconcile.Contradictions(reconcile.Table(reporttest.Sheets(src), nil)) {
				t.Errorf("%s: %s: %v and %v", view, row.ID, row.Cells[2], row.Cells[4])
			}
			s := selection.For(src, p.Committees[0], src.AsOf)
			for _, row := range reconcile.Contradictions(reconcile.Table(reporttest.SelectedSheets(s), nil)) {
				t.Errorf("selection, %s: %s: %v and %v", view, row.ID, row.Cells[2], row.Cells[4])
			}
		}
	})
}

var planYears = budget.Years{From: 2020, To: 2022}

func anyPlan(t *rapid.T) *plan.Plan {
	p := &plan.Plan{
		Years: planYears, InForce: budget.Years{From: 2020, To: 2020},
		Themes:     []plan.Theme{{ID: "a"}, {ID: "b", Number: "1"}},
		Committees: []plan.Committee{{ID: "rat"}},
		Papers: []plan.Paper{
			{ID: "p", Hearings: []plan.Hearing{{Committee: "rat", Role: plan.Deciding}}},
			{ID: "q", Hearings: []plan.Hearing{{Role: plan.Deciding, Outcome: plan.Adopted}}},
		},
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "lines") {
		p.Lines = append(p.Lines, plan.Line{Line: budget.Line{
			ID: lineID(i), Book: rapid.SampledFrom(budget.Books[:]).Draw(t, "book"),
			Part:    rapid.SampledFrom([]budget.Part{budget.Operating, budget.Capital, budget.Running}).Draw(t, "part"),
			Side:    rapid.SampledFrom([]budget.Side{budget.Expense, budget.Income}).Draw(t, "side"),
			Noncash: rapid.Bool().Draw(t, "noncash"),
		}})
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "measures") {
		m := &plan.Measure{
			ID: budget.MeasureID("m" + strconv.Itoa(i)), Theme: rapid.SampledFrom([]plan.ThemeID{"", "a", "b"}).Draw(t, "theme"),
			Status: rapid.SampledFrom(append(plan.Statuses, "")).Draw(t, "status"), Conditional: rapid.Bool().Draw(t, "conditional"),
			Need: anySeries(t, 0), DecidedBy: []string{decision(t)},
		}
		for range rapid.IntRange(0, 4).Draw(t, "allocations") {
			m.Allocations = append(m.Allocations, plan.Allocation{
				Line: anyLine(t, len(p.Lines)), To: rapid.SampledFrom([]budget.LineID{"", anyLine(t, len(p.Lines))}).Draw(t, "to"),
				Amounts: anySeries(t, -1000), Received: anySeries(t, 0), By: decision(t),
			})
		}
		p.Measures = append(p.Measures, m)
	}
	return p
}

func decision(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "p", "q", "p#item", "q#item"}).Draw(t, "decision")
}

func lineID(i int) budget.LineID { return budget.LineID("l" + strconv.Itoa(i)) }

func anyLine(t *rapid.T, lines int) budget.LineID {
	return lineID(rapid.IntRange(0, lines-1).Draw(t, "line"))
}

// anySeries has years outside the plan, too.
func anySeries(t *rapid.T, least int64) budget.Series {
	var series budget.Series
	for year := planYears.From - 1; year <= planYears.To+1; year++ {
		if rapid.Bool().Draw(t, "stands") {
			series = series.Add(year, budget.Cents(rapid.Int64Range(least, 1_000_000).Draw(t, "amount")))
		}
	}
	return series
}
