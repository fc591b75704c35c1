package budget

import (
	"slices"
	"testing"
)

func TestBookingsReplaceTheActualOfTheLine(t *testing.T) {
	lines := []Line{{ID: "it", Figures: []Figures{{2026, nil, new(Cents(60_00))}, {2027, nil, new(Cents(70_00))}}}}
	for name, c := range map[string]struct {
		bookings   []Booking
		now, later Cents
	}{
		"none":                 {nil, 60_00, 70_00},
		"one":                  {[]Booking{{Leg: it26, Amount: 10_00}}, 10_00, 70_00},
		"several and a refund": {[]Booking{{Leg: it26, Amount: 10_00}, {Leg: it26, Amount: 25_00}, {Leg: it26, Amount: -5_00}}, 30_00, 70_00},
		"together nothing":     {[]Booking{{Leg: it26, Amount: 10_00}, {Leg: it26, Amount: -10_00}}, 0, 70_00},
		"of nothing":           {[]Booking{{Leg: it26}}, 0, 70_00},
		"on another line":      {[]Booking{{Leg: other26, Amount: 10_00}}, 60_00, 70_00},
	} {
		t.Run(name, func(t *testing.T) {
			ledger := NewLedger(Accounts{Lines: lines, Bookings: c.bookings})
			if got := ledger.Position("it", 2026).Of(Actual); got != c.now {
				t.Errorf("actual of 2026 = %v; want %v", got, c.now)
			}
			if got := ledger.Position("it", 2027).Of(Actual); got != c.later {
				t.Errorf("actual of 2027 = %v; want %v", got, c.later)
			}
		})
	}
}

// An actual of 0 is known, one that is left out is not.
func TestBooked(t *testing.T) {
	ledger := NewLedger(Accounts{
		Lines:    []Line{{ID: "it", Figures: []Figures{{Year: 2025, Actual: new(Cents(0))}, {Year: 2026, Estimate: new(Cents(1))}, {Year: 2027}}}},
		Bookings: []Booking{{Leg: it27}},
	})
	for leg, want := range map[Leg]bool{{"it", 2025}: true, it26: false, it27: true, {"it", 2028}: false, {"nowhere", 2025}: false} {
		if got := ledger.Booked(leg); got != want {
			t.Errorf("Booked(%v) = %v; want %v", leg, got, want)
		}
	}
}

// covered holds lines that share the name of a cover group with "a".
func covered() *Ledger {
	line := func(id LineID, posting func(*Line)) Line {
		l := Line{ID: id, Book: City, Part: Operating, Side: Expense, CoverGroup: "it", Figures: []Figures{{Year: 2026, Estimate: new(Cents(100_00))}}}
		posting(&l)
		return l
	}
	return NewLedger(Accounts{InForce: Years{2026, 2026}, Lines: []Line{
		line("a", func(*Line) {}),
		line("b", func(*Line) {}),
		line("provider", func(l *Line) { l.Book = Provider }),
		line("capital", func(l *Line) { l.Part = Capital }),
		line("running", func(l *Line) { l.Part = Running }),
		line("income", func(l *Line) { l.Side = Income }),
		line("alone", func(l *Line) { l.CoverGroup = "" }),
		line("also alone", func(l *Line) { l.CoverGroup = "" }),
	}, Bookings: []Booking{{Leg: Leg{"a", 2026}, Amount: 130_00}}})
}

// together is a line with all that cover it.
func together(l *Ledger, line *Line, year Year) Position {
	if line.CoverGroup == "" {
		return l.Position(line.ID, year)
	}
	return l.Sum(year, line.Covers)
}

func TestCovers(t *testing.T) {
	ledger := covered()
	for id, want := range map[LineID]Cents{
		"a": 200_00, "b": 200_00, "provider": 100_00, "capital": 100_00, "running": 100_00, "income": 100_00, "alone": 100_00,
	} {
		if got := together(ledger, ledger.Line(id), 2026).Updated(); got != want {
			t.Errorf("all that covers %s = %v; want %v", id, got, want)
		}
	}
}

