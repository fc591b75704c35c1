package budget

import "slices"

// Lines finds lines by their ids.
type Lines struct {
	all    []Line
	places map[LineID]int
}

// ByID makes lines easy to find; of several of one id it finds the last.
func ByID(lines []Line) Lines {
	found := Lines{lines, make(map[LineID]int, len(lines))}
	for i := range lines {
		found.places[lines[i].ID] = i
	}
	return found
}

// find is the line of an id and its place, nil and -1 if there is none.
func (l Lines) find(id LineID) (*Line, int) {
	place, ok := l.places[id]
	if !ok {
		return nil, -1
	}
	return &l.all[place], place
}

// Allotment is what some measures have of lines, added up once for all ledgers in
// which these lines have the same book, part and side. It never changes.
type Allotment struct {
	allocations []Allocation
	taken       []taken
	flows       []flowsOf
}

// flowsOf are the two books of a measure.
type flowsOf struct {
	measure MeasureID
	*Flows
}

// taken is what measures have of a line, year by year.
type taken struct {
	line  LineID
	place int // where the line stands in the ledger, unless it has moved there
	byYear[Cents]
}

// NewAllotment adds up allocations and grants. Those on lines that do not exist count
// nowhere.
func NewAllotment(lines Lines, allocations []Allocation, grants []Grant) *Allotment {
	a := &Allotment{allocations: allocations, flows: make([]flowsOf, 0, runs(allocations))}
	a.take(lines)
	a.flow(lines, grants)
	return a
}

// runs is how many measures there are, if the allocations of each stand together.
func runs(allocations []Allocation) int {
	n := 0
	for i := range allocations {
		if i == 0 || allocations[i].Measure != allocations[i-1].Measure {
			n++
		}
	}
	return n
}

// take adds up what is allocated on each line.
func (a *Allotment) take(lines Lines) {
	places := make(map[LineID]int)
	a.each(func(change Change) {
		at, known := places[change.Line]
		if !known {
			at = len(a.taken)
			places[change.Line] = at
			_, place := lines.find(change.Line)
			a.taken = append(a.taken, taken{line: change.Line, place: place})
		}
		*a.taken[at].at(change.Year) += change.Amount
	})
}

// each goes through what the allocations do to lines.
func (a *Allotment) each(post func(Change)) {
	for i := range a.allocations {
		allocation := &a.allocations[i]
		for _, entry := range allocation.Amounts {
			post(Change{Leg{allocation.Line, entry.Year}, Allocated, entry.Amount, allocation.Origin})
		}
		if allocation.To == "" {
			continue
		}
		for crossing := range allocation.Crossings {
			post(Change{Leg{allocation.To, crossing.Year}, Allocated, crossing.Provider, allocation.Origin})
		}
	}
}

// flow fills the books of the measures.
func (a *Allotment) flow(lines Lines, grants []Grant) {
	places := make(map[MeasureID]int, cap(a.flows))
	books := func(measure MeasureID) *Flows {
		at, known := places[measure]
		if !known {
			at = len(a.flows)
			places[measure] = at
			a.flows = append(a.flows, flowsOf{measure, &Flows{}})
		}
		return a.flows[at].Flows
	}
	for i := range a.allocations {
		allocation := &a.allocations[i]
		if line, _ := lines.find(allocation.Line); line != nil {
			books(allocation.Measure).allocate(line, allocation)
		}
	}
	for i := range grants {
		grant := &grants[i]
		if line, _ := lines.find(grant.Line); line != nil {
			for _, entry := range grant.Money() {
				books(grant.Measure).add(entry.Year, line, income(line, entry.Amount))
			}
		}
	}
}

// plus are the flows of a measure that several allotments know.
func (f *Flows) plus(other *Flows) *Flows {
	sum := &Flows{byYear[[len(Views)]Both]{slices.Clone(f.years), slices.Clone(f.values)}}
	for i, year := range other.years {
		books := sum.at(year)
		for view := range books {
			books[view].add(other.values[i][view])
		}
	}
	return sum
}
