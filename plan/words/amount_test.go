package words

import (
	"math"
	"testing"
	"time"

	"digiplan/budget"
)

func TestAmounts(t *testing.T) {
	type said struct{ amount, exact, euros, millions string }
	tests := map[string]struct {
		amount budget.Cents
		de, en said
	}{
		"zero": {0,
			said{"0", "0,00", "0 €", "0 €"},
			said{"0", "0.00", "€0", "€0"}},
		"one cent": {1,
			said{"0,01", "0,01", "0,01 €", "0 €"},
			said{"0.01", "0.01", "€0.01", "€0"}},
		"negative cents": {-1234_50,
			said{"−1.234,50", "−1.234,50", "−1.234,50 €", "−1.235 €"},
			said{"−1,234.50", "−1,234.50", "−€1,234.50", "−€1,235"}},
		"three digits": {999_00,
			said{"999", "999,00", "999 €", "999 €"},
			said{"999", "999.00", "€999", "€999"}},
		"just below the headline": {99_999_99,
			said{"99.999,99", "99.999,99", "99.999,99 €", "100.000 €"},
			said{"99,999.99", "99,999.99", "€99,999.99", "€100,000"}},
		"headline": {18_424_999_99,
			said{"18.424.999,99", "18.424.999,99", "18.424.999,99 €", "18,42 Mio. €"},
			said{"18,424,999.99", "18,424,999.99", "€18,424,999.99", "€18.42m"}},
		"half rounds away from zero": {-125_000_00 * 1001 / 1000,
			said{"−125.125", "−125.125,00", "−125.125 €", "−0,13 Mio. €"},
			said{"−125,125", "−125,125.00", "−€125,125", "−€0.13m"}},
		"largest": {budget.MaxAmount,
			said{"1.000.000.000.000", "1.000.000.000.000,00", "1.000.000.000.000 €", "1.000.000,00 Mio. €"},
			said{"1,000,000,000,000", "1,000,000,000,000.00", "€1,000,000,000,000", "€1,000,000.00m"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for lang, want := range map[Lang]said{German: test.de, English: test.en} {
				got := said{Amount(test.amount, lang), Exact(test.amount, lang), Euros(test.amount, lang), Millions(test.amount, lang)}
				if got != want {
					t.Errorf("%d in %s = %q; want %q", test.amount, lang, got, want)
				}
			}
		})
	}
}

func TestAmountsAtTheEndsOfTheirRange(t *testing.T) {
	for _, amount := range []budget.Cents{math.MinInt64, math.MaxInt64} {
		if got, want := Exact(amount, English), map[budget.Cents]string{
			math.MinInt64: "−92,233,720,368,547,758.08", math.MaxInt64: "92,233,720,368,547,758.07",
		}[amount]; got != want {
			t.Errorf("Exact(%d) = %q; want %q", amount, got, want)
		}
		Millions(amount, German)
	}
}

func TestPercent(t *testing.T) {
	tests := map[string]struct {
		share  budget.Percent
		de, en string
	}{
		"zero":               {0, "0 %", "0%"},
		"whole":              {100_00, "100 %", "100%"},
		"one decimal":        {12_50, "12,5 %", "12.5%"},
		"rounds up":          {99_95, "100 %", "100%"},
		"rounds down":        {99_94, "99,9 %", "99.9%"},
		"below one":          {50, "0,5 %", "0.5%"},
		"too small to show":  {4, "0 %", "0%"},
		"negative":           {-12_50, "−12,5 %", "−12.5%"},
		"negative, below 1":  {-50, "−0,5 %", "−0.5%"},
		"negative, to zero":  {-4, "0 %", "0%"},
		"negative, whole":    {-10_00, "−10 %", "−10%"},
		"thousands":          {1_234_567_80, "1.234.567,8 %", "1,234,567.8%"},
		"half from zero":     {5, "0,1 %", "0.1%"},
		"negative half down": {-5, "−0,1 %", "−0.1%"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Percent(test.share, German); got != test.de {
				t.Errorf("Percent(%d) = %q; want %q", test.share, got, test.de)
			}
			if got := Percent(test.share, English); got != test.en {
				t.Errorf("Percent(%d) = %q; want %q", test.share, got, test.en)
			}
		})
	}
}

// In a column the decimals stand below each other.
func TestShare(t *testing.T) {
	for share, want := range map[budget.Percent][2]string{
		0: {"0,0 %", "0.0%"}, 36_00: {"36,0 %", "36.0%"}, 37_20: {"37,2 %", "37.2%"}, 95_94: {"95,9 %", "95.9%"}, 99_95: {"100,0 %", "100.0%"},
		-4: {"0,0 %", "0.0%"}, -10_00: {"−10,0 %", "−10.0%"}, 1_234_567_80: {"1.234.567,8 %", "1,234,567.8%"},
	} {
		if de, en := Share(share, German), Share(share, English); de != want[0] || en != want[1] {
			t.Errorf("Share(%d) = %q, %q; want %q", share, de, en, want)
		}
	}
}

func TestDate(t *testing.T) {
	tests := map[string]struct {
		day    time.Time
		de, en string
	}{
		"unknown":         {time.Time{}, "–", "–"},
		"day":             {time.Date(2018, 3, 4, 0, 0, 0, 0, time.UTC), "04.03.2018", "4 Mar 2018"},
		"end of year":     {time.Date(2018, 12, 31, 0, 0, 0, 0, time.UTC), "31.12.2018", "31 Dec 2018"},
		"in its own zone": {time.Date(2018, 1, 1, 0, 30, 0, 0, time.FixedZone("", 14*3600)), "01.01.2018", "1 Jan 2018"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Date(test.day, German); got != test.de {
				t.Errorf("Date(%v) = %q; want %q", test.day, got, test.de)
			}
			if got := Date(test.day, English); got != test.en {
				t.Errorf("Date(%v) = %q; want %q", test.day, got, test.en)
			}
		})
	}
}
