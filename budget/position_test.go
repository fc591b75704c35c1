package budget

import "testing"

// oneLine is a city line with 1,000.00 in each year from 2025 to 2028; the
// budget of 2026 and 2027 is in force.
func oneLine(posting func(*Accounts)) *Ledger {
	line := Line{ID: "it", Book: City, Part: Operating, Side: Expense}
	for year := Year(2025); year <= 2028; year++ {
		line.Figures = append(line.Figures, Figures{Year: year, Estimate: 1000_00})
	}
	other := line
	other.ID = "other"
	accounts := Accounts{InForce: Years{2026, 2027}, Lines: []Line{line, other}}
	posting(&accounts)
	return NewLedger(accounts)
}

func moves(movements ...Movement) func(*Accounts) {
	return func(a *Accounts) { a.Movements = movements }
}

var (
	it26    = Leg{"it", 2026}
	it27    = Leg{"it", 2027}
	other26 = Leg{"other", 2026}
)

// everything happens to the line "it" in 2026:
//
//	F  = 1000 + 200 − 50 (supplements) + 30 (shift) + 70 (carried in) + 25 − 15 (income cover) = 1260
//	G  = 1260 + 40 (excess)                                                                    = 1300
//	S  = 10 % of 1260 + 24                                                                     =  150
//	B  = 1300 − 150 − 100 (carried out)                                                        = 1050
//	O  = (400 − 150) + max(0, 60 − 80)                                                         =  250
//	R  = 90 (reserved) + 30 − 10 (earmarked)                                                   =  110
//	V  = 1050 − 300 (booked) − 250                                                             =  500
//	Vr = 500 − 110                                                                             =  390
//	A  = 900 + 460 = 1360, free = 1260 − 1360 = −100, rest = 1300 − 300 = 1000
//	used = 300/1300 = 23.08 %, committed = 550/1300 = 42.31 %, filled = 1360/1260 = 107.94 %
func everything(a *Accounts) {
	a.Movements = []Movement{
		{Kind: Supplement, On: it26, Amount: 200_00},
		{Kind: Supplement, On: it26, Amount: -50_00},
		{Kind: Shift, From: other26, To: it26, Amount: 30_00},
		{Kind: Carry, From: Leg{"it", 2025}, To: it26, Amount: 70_00},
		{Kind: IncomeCover, On: it26, Amount: 25_00},
		{Kind: IncomeCover, On: it26, Amount: -15_00},
		{Kind: Excess, On: it26, Amount: 40_00, Covers: []Cover{{other26, 40_00}}},
		{Kind: Block, On: it26, Percent: 10_00},
		{Kind: Block, On: it26, Amount: 24_00},
		{Kind: Carry, From: it26, To: it27, Amount: 100_00},
	}
	a.Commitments = []Commitment{
		{Leg: it26, Stage: Bound, Amount: 400_00, Billed: 150_00},
		{Leg: it26, Stage: Bound, Amount: 60_00, Billed: 80_00},
		{Leg: it26, Stage: ReservedStage, Amount: 90_00},
		{Leg: it26, Stage: Earmarked, Amount: 30_00, Billed: 10_00},
	}
	a.Bookings = []Booking{{Leg: it26, Amount: 320_00}, {Leg: it26, Amount: -20_00}}
	a.Allocations = []Allocation{
		{Measure: "portal", Line: "it", Amounts: Series{{2026, 900_00}, {2027, 5_00}}},
		{Measure: "wlan", Line: "it", Amounts: Series{{2026, 460_00}}},
	}
}

