package words_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"digiplan/budget"
	"digiplan/plan/words"
)

func TestReadAmount(t *testing.T) {
	for text, want := range map[string]budget.Cents{
		"120000": 120_000_00, "120000,50": 120_000_50, "120000.5": 120_000_50,
		"120.000,50": 120_000_50, "120,000.50": 120_000_50, "1.234.567": 1_234_567_00, "1,234,567.89": 1_234_567_89, "120 000 €": 120_000_00,
		"12,5": 12_50, "0": 0, "0,5": 50, "1,50": 1_50, "1.50": 1_50,
		"100k": 100_000_00, "100 Tsd. €": 100_000_00, "1,5m": 1_500_000_00, "1.5 Mio. €": 1_500_000_00, "0,005m": 5_000_00, "1,2340m": 1_234_000_00, "1500k": 1_500_000_00, "1500,5 T€": 1_500_500_00, "12,50 Mio": 12_500_000_00,
		"1,2345k": 1_234_50, "-2k": -2_000_00, "1234": 1_234_00, "1000000000000": 1_000_000_000_000_00,
	} {
		for _, lang := range []words.Lang{words.German, words.English} {
			if got, err := words.ReadAmount(text, lang); err != nil || got != want {
				t.Errorf("ReadAmount(%q, %s) = %s, %v; want %s", text, lang, got, err, want)
			}
		}
	}
	for text, want := range map[string]error{
		"": budget.ErrNoNumber, "x": budget.ErrNoNumber, "12x": budget.ErrNoNumber, "1,2,3": budget.ErrNoNumber, "k": budget.ErrNoNumber, "1..2": budget.ErrNoNumber,
		"1.2.3m": budget.ErrNoNumber, "--1": budget.ErrNoNumber, "0,125": budget.ErrTooFine, "12,3456": budget.ErrTooFine, "1,234567k": budget.ErrTooFine,
		"1.500 Tsd. €": budget.ErrAmbiguous, "1.500 T€": budget.ErrAmbiguous, "1.500k": budget.ErrAmbiguous, "1,500k": budget.ErrAmbiguous, "-1.500k": budget.ErrAmbiguous,
		"1,234m": budget.ErrAmbiguous, "1.234.567k": budget.ErrAmbiguous, "12.500 Mio.": budget.ErrAmbiguous,
		"10000000000000": budget.ErrTooLarge, "2000000m": budget.ErrTooLarge,
	} {
		for _, lang := range []words.Lang{words.German, words.English} {
			if got, err := words.ReadAmount(text, lang); !errors.Is(err, want) {
				t.Errorf("ReadAmount(%q, %s) = %s, %v; want %v", text, lang, got, err, want)
			}
		}
	}
}

// TestReadThousands: one separator in front of three digits is taken only where
// it is the language's own for thousands.
func TestReadThousands(t *testing.T) {
	for text, want := range map[string]budget.Cents{"1.500": 1_500_00, "12.345": 12_345_00, "59.500 EUR": 59_500_00, "-1.000": -1_000_00, "−1.000 €": -1_000_00} {
		english := strings.ReplaceAll(text, ".", ",")
		for typed, lang := range map[string]words.Lang{text: words.German, english: words.English} {
			if got, err := words.ReadAmount(typed, lang); err != nil || got != want {
				t.Errorf("ReadAmount(%q, %s) = %s, %v; want %s", typed, lang, got, err, want)
			}
		}
		for typed, lang := range map[string]words.Lang{english: words.German, text: words.English} {
			if got, err := words.ReadAmount(typed, lang); !errors.Is(err, budget.ErrAmbiguous) {
				t.Errorf("ReadAmount(%q, %s) = %s, %v; want it refused", typed, lang, got, err)
			}
		}
	}
}

// TestReadWhatIsShown: what stands on the screen can be typed again.
func TestReadWhatIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := budget.Cents(rapid.Int64Range(-int64(budget.MaxAmount), int64(budget.MaxAmount)).Draw(t, "amount"))
		day := time.Date(2018, 1, 1+rapid.IntRange(-20000, 20000).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		for _, lang := range []words.Lang{words.German, words.English} {
			for _, text := range []string{words.Amount(amount, lang), words.Euros(amount, lang), words.Exact(amount, lang)} {
				if got, err := words.ReadAmount(text, lang); err != nil || got != amount {
					t.Errorf("ReadAmount(%q) = %s, %v; want %s", text, got, err, amount)
				}
			}
			if got, err := words.ReadDay(words.Date(day, lang)); err != nil || !got.Equal(day) {
				t.Errorf("ReadDay(%q) = %s, %v; want %s", words.Date(day, lang), got, err, day)
			}
		}
	})
}

func TestReadDay(t *testing.T) {
	want := time.Date(2019, time.February, 1, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{"2019-02-01", "1.2.2019", "01.02.2019", "1.2.19", "1 Feb 2019", " 1.2.2019 ", "1. Februar 2019", "1 Februar 2019", "1. Feb. 2019", "1.  Feb 2019", "01. February 2019"} {
		if got, err := words.ReadDay(text); err != nil || !got.Equal(want) {
			t.Errorf("ReadDay(%q) = %s, %v", text, got, err)
		}
	}
	for month, name := range []string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"} {
		want := time.Date(2018, time.Month(month+1), 14, 0, 0, 0, 0, time.UTC)
		short := string([]rune(name)[:3])
		for _, text := range []string{"14. " + name + " 2018", "14 " + short + " 2018", "14. " + short + ". 2018"} {
			if got, err := words.ReadDay(text); err != nil || !got.Equal(want) {
				t.Errorf("ReadDay(%q) = %s, %v", text, got, err)
			}
		}
	}
	for _, text := range []string{"", "31.2.2019", "2019", "heute", "1/2/2019", "31. Februar 2019", "14. Lenz 2018", "März 2018", "1. 2. 2019 x"} {
		if got, err := words.ReadDay(text); err == nil {
			t.Errorf("ReadDay(%q) = %s", text, got)
		}
	}
}
