package budget

import (
	"slices"
	"testing"
)

// bothBooks are lines of every sort, without figures.
func bothBooks() []Line {
	return []Line{
		{ID: "city.services", Book: City, Part: Operating, Side: Expense},
		{ID: "city.training", Book: City, Part: Operating, Side: Expense},
		{ID: "city.depreciation", Book: City, Part: Operating, Side: Expense, Noncash: true},
		{ID: "city.devices", Book: City, Part: Capital, Side: Expense},
		{ID: "city.running", Book: City, Part: Running, Side: Expense},
		{ID: "city.grants", Book: City, Part: Operating, Side: Income},
		{ID: "citeq.deposits", Book: Provider, Part: Capital, Side: Income},
		{ID: "city.capital-grants", Book: City, Part: Capital, Side: Income},
		{ID: "citeq.staff", Book: Provider, Part: Operating, Side: Expense},
		{ID: "citeq.licences", Book: Provider, Part: Operating, Side: Expense},
		{ID: "citeq.depreciation", Book: Provider, Part: Operating, Side: Expense, Noncash: true},
		{ID: "citeq.servers", Book: Provider, Part: Capital, Side: Expense},
		{ID: "citeq.running", Book: Provider, Part: Running, Side: Expense},
		{ID: "citeq.sales", Book: Provider, Part: Operating, Side: Income},
	}
}

func gives(line LineID, amount Cents) Allocation {
	return Allocation{Measure: "m", Line: line, Amounts: Series{{2026, amount}}}
}

func pays(amount Cents, received Series) Allocation {
	a := gives("city.services", amount)
	a.To, a.Received = "citeq.sales", received
	return a
}

// paysTaxed is pays where what does not arrive is tax.
func paysTaxed(amount Cents, received Series) Allocation {
	a := pays(amount, received)
	a.Taxed = true
	return a
}

// mixed is 80 paid on from one line to another, and spent by the provider.
func mixed(from, to LineID) []Allocation {
	a := gives(from, 80)
	a.To = to
	return []Allocation{a, gives("citeq.staff", 80)}
}

// worked is the example of domain.md § 2: an office pays citeq 120,000 and
// another firm 30,000; citeq spends 70,000 on staff and 40,000 on licences.
func worked() []Allocation {
	return []Allocation{
		pays(120_000_00, nil), gives("city.training", 30_000_00),
		gives("citeq.staff", 70_000_00), gives("citeq.licences", 40_000_00),
	}
}

// figures are all figures of a measure and year by their letters.
func figures(b Both) map[string]Cents {
	return map[string]Cents{
		"C": b.City, "C_int": b.ToProvider, "tax": b.Tax, "twice": b.Twice(), "Q": b.Provider, "R_int": b.Received, "R_ext": b.External,
		"naive": b.Naive(), "K": b.Consolidated(), "d": b.Difference(), "FG": b.ThirdParty(), "N": b.Net(),
		"E": b.CityEffect(), "P": b.Margin(),
	}
}