func TestDefinitions(t *testing.T) {
	p := oneLine(everything).Position("it", 2026)
	available, inForce := p.Available()
	uncommitted, alsoInForce := p.Uncommitted()
	if !inForce || !alsoInForce {
		t.Errorf("Available() and Uncommitted() are not defined in 2026; want them defined")
	}
	for name, c := range map[string]struct{ got, want Cents }{
		"F updated":                        {p.Updated(), 1260_00},
		"G authority":                      {p.Authority(), 1300_00},
		"S blocked":                        {p.Of(Blocked), 150_00},
		"B spendable":                      {p.Spendable(), 1050_00},
		"O open":                           {p.Of(Open), 250_00},
		"R reserved":                       {p.Of(Reserved), 110_00},
		"V available":                      {available, 500_00},
		"Vr available after reservations":  {uncommitted, 390_00},
		"A allocated":                      {p.Of(Allocated), 1360_00},
		"free":                             {p.Free(), -100_00},
		"rest":                             {p.Rest(), 1000_00},
		"carried out, a column of its own": {p.Of(CarriedOut), 100_00},
		"excess, not in F":                 {p.Of(Granted), 40_00},
	} {
		if c.got != c.want {
			t.Errorf("%s = %v; want %v", name, c.got, c.want)
		}
	}
	for name, c := range map[string]struct {
		share func() (Percent, bool)
		want  Percent
	}{
		"used %":      {p.Used, 23_08},
		"committed %": {p.Committed, 42_31},
		"filled %":    {p.Filled, 107_94},
	} {
		if got, ok := c.share(); got != c.want || !ok {
			t.Errorf("%s = %d, %v; want %d, true", name, got, ok, c.want)
		}
	}
}

func TestMovementsReachBothLegs(t *testing.T) {
	for name, c := range map[string]struct {
		movement  Movement
		leg       Leg
		component Component
		want      Cents
		updated   Cents
	}{
		"shift gives":        {Movement{Kind: Shift, From: it26, To: other26, Amount: 40_00}, it26, Shifted, -40_00, 960_00},
		"shift receives":     {Movement{Kind: Shift, From: it26, To: other26, Amount: 40_00}, other26, Shifted, 40_00, 1040_00},
		"carry out":          {Movement{Kind: Carry, From: it26, To: it27, Amount: 40_00}, it26, CarriedOut, 40_00, 1000_00},
		"carry in":           {Movement{Kind: Carry, From: it26, To: it27, Amount: 40_00}, it27, CarriedIn, 40_00, 1040_00},
		"excess":             {Movement{Kind: Excess, On: it26, Amount: 40_00}, it26, Granted, 40_00, 1000_00},
		"lower income":       {Movement{Kind: IncomeCover, On: it26, Amount: -40_00}, it26, Covered, -40_00, 960_00},
		"supplement":         {Movement{Kind: Supplement, On: it26, Amount: -40_00}, it26, Supplements, -40_00, 960_00},
		"on no line":         {Movement{Kind: Supplement, On: Leg{"nowhere", 2026}, Amount: 40_00}, it26, Supplements, 0, 1000_00},
		"half on no line":    {Movement{Kind: Shift, From: it26, To: Leg{"nowhere", 2026}, Amount: 40_00}, it26, Shifted, -40_00, 960_00},
		"kind left out":      {Movement{On: it26, Amount: 40_00}, it26, Supplements, 0, 1000_00},
		"largest supplement": {Movement{Kind: Supplement, On: it26, Amount: MaxAmount}, it26, Supplements, MaxAmount, MaxAmount + 1000_00},
	} {
		t.Run(name, func(t *testing.T) {
			p := oneLine(moves(c.movement)).Position(c.leg.Line, c.leg.Year)
			if got := p.Of(c.component); got != c.want {
				t.Errorf("Of(%d) = %v; want %v", c.component, got, c.want)
			}
			if got := p.Updated(); got != c.updated {
				t.Errorf("Updated() = %v; want %v", got, c.updated)
			}
		})
	}
}

