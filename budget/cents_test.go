package budget

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"testing"
)

var amounts = map[string]struct {
	text string
	want Cents
	err  error
}{
	"nothing":                    {"0", 0, nil},
	"German zero":                {"0,00", 0, nil},
	"plain with two places":      {"1234.56", 1234_56, nil},
	"plain with one place":       {"1234.5", 1234_50, nil},
	"plain whole":                {"1234", 1234_00, nil},
	"German":                     {"1.234,56", 1234_56, nil},
	"German without thousands":   {"1234,56", 1234_56, nil},
	"one place after a comma":    {"1,5", 1_50, nil},
	"German millions":            {"11.376.980", 11_376_980_00, nil},
	"minus in front":             {"-12,50", -12_50, nil},
	"minus and space":            {"- 11.376.980", -11_376_980_00, nil},
	"printed minus":              {"−7,00", -7_00, nil},
	"trailing minus":             {"1.234,56-", -1234_56, nil},
	"trailing printed minus":     {"7.095.450−", -7_095_450_00, nil},
	"trailing minus and space":   {"5 -", -5_00, nil},
	"plus":                       {"+5", 5_00, nil},
	"white space around":         {" \u00a05,00\t", 5_00, nil},
	"leading zeros":              {"007,05", 7_05, nil},
	"many leading zeros":         {"000000000000000007,05", 7_05, nil},
	"no digit before three":      {",123", 0, ErrNoNumber},
	"no digit before the dot":    {".123", 0, ErrNoNumber},
	"a letter before three":      {"x,123", 0, ErrNoNumber},
	"no first thousands":         {".123.456", 0, ErrNoNumber},
	"two signs in front":         {"-+5", 0, ErrNoNumber},
	"smallest":                   {"0,01", 1, nil},
	"largest":                    {"1.000.000.000.000", MaxAmount, nil},
	"largest, plain":             {"1000000000000.00", MaxAmount, nil},
	"largest, negative":          {"-1000000000000", -MaxAmount, nil},
	"a cent too large":           {"1000000000000.01", 0, ErrTooLarge},
	"far too large":              {"99999999999999999999999999", 0, ErrTooLarge},
	"dot before three digits":    {"1.234", 0, ErrAmbiguous},
	"comma before three digits":  {"1,234", 0, ErrAmbiguous},
	"ambiguous with a sign":      {"-973.950", 0, ErrAmbiguous},
	"zero before the dot":        {"0.125", 0, ErrTooFine},
	"zero before the comma":      {"0,125", 0, ErrTooFine},
	"four digits before the dot": {"1234.567", 0, ErrTooFine},
	"thousands and three places": {"1.234,567", 0, ErrTooFine},
	"four places":                {"1.2345", 0, ErrTooFine},
	"English thousands":          {"1,234.56", 0, ErrNoNumber},
	"uneven thousands":           {"1.23.456", 0, ErrNoNumber},
	"too long first thousands":   {"1234.567,00", 0, ErrNoNumber},
	"empty":                      {"", 0, ErrNoNumber},
	"only a sign":                {"-", 0, ErrNoNumber},
	"two signs":                  {"-5-", 0, ErrNoNumber},
	"plus and minus":             {"+5-", 0, ErrNoNumber},
	"no euros":                   {",50", 0, ErrNoNumber},
	"no cents after the comma":   {"5,", 0, ErrNoNumber},
	"no cents after the dot":     {"5.", 0, ErrNoNumber},
	"two commas":                 {"1,2,3", 0, ErrNoNumber},
	"exponent":                   {"1e3", 0, ErrNoNumber},
	"currency":                   {"5 €", 0, ErrNoNumber},
	"space as thousands":         {"1 234,00", 0, ErrNoNumber},
	"other digits":               {"٥", 0, ErrNoNumber},
	"words":                      {"fünf", 0, ErrNoNumber},
}

func TestParseCents(t *testing.T) {
	for name, c := range amounts {
		t.Run(name, func(t *testing.T) {
			if got, err := ParseCents(c.text); got != c.want || !errors.Is(err, c.err) {
				t.Errorf("ParseCents(%q) = %v, %v; want %v, %v", c.text, got, err, c.want, c.err)
			}
		})
	}
}