func TestMeasure(t *testing.T) {
	grant := func(line LineID, eligible Cents) []Grant {
		return []Grant{{Measure: "m", Line: line, Rate: 80_00, Eligible: Series{{2026, eligible}}}}
	}
	running := Line{ID: "citeq.running-sales", Book: Provider, Part: Running, Side: Income}
	later := func(first, second Cents) []Grant {
		grants := grant("city.grants", 10_000_00)
		grants[0].Received = Series{{2026, first}, {2027, second}}
		return grants
	}
	for name, c := range map[string]struct {
		allocations []Allocation
		grants      []Grant
		year        Year
		view        View
		want        map[string]Cents // left out: not looked at
	}{
		"worked example": {worked(), nil, 2026, Cash, map[string]Cents{
			"C": 150_000_00, "C_int": 120_000_00, "Q": 110_000_00, "R_int": 120_000_00, "R_ext": 0, "naive": 260_000_00,
			"K": 140_000_00, "d": 0, "FG": 0, "N": 140_000_00, "E": 150_000_00, "P": 10_000_00}},
		"the same as resources": {worked(), nil, 2026, Resource, map[string]Cents{"K": 140_000_00, "E": 150_000_00}},
		"another year":          {worked(), nil, 2027, Cash, map[string]Cents{"C": 0, "K": 0, "d": 0, "P": 0}},
		// citeq expects 112,000: d = 120 − 112 = 8, P = 112 − 110 = 2; K does not change
		"the provider expects less": {
			append(worked()[1:], pays(120_000_00, Series{{2026, 112_000_00}})), nil, 2026, Cash,
			map[string]Cents{"R_int": 112_000_00, "d": 8_000_00, "P": 2_000_00, "K": 140_000_00}},
		"the provider expects nothing": {
			[]Allocation{pays(100, Series{{2026, 0}})}, nil, 2026, Cash, map[string]Cents{"C_int": 100, "R_int": 0, "d": 100, "K": 0, "P": 0}},
		// the city pays 119 with tax, citeq receives and spends 100: K = 119 + 100 − 100, E = K + P
		"tax leaves the city": {
			[]Allocation{paysTaxed(119_00, Series{{2026, 100_00}}), gives("citeq.staff", 100_00)}, nil, 2026, Cash, map[string]Cents{
				"C": 119_00, "C_int": 119_00, "tax": 19_00, "twice": 100_00, "Q": 100_00, "R_int": 100_00, "d": 19_00, "K": 119_00, "E": 119_00, "P": 0}},
		// without the cause the 19 are a difference that K does not know
		"another cause": {
			[]Allocation{pays(119_00, Series{{2026, 100_00}}), gives("citeq.staff", 100_00)}, nil, 2026, Cash, map[string]Cents{
				"tax": 0, "twice": 119_00, "d": 19_00, "K": 100_00, "E": 119_00, "P": 0}},
		// 119 with tax and 50 without: K = 169 + 150 − 150
		"taxed beside untaxed": {
			[]Allocation{paysTaxed(119_00, Series{{2026, 100_00}}), pays(50_00, nil), gives("citeq.staff", 150_00)}, nil, 2026, Cash, map[string]Cents{
				"C_int": 169_00, "tax": 19_00, "K": 169_00, "d": 19_00}},
		"taxed and nothing differs": {[]Allocation{paysTaxed(119_00, nil)}, nil, 2026, Cash, map[string]Cents{"tax": 0, "K": 0, "d": 0}},
		// paid in 2026, planned by citeq for 2027
		"paid too early":    {[]Allocation{pays(100, Series{{2026, 0}, {2027, 100}})}, nil, 2026, Cash, map[string]Cents{"C_int": 100, "R_int": 0, "d": 100}},
		"received too late": {[]Allocation{pays(100, Series{{2026, 0}, {2027, 100}})}, nil, 2027, Cash, map[string]Cents{"C": 0, "C_int": 0, "R_int": 100, "d": -100, "K": 0, "P": 100}},
		"received without being paid on": {
			[]Allocation{{Measure: "m", Line: "city.training", Amounts: Series{{2026, 100}}, Received: Series{{2026, 5}, {2027, 5}}}}, nil, 2027, Cash,
			map[string]Cents{"R_int": 0, "d": 0}},
		"the provider pays nobody on": {
			[]Allocation{{Measure: "m", Line: "citeq.staff", To: "citeq.sales", Amounts: Series{{2026, 100}}}}, nil, 2026, Cash,
			map[string]Cents{"C": 0, "C_int": 0, "Q": 100, "R_int": 0, "K": 100}},
		"income is not paid on": {
			[]Allocation{{Measure: "m", Line: "city.grants", To: "citeq.sales", Amounts: Series{{2026, 100}}}}, nil, 2026, Cash,
			map[string]Cents{"C": 0, "C_int": 0, "R_int": 0, "FG": 100, "E": -100}},
		// 80 % of 10,000 = 8,000: N = 140 − 8 = 132, E = 150 − 8 = 142
		"grant in the city": {worked(), grant("city.grants", 10_000_00), 2026, Cash, map[string]Cents{
			"FG": 8_000_00, "R_ext": 0, "N": 132_000_00, "E": 142_000_00, "P": 10_000_00, "K": 140_000_00}},
		// the same at citeq: P = 120 + 8 − 110 = 18, E stays
		"grant at the provider": {worked(), grant("citeq.sales", 10_000_00), 2026, Cash, map[string]Cents{
			"FG": 8_000_00, "R_ext": 8_000_00, "N": 132_000_00, "E": 150_000_00, "P": 18_000_00}},
		// 8,000 for the cost of 2026, of which 3,000 arrive in it and 5,000 the year after: N = 140 − 3 = 137, and −5
		"grant that arrives in part": {worked(), later(3_000_00, 5_000_00), 2026, Cash, map[string]Cents{
			"FG": 3_000_00, "N": 137_000_00, "E": 147_000_00}},
		"grant that arrives later": {worked(), later(3_000_00, 5_000_00), 2027, Cash, map[string]Cents{
			"K": 0, "FG": 5_000_00, "N": -5_000_00, "E": -5_000_00}},
		"grant without a line":             {worked(), grant("", 10_000_00), 2026, Cash, map[string]Cents{"FG": 0, "N": 140_000_00}},
		"capital grant in the cash view":   {worked(), grant("city.capital-grants", 10_000_00), 2026, Cash, map[string]Cents{"FG": 8_000_00}},
		"capital grant among resources":    {worked(), grant("city.capital-grants", 10_000_00), 2026, Resource, map[string]Cents{"FG": 0}},
		"other customers":                  {append(worked(), gives("citeq.sales", 5_000_00)), nil, 2026, Cash, map[string]Cents{"R_ext": 5_000_00, "FG": 5_000_00, "N": 135_000_00, "P": 15_000_00}},
		"more grant than cost":             {[]Allocation{gives("city.training", 100)}, grant("city.grants", 500), 2026, Cash, map[string]Cents{"N": -300, "E": -300}},
		"negative amount":                  {[]Allocation{pays(-100, nil)}, nil, 2026, Cash, map[string]Cents{"C": -100, "R_int": -100, "K": 0, "d": 0}},
		"largest amounts":                  {[]Allocation{pays(MaxAmount, nil), gives("citeq.staff", MaxAmount)}, nil, 2026, Cash, map[string]Cents{"naive": 2 * MaxAmount, "K": MaxAmount, "P": 0}},
		"investment and depreciation paid": {[]Allocation{gives("city.devices", 900), gives("city.depreciation", 300), gives("citeq.servers", 70), gives("citeq.depreciation", 20)}, nil, 2026, Cash, map[string]Cents{"C": 900, "Q": 70, "K": 970}},
		"investment and depreciation used": {[]Allocation{gives("city.devices", 900), gives("city.depreciation", 300), gives("citeq.servers", 70), gives("citeq.depreciation", 20)}, nil, 2026, Resource, map[string]Cents{"C": 300, "Q": 20, "K": 320}},
		// an investment of the city pays the provider's operating income: 80 are received where 80 are spent
		"paid from capital, used":     {mixed("city.devices", "citeq.sales"), nil, 2026, Resource, map[string]Cents{"C": 0, "C_int": 0, "R_int": 0, "d": 0, "K": 80, "E": 0, "P": 0}},
		"paid from capital, in cash":  {mixed("city.devices", "citeq.sales"), nil, 2026, Cash, map[string]Cents{"C": 80, "C_int": 80, "R_int": 80, "d": 0, "K": 80, "E": 80, "P": 0}},
		"paid into capital, used":     {mixed("city.services", "citeq.deposits"), nil, 2026, Resource, map[string]Cents{"C": 80, "C_int": 80, "R_int": 80, "d": 0, "K": 80, "E": 80, "P": -80}},
		"paid into capital, in cash":  {mixed("city.services", "citeq.deposits"), nil, 2026, Cash, map[string]Cents{"P": 0}},
		"paid onto a line of no view": {mixed("city.services", "citeq.running-sales"), nil, 2026, Cash, map[string]Cents{"R_int": 80, "P": 0}},
		"running in the cash view":    {[]Allocation{gives("city.running", 900), gives("citeq.running", 900)}, nil, 2026, Cash, map[string]Cents{"C": 0, "Q": 0, "naive": 0}},
		"running among resources":     {[]Allocation{gives("city.running", 900), gives("citeq.running", 900)}, nil, 2026, Resource, map[string]Cents{"C": 0, "Q": 0, "naive": 0}},
	} {
		t.Run(name, func(t *testing.T) {
			ledger := NewLedger(Accounts{Lines: append(bothBooks(), running), Allocations: c.allocations, Grants: c.grants})
			got := figures(ledger.Measure("m", c.year, c.view))
			for letter, want := range c.want {
				if got[letter] != want {
					t.Errorf("%s of %d in the %s view = %v; want %v", letter, c.year, c.view, got[letter], want)
				}
			}
		})
	}
}

