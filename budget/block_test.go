package budget

import (
	"slices"
	"testing"
)

// blocked holds four lines of the cover group "it" with 100, 200, 0.05 and 0,
// one line beside it with 1,000, and what no block of the city may reach.
func blocked(movements ...Movement) *Ledger {
	line := func(id LineID, cover string, estimate Cents) Line {
		return Line{ID: id, Book: City, Part: Operating, Side: Expense, CoverGroup: cover, Figures: []Figures{{Year: 2026, Estimate: &estimate}}}
	}
	lines := []Line{
		line("a", "it", 100_00), line("b", "it", 200_00), line("c", "it", 5),
		line("beside", "", 1000_00),
		line("income", "it", 900_00), line("running", "it", 900_00), line("provider", "it", 900_00), line("d", "it", 0),
	}
	lines[4].Side = Income
	lines[5].Part = Running
	lines[6].Book = Provider
	return NewLedger(Accounts{InForce: Years{2026, 2026}, Lines: lines, Movements: movements})
}

func TestBlocks(t *testing.T) {
	on := func(line LineID) Leg { return Leg{line, 2026} }
	for name, c := range map[string]struct {
		movements []Movement
		want      map[LineID]Cents // left out: 0
	}{
		"amount on a line":  {[]Movement{{Kind: Block, On: on("a"), Amount: 30_00}}, map[LineID]Cents{"a": 30_00}},
		"percent on a line": {[]Movement{{Kind: Block, On: on("a"), Percent: 12_50}}, map[LineID]Cents{"a": 12_50}},
		// half away from zero: 10 % of 0.05 = 0.005
		"rounded up from half a cent": {[]Movement{{Kind: Block, On: on("c"), Percent: 10_00}}, map[LineID]Cents{"c": 1}},
		// 9 % of 0.05 = 0.0045
		"rounded down": {[]Movement{{Kind: Block, On: on("c"), Percent: 9_00}}, map[LineID]Cents{"c": 0}},
		// 10 % of 300.05 = 30.005, once rounded 30.01; line by line it would be 10.00 + 20.00 + 0.01.
		// parts: 30.01 × 100/300.05 = 10.0017, × 200/300.05 = 20.0033, × 0.05/300.05 = 0.0050;
		// one cent is left, and it goes to the largest remainder, that of c.
		"percent on a group of the city": {
			[]Movement{{Kind: Block, On: Leg{Year: 2026}, CoverGroup: "it", Book: City, Percent: 10_00}},
			map[LineID]Cents{"a": 10_00, "b": 20_00, "c": 1}},
		// 10 % of 300.05 + 900 = 120.005, once rounded 120.01
		"percent on the groups of a name": {
			[]Movement{{Kind: Block, On: Leg{Year: 2026}, CoverGroup: "it", Percent: 10_00}},
			map[LineID]Cents{"a": 10_00, "b": 20_00, "c": 1, "provider": 90_00}},
		// 1 % of 1300.05 = 13.0005, rounded 13.00; parts 0.99996, 1.99992, 0.0005, 9.9996; one cent of
		// 0.99+1.99+0.00+9.99 = 12.97 is missing three times: to a (.996), b (.992), beside (.96)
		"percent on a book": {
			[]Movement{{Kind: Block, On: Leg{Year: 2026}, Book: City, Percent: 1_00}},
			map[LineID]Cents{"a": 1_00, "b": 2_00, "beside": 10_00}},
		// line d is at −40: 100 % of 100 + 200 + 0.05 leaves the others nothing, and takes nothing from d
		"percent on a group with a line below zero": {
			[]Movement{{Kind: Supplement, On: on("d"), Amount: -40_00}, {Kind: Block, On: Leg{Year: 2026}, CoverGroup: "it", Book: City, Percent: 100_00}},
			map[LineID]Cents{"a": 100_00, "b": 200_00, "c": 5}},
		// 60 over 100 : 200 : 0.05: 19.9967, 39.9933, 0.0100
		"amount on a group": {
			[]Movement{{Kind: Block, On: Leg{Year: 2026}, CoverGroup: "it", Book: City, Amount: 60_00}},
			map[LineID]Cents{"a": 20_00, "b": 39_99, "c": 1}},
		"the updated estimate counts": {
			[]Movement{{Kind: Block, On: on("a"), Percent: 10_00}, {Kind: Shift, From: on("b"), To: on("a"), Amount: 50_00}},
			map[LineID]Cents{"a": 15_00}},
		"excess is not in F": {
			[]Movement{{Kind: Block, On: on("a"), Percent: 10_00}, {Kind: Excess, On: on("a"), Amount: 50_00}},
			map[LineID]Cents{"a": 10_00}},
		"a global reduction is withheld like a block": {
			[]Movement{{Kind: GlobalReduction, On: on("a"), Amount: 30_00}, {Kind: Block, On: on("a"), Amount: 20_00}},
			map[LineID]Cents{"a": 50_00}},
		"a global reduction is an amount": {
			[]Movement{{Kind: GlobalReduction, On: on("a"), Amount: 30_00, Percent: 10_00}},
			map[LineID]Cents{"a": 30_00}},
		"a global reduction of more than the authority": {
			[]Movement{{Kind: GlobalReduction, On: on("a"), Amount: 100_01}},
			map[LineID]Cents{"a": 100_00}},
		"a global reduction that is not decided": {
			[]Movement{{Kind: GlobalReduction, On: on("a"), Amount: 30_00, Void: true}}, nil},
		"never more than the authority": {
			[]Movement{{Kind: Block, On: on("a"), Amount: 70_00}, {Kind: Block, On: on("a"), Amount: 70_00}},
			map[LineID]Cents{"a": 100_00}},
		"the authority holds excess": {
			[]Movement{{Kind: Block, On: on("a"), Amount: 500_00}, {Kind: Excess, On: on("a"), Amount: 50_00}},
			map[LineID]Cents{"a": 150_00}},
		// min(100, 160 − 20), in whatever order
		"a release counts before the limit": {
			[]Movement{{Kind: Block, On: on("a"), Amount: 160_00}, {Kind: Block, On: on("a"), Amount: -20_00}},
			map[LineID]Cents{"a": 100_00}},
		"release": {
			[]Movement{{Kind: Block, On: on("a"), Amount: -20_00}, {Kind: Block, On: on("a"), Amount: 60_00}},
			map[LineID]Cents{"a": 40_00}},
		"release of more than is blocked": {
			[]Movement{{Kind: Block, On: on("a"), Amount: -20_00}}, nil},
		"nothing there": {
			[]Movement{{Kind: Block, On: Leg{"a", 2027}, Percent: 10_00}, {Kind: Block, On: Leg{"b", 2027}, Amount: 10_00}}, nil},
		"less than nothing there": {
			[]Movement{{Kind: Supplement, On: on("a"), Amount: -300_00}, {Kind: Block, On: on("a"), Amount: 10_00}, {Kind: Block, On: on("a"), Percent: 10_00}}, nil},
		"unknown line of a known group": {[]Movement{{Kind: Block, On: on("nowhere"), CoverGroup: "it", Book: City, Amount: 10_00}}, nil},
		"unknown line":                  {[]Movement{{Kind: Block, On: on("nowhere"), Amount: 10_00}}, nil},
		"unknown group":                 {[]Movement{{Kind: Block, On: Leg{Year: 2026}, CoverGroup: "nothing", Amount: 10_00}}, nil},
		"on nothing":                    {[]Movement{{Kind: Block, On: Leg{Year: 2026}, Amount: 10_00}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			ledger := blocked(c.movements...)
			for _, line := range ledger.Lines {
				for year := Year(2026); year <= 2027; year++ {
					want := Cents(0)
					if year == 2026 {
						want = c.want[line.ID]
					}
					if got := ledger.Position(line.ID, year).Of(Blocked); got != want {
						t.Errorf("blocked on %s in %d = %v; want %v", line.ID, year, got, want)
					}
				}
			}
			slices.Reverse(c.movements)
			for _, line := range ledger.Lines {
				if got, want := blocked(c.movements...).Position(line.ID, 2026), ledger.Position(line.ID, 2026); got != want {
					t.Errorf("with the movements in reverse order %s = %v; want %v", line.ID, got, want)
				}
			}
		})
	}
}

