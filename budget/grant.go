package budget

// Grant is third-party money for a measure, received on an income line.
type Grant struct {
	Measure  MeasureID
	Line     LineID // where it is received; "" while nobody has decided
	Rate     Percent
	Eligible Series // eligible cost by year
	Cap      *Cents // most that is given over all years; nil for no limit
	Received Series // when it arrives, all of it; empty: in the years of the cost
	Origin   Origin
}

// Money is what arrives of the grant in each year.
func (g Grant) Money() Series {
	if len(g.Received) > 0 {
		return g.Received
	}
	return g.Promised()
}

// Years reach from the first year in which the grant pays for anything or
// arrives to the last one: its whole time.
func (g Grant) Years() Years {
	var span Years
	for _, series := range []Series{g.Eligible, g.Received} {
		for _, entry := range series {
			if entry.Amount != 0 {
				span = span.With(entry.Year)
			}
		}
	}
	return span
}

// Promised is what the grant pays for the cost of each year: rate × eligible
// cost, rounded once a year, until the cap is reached.
func (g Grant) Promised() Series {
	money := make(Series, 0, len(g.Eligible))
	left := MaxAmount
	if g.Cap != nil {
		left = *g.Cap
	}
	for _, entry := range g.Eligible {
		amount := g.Rate.Of(entry.Amount)
		if g.Cap != nil {
			amount = min(amount, left)
			left -= amount
		}
		money = append(money, YearAmount{entry.Year, amount})
	}
	return money
}

// Lost is the grant that goes with a cut of the own share, because less is
// spent: at a rate of 80 % four euros for each euro cut. Cost beyond what the
// cap reaches is all our own, so a cut takes that first and loses nothing.
func (g Grant) Lost(cut Cents) Cents {
	money := g.Promised().Sum()
	if g.Rate <= 0 || g.Rate >= Whole {
		return 0
	}
	rate, own := uint64(g.Rate), uint64(Whole-g.Rate)
	if g.Cap != nil {
		matched, _ := ratio(g.Cap.magnitude(), own, rate)
		cut -= max(0, g.Eligible.Sum()-money-Cents(matched))
	}
	lost, _ := ratio(max(0, cut).magnitude(), rate, own)
	return min(Cents(lost), money)
}
