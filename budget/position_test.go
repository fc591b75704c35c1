package budget

import "testing"

// oneLine is a city line with 1,000.00 in each year from 2025 to 2028; the
// budget of 2026 and 2027 is in force.
func oneLine(posting func(*Accounts)) *Ledger {
	line := Line{ID: "it", Book: City, Part: Operating, Side: Expense}
	for year := Year(2025); year <= 2028; year++ {
		line.Figures = append(line.Figures, Figures{Year: year, Estimate: new(Cents(1000_00))})
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

// everything happens to the line "it" in 2026 (domain § 2):
//
//	F  = 1000 + (250 − 39) supplements + 37 shift + 73 carried in + (29 − 12) income cover = 1338
//	G  = 1338 + 41 excess                                                                  = 1379
//	S  = 10 % of 1338 + 24                                                                 =  157.80
//	B  = 1379 − 157.80 − 103 carried out − 2 given as cover                                = 1116.20
//	O  = (400 − 149) + max(0, 60 − 80)                                                     =  251
//	R  = 90 reserved + (30 − 11) earmarked                                                 =  109
//	V  = 1116.20 − 307 booked − 251                                                        =  558.20
//	Vr = 558.20 − 109                                                                      =  449.20
//	A  = 905 + 497 = 1402, free = 1338 − 1402 = −64, rest = 1379 − 307 = 1072
func everything(a *Accounts) {
	a.Movements = []Movement{
		{Kind: Supplement, On: it26, Amount: 250_00}, {Kind: Supplement, On: it26, Amount: -39_00},
		{Kind: Shift, From: other26, To: it26, Amount: 37_00},
		{Kind: Carry, From: Leg{"it", 2025}, To: it26, Amount: 73_00}, {Kind: Carry, From: it26, To: it27, Amount: 103_00},
		{Kind: IncomeCover, On: it26, Amount: 29_00}, {Kind: IncomeCover, On: it26, Amount: -12_00},
		{Kind: Excess, On: it26, Amount: 41_00, Covers: []Cover{{other26, 41_00}}}, {Kind: Excess, On: other26, Amount: 2_00, Covers: []Cover{{it26, 2_00}}},
		{Kind: Block, On: it26, Percent: 10_00}, {Kind: Block, On: it26, Amount: 24_00},
	}
	a.Commitments = []Commitment{
		{Leg: it26, Stage: Bound, Amount: 400_00, Billed: 149_00}, {Leg: it26, Stage: Bound, Amount: 60_00, Billed: 80_00},
		{Leg: it26, Stage: ReservedStage, Amount: 90_00}, {Leg: it26, Stage: Earmarked, Amount: 30_00, Billed: 11_00},
	}
	a.Bookings = []Booking{{Leg: it26, Amount: 327_00}, {Leg: it26, Amount: -20_00}}
	a.Allocations = []Allocation{
		{Measure: "portal", Line: "it", Amounts: Series{{2026, 905_00}, {2027, 5_00}}},
		{Measure: "wlan", Line: "it", Amounts: Series{{2026, 497_00}}},
	}
}

// positionFigures are all terms and figures of a position.
func positionFigures(p Position) map[string]Cents {
	available, _ := p.Available()
	uncommitted, _ := p.Uncommitted()
	return map[string]Cents{
		"estimate": p.Of(Estimate), "supplements": p.Of(Supplements), "shifted": p.Of(Shifted), "carried in": p.Of(CarriedIn),
		"covered": p.Of(Covered), "F": p.Updated(), "granted": p.Of(ExcessGranted), "G": p.Authority(), "S": p.Of(Blocked),
		"carried out": p.Of(CarriedOut), "lent": p.Of(Lent), "B": p.Spendable(), "actual": p.Of(Actual), "O": p.Of(Open), "V": available,
		"R": p.Of(Reserved), "Vr": uncommitted, "A": p.Of(Allocated), "free": p.Free(), "rest": p.Rest(),
	}
}

func TestDefinitions(t *testing.T) {
	p := oneLine(everything).Position("it", 2026)
	distinct(t, positionFigures(p), map[string]Cents{
		"estimate": 1000_00, "supplements": 211_00, "shifted": 37_00, "carried in": 73_00, "covered": 17_00, "F": 1338_00,
		"granted": 41_00, "G": 1379_00, "S": 157_80, "carried out": 103_00, "lent": 2_00, "B": 1116_20, "actual": 307_00, "O": 251_00,
		"V": 558_20, "R": 109_00, "Vr": 449_20, "A": 1402_00, "free": -64_00, "rest": 1072_00,
	})
	// 307 / 1379, (307 + 251) / 1379, 1402 / 1338
	for name, c := range map[string]struct {
		share func() (Percent, bool)
		want  Percent
	}{
		"used": {p.Used, 22_26}, "committed": {p.Committed, 40_46}, "filled": {p.Filled, 104_78},
	} {
		if got, ok := c.share(); got != c.want || !ok {
			t.Errorf("%s = %d, %v; want %d", name, got, ok, c.want)
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
		"cover is lost":      {Movement{Kind: Excess, On: other26, Amount: 40_00, Covers: []Cover{{it26, 40_00}}}, it26, Lent, 40_00, 1000_00},
		"excess":             {Movement{Kind: Excess, On: it26, Amount: 40_00}, it26, ExcessGranted, 40_00, 1000_00},
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

// What no decision in force bears changes nothing, whatever its kind.
func TestVoidMovementsChangeNothing(t *testing.T) {
	var void []Movement
	for _, kind := range []MovementKind{Supplement, Shift, Carry, IncomeCover, Excess, Block} {
		void = append(void, Movement{Kind: kind, On: it26, From: other26, To: it26, Amount: 40_00, Void: true, Covers: []Cover{{other26, 40_00}}})
	}
	for _, leg := range []Leg{it26, other26} {
		if got, want := oneLine(moves(void...)).Position(leg.Line, leg.Year), oneLine(moves()).Position(leg.Line, leg.Year); got != want {
			t.Errorf("Position(%v) = %v; want %v", leg, got, want)
		}
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
		"in force":                 {Years{2026, 2027}, []Year{2026}, true},
		"both years in force":      {Years{2026, 2027}, []Year{2026, 2027}, true},
		"last year":                {Years{2026, 2027}, []Year{2025}, false},
		"medium-term":              {Years{2026, 2027}, []Year{2028}, false},
		"in force and medium-term": {Years{2026, 2027}, []Year{2027, 2028}, false},
		"last year and in force":   {Years{2026, 2027}, []Year{2025, 2026}, false},
		"in force and last year":   {Years{2026, 2027}, []Year{2026, 2025}, false},
		"medium-term first":        {Years{2026, 2027}, []Year{2028, 2027}, false},
		"open end":                 {Years{2026, 0}, []Year{2028}, true},
		"no budget":                {Years{}, []Year{2026}, false},
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

// Of a closed year without an estimate only what was spent is known; an estimate
// of 0 is one.
func TestSettled(t *testing.T) {
	it25 := Leg{"it", 2025}
	for name, c := range map[string]struct {
		figures []Figures
		more    func(*Accounts)
		leg     Leg
		settled bool
		over    bool // with 100 allocated
	}{
		"spent as allocated":    {[]Figures{{Year: 2025, Actual: new(Cents(100))}}, moves(), it25, true, false},
		"a cent less spent":     {[]Figures{{Year: 2025, Actual: new(Cents(99))}}, moves(), it25, true, true},
		"nothing known":         {[]Figures{{Year: 2025}}, moves(), it25, false, true},
		"an estimate of 0":      {[]Figures{{Year: 2025, Estimate: new(Cents(0)), Actual: new(Cents(100))}}, moves(), it25, false, true},
		"a supplement":          {[]Figures{{Year: 2025, Actual: new(Cents(100))}}, moves(Movement{Kind: Supplement, On: it25, Amount: 99}), it25, false, true},
		"a year in force":       {[]Figures{{Year: 2026, Actual: new(Cents(100))}}, moves(), it26, false, true},
		"a medium-term year":    {[]Figures{{Year: 2028, Actual: new(Cents(100))}}, moves(), Leg{"it", 2028}, false, true},
		"booked one by one":     {nil, func(a *Accounts) { a.Bookings = []Booking{{Leg: it25, Amount: 100}} }, it25, true, false},
		"no budget is in force": {[]Figures{{Year: 2025, Actual: new(Cents(100))}}, func(a *Accounts) { a.InForce = Years{} }, it25, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			accounts := Accounts{InForce: Years{2026, 2027}, Lines: []Line{{ID: "it", Figures: c.figures}},
				Allocations: []Allocation{{Line: "it", Amounts: Series{{c.leg.Year, 100}}}}}
			c.more(&accounts)
			p := NewLedger(accounts).Position(c.leg.Line, c.leg.Year)
			if p.Settled() != c.settled || p.Over() != c.over {
				t.Errorf("Settled() = %v, Over() = %v; want %v, %v", p.Settled(), p.Over(), c.settled, c.over)
			}
		})
	}
}
