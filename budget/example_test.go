package budget_test

import (
	"fmt"

	"digiplan/budget"
)

func ExampleParseCents() {
	for _, text := range []string{"1.234,56", "1234.5", "1.234,56-", "1.234"} {
		amount, err := budget.ParseCents(text)
		fmt.Println(amount, err)
	}
	// Output:
	// 1234.56 <nil>
	// 1234.50 <nil>
	// -1234.56 <nil>
	// 0.00 can be read two ways
}

func ExampleCents_Split() {
	fmt.Println(budget.Cents(100_00).Split(1, 1, 1))
	// Output: [33.34 33.33 33.33]
}

func ExamplePercent_Of() {
	half := budget.Percent(50_00)
	fmt.Println(half.Of(1_01), half.Of(-1_01))
	// Output: 0.51 -0.51
}

// A line of 100,000 euros gets 20,000 from another one of its cover group. A tenth
// is blocked, 30,000 are booked and 25,000 ordered; measures plan with 130,000.
func ExampleNewLedger() {
	it := budget.Leg{Line: "it", Year: 2026}
	line := budget.Line{ID: "it", Book: budget.City, Part: budget.Operating, Side: budget.Expense, CoverGroup: "admin",
		Figures: []budget.Figures{{Year: 2026, Estimate: new(budget.Cents(100_000_00))}}}
	other := line
	other.ID = "training"
	ledger := budget.NewLedger(budget.Accounts{
		InForce: budget.Years{From: 2026, To: 2026},
		Lines:   []budget.Line{line, other},
		Movements: []budget.Movement{
			{Kind: budget.Shift, From: budget.Leg{Line: "training", Year: 2026}, To: it, Amount: 20_000_00},
			{Kind: budget.Block, On: it, Percent: 10_00},
		},
		Bookings:    []budget.Booking{{Leg: it, Amount: 30_000_00}},
		Commitments: []budget.Commitment{{Leg: it, Stage: budget.Bound, Amount: 25_000_00}},
		Allocations: []budget.Allocation{{Measure: "portal", Line: "it", Amounts: budget.Series{{Year: 2026, Amount: 130_000_00}}}},
	})
	p := ledger.Position("it", 2026)
	available, inForce := p.Available()
	fmt.Println("updated  ", p.Updated())
	fmt.Println("spendable", p.Spendable())
	fmt.Println("available", available, inForce)
	fmt.Println("free     ", p.Free())
	// Output:
	// updated   120000.00
	// spendable 108000.00
	// available 53000.00 true
	// free      -10000.00
}

// An office pays its IT provider 120,000 euros for a measure, and another firm
// 30,000 for training. The provider spends 70,000 on staff and 40,000 on licences.
// Adding both books up would count 120,000 twice.
func ExampleBoth() {
	gives := func(line budget.LineID, amount budget.Cents, to budget.LineID) budget.Allocation {
		return budget.Allocation{Measure: "portal", Line: line, To: to, Amounts: budget.Series{{Year: 2026, Amount: amount}}}
	}
	line := func(id budget.LineID, book budget.Book, side budget.Side) budget.Line {
		return budget.Line{ID: id, Book: book, Part: budget.Operating, Side: side}
	}
	ledger := budget.NewLedger(budget.Accounts{
		Lines: []budget.Line{
			line("services", budget.City, budget.Expense), line("training", budget.City, budget.Expense),
			line("staff", budget.Provider, budget.Expense), line("licences", budget.Provider, budget.Expense),
			line("sales", budget.Provider, budget.Income),
		},
		Allocations: []budget.Allocation{
			gives("services", 120_000_00, "sales"), gives("training", 30_000_00, ""),
			gives("staff", 70_000_00, ""), gives("licences", 40_000_00, ""),
		},
	})
	both := ledger.Measure("portal", 2026, budget.Cash)
	fmt.Println("city             ", both.City)
	fmt.Println("provider         ", both.Provider)
	fmt.Println("both added up    ", both.Naive())
	fmt.Println("consolidated     ", both.Consolidated())
	fmt.Println("effect on budget ", both.CityEffect())
	fmt.Println("provider's margin", both.Margin())
	// Output:
	// city              150000.00
	// provider          110000.00
	// both added up     260000.00
	// consolidated      140000.00
	// effect on budget  150000.00
	// provider's margin 10000.00
}

// A grant of 80 % with a cap: cutting one euro of the own share loses four of it.
func ExampleGrant_Lost() {
	grant := budget.Grant{Rate: 80_00, Eligible: budget.Series{{Year: 2026, Amount: 10_000_00}}}
	fmt.Println(grant.Money().Sum(), grant.Lost(1_00))
	// Output: 8000.00 4.00
}

// In 2026 the budget lets 60,000 euros fall due in 2027 and 40,000 in 2028.
func ExampleLedger_Matrix() {
	ledger := budget.NewLedger(budget.Accounts{
		Lines: []budget.Line{{ID: "school", Book: budget.City, Part: budget.Capital, Side: budget.Expense}},
		Authorities: []budget.ForwardAuthority{{
			Leg: budget.Leg{Line: "school", Year: 2026},
			Due: budget.Series{{Year: 2027, Amount: 60_000_00}, {Year: 2028, Amount: 40_000_00}},
		}},
	})
	matrix := ledger.Matrix(func(*budget.Line) bool { return true })
	fmt.Println(matrix.Row(2026), matrix.Column(2028), matrix.Total())
	// Output: 100000.00 40000.00 100000.00
}