func TestMediumTermYearHasNoAuthority(t *testing.T) {
	ledger := oneLine(func(a *Accounts) {
		a.Commitments = []Commitment{{Leg: Leg{"it", 2028}, Stage: Bound, Amount: 300_00}}
		a.Allocations = []Allocation{{Measure: "m", Line: "it", Amounts: Series{{2028, 400_00}}}}
	})
	p := ledger.Position("it", 2028)
	if p.Updated() != 1000_00 || p.Of(Allocated) != 400_00 || p.Free() != 600_00 || p.Of(Open) != 300_00 {
		t.Errorf("F, A, free, O of 2028 = %v, %v, %v, %v; want 1000, 400, 600, 300", p.Updated(), p.Of(Allocated), p.Free(), p.Of(Open))
	}
	for name, defined := range map[string]func() bool{
		"V":           func() bool { _, ok := p.Available(); return ok },
		"Vr":          func() bool { _, ok := p.Uncommitted(); return ok },
		"used %":      func() bool { _, ok := p.Used(); return ok },
		"committed %": func() bool { _, ok := p.Committed(); return ok },
	} {
		if defined() {
			t.Errorf("%s of 2028 is defined; want it undefined", name)
		}
	}
}

func TestAvailableNeedsTheBudgetInForce(t *testing.T) {
	for name, c := range map[string]struct {
		inForce Years
		years   []Year
		want    bool
	}{
		"in force":                      {Years{2026, 2027}, []Year{2026}, true},
		"both years in force":           {Years{2026, 2027}, []Year{2026, 2027}, true},
		"last year":                     {Years{2026, 2027}, []Year{2025}, false},
		"medium-component":              {Years{2026, 2027}, []Year{2028}, false},
		"in force and medium-component": {Years{2026, 2027}, []Year{2027, 2028}, false},
		"medium-component first":        {Years{2026, 2027}, []Year{2028, 2027}, false},
		"open end":                      {Years{2026, 0}, []Year{2028}, true},
		"no budget":                     {Years{}, []Year{2026}, false},
	} {
		t.Run(name, func(t *testing.T) {
			ledger := oneLine(func(a *Accounts) { a.InForce = c.inForce })
			var whole Position
			for _, year := range c.years {
				whole = whole.Plus(ledger.Position("it", year))
			}
			if _, ok := whole.Available(); ok != c.want {
				t.Errorf("Available() of %v is defined: %v; want %v", c.years, ok, c.want)
			}
			every := func(*Line) bool { return true }
			if _, ok := ledger.Sum(c.years[0], every).Available(); len(c.years) == 1 && ok != c.want {
				t.Errorf("Available() of the sum of %v is defined: %v; want %v", c.years, ok, c.want)
			}
		})
	}
}

func TestLastYearKeepsItsShares(t *testing.T) {
	ledger := oneLine(func(a *Accounts) { a.Bookings = []Booking{{Leg: Leg{"it", 2025}, Amount: 1000_00}} })
	if got, ok := ledger.Position("it", 2025).Used(); got != Whole || !ok {
		t.Errorf("Used() of 2025 = %d, %v; want exactly %d, true", got, ok, Whole)
	}
}

func TestZeroPosition(t *testing.T) {
	var p Position
	if got, ok := p.Used(); ok {
		t.Errorf("Used() = %d; want none without authority", got)
	}
	full := oneLine(everything).Position("it", 2026)
	if got := p.Plus(full); got != full {
		t.Errorf("Position{}.Plus(p) = %v; want p", got)
	}
	if got := full.Plus(p); got != full {
		t.Errorf("p.Plus(Position{}) = %v; want p", got)
	}
}

func TestCommitmentOpen(t *testing.T) {
	for name, c := range map[string]struct {
		amount, billed, want Cents
	}{
		"nothing billed": {100, 0, 100},
		"partly":         {100, 30, 70},
		"all":            {100, 100, 0},
		"more":           {100, 130, 0},
		"largest":        {MaxAmount, 1, MaxAmount - 1},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (Commitment{Amount: c.amount, Billed: c.billed}).Open(); got != c.want {
				t.Errorf("Commitment{%v, billed %v}.Open() = %v; want %v", c.amount, c.billed, got, c.want)
			}
		})
	}
}