// The line lacks 30, the group has 70 left.
func TestGroupCoversItsLine(t *testing.T) {
	ledger := covered()
	alone, _ := ledger.Position("a", 2026).Available()
	together, _ := together(ledger, ledger.Line("a"), 2026).Available()
	if alone != -30_00 || together != 70_00 {
		t.Errorf("available on the line and in the group = %v, %v; want -30.00, 70.00", alone, together)
	}
}

func TestSumIsTheSumOfPositions(t *testing.T) {
	ledger := covered()
	var want Position
	for _, id := range []LineID{"a", "b", "alone", "also alone"} {
		want = want.Plus(ledger.Position(id, 2026))
	}
	got := ledger.Sum(2026, func(l *Line) bool {
		return l.Book == City && l.Part == Operating && l.Side == Expense
	})
	if got != want || got.Updated() != 400_00 {
		t.Errorf("Sum(2026, city expense) = %v; want %v", got, want)
	}
}

func TestLedgerKnowsItsLines(t *testing.T) {
	ledger := oneLine(everything)
	if line := ledger.Line("it"); line == nil || line.ID != "it" {
		t.Errorf(`Line("it") = %v; want the line`, line)
	}
	if line := ledger.Line("nowhere"); line != nil {
		t.Errorf(`Line("nowhere") = %v; want nil`, line)
	}
	if got := ledger.Years("it"); !slices.Equal(got, []Year{2025, 2026, 2027, 2028}) {
		t.Errorf(`Years("it") = %v; want 2025 to 2028`, got)
	}
	if got := ledger.Years("nowhere"); got != nil {
		t.Errorf(`Years("nowhere") = %v; want none`, got)
	}
	if got := ledger.Position("nowhere", 2026); got != (Position{}) {
		t.Errorf(`Position("nowhere", 2026) = %v; want an empty one`, got)
	}
}

func TestEntriesOnUnknownLinesCountNowhere(t *testing.T) {
	leg := Leg{"nowhere", 2026}
	ledger := oneLine(func(a *Accounts) {
		a.Movements = []Movement{{Kind: Supplement, On: leg, Amount: 5}, {Kind: Block, On: leg, Amount: 5}}
		a.Commitments = []Commitment{{Leg: leg, Stage: Bound, Amount: 5}}
		a.Bookings = []Booking{{Leg: leg, Amount: 5}}
		a.Allocations = []Allocation{{Measure: "m", Line: "nowhere", Amounts: Series{{2026, 5}}}}
		a.Grants = []Grant{{Measure: "m", Line: "nowhere", Rate: Whole, Eligible: Series{{2026, 5}}}}
		a.Authorities = []ForwardAuthority{{Leg: leg, Due: Series{{2027, 5}}}}
	})
	every := func(*Line) bool { return true }
	if got, want := ledger.Sum(2026, every), oneLine(moves()).Sum(2026, every); got != want {
		t.Errorf("Sum(2026) = %v; want %v", got, want)
	}
	if got := ledger.Measure("m", 2026, Cash); got != (Both{}) {
		t.Errorf("Measure(m, 2026, cash) = %+v; want nothing", got)
	}
	if got := ledger.Matrix(every).Total(); got != 0 {
		t.Errorf("Matrix().Total() = %v; want 0", got)
	}
}

func TestExplainAddsUpToThePosition(t *testing.T) {
	ledger := oneLine(func(a *Accounts) {
		everything(a)
		// more than the authority: the line itself answers for what is cut off
		a.Movements = append(a.Movements, Movement{Kind: Block, On: it26, Amount: MaxAmount, Origin: "too much"})
	})
	all := ledger.ExplainAll()
	for _, line := range ledger.Lines {
		for _, year := range ledger.Years(line.ID) {
			if one := ledger.Explain(line.ID, year); !slices.Equal(one, all[Leg{line.ID, year}]) {
				t.Errorf("Explain(%s, %d) = %v; ExplainAll has %v", line.ID, year, one, all[Leg{line.ID, year}])
			}
			var components [componentCount]Cents
			last := Component(0)
			for _, posting := range ledger.Explain(line.ID, year) {
				if posting.Leg != (Leg{line.ID, year}) || posting.Amount == 0 {
					t.Errorf("Explain(%s, %d) has %+v; want postings of that line and year", line.ID, year, posting)
				}
				if posting.Component < last {
					t.Errorf("Explain(%s, %d) has component %d after %d; want them in order", line.ID, year, posting.Component, last)
				}
				last = posting.Component
				components[posting.Component] += posting.Amount
			}
			for component := range componentCount {
				if got, want := components[component], ledger.Position(line.ID, year).Of(component); got != want {
					t.Errorf("Explain(%s, %d) adds up to %v in component %d; want %v", line.ID, year, got, component, want)
				}
			}
		}
	}
}

