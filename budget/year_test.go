package budget

import (
	"slices"
	"testing"
)

func TestYears(t *testing.T) {
	for name, c := range map[string]struct {
		span Years
		year Year
		has  bool
		each []Year
	}{
		"first":        {Years{2018, 2020}, 2018, true, []Year{2018, 2019, 2020}},
		"last":         {Years{2018, 2020}, 2020, true, []Year{2018, 2019, 2020}},
		"before":       {Years{2018, 2020}, 2017, false, []Year{2018, 2019, 2020}},
		"after":        {Years{2018, 2020}, 2021, false, []Year{2018, 2019, 2020}},
		"one year":     {Years{2018, 2018}, 2018, true, []Year{2018}},
		"open":         {Years{2018, 0}, 2999, true, nil},
		"before open":  {Years{2018, 0}, 2017, false, nil},
		"none":         {Years{}, 2018, false, nil},
		"no beginning": {Years{0, 2020}, 2018, false, nil},
		"wrong way":    {Years{2020, 2018}, 2019, false, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.span.Has(c.year); got != c.has {
				t.Errorf("%v.Has(%d) = %v; want %v", c.span, c.year, got, c.has)
			}
			if got := c.span.Each(); !slices.Equal(got, c.each) {
				t.Errorf("%v.Each() = %v; want %v", c.span, got, c.each)
			}
		})
	}
}

func TestWithin(t *testing.T) {
	for name, c := range map[string]struct{ span, frame, want Years }{
		"inside":      {Years{2019, 2020}, Years{2018, 2022}, Years{2019, 2020}},
		"one year":    {Years{2018, 2018}, Years{2018, 2022}, Years{2018, 2018}},
		"last year":   {Years{2022, 2025}, Years{2018, 2022}, Years{2022, 2022}},
		"year before": {Years{2010, 2017}, Years{2018, 2022}, Years{}},
		"year after":  {Years{2023, 2025}, Years{2018, 2022}, Years{}},
		"around":      {Years{2017, 2023}, Years{2018, 2022}, Years{2018, 2022}},
		"overlapping": {Years{2020, 2025}, Years{2018, 2022}, Years{2020, 2022}},
		"apart":       {Years{2010, 2012}, Years{2018, 2022}, Years{}},
		"permanent":   {Years{2019, 0}, Years{2018, 2022}, Years{2019, 2022}},
		"open frame":  {Years{2019, 2020}, Years{2018, 0}, Years{2019, 2020}},
		"both open":   {Years{2019, 0}, Years{2018, 0}, Years{2019, 0}},
		"none":        {Years{}, Years{2018, 2022}, Years{}},
		"in no frame": {Years{2018, 2022}, Years{}, Years{}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.span.Within(c.frame); got != c.want {
				t.Errorf("%v.Within(%v) = %v; want %v", c.span, c.frame, got, c.want)
			}
		})
	}
}

func TestSeries(t *testing.T) {
	series := Series{{2018, 5}, {2020, 0}}
	for year, want := range map[Year]struct {
		amount Cents
		found  bool
	}{2018: {5, true}, 2019: {0, false}, 2020: {0, true}} {
		if got, found := series.Find(year); got != want.amount || found != want.found {
			t.Errorf("%v.Find(%d) = %v, %v; want %v, %v", series, year, got, found, want.amount, want.found)
		}
		if got := series.At(year); got != want.amount {
			t.Errorf("%v.At(%d) = %v; want %v", series, year, got, want.amount)
		}
	}
}

func TestSeriesAdd(t *testing.T) {
	series := Series{{2018, 5}, {2020, 7}}
	for name, c := range map[string]struct {
		year Year
		want Series
	}{
		"first":  {2017, Series{{2017, 2}, {2018, 5}, {2020, 7}}},
		"known":  {2018, Series{{2018, 7}, {2020, 7}}},
		"middle": {2019, Series{{2018, 5}, {2019, 2}, {2020, 7}}},
		"last":   {2021, Series{{2018, 5}, {2020, 7}, {2021, 2}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := series.Add(c.year, 2)
			if !slices.Equal(got, c.want) {
				t.Errorf("%v.Add(%d, 2) = %v; want %v", series, c.year, got, c.want)
			}
			if got.Sum() != 14 {
				t.Errorf("%v.Sum() = %d; want 14", got, got.Sum())
			}
			if !slices.Equal(series, Series{{2018, 5}, {2020, 7}}) {
				t.Errorf("Add changed the series itself to %v", series)
			}
		})
	}
	if got := (Series)(nil).Add(2018, 3); !slices.Equal(got, Series{{2018, 3}}) {
		t.Errorf("Series(nil).Add(2018, 3) = %v; want [{2018 3}]", got)
	}
}

func TestSeriesAddSharesNoMemory(t *testing.T) {
	series := append(make(Series, 0, 10), YearAmount{2018, 5})
	one, other := series.Add(2019, 1), series.Add(2019, 2)
	if one.At(2019) != 1 || other.At(2019) != 2 {
		t.Errorf("two additions to one series = %v and %v; want 1 and 2 in 2019", one, other)
	}
}
