package budget

import (
	"slices"
	"testing"
)

func TestGrantMoney(t *testing.T) {
	for name, c := range map[string]struct {
		rate     Percent
		eligible Series
		most     *Cents
		want     Series
	}{
		"no cost":              {50_00, nil, nil, Series{}},
		"half":                 {50_00, Series{{2026, 40_000_00}}, nil, Series{{2026, 20_000_00}}},
		"nothing":              {0, Series{{2026, 40_000_00}}, nil, Series{{2026, 0}}},
		"all":                  {Whole, Series{{2026, 40_000_00}}, nil, Series{{2026, 40_000_00}}},
		"example in format.md": {50_00, Series{{2019, 40_000_00}}, new(Cents(15_000_00)), Series{{2019, 15_000_00}}},
		"cap not reached":      {50_00, Series{{2026, 40_000_00}}, new(Cents(20_000_00)), Series{{2026, 20_000_00}}},
		"a cap of nothing":     {50_00, Series{{2026, 40_000_00}, {2027, 40_000_00}}, new(Cents(0)), Series{{2026, 0}, {2027, 0}}},
		// 80 % of 100 = 80 a year; the cap of 200 leaves 200 − 160 = 40 for the third year and nothing after it
		"the first years use the cap up": {80_00, Series{{2026, 100}, {2027, 100}, {2028, 100}, {2029, 100}}, new(Cents(200)), Series{{2026, 80}, {2027, 80}, {2028, 40}, {2029, 0}}},
		// 50 % of 0.01 = 0.005, rounded each year; the cap holds all the same
		"rounded once a year":    {50_00, Series{{2026, 1}, {2027, 1}}, nil, Series{{2026, 1}, {2027, 1}}},
		"rounded within the cap": {50_00, Series{{2026, 1}, {2027, 1}}, new(Cents(1)), Series{{2026, 1}, {2027, 0}}},
		"largest":                {Whole, Series{{2026, MaxAmount}}, new(Cents(MaxAmount - 1)), Series{{2026, MaxAmount - 1}}},
	} {
		t.Run(name, func(t *testing.T) {
			grant := Grant{Rate: c.rate, Eligible: c.eligible, Cap: c.most}
			if got := grant.Money(); !slices.Equal(got, c.want) {
				t.Errorf("Grant{%d, %v}.Money() = %v; want %v", c.rate, c.eligible, got, c.want)
			}
		})
	}
}

// Half of 1,000 spent in 2026 arrives in 2027: it is promised for 2026, and its
// whole time is both years.
func TestGrantThatArrivesLater(t *testing.T) {
	grant := Grant{Rate: 50_00, Eligible: Series{{2025, 0}, {2026, 1_000_00}}, Received: Series{{2027, 500_00}, {2028, 0}}}
	if got, want := grant.Money(), (Series{{2027, 500_00}, {2028, 0}}); !slices.Equal(got, want) {
		t.Errorf("Money() = %v; want %v", got, want)
	}
	if got, want := grant.Promised(), (Series{{2025, 0}, {2026, 500_00}}); !slices.Equal(got, want) {
		t.Errorf("Promised() = %v; want %v", got, want)
	}
	if got, want := grant.Years(), (Years{2026, 2027}); got != want {
		t.Errorf("Years() = %v; want %v", got, want)
	}
	if got := (Grant{Rate: 50_00, Eligible: Series{{2026, 0}}}).Years(); got != (Years{}) {
		t.Errorf("Years() of a grant for nothing = %v; want none", got)
	}
	if got := grant.Lost(1_00); got != 1_00 { // it goes by what is promised, not by when it arrives
		t.Errorf("Lost(1.00) = %v; want 1.00", got)
	}
}

// A grant of 80 % on 500: 400 are given, 100 are our own. With a cap of 240
// it reaches 300 of the cost, and our own share is 60 of those and 200 beyond.
func TestGrantLost(t *testing.T) {
	for name, c := range map[string]struct {
		rate Percent
		most *Cents
		cut  Cents
		want Cents
	}{
		"nothing cut":              {80_00, nil, 0, 0},
		"one euro loses four":      {80_00, nil, 1_00, 4_00},
		"a cent":                   {80_00, nil, 1, 4},
		"the whole own share":      {80_00, nil, 100_00, 400_00},
		"more than the own share":  {80_00, nil, 150_00, 400_00},
		"a raise":                  {80_00, nil, -1_00, 0},
		"half":                     {50_00, nil, 1_00, 1_00},
		"a third, rounded":         {33_33, nil, 1_00, 50}, // 100 × 33.33/66.67 = 49.99
		"beyond the cap":           {80_00, new(Cents(240_00)), 200_00, 0},
		"one euro below the cap":   {80_00, new(Cents(240_00)), 201_00, 4_00},
		"everything under the cap": {80_00, new(Cents(240_00)), 260_00, 240_00},
		"cap not reached":          {80_00, new(Cents(900_00)), 1_00, 4_00},
		"a cap of nothing":         {80_00, new(Cents(0)), 1_00, 0},
		"nothing given":            {0, nil, 1_00, 0},
		"no own share":             {Whole, nil, 1_00, 0},
	} {
		t.Run(name, func(t *testing.T) {
			grant := Grant{Rate: c.rate, Eligible: Series{{2026, 300_00}, {2027, 200_00}}, Cap: c.most}
			if got := grant.Lost(c.cut); got != c.want {
				t.Errorf("Grant{%d}.Lost(%v) = %v; want %v", c.rate, c.cut, got, c.want)
			}
		})
	}
}
