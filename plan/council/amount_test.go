package council_test

import (
	"maps"
	"testing"

	"digiplan/budget"
	"digiplan/plan"
)

// What the city pays on counts at the provider alone, and what lies beside the years of
// the plan not at all: 300 + 20 of the first paper, 20 + 4,000 of the second.
func TestAmountsOfPapers(t *testing.T) {
	ledger := budget.NewLedger(budget.Accounts{Lines: []budget.Line{
		{ID: "city", Book: budget.City, Part: budget.Operating, Side: budget.Expense},
		{ID: "citeq", Book: budget.Provider, Part: budget.Operating, Side: budget.Expense},
		{ID: "sales", Book: budget.Provider, Part: budget.Operating, Side: budget.Income},
	}})
	in2020 := func(amount budget.Cents) budget.Series {
		return budget.Series{{Year: 2019, Amount: 70_000}, {Year: 2020, Amount: amount}, {Year: 2021, Amount: 900_000}}
	}
	p := &plan.Plan{
		Years: budget.Years{From: 2020, To: 2020},
		Measures: []*plan.Measure{
			{DecidedBy: []string{"V/1"}, Allocations: []plan.Allocation{{Line: "city", Amounts: in2020(300)}, {Line: "city", By: "V/2", Amounts: in2020(4_000)}}},
			{DecidedBy: []string{"V/1", "V/2", "V/3"}, Allocations: []plan.Allocation{
				{Line: "citeq", Amounts: in2020(20)}, {Line: "city", To: "sales", Amounts: in2020(20)}, {Line: "nowhere", Amounts: in2020(1)},
			}},
		},
	}
	c := decisions()
	got := make(map[string]budget.Cents)
	for history, amount := range c.Amounts(p, ledger) {
		got[string(history.Versions[0].Key())] = amount
	}
	if want := map[string]budget.Cents{"V/1": 320, "V/2": 4_020}; !maps.Equal(got, want) {
		t.Errorf("papers decide %v; want %v", got, want)
	}
}
