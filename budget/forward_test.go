package budget

import (
	"slices"
	"testing"
)

// muenster is the printed matrix of the budget 2026/27, in 1,000 €.
var muenster = map[Year]Series{
	2023: {{2026, 36_666}, {2027, 0}, {2028, 0}, {2029, 0}, {2030, 0}},
	2024: {{2026, 152_297}, {2027, 83_235}, {2028, 5_000}, {2029, 0}, {2030, 0}},
	2025: {{2026, 268_910}, {2027, 139_018}, {2028, 29_021}, {2029, 5_000}, {2030, 0}},
	2026: {{2026, 0}, {2027, 267_023}, {2028, 81_220}, {2029, 15_342}, {2030, 5_696}},
	2027: {{2026, 0}, {2027, 0}, {2028, 65_559}, {2029, 26_652}, {2030, 19_000}},
}

func every(*Line) bool { return true }

// muensterLedger divides each row over two lines, the way it is voted.
func muensterLedger() *Ledger {
	a := Accounts{Lines: []Line{{ID: "roads", Part: Capital, Side: Expense}, {ID: "schools", Part: Capital, Side: Expense}}}
	for year, due := range muenster {
		var roads, schools Series
		for _, entry := range due {
			roads = roads.Add(entry.Year, entry.Amount/3)
			schools = schools.Add(entry.Year, entry.Amount-entry.Amount/3)
		}
		a.Authorities = append(a.Authorities,
			ForwardAuthority{Leg: Leg{"roads", year}, Due: roads}, ForwardAuthority{Leg: Leg{"schools", year}, Due: schools})
	}
	return NewLedger(a)
}

func TestMatrixOfMuenster(t *testing.T) {
	m := muensterLedger().Matrix(every)
	if got, want := m.Years(), []Year{2023, 2024, 2025, 2026, 2027}; !slices.Equal(got, want) {
		t.Errorf("Years() = %v; want %v", got, want)
	}
	if got, want := m.Due(), []Year{2026, 2027, 2028, 2029, 2030}; !slices.Equal(got, want) {
		t.Errorf("Due() = %v; want %v", got, want)
	}
	for year, want := range map[Year]Cents{2023: 36_666, 2024: 240_532, 2025: 441_949, 2026: 369_281, 2027: 111_211, 2028: 0} {
		if got := m.Row(year); got != want {
			t.Errorf("Row(%d) = %d; want %d", year, got, want)
		}
	}
	for due, want := range map[Year]Cents{2026: 457_873, 2027: 489_276, 2028: 180_800, 2029: 46_994, 2030: 24_696, 2031: 0} {
		if got := m.Column(due); got != want {
			t.Errorf("Column(%d) = %d; want %d", due, got, want)
		}
	}
	for year, due := range muenster {
		for _, entry := range due {
			if got := m.At(year, entry.Year); got != entry.Amount {
				t.Errorf("At(%d, %d) = %d; want %d", year, entry.Year, got, entry.Amount)
			}
		}
	}
	if got := m.Total(); got != 1_199_639 {
		t.Errorf("Total() = %d; want 1199639", got)
	}
}

func TestMatrixSumsAgree(t *testing.T) {
	ledger := muensterLedger()
	for name, match := range map[string]func(*Line) bool{
		"all": every, "roads": func(l *Line) bool { return l.ID == "roads" }, "none": func(*Line) bool { return false },
	} {
		t.Run(name, func(t *testing.T) {
			m := ledger.Matrix(match)
			var rows, columns Cents
			for _, year := range m.Years() {
				rows += m.Row(year)
			}
			for _, due := range m.Due() {
				columns += m.Column(due)
			}
			if rows != m.Total() || columns != m.Total() {
				t.Errorf("rows, columns, Total() = %d, %d, %d; want them equal", rows, columns, m.Total())
			}
		})
	}
	// a third of each entry, rounded down: 36,666/3 = 12,222
	roads := ledger.Matrix(func(l *Line) bool { return l.ID == "roads" })
	if got := roads.At(2023, 2026); got != 12_222 {
		t.Errorf("At(2023, 2026) of the roads = %d; want 12222", got)
	}
}

func TestForwardAuthority(t *testing.T) {
	authority := ForwardAuthority{
		Leg:  Leg{"roads", 2018},
		Due:  Series{{2019, 100}, {2020, 50}, {2021, 10}},
		Used: Series{{2019, 80}, {2020, 60}, {2022, 5}},
	}
	all := Series{{2019, 20}, {2020, 0}, {2021, 10}}
	for in, want := range map[Year]Series{0: all, 2018: all, 2019: all, 2020: nil} {
		if got := authority.Left(in); !slices.Equal(got, want) {
			t.Errorf("Left(%d) = %v; want %v", in, got, want)
		}
	}
	authority.Until = 2020 // the by-law of 2020 came late
	for in, want := range map[Year]Series{2020: all, 2021: nil} {
		if got := authority.Left(in); !slices.Equal(got, want) {
			t.Errorf("prolonged, Left(%d) = %v; want %v", in, got, want)
		}
	}
}

func TestForwardLoads(t *testing.T) {
	order := func(line LineID, year Year, stage Stage, amount, billed Cents) Commitment {
		return Commitment{Leg: Leg{line, year}, Stage: stage, Amount: amount, Billed: billed}
	}
	ledger := NewLedger(Accounts{
		InForce: Years{2026, 2027},
		Lines:   []Line{{ID: "licences", Part: Operating, Side: Expense}, {ID: "servers", Part: Capital, Side: Expense}},
		Commitments: []Commitment{
			order("licences", 2027, Bound, 40, 0),          // in force: no load
			order("licences", 2028, Bound, 40, 10),         // 30
			order("licences", 2028, Bound, 7, 0),           // 37 with it
			order("licences", 2028, ReservedStage, 900, 0), // not ordered yet
			order("licences", 2029, Bound, 40, 40),         // billed
			order("licences", 2030, Bound, 40, 0),
			order("servers", 2028, Bound, 500, 0), // needs a forward authority
		},
	})
	for line, want := range map[LineID]Series{"licences": {{2028, 37}, {2030, 40}}, "servers": nil, "nowhere": nil} {
		if got := ledger.ForwardLoads(line); !slices.Equal(got, want) {
			t.Errorf("ForwardLoads(%s) = %v; want %v", line, got, want)
		}
	}
}