func TestCentsString(t *testing.T) {
	for name, c := range map[string]struct {
		amount Cents
		want   string
	}{
		"nothing":          {0, "0.00"},
		"one cent":         {1, "0.01"},
		"minus one cent":   {-1, "-0.01"},
		"two places":       {1234_50, "1234.50"},
		"largest readable": {MaxAmount, "1000000000000.00"},
		"largest":          {math.MaxInt64, "92233720368547758.07"},
		"smallest":         {math.MinInt64, "-92233720368547758.08"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.amount.String(); got != c.want {
				t.Errorf("Cents(%d).String() = %q; want %q", int64(c.amount), got, c.want)
			}
		})
	}
}

func TestAbs(t *testing.T) {
	for amount, want := range map[Cents]Cents{0: 0, 5: 5, -5: 5, -MaxAmount: MaxAmount} {
		if got := amount.Abs(); got != want {
			t.Errorf("Cents(%d).Abs() = %d; want %d", amount, got, want)
		}
	}
}

func TestSplit(t *testing.T) {
	for name, c := range map[string]struct {
		amount  Cents
		weights []Cents
		want    []Cents
	}{
		"nobody":               {100, nil, nil},
		"one":                  {100, []Cents{7}, []Cents{100}},
		"even":                 {100, []Cents{1, 1}, []Cents{50, 50}},
		"thirds":               {100, []Cents{1, 1, 1}, []Cents{34, 33, 33}},
		"largest remainder":    {10, []Cents{1, 2, 4}, []Cents{1, 3, 6}},         // 1.43 2.86 5.71: cents to .86 and .71
		"two cents left":       {11, []Cents{1, 1, 1}, []Cents{4, 4, 3}},         // 3.67 each
		"zero weight":          {101, []Cents{0, 1, 1}, []Cents{0, 51, 50}},      // 50.50 each; nothing for 0
		"no weight at all":     {10, []Cents{0, 0, 0}, []Cents{4, 3, 3}},         // as if equal
		"negative weight":      {10, []Cents{-5, 5}, []Cents{0, 10}},             // counts as zero
		"only negative":        {3, []Cents{-5, -1}, []Cents{2, 1}},              // as if equal
		"negative amount":      {-100, []Cents{1, 1, 1}, []Cents{-34, -33, -33}}, // mirrors the positive one
		"nothing to split":     {0, []Cents{3, 4}, []Cents{0, 0}},                //
		"one cent":             {1, []Cents{1, 3}, []Cents{0, 1}},                // 0.25 and 0.75
		"largest amounts":      {MaxAmount, []Cents{MaxAmount, MaxAmount}, []Cents{MaxAmount / 2, MaxAmount / 2}},
		"weights beyond int64": {9, []Cents{math.MaxInt64, math.MaxInt64, math.MaxInt64}, []Cents{3, 3, 3}},
		"smallest int64":       {math.MinInt64, []Cents{1, 1}, []Cents{math.MinInt64 / 2, math.MinInt64 / 2}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.amount.Split(c.weights...); !slices.Equal(got, c.want) {
				t.Errorf("Cents(%d).Split(%v) = %v; want %v", c.amount, c.weights, got, c.want)
			}
		})
	}
}

func FuzzParseCents(f *testing.F) {
	for _, c := range amounts {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		amount, err := ParseCents(text)
		if err != nil {
			if amount != 0 {
				t.Errorf("ParseCents(%q) = %v, %v; want 0 beside an error", text, amount, err)
			}
			return
		}
		if amount.Abs() > MaxAmount {
			t.Errorf("ParseCents(%q) = %v; want at most %v", text, amount, MaxAmount)
		}
		if again, err := ParseCents(amount.String()); again != amount || err != nil {
			t.Errorf("ParseCents(%q) = %v, %v; want %v", amount.String(), again, err, amount)
		}
	})
}

func FuzzSplit(f *testing.F) {
	f.Add(int64(100), []byte{})
	f.Add(int64(-100), []byte{0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2})
	f.Add(int64(math.MinInt64), slices.Repeat([]byte{0x7f, 255, 255, 255, 255, 255, 255, 255}, 3))
	f.Fuzz(func(t *testing.T, amount int64, weighed []byte) {
		var weights []Cents
		for ; len(weighed) >= 8; weighed = weighed[8:] {
			weights = append(weights, Cents(binary.BigEndian.Uint64(weighed)))
		}
		var sum Cents
		for _, part := range Cents(amount).Split(weights...) {
			if amount > 0 && part < 0 || amount < 0 && part > 0 {
				t.Errorf("Cents(%d).Split(%v) has a part %d of the other sign", amount, weights, part)
			}
			sum += part
		}
		if len(weights) > 0 && sum != Cents(amount) {
			t.Errorf("Cents(%d).Split(%v) adds up to %d; want the amount", amount, weights, sum)
		}
	})
}
