package council_test

import (
	"testing"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/council"
)

// decisions is a council of a paper in force, one still heard and one rejected.
func decisions() *council.Council {
	return council.New(&plan.Plan{Papers: []plan.Paper{
		heard("V/1", "", plan.Adopted), heard("V/2", "", ""), heard("V/3", "", plan.Rejected),
	}})
}

// The best decision counts, wherever it stands.
func TestCoverage(t *testing.T) {
	for name, c := range map[string]struct {
		measure plan.Measure
		by      string
		want    council.Coverage
	}{
		"in force":                    {plan.Measure{DecidedBy: []string{"V/1"}}, "", council.Covered},
		"in force, conditional":       {plan.Measure{DecidedBy: []string{"V/1"}, Conditional: true}, "", council.Conditional},
		"being heard":                 {plan.Measure{DecidedBy: []string{"V/2"}}, "", council.InHearing},
		"being heard, conditional":    {plan.Measure{DecidedBy: []string{"V/2"}, Conditional: true}, "", council.InHearing},
		"rejected":                    {plan.Measure{DecidedBy: []string{"V/3"}}, "", council.Undecided},
		"rejected, conditional":       {plan.Measure{DecidedBy: []string{"V/3"}, Conditional: true}, "", council.Undecided},
		"no such paper":               {plan.Measure{DecidedBy: []string{"V/4"}}, "", council.Undecided},
		"none":                        {plan.Measure{}, "", council.Undecided},
		"the best first":              {plan.Measure{DecidedBy: []string{"V/1", "V/3"}}, "", council.Covered},
		"the best last":               {plan.Measure{DecidedBy: []string{"V/3", "V/2"}}, "", council.InHearing},
		"one of its own is better":    {plan.Measure{DecidedBy: []string{"V/3"}}, "V/1", council.Covered},
		"one of its own is worse":     {plan.Measure{DecidedBy: []string{"V/1"}}, "V/3", council.Undecided},
		"one of its own, conditional": {plan.Measure{Conditional: true}, "V/1", council.Conditional},
	} {
		if got := decisions().Coverage(&c.measure, &plan.Allocation{By: c.by}); got != c.want {
			t.Errorf("%s: %v; want %v", name, got, c.want)
		}
	}
}

func TestSums(t *testing.T) {
	one, other := council.Sums{1, 20, 300, 4000}, council.Sums{50_000, 600_000, 7_000_000, 80_000_000}
	if got, want := one.Plus(other), (council.Sums{50_001, 600_020, 7_000_300, 80_004_000}); got != want {
		t.Errorf("Plus() = %v; want %v", got, want)
	}
	if got := one.Total(); got != 4321 {
		t.Errorf("Total() = %v; want 43.21", got)
	}
	for name, c := range map[string]struct {
		sums  council.Sums
		worst council.Coverage
		any   bool
	}{
		"no money":         {council.Sums{}, council.Covered, false},
		"covered":          {council.Sums{1, 0, 0, 0}, council.Covered, true},
		"conditional":      {council.Sums{1, 1, 0, 0}, council.Conditional, true},
		"a cent undecided": {council.Sums{9, 9, 1, 0}, council.InHearing, true},
		"a cent uncovered": {council.Sums{9, 9, 9, 1}, council.Undecided, true},
		"taken back":       {council.Sums{9, 0, 0, -1}, council.Undecided, true},
	} {
		if worst, any := c.sums.Worst(); worst != c.worst || any != c.any {
			t.Errorf("%s: Worst() = %v, %v; want %v, %v", name, worst, any, c.worst, c.any)
		}
	}
}

// Every line has another amount, so that a sum tells which of them it counts.
func TestMoneyOfAMeasure(t *testing.T) {
	line := func(id budget.LineID, book budget.Book, part budget.Part, side budget.Side) budget.Line {
		return budget.Line{ID: id, Book: book, Part: part, Side: side, Noncash: id == "depreciation"}
	}
	ledger := budget.NewLedger(budget.Accounts{Lines: []budget.Line{
		line("city", budget.City, budget.Operating, budget.Expense), line("devices", budget.City, budget.Capital, budget.Expense),
		line("depreciation", budget.City, budget.Operating, budget.Expense), line("income", budget.City, budget.Operating, budget.Income),
		line("citeq", budget.Provider, budget.Operating, budget.Expense), line("servers", budget.Provider, budget.Capital, budget.Expense),
		line("sales", budget.Provider, budget.Operating, budget.Income),
	}})
	gives := func(id, to budget.LineID, by string, amount budget.Cents) plan.Allocation {
		return plan.Allocation{Line: id, To: to, By: by, Amounts: budget.Series{{Year: 2019, Amount: 7}, {Year: 2020, Amount: amount}, {Year: 2021, Amount: 5 * amount}, {Year: 2022, Amount: 9}}}
	}
	// 20 of 2020 and 100 of 2021 stay away as tax: half of what is paid on
	taxed := gives("city", "sales", "V/3", 40)
	taxed.Received, taxed.Cause = budget.Series{{Year: 2020, Amount: 20}, {Year: 2021, Amount: 100}}, "vat"
	m := &plan.Measure{DecidedBy: []string{"V/1"}, Allocations: []plan.Allocation{
		gives("city", "", "", 1), gives("city", "sales", "V/2", 10), gives("devices", "", "V/3", 100), gives("depreciation", "", "", 1_000),
		gives("income", "", "", 10_000), gives("citeq", "", "V/2", 100_000), gives("servers", "", "", 1_000_000), gives("nowhere", "", "", 10_000_000),
		gives("sales", "", "", 100_000_000), taxed,
	}}
	for name, c := range map[string]struct {
		money council.Money
		want  council.Sums // covered, conditional, undecided, uncovered
	}{
		"both, cash":          {council.Consolidated(budget.Cash), council.Sums{1_000_001, 0, 100_000, 120}},
		"both, resources":     {council.Consolidated(budget.Resource), council.Sums{1_001, 0, 100_000, 20}},
		"city, cash":          {council.Of(budget.City, budget.Cash), council.Sums{1, 0, 10, 140}},
		"city, resources":     {council.Of(budget.City, budget.Resource), council.Sums{1_001, 0, 10, 40}},
		"provider, cash":      {council.Of(budget.Provider, budget.Cash), council.Sums{1_000_000, 0, 100_000, 0}},
		"provider, resources": {council.Of(budget.Provider, budget.Resource), council.Sums{0, 0, 100_000, 0}},
	} {
		for i := range c.want {
			c.want[i] *= 6 // 2020 and 2021
		}
		if got := decisions().Measure(m, ledger, budget.Years{From: 2020, To: 2021}, c.money); got != c.want {
			t.Errorf("%s: %v; want %v", name, got, c.want)
		}
	}
}