func TestUnknownMeasure(t *testing.T) {
	if got := NewLedger(Accounts{}).Measure("nobody", 2026, Cash); got != (Both{}) {
		t.Errorf("Measure(nobody) = %+v; want nothing", got)
	}
}

// What is paid on stands as allocated on the provider's line as it is received.
func TestPaidOnStandsOnTheProvidersLine(t *testing.T) {
	ledger := NewLedger(Accounts{Lines: bothBooks(), Allocations: []Allocation{pays(100, Series{{2026, 80}, {2027, 15}})}})
	for leg, want := range map[Leg]Cents{
		{"city.services", 2026}: 100, {"city.services", 2027}: 0, {"citeq.sales", 2026}: 80, {"citeq.sales", 2027}: 15,
	} {
		if got := ledger.Position(leg.Line, leg.Year).Of(Allocated); got != want {
			t.Errorf("allocated on %s in %d = %v; want %v", leg.Line, leg.Year, got, want)
		}
	}
}

func TestArriving(t *testing.T) {
	a := pays(100, Series{{2026, 80}, {2028, 0}})
	for entry, want := range map[YearAmount]Cents{{2026, 100}: 80, {2027, 100}: 100, {2028, 100}: 0} {
		if got := a.Arriving(entry); got != want {
			t.Errorf("Arriving(%v) = %v; want %v", entry, got, want)
		}
	}
}