func TestExplainHandsBackOrigins(t *testing.T) {
	ledger := oneLine(func(a *Accounts) {
		a.Movements = []Movement{{Kind: Block, On: it26, Amount: 1500_00, Origin: "block"}, {Kind: Shift, From: it26, To: other26, Amount: 1_00, Origin: "shift"}}
		a.Commitments = []Commitment{{Leg: it26, Stage: Bound, Amount: 1, Origin: "order"}}
		a.Bookings = []Booking{{Leg: it26, Amount: 1, Origin: "bill"}}
		a.Allocations = []Allocation{{Line: "it", Amounts: Series{{2026, 1}}, Origin: "plan"}}
	})
	line := ledger.Line("it")
	want := []Posting{
		{it26, Estimate, 1000_00, line},
		{it26, Shifted, -1_00, "shift"},
		{it26, Blocked, 1500_00, "block"},
		{it26, Blocked, -501_00, line}, // G is 999
		{it26, Actual, 1, "bill"},
		{it26, Open, 1, "order"},
		{it26, Allocated, 1, "plan"},
	}
	if got := ledger.Explain("it", 2026); !slices.Equal(got, want) {
		t.Errorf("Explain(it, 2026) = %v; want %v", got, want)
	}
}

func TestLineIn(t *testing.T) {
	line := Line{Figures: []Figures{{2026, new(Cents(5)), nil}}}
	if got := line.In(2026); got != line.Figures[0] {
		t.Errorf("In(2026) = %v; want %v", got, line.Figures[0])
	}
	if got := line.In(2027); got != (Figures{Year: 2027}) {
		t.Errorf("In(2027) = %v; want nothing", got)
	}
}

func TestViews(t *testing.T) {
	for name, c := range map[string]struct {
		line                 Line
		cash, resource, full bool
	}{
		"operating":        {Line{Part: Operating}, true, true, true},
		"depreciation":     {Line{Part: Operating, Noncash: true}, false, true, true},
		"capital":          {Line{Part: Capital}, true, false, false},
		"running":          {Line{Part: Running}, false, false, false},
		"no part":          {Line{}, false, false, false},
		"internal":         {Line{Part: Operating, Internal: true}, false, false, true},
		"internal capital": {Line{Part: Capital, Internal: true}, false, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Cash.Counts(&c.line); got != c.cash {
				t.Errorf("Cash.Counts(%s) = %v; want %v", name, got, c.cash)
			}
			if got := FullCost.Counts(&c.line); got != c.full {
				t.Errorf("FullCost.Counts(%s) = %v; want %v", name, got, c.full)
			}
			if got := Resource.Counts(&c.line); got != c.resource {
				t.Errorf("Resource.Counts(%s) = %v; want %v", name, got, c.resource)
			}
		})
	}
}

func TestTransferDifference(t *testing.T) {
	// The profit transfer of 2026 in the published figures: citeq pays 786,230, the city plans 0.
	if got := (Crossing{Year: 2026, City: 0, Provider: 786_230_00}).Difference(); got != -786_230_00 {
		t.Errorf("Difference() = %v; want -786230.00", got)
	}
	for kind, want := range map[TransferKind]bool{
		ServiceCharge: false, GrantTransfer: true, LossCover: true, CapitalPaidIn: true, Loan: true, Profit: true,
	} {
		if got := kind.MustAgree(); got != want {
			t.Errorf("%s.MustAgree() = %v; want %v", kind, got, want)
		}
	}
}
