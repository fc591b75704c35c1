package budget

import (
	"fmt"
	"testing"
)

// large is a plan beyond what any city has: 20,000 measures with five
// allocations each on 2,000 lines, seven years.
func large() Accounts {
	const measures, lines, each = 20_000, 2_000, 5
	a := Accounts{InForce: Years{2026, 2027}}
	for i := range lines {
		line := Line{ID: LineID(fmt.Sprintf("city.%04d.5291", i)), Book: Books[i%2], Part: Operating, Side: Expense}
		if i%10 == 1 {
			line.Side = Income
		}
		for year := Year(2024); year <= 2030; year++ {
			line.Figures = append(line.Figures, Figures{year, new(Cents(i) * 100_00), new(Cents(i) * 90_00)})
		}
		a.Lines = append(a.Lines, line)
	}
	for i := range measures * each {
		allocation := Allocation{Measure: MeasureID(fmt.Sprintf("measure-%05d", i/each)), Line: a.Lines[i%lines].ID}
		if i%10 == 0 {
			allocation.To = a.Lines[1].ID
		}
		for year := Year(2026); year <= 2030; year++ {
			allocation.Amounts = append(allocation.Amounts, YearAmount{year, Cents(i)})
		}
		a.Allocations = append(a.Allocations, allocation)
	}
	for i := range 500 {
		leg := Leg{a.Lines[i].ID, 2026}
		a.Movements = append(a.Movements,
			Movement{Kind: Block, On: leg, Percent: 10_00},
			Movement{Kind: Shift, From: leg, To: Leg{a.Lines[i+1].ID, 2026}, Amount: 5_00})
		a.Commitments = append(a.Commitments, Commitment{Leg: leg, Stage: Bound, Amount: 7_00})
	}
	a.Movements = append(a.Movements, Movement{Kind: Block, On: Leg{Year: 2026}, Book: City, Percent: 5_00})
	return a
}

func BenchmarkNewLedger(b *testing.B) {
	accounts := large()
	b.ReportAllocs()
	for b.Loop() {
		NewLedger(accounts)
	}
}

func BenchmarkExplain(b *testing.B) {
	accounts := large()
	ledger := NewLedger(accounts)
	for b.Loop() {
		ledger.Explain(accounts.Lines[100].ID, 2026)
	}
}