// Whoever has seen enough may stop, in what is paid as in what arrives in other years.
func TestTaxIsWhatDoesNotArrive(t *testing.T) {
	paid := Series{{2026, 119_00}, {2027, 119_00}}
	received := Series{{2026, 100_00}, {2028, 5_00}} // 2027: the same; 2028: nothing was paid
	want := Series{{2026, 19_00}, {2028, -5_00}}
	for name, c := range map[string]struct {
		allocation Allocation
		want       Series
	}{
		"taxed":       {Allocation{To: "citeq.sales", Amounts: paid, Received: received, Taxed: true}, want},
		"not taxed":   {Allocation{To: "citeq.sales", Amounts: paid, Received: received}, nil},
		"not paid on": {Allocation{Amounts: paid, Received: received, Taxed: true}, nil},
	} {
		if got := c.allocation.Tax(); !slices.Equal(got, c.want) {
			t.Errorf("%s: Tax() = %v; want %v", name, got, c.want)
		}
	}
}

func TestCrossings(t *testing.T) {
	a := pays(100, Series{{2026, 80}, {2027, 7}, {2028, 5}})
	want := []Crossing{{2026, 100, 80}, {2027, 0, 7}, {2028, 0, 5}}
	for n := range len(want) {
		var got []Crossing
		for crossing := range a.Crossings {
			got = append(got, crossing)
			if len(got) > n {
				break
			}
		}
		if !slices.Equal(got, want[:n+1]) {
			t.Errorf("the first %d crossings are %v; want %v", n+1, got, want[:n+1])
		}
	}
}

func TestGap(t *testing.T) {
	for name, c := range map[string]struct{ cost, need, want Cents }{
		"nothing needed": {0, 0, 0},
		"nothing there":  {0, 100, 100},
		"partly there":   {60, 100, 40},
		"all there":      {100, 100, 0},
		"surplus":        {130, 100, 0},
		"largest":        {-MaxAmount, MaxAmount, 2 * MaxAmount},
	} {
		t.Run(name, func(t *testing.T) {
			both := Both{City: c.cost}
			if got := both.Gap(c.need) - both.Surplus(c.need); got != c.need-c.cost || both.Surplus(c.need) < 0 {
				t.Errorf("Both{City: %v}: gap less surplus of %v = %v; want %v", c.cost, c.need, got, c.need-c.cost)
			}
			if got := both.Gap(c.need); got != c.want {
				t.Errorf("Both{City: %v}.Gap(%v) = %v; want %v", c.cost, c.need, got, c.want)
			}
		})
	}
}

// 2026 has 30 too much, 2027 lacks 40: the gap is 40, not 10.
func TestSurplusFillsNoOtherGap(t *testing.T) {
	a := gives("city.training", 130)
	a.Amounts = a.Amounts.Add(2027, 60)
	ledger := NewLedger(Accounts{Lines: bothBooks(), Allocations: []Allocation{a}})
	var gap Cents
	for _, need := range (Series{{2026, 100}, {2027, 100}}) {
		gap += ledger.Measure("m", need.Year, Cash).Gap(need.Amount)
	}
	if gap != 40 {
		t.Errorf("gap of both years = %v; want 0.40", gap)
	}
}
