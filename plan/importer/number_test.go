package importer

import (
	"testing"

	"digiplan/budget"
)

func TestEvidence(t *testing.T) {
	for cell, want := range map[string]Numbers{
		"1.234,56": German, "1234,5": German, "0,00": German, "-12.000,00": German, "310.964,69-": German, "67800,00": German,
		"1,234.56": English, "1234.5": English, "154894.6": English, "4.721540379E7": English, "0.125": English,
		"45400": Plain, "-9": Plain, "8000-": Plain,
		"81.000": "", "29.026.000": "", "- 11.376.980": "", "1,234": "", "8.000-": "",
	} {
		if got, isNumber := evidence(cell); got != want || !isNumber {
			t.Errorf("evidence(%q) = %q, %v; want %q", cell, got, isNumber, want)
		}
	}
	for _, cell := range []string{"", "Summe", "01.02.2018x", "1-2", "2018-01-31", "E7", "-"} {
		if form, isNumber := evidence(cell); isNumber {
			t.Errorf("evidence(%q) = %q; want no number", cell, form)
		}
	}
}

func TestAmount(t *testing.T) {
	for _, c := range []struct {
		form Numbers
		cell string
		want budget.Cents
		err  error
	}{
		{German, "1.234,56", 1234_56, nil}, {German, "1234,5", 1234_50, nil}, {German, "81.000", 81_000_00, nil},
		{German, "310.964,69-", -310_964_69, nil}, {German, "- 11.376.980", -11_376_980_00, nil}, {German, "(5,00)", -5_00, nil},
		{German, "1 234,56 €", 1234_56, nil}, {German, "−0,01", -1, nil}, {German, "12,000", 12_00, nil},
		{German, "12,345", 0, budget.ErrTooFine}, {German, "12.34", 0, budget.ErrNoNumber}, {German, "1.2345", 0, budget.ErrNoNumber},
		{German, "1,2,3", 0, budget.ErrNoNumber}, {German, "", 0, budget.ErrNoNumber}, {German, ".", 0, budget.ErrNoNumber}, {German, "12,3x", 0, budget.ErrNoNumber},
		{English, "1,234.56", 1234_56, nil}, {English, "4.7E7", 47_000_000_00, nil}, {English, "4.721540379E7", 47_215_403_79, nil},
		{English, "1.5e-1", 15, nil}, {English, "1e-3", 0, budget.ErrTooFine}, {English, "0.0", 0, nil}, {English, "1,23", 0, budget.ErrNoNumber},
		{English, "1000000000000", budget.MaxAmount, nil}, {English, "1000000000000.01", 0, budget.ErrTooLarge}, {English, "1e99", 0, budget.ErrTooLarge},
	} {
		if got, err := c.form.amount(c.cell, false); got != c.want || err != c.err {
			t.Errorf("%s.amount(%q) = %v, %v; want %v, %v", c.form, c.cell, got, err, c.want, c.err)
		}
	}
	if got, err := German.amount("36.666", true); got != 36_666_000_00 || err != nil {
		t.Errorf("thousands of euros: %v, %v; want 36,666,000", got, err)
	}
	if got, err := German.amount("0,5", true); got != 500_00 || err != nil {
		t.Errorf("half a thousand: %v, %v; want 500", got, err)
	}
}

// Whatever is read in one form is written in it and read again the same.
func FuzzAmount(f *testing.F) {
	for _, cell := range []string{"1.234,56", "- 11.376.980", "4.7E7", "310.964,69-", "1e-2", "99999999999999999999", "(1,00)"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		for _, form := range []Numbers{German, English, Plain} {
			got, err := form.amount(cell, false)
			if err != nil {
				continue
			}
			if got.Abs() > budget.MaxAmount {
				t.Fatalf("%s.amount(%q) = %v: too large", form, cell, got)
			}
			if again, err := English.amount(got.String(), false); again != got || err != nil {
				t.Fatalf("%q is %v, which reads as %v, %v", cell, got, again, err)
			}
		}
	})
}
