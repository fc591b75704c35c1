package budget

import "slices"

// Year is a budget year, 1 January to 31 December (§ 78 GO NRW).
type Year int

// Years is a span of years, both ends included. The zero value holds none.
type Years struct{ From, To Year }

// Has tells whether the span holds a year. A span with no end goes on.
func (s Years) Has(year Year) bool {
	return s.From != 0 && year >= s.From && (s.To == 0 || year <= s.To)
}

// Each lists the years of a span that has an end.
func (s Years) Each() []Year {
	var years []Year
	for year := s.From; year <= s.To && s.From != 0; year++ {
		years = append(years, year)
	}
	return years
}

// With is the span stretched to hold a year.
func (s Years) With(year Year) Years {
	if s.From == 0 {
		return Years{year, year}
	}
	return Years{min(s.From, year), max(s.To, year)}
}

// Within holds the years that both spans hold.
func (s Years) Within(frame Years) Years {
	cut := Years{From: max(s.From, frame.From), To: frame.To}
	if s.To != 0 && (frame.To == 0 || s.To < frame.To) {
		cut.To = s.To
	}
	if s.From == 0 || frame.From == 0 || cut.To != 0 && cut.To < cut.From {
		return Years{}
	}
	return cut
}

// SeriesOf is a number for each of several years, in the order of the years: amounts
// in a Series, quantities in a Quantities.
type SeriesOf[N ~int64] []YearOf[N]

// YearOf is the number of one year.
type YearOf[N ~int64] struct {
	Year   Year
	Amount N
}

// Series and YearAmount are those of money.
type (
	Series     = SeriesOf[Cents]
	YearAmount = YearOf[Cents]
)

// At is the number of a year, 0 where none is given.
func (s SeriesOf[N]) At(year Year) N {
	amount, _ := s.Find(year)
	return amount
}

// Find tells a given zero from a year that is left out.
func (s SeriesOf[N]) Find(year Year) (N, bool) {
	for _, entry := range s {
		if entry.Year == year {
			return entry.Amount, true
		}
	}
	return 0, false
}

// Sum adds up all years.
func (s SeriesOf[N]) Sum() N {
	var sum N
	for _, entry := range s {
		sum += entry.Amount
	}
	return sum
}

// Add returns the series with a number added to a year.
func (s SeriesOf[N]) Add(year Year, amount N) SeriesOf[N] {
	at, found := slices.BinarySearchFunc(s, year, func(e YearOf[N], y Year) int { return int(e.Year - y) })
	if found {
		s = slices.Clone(s)
		s[at].Amount += amount
		return s
	}
	return slices.Insert(slices.Clip(s), at, YearOf[N]{year, amount})
}

// byYear holds a value for each of several years, in the order of the years.
type byYear[T any] struct {
	years  []Year
	values []T
}

// at is the value of a year, put in where there was none.
func (b *byYear[T]) at(year Year) *T {
	i, found := slices.BinarySearch(b.years, year)
	if !found {
		if b.years == nil { // room for the years of a usual plan at once
			b.years, b.values = make([]Year, 0, 5), make([]T, 0, 5)
		}
		var none T
		b.years = slices.Insert(b.years, i, year)
		b.values = slices.Insert(b.values, i, none)
	}
	return &b.values[i]
}

// find is the value of a year, the zero value where there is none.
func (b *byYear[T]) find(year Year) (value T, found bool) {
	i, found := slices.BinarySearch(b.years, year)
	if found {
		value = b.values[i]
	}
	return value, found
}
