package compare

import (
	"digiplan/budget"
	"digiplan/plan"
)

// amount is one summand of a total, by what it stands on in both versions.
type amount struct {
	id      string // of the measure or line
	of      string // of a measure's allocation: the line
	figure  Figure
	account Account
	year    budget.Year
}

// stated are a version's amounts, with the thing that each belongs to.
type stated struct {
	order  []amount
	values map[amount]budget.Cents
	cause  map[amount]Reason
	thing  map[string]thing

	estimates map[budget.Leg]budget.Cents // of lines
}

func newStated() stated {
	return stated{values: make(map[amount]budget.Cents), cause: make(map[amount]Reason), thing: make(map[string]thing),
		estimates: make(map[budget.Leg]budget.Cents)}
}

func (s *stated) post(key amount, value budget.Cents, cause Reason) {
	if _, known := s.values[key]; !known {
		s.order = append(s.order, key)
	}
	s.values[key] += value
	if len(s.cause[key].Decisions) == 0 {
		s.cause[key] = cause
	}
}

// moved lists the amounts that differ.
func moved(old, new stated) []Change {
	var changes []Change
	list := func(key amount, t thing, cause Reason, fate Fate) {
		before, after := old.values[key], new.values[key]
		if before == after {
			return
		}
		change := t.change(fate)
		change.Field, change.Of, change.Figure, change.Account, change.Year = key.figure.Field(), key.of, key.figure, key.account, key.year
		change.Old, change.New, change.Delta, change.Reason = before, after, after-before, cause
		changes = append(changes, change)
	}
	for _, key := range new.order {
		fate := Changed
		if _, ok := old.thing[key.id]; !ok {
			fate = New
		}
		list(key, new.thing[key.id], new.cause[key], fate)
	}
	for _, key := range old.order {
		if _, known := new.values[key]; known {
			continue
		}
		if t, ok := new.thing[key.id]; ok {
			list(key, t, old.cause[key], Changed)
			continue
		}
		list(key, old.thing[key.id], old.cause[key], Gone)
	}
	return changes
}

func measureMoney(a, b side) []Change { return moved(a.measures(), b.measures()) }

// measures are what measures need and what they get of each line.
func (s side) measures() stated {
	all := newStated()
	for _, m := range s.Plan.Measures {
		t := s.measure(m)
		all.thing[t.key] = t
		for _, entry := range m.Need {
			all.post(amount{id: t.key, figure: Need, year: entry.Year}, entry.Amount, t.cause)
		}
		for j := range m.Allocations {
			s.allocation(&all, t.key, m, &m.Allocations[j])
		}
	}
	return all
}

// allocation enters an allocation on its line and, where it is paid on, on the
// provider's line that receives it: the ledger adds both up.
func (s side) allocation(all *stated, measure string, m *plan.Measure, a *plan.Allocation) {
	cause := Reason{Decisions: s.decisions(a.Decisions(m))}
	post := func(id budget.LineID, year budget.Year, value budget.Cents) {
		if line := s.Ledger.Line(id); line != nil {
			all.post(amount{measure, s.lineName(id), Allocated, accountOf(line), year}, value, cause)
		}
	}
	for _, entry := range a.Amounts {
		post(a.Line, entry.Year, entry.Amount)
		if a.To != "" {
			arriving, ok := a.Received.Find(entry.Year)
			if !ok {
				arriving = entry.Amount
			}
			post(a.To, entry.Year, arriving)
		}
	}
	for _, entry := range a.Received {
		if _, paid := a.Amounts.Find(entry.Year); !paid && a.To != "" {
			post(a.To, entry.Year, entry.Amount)
		}
	}
}

// lineMoney lists the amounts of lines that differ. An estimate that changed
// without a change of the updated estimate is told too, outside of all sums.
func lineMoney(a, b side) []Change {
	before, after := a.positions(), b.positions()
	changes := moved(before, after)
	for i := range changes {
		if c := &changes[i]; c.Figure == Updated && before.estimates[c.leg()] != after.estimates[c.leg()] {
			c.Reason = Reason{} // no movement did it
		}
	}
	for _, key := range after.order {
		if before.values[key] != after.values[key] || key.figure != Updated {
			continue
		}
		leg := budget.Leg{Line: budget.LineID(key.id), Year: key.year}
		if old, new := before.estimates[leg], after.estimates[leg]; old != new {
			change := after.thing[key.id].change(Changed)
			change.Field, change.Year, change.Old, change.New, change.Delta, change.Reason = "estimate", key.year, old, new, new-old, after.cause[key]
			changes = append(changes, change)
		}
	}
	return changes
}

func (c Change) leg() budget.Leg { return budget.Leg{Line: budget.LineID(c.ID), Year: c.Year} }

// positions are what the lines have in each year.
func (s side) positions() stated {
	all := newStated()
	causes := s.movementCauses()
	entries := make(map[budget.LineID]*plan.Line, len(s.Plan.Lines))
	for i := range s.Plan.Lines {
		entries[s.Plan.Lines[i].ID] = &s.Plan.Lines[i]
	}
	for _, line := range s.lines() {
		t := s.line(entries[line.ID])
		all.thing[t.key] = t
		for _, year := range s.Ledger.Years(line.ID) {
			position := s.Ledger.Position(line.ID, year)
			all.estimates[budget.Leg{Line: budget.LineID(t.key), Year: year}] = position.Of(budget.Estimate)
			for i, value := range onLines(position) {
				if figure := Figure(i); value != 0 && figure != Allocated {
					cause := causes[cause{figure, budget.Leg{Line: line.ID, Year: year}}]
					all.post(amount{id: t.key, figure: figure, account: accountOf(line), year: year}, value, cause)
				}
			}
		}
	}
	return all
}

// cause is a figure of a line in a year, which a movement may have changed.
type cause struct {
	figure Figure
	leg    budget.Leg
}

// movementCauses are the decisions that moved authority.
func (s side) movementCauses() map[cause]Reason {
	causes := make(map[cause]Reason)
	for i := range s.Plan.Movements {
		m := &s.Plan.Movements[i]
		by := s.cites(m.By)
		switch m.Kind {
		case budget.Block:
			for _, line := range s.Ledger.Reach(m.Movement) {
				causes[cause{Blocked, budget.Leg{Line: line.ID, Year: m.On.Year}}] = by
			}
		case budget.Carry:
			causes[cause{CarriedOut, m.From}], causes[cause{Updated, m.To}] = by, by
		case budget.Shift:
			causes[cause{Updated, m.From}], causes[cause{Updated, m.To}] = by, by
		case budget.Excess:
			causes[cause{Granted, m.On}] = by
		default:
			causes[cause{Updated, m.On}] = by
		}
	}
	return causes
}
