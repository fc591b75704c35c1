package budget

import "slices"

// Both are the two books side by side, for one measure and year or for
// several together: they add up. All amounts belong to one View.
type Both struct {
	City       Cents // C: allocated on expense lines of the city
	ToProvider Cents // C_int: the part of City that is paid on to the provider
	Tax        Cents // the part of ToProvider that is value-added tax: it leaves the city and stands in no other book
	Provider   Cents // Q: allocated on expense lines of the provider
	Received   Cents // R_int: what the provider plans to receive of ToProvider
	Across     Cents // planned on the provider's lines of the view, paid from lines that it leaves out; negative: the reverse
	External   Cents // R_ext: the provider's income from other customers and grants
	Grants     Cents // third-party money that enters in the city's book
}

// Plus adds up component by component.
func (b Both) Plus(other Both) Both {
	b.add(other)
	return b
}

func (b *Both) add(other Both) {
	b.City += other.City
	b.ToProvider += other.ToProvider
	b.Tax += other.Tax
	b.Provider += other.Provider
	b.Received += other.Received
	b.Across += other.Across
	b.External += other.External
	b.Grants += other.Grants
}

// Naive is the sum of both books, which counts Twice once too often.
func (b Both) Naive() Cents { return b.City + b.Provider }

// Twice is what stands in both books: C_int, without the tax on it.
func (b Both) Twice() Cents { return b.ToProvider - b.Tax }

// Consolidated is what it really costs: K = C + Q − C_int, and C + Q − R_int
// where C_int differs from R_int by tax.
func (b Both) Consolidated() Cents { return b.Naive() - b.Twice() }

// Difference is what one book pays and the other does not expect:
// d = C_int − R_int. Its target is 0, else it needs a cause.
func (b Both) Difference() Cents { return b.ToProvider - b.Received }

// ThirdParty is money from outside, counted once: FG.
func (b Both) ThirdParty() Cents { return b.External + b.Grants }

// Net is the cost after third-party money: N = K − FG, the own share of the two
// books. In a year in which money arrives for the cost of another it may be
// negative, over the whole time of a grant it must not.
func (b Both) Net() Cents { return b.Consolidated() - b.ThirdParty() }

// CityEffect is what the city's budget bears: E.
func (b Both) CityEffect() Cents { return b.City - b.Grants }

// Margin is what the provider keeps: P = R_int + R_ext − Q, where R_int is what
// stands on its lines of the view, whoever pays. It comes back as a profit transfer
// and is never a cost of a measure.
func (b Both) Margin() Cents { return b.Received + b.Across + b.External - b.Provider }

// Gap is the part of a need that no book pays. A surplus fills no other gap.
func (b Both) Gap(need Cents) Cents { return max(0, need-b.Consolidated()) }

// Surplus is what the books pay beyond a need. In every sum of years and
// measures need − K = Σ Gap − Σ Surplus.
func (b Both) Surplus(need Cents) Cents { return max(0, b.Consolidated()-need) }

// Flows are the two books of one measure, by year and view; nil holds none.
type Flows struct {
	byYear[[len(Views)]Both]
}

// add counts an amount of a line in the views that it belongs to.
func (f *Flows) add(year Year, line *Line, both Both) {
	books := f.at(year)
	for i, view := range Views {
		if view.Counts(line) {
			books[i].add(both)
		}
	}
}

// allocate counts an allocation; to is the line that it is paid on to, nil if there
// is none.
func (f *Flows) allocate(line, to *Line, allocation *Allocation) {
	if line.Side == Expense && line.Book == City && allocation.To != "" {
		for crossing := range allocation.Crossings {
			both := Both{City: crossing.City, ToProvider: crossing.City, Received: crossing.Provider}
			if allocation.Taxed {
				both.Tax = crossing.Difference()
			}
			f.add(crossing.Year, line, both)
			if to != nil && to.Earns() {
				f.add(crossing.Year, to, Both{Across: crossing.Provider})
				f.add(crossing.Year, line, Both{Across: -crossing.Provider})
			}
		}
		return
	}
	for _, entry := range allocation.Amounts {
		f.add(entry.Year, line, stays(line, entry.Amount))
	}
}

// stays is an amount that is not paid on to the other book.
func stays(line *Line, amount Cents) Both {
	switch {
	case line.Side == Income:
		return income(line, amount)
	case line.Book == Provider:
		return Both{Provider: amount}
	}
	return Both{City: amount}
}

func income(line *Line, amount Cents) Both {
	if line.Book == Provider {
		return Both{External: amount}
	}
	return Both{Grants: amount}
}

// Measure is a measure's two books in a year.
func (l *Ledger) Measure(id MeasureID, year Year, view View) Both {
	return l.Flows(id).In(year, view)
}

// Flows are a measure's two books, for whoever asks for several years.
func (l *Ledger) Flows(id MeasureID) *Flows { return l.measures[id] }

// Over adds up the two books over some years.
func (f *Flows) Over(years Years, view View) Both {
	var sum Both
	for _, year := range years.Each() {
		sum.add(f.In(year, view))
	}
	return sum
}

// In is the two books in a year.
func (f *Flows) In(year Year, view View) Both {
	if f == nil {
		return Both{}
	}
	books, _ := f.find(year)
	return books[slices.Index(Views[:], view)]
}
