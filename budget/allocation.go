package budget

// Allocation gives a measure money of a line. On an expense line of the city
// To names the provider's income line it is paid on to.
type Allocation struct {
	Measure  MeasureID
	Line     LineID
	To       LineID
	Amounts  Series
	Received Series // what the provider plans to receive, for the years in which it differs
	Taxed    bool   // it differs by value-added tax
	Origin   Origin
}

// Arriving is what the provider plans to receive in a year of the city's
// amount.
func (a Allocation) Arriving(entry YearAmount) Cents {
	if received, ok := a.Received.Find(entry.Year); ok {
		return received
	}
	return entry.Amount
}

// Crossings go through what each book says, year by year. What is paid on may
// arrive in a year in which the city pays nothing.
func (a *Allocation) Crossings(yield func(Crossing) bool) {
	for _, entry := range a.Amounts {
		if !yield(Crossing{entry.Year, entry.Amount, a.Arriving(entry)}) {
			return
		}
	}
	for _, entry := range a.Received {
		if _, paid := a.Amounts.Find(entry.Year); !paid && !yield(Crossing{entry.Year, 0, entry.Amount}) {
			return
		}
	}
}

// Tax is what of the amounts leaves the city and reaches nobody, year by year.
func (a *Allocation) Tax() Series {
	var tax Series
	if !a.Taxed || a.To == "" {
		return tax
	}
	for crossing := range a.Crossings {
		if amount := crossing.Difference(); amount != 0 {
			tax = tax.Add(crossing.Year, amount)
		}
	}
	return tax
}

// post goes through what the allocation does to its lines.
func (a *Allocation) post(post func(Posting)) {
	for _, entry := range a.Amounts {
		post(Posting{Leg{a.Line, entry.Year}, Allocated, entry.Amount, a.Origin})
	}
	if a.To == "" {
		return
	}
	for crossing := range a.Crossings {
		post(Posting{Leg{a.To, crossing.Year}, Allocated, crossing.Provider, a.Origin})
	}
}

// gather fills the two books of every measure.
func (l *Ledger) gather() {
	l.granted = make(map[Leg]Cents)
	l.measures = make(map[MeasureID]*Flows, l.runs())
	flows := l.flowsOf()
	for i := range l.Allocations {
		allocation := &l.Allocations[i]
		if line := l.Line(allocation.Line); line != nil {
			flows(allocation.Measure).allocate(line, l.Line(allocation.To), allocation)
		}
	}
	for i := range l.Grants {
		grant := &l.Grants[i]
		if line := l.Line(grant.Line); line != nil {
			for _, entry := range grant.Money() {
				flows(grant.Measure).add(entry.Year, line, income(line, entry.Amount))
				l.granted[Leg{grant.Line, entry.Year}] += entry.Amount
			}
		}
	}
}

// runs is how many measures have money, if the allocations of each stand
// together.
func (l *Ledger) runs() int {
	n := 0
	for i := range l.Allocations {
		if i == 0 || l.Allocations[i].Measure != l.Allocations[i-1].Measure {
			n++
		}
	}
	return n
}

// flowsOf finds the flows of a measure, put in where there were none. It remembers
// the last one: the money of a measure mostly comes together.
func (l *Ledger) flowsOf() func(MeasureID) *Flows {
	var last MeasureID
	var flows *Flows
	return func(measure MeasureID) *Flows {
		if flows == nil || measure != last {
			last = measure
			if flows = l.measures[measure]; flows == nil {
				flows = &Flows{}
				l.measures[measure] = flows
			}
		}
		return flows
	}
}
