package budget

import (
	"math"
	"testing"
)

func TestPercentOf(t *testing.T) {
	for name, c := range map[string]struct {
		percent Percent
		amount  Cents
		want    Cents
	}{
		"nothing":               {0, 100_00, 0},
		"of nothing":            {50_00, 0, 0},
		"all":                   {Whole, 123_45, 123_45},
		"a tenth":               {10_00, 100_00, 10_00},
		"half a cent up":        {50_00, 1, 1},            // 0.5 cents
		"half a cent down":      {50_00, -1, -1},          // away from zero
		"less than half":        {49_99, 1, 0},            // 0.4999 cents
		"an eighth":             {12_50, 1_00, 13},        // 12.5 cents
		"of a negative":         {10_00, -100_04, -10_00}, // 10.004
		"negative share":        {-10_00, 100_00, -10_00},
		"of the largest amount": {33_33, MaxAmount, 33_330_000_000_000},
		"all of the largest":    {Whole, math.MaxInt64, math.MaxInt64},
		"all of the smallest":   {Whole, math.MinInt64, math.MinInt64},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.percent.Of(c.amount); got != c.want {
				t.Errorf("Percent(%d).Of(%v) = %v; want %v", c.percent, c.amount, got, c.want)
			}
		})
	}
}

func TestPercentOfDoesNotPanic(t *testing.T) {
	for _, percent := range []Percent{math.MaxInt64, math.MinInt64} {
		for _, amount := range []Cents{math.MaxInt64, math.MinInt64} {
			percent.Of(amount) // wraps around
		}
	}
}

func TestShare(t *testing.T) {
	for name, c := range map[string]struct {
		part, whole Cents
		want        Percent
		exists      bool
	}{
		"half":                  {50_00, 100_00, 50_00, true},
		"exactly all":           {100_00, 100_00, Whole, true},
		"a cent over":           {100_01, 100_00, 100_01, true},
		"a third":               {1, 3, 33_33, true},
		"two thirds":            {2, 3, 66_67, true},
		"half away from zero":   {1, 20000, 1, true},   // 0.005 %
		"negative away too":     {-1, 20000, -1, true}, // −0.005 %
		"just below half":       {1, 20001, 0, true},
		"nothing":               {0, 5, 0, true},
		"negative part":         {-25, 100, -25_00, true},
		"of nothing":            {5, 0, 0, false},
		"nothing of nothing":    {0, 0, 0, false},
		"of less than nothing":  {5, -5, 0, false},
		"largest of largest":    {MaxAmount, MaxAmount, Whole, true},
		"largest of a cent":     {MaxAmount, 1, 1_000_000_000_000_000_000, true}, // 10^14 × 10^4
		"int64 of itself":       {math.MaxInt64, math.MaxInt64, Whole, true},
		"too large to be told":  {math.MaxInt64, 1, 0, false},
		"largest that is told":  {math.MaxInt64, 10000, math.MaxInt64, true},
		"one more than that":    {math.MinInt64, 10000, 0, false},
		"far more than that":    {math.MaxInt64, 4999, 0, false}, // (2^63 − 1) × 10^4 is 4999.99… × 2^64
		"too small to be told":  {math.MinInt64, 1, 0, false},
		"smallest over largest": {math.MinInt64, math.MaxInt64, -Whole, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got, exists := Share(c.part, c.whole); got != c.want || exists != c.exists {
				t.Errorf("Share(%v, %v) = %d, %v; want %d, %v", c.part, c.whole, got, exists, c.want, c.exists)
			}
		})
	}
}
