package budget

import "testing"

// Two measures on one line of the city, one of them paid on to the provider, who
// expects less: 100 + 50 are taken of the city's line, 40 of the provider's.
func TestAllocations(t *testing.T) {
	paid := pays(100, Series{{2026, 40}})
	other := Allocation{Measure: "other", Line: paid.Line, Amounts: Series{{2026, 50}, {2027, 7}}}
	nowhere := Allocation{Measure: "other", Line: "nowhere", Amounts: Series{{2026, 1000}}}
	ledger := NewLedger(Accounts{Lines: bothBooks(), Allocations: []Allocation{paid, other, nowhere}})
	for _, want := range []struct {
		line   LineID
		year   Year
		amount Cents
	}{{paid.Line, 2026, 150}, {paid.Line, 2027, 7}, {paid.To, 2026, 40}, {paid.To, 2027, 0}} {
		if got := ledger.Position(want.line, want.year).Of(Allocated); got != want.amount {
			t.Errorf("%s has %v allocated in %d; want %v", want.line, got, want.year, want.amount)
		}
	}
	if both := ledger.Measure(paid.Measure, 2026, Cash); both.City != 100 || both.ToProvider != 100 || both.Received != 40 {
		t.Errorf("the paid measure has %+v; want 100 of the city, paid on, 40 expected", both)
	}
	if both := ledger.Measure("other", 2026, Cash); both != (Both{City: 50}) {
		t.Errorf("the other measure has %+v; want 50 of the city alone", both)
	}
}
