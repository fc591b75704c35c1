package budget

// Grant is third-party money for a measure, received on an income line.
type Grant struct {
	Measure  MeasureID
	Line     LineID // where it is received; "" while nobody has decided
	Rate     Percent
	Eligible Series // eligible cost by year
	Cap      *Cents // most that is given over all years; nil for no limit
	Origin   Origin
}

// Money is what the grant pays in each year: rate × eligible cost, rounded
// once a year, until the cap is reached.
func (g Grant) Money() Series {
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
	money := g.Money().Sum()
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
