package budget

// Grant is third-party money for a measure, received on an income line.
type Grant struct {
	Measure  MeasureID
	Line     LineID // where it is received; "" while nobody has decided
	Rate     Percent
	Eligible Series // eligible cost by year
	Cap      Cents  // most that is given over all years; 0 for no limit
	Origin   Origin
}

// Money is what the grant pays in each year: rate × eligible cost, rounded
// once a year, until the cap is reached.
func (g Grant) Money() Series {
	money := make(Series, 0, len(g.Eligible))
	left := g.Cap
	for _, entry := range g.Eligible {
		amount := g.Rate.Of(entry.Amount)
		if g.Cap > 0 {
			amount = min(amount, left)
			left -= amount
		}
		money = append(money, Entry{entry.Year, amount})
	}
	return money
}
