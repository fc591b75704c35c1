package budget

import "testing"

// distinct are figures by their letters, with no two alike: a figure that is taken
// for another one is always the wrong one.
func distinct(t *testing.T, got, want map[string]Cents) {
	t.Helper()
	named := make(map[Cents]string)
	for letter, amount := range want {
		if other := named[amount.Abs()]; other != "" {
			t.Errorf("%s and %s are both %v; the case tells nothing", letter, other, amount)
		}
		named[amount.Abs()] = letter
		if got[letter] != amount {
			t.Errorf("%s = %v; want %v", letter, got[letter], amount)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d figures; want %d", len(got), len(want))
	}
}

// A measure of both books and both views: an office pays citeq 120,000, of which
// citeq plans 112,700, and another firm 33,000; citeq spends 71,000 on staff and
// 40,500 on licences, and has 5,300 of other customers; the Land gives the city 80 %
// of 11,250. The city buys devices for 1,700, which lose 600 of their value in the
// year; citeq buys servers for 2,100, which lose 310.
func TestFiguresOfBothBooks(t *testing.T) {
	ledger := NewLedger(Accounts{Lines: bothBooks(), Allocations: []Allocation{
		pays(120_000_00, Series{{2026, 112_700_00}}), gives("city.training", 33_000_00), gives("city.devices", 1_700_00),
		gives("city.depreciation", 600_00), gives("citeq.staff", 71_000_00), gives("citeq.licences", 40_500_00),
		gives("citeq.servers", 2_100_00), gives("citeq.depreciation", 310_00), gives("citeq.sales", 5_300_00),
	}, Grants: []Grant{{Measure: "m", Line: "city.grants", Rate: 80_00, Eligible: Series{{2026, 11_250_00}}}}})
	for view, want := range map[View]map[string]Cents{
		// C = 120 + 33 + 1.7, Q = 71 + 40.5 + 2.1, K = 154.7 + 113.6 − 120, d = 120 − 112.7, FG = 5.3 + 9,
		// N = 148.3 − 14.3, E = 154.7 − 9, P = 112.7 + 5.3 − 113.6, gap = 150 − 148.3,
		// and of a need of 140: over = 148.3 − 140
		Cash: {"C": 154_700_00, "C_int": 120_000_00, "Q": 113_600_00, "R_int": 112_700_00, "R_ext": 5_300_00, "grants": 9_000_00,
			"naive": 268_300_00, "K": 148_300_00, "d": 7_300_00, "FG": 14_300_00, "N": 134_000_00, "E": 145_700_00, "P": 4_400_00, "gap": 1_700_00, "over": 8_300_00},
		// C = 120 + 33 + 0.6, Q = 71 + 40.5 + 0.31
		Resource: {"C": 153_600_00, "C_int": 120_000_00, "Q": 111_810_00, "R_int": 112_700_00, "R_ext": 5_300_00, "grants": 9_000_00,
			"naive": 265_410_00, "K": 145_410_00, "d": 7_300_00, "FG": 14_300_00, "N": 131_110_00, "E": 144_600_00, "P": 6_190_00, "gap": 4_590_00, "over": 5_410_00},
	} {
		both := ledger.Measure("m", 2026, view)
		got := figures(both)
		got["grants"], got["gap"], got["over"] = both.Grants, both.Gap(150_000_00), both.Surplus(140_000_00)
		if got["tax"] != 0 || got["twice"] != got["C_int"] {
			t.Errorf("tax %v, twice %v; want 0 and C_int: no allocation is taxed", got["tax"], got["twice"])
		}
		delete(got, "tax")
		delete(got, "twice")
		distinct(t, got, want)
	}
}
