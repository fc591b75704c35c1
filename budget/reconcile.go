package budget

import "slices"

// Both are the two books side by side, for one measure and year or for
// several together: they add up. All amounts belong to one View.
type Both struct {
	City       Cents // C: allocated on expense lines of the city
	ToProvider Cents // C_int: the part of City that is paid on to the provider
	Provider   Cents // Q: allocated on expense lines of the provider
	Received   Cents // R_int: what the provider plans to receive of ToProvider
	External   Cents // R_ext: the provider's income from other customers and grants
	Grants     Cents // third-party money that enters in the city's book
}

// Plus adds up term by term.
func (b Both) Plus(other Both) Both {
	b.City += other.City
	b.ToProvider += other.ToProvider
	b.Provider += other.Provider
	b.Received += other.Received
	b.External += other.External
	b.Grants += other.Grants
	return b
}

// Naive is the sum of both books, which counts ToProvider twice.
func (b Both) Naive() Cents { return b.City + b.Provider }

// Consolidated is what it really costs: K = C + Q − C_int.
func (b Both) Consolidated() Cents { return b.City + b.Provider - b.ToProvider }

// Difference is what one book pays and the other does not expect:
// d = C_int − R_int. Its target is 0, else it needs a cause.
func (b Both) Difference() Cents { return b.ToProvider - b.Received }

// ThirdParty is money from outside, counted once: FG.
func (b Both) ThirdParty() Cents { return b.External + b.Grants }

// Net is the cost after third-party money: N = K − FG.
func (b Both) Net() Cents { return b.Consolidated() - b.ThirdParty() }

// CityEffect is what the city's budget bears: E.
func (b Both) CityEffect() Cents { return b.City - b.Grants }

// Margin is what the provider keeps: P = R_int + R_ext − Q. It comes back as
// a profit transfer and is never a cost of a measure.
func (b Both) Margin() Cents { return b.Received + b.External - b.Provider }

// Gap is the part of a need that no book pays. A surplus fills no other gap.
func (b Both) Gap(need Cents) Cents { return max(0, need-b.Consolidated()) }

// flows are the two books of one measure, by year and view.
type flows struct {
	years  []Year
	amount [][len(Views)]Both
}

func (f *flows) at(year Year) *[len(Views)]Both {
	i, found := slices.BinarySearch(f.years, year)
	if !found {
		f.years = slices.Insert(f.years, i, year)
		f.amount = slices.Insert(f.amount, i, [len(Views)]Both{})
	}
	return &f.amount[i]
}

// flow fills the books of the measures.
func (l *Ledger) flow() {
	for i := range l.Allocations {
		allocation := &l.Allocations[i]
		if line := l.lines[allocation.Line]; line != nil {
			for _, entry := range allocation.Amounts {
				l.add(allocation.Measure, entry.Year, line, bothOf(allocation, line, entry))
			}
		}
	}
	for i := range l.Grants {
		grant := &l.Grants[i]
		if line := l.lines[grant.Line]; line != nil {
			for _, entry := range grant.Money() {
				l.add(grant.Measure, entry.Year, line, income(line, entry.Amount))
			}
		}
	}
}

func bothOf(allocation *Allocation, line *Line, entry Entry) Both {
	switch {
	case line.Side == Income:
		return income(line, entry.Amount)
	case line.Book == Provider:
		return Both{Provider: entry.Amount}
	case allocation.To != "":
		return Both{City: entry.Amount, ToProvider: entry.Amount, Received: allocation.Arriving(entry)}
	}
	return Both{City: entry.Amount}
}

func income(line *Line, amount Cents) Both {
	if line.Book == Provider {
		return Both{External: amount}
	}
	return Both{Grants: amount}
}

func (l *Ledger) add(measure MeasureID, year Year, line *Line, both Both) {
	known := l.measures[measure]
	if known == nil {
		known = &flows{}
		l.measures[measure] = known
	}
	amounts := known.at(year)
	for i, view := range Views {
		if view.Counts(line) {
			amounts[i] = amounts[i].Plus(both)
		}
	}
}

// Measure is a measure's two books in a year.
func (l *Ledger) Measure(id MeasureID, year Year, view View) Both {
	known := l.measures[id]
	if known == nil {
		return Both{}
	}
	i, found := slices.BinarySearch(known.years, year)
	if !found {
		return Both{}
	}
	return known.amount[i][slices.Index(Views[:], view)]
}