func TestWithholding(t *testing.T) {
	ledger := blocked()
	for name, c := range map[string]struct {
		block Movement
		want  Cents
	}{
		"percent of a group":      {Movement{Kind: Block, On: Leg{Year: 2026}, CoverGroup: "it", Book: City, Percent: 10_00}, 30_01}, // 30.005
		"percent of a book":       {Movement{Kind: Block, On: Leg{Year: 2026}, Book: City, Percent: 50_00}, 650_03},                  // 650.025
		"amount beyond the limit": {Movement{Kind: Block, On: Leg{"a", 2026}, Amount: 500_00}, 500_00},
		"nothing":                 {Movement{Kind: Block, On: Leg{"nowhere", 2026}, Amount: 500_00}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ledger.Withholding(c.block); got != c.want {
				t.Errorf("Withholding(%+v) = %v; want %v", c.block, got, c.want)
			}
		})
	}
}

// 0.01 over two equal lines: one bears it, the same whatever the order of files.
func TestIndivisibleCentGoesToTheSameLine(t *testing.T) {
	line := func(id LineID) Line {
		return Line{ID: id, Book: City, Part: Operating, Side: Expense, Figures: []Figures{{Year: 2026, Estimate: new(Cents(100_00))}}}
	}
	lines := []Line{line("a"), line("b")}
	for range 2 {
		ledger := NewLedger(Accounts{Lines: lines, Movements: []Movement{{Kind: Block, On: Leg{Year: 2026}, Book: City, Amount: 1}}})
		if got := ledger.Position("a", 2026).Of(Blocked); got != 1 {
			t.Errorf("blocked on a with the lines %s, %s = %v; want 0.01", lines[0].ID, lines[1].ID, got)
		}
		slices.Reverse(lines)
	}
}
