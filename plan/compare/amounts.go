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

// stated are a version's amounts, with the item that each belongs to.
type stated struct {
	order  []amount
	values map[amount]budget.Cents
	cause  map[amount]Reason
	item   map[string]item

	estimates map[budget.Leg]budget.Cents // of lines
}

func newStated() stated {
	return stated{values: make(map[amount]budget.Cents), cause: make(map[amount]Reason), item: make(map[string]item),
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
	list := func(key amount, it item, cause Reason, as ChangeKind) {
		before, after := old.values[key], new.values[key]
		if before == after {
			return
		}
		change := it.change(as)
		change.Field, change.Of, change.Figure, change.Account, change.Year = key.figure.Field(), key.of, key.figure, key.account, key.year
		change.Old, change.New, change.Delta, change.Reason = before, after, after-before, cause
		changes = append(changes, change)
	}
	for _, key := range new.order {
		as := Changed
		if _, ok := old.item[key.id]; !ok {
			as = New
		}
		list(key, new.item[key.id], new.cause[key], as)
	}
	for _, key := range old.order {
		if _, known := new.values[key]; known {
			continue
		}
		if it, ok := new.item[key.id]; ok {
			list(key, it, old.cause[key], Changed)
			continue
		}
		list(key, old.item[key.id], old.cause[key], Gone)
	}
	return changes
}

func measureMoney(a, b version) []Change { return moved(a.measures(), b.measures()) }

// measures are what measures need and what they get of each line.
func (v version) measures() stated {
	all := newStated()
	for i, it := range v.items(Measure) {
		m := v.Plan.Measures[i]
		all.item[it.key] = it
		for _, entry := range m.Need {
			all.post(amount{id: it.key, figure: Need, year: entry.Year}, entry.Amount, it.cause)
		}
		for j := range m.Allocations {
			v.allocation(&all, it.key, m, &m.Allocations[j])
		}
	}
	return all
}

// allocation enters an allocation on its line and, where it is paid on, on the
// provider's line that receives it: the ledger adds both up.
func (v version) allocation(all *stated, measure string, m *plan.Measure, a *plan.Allocation) {
	cause := Reason{Decisions: v.decisions(a.Decisions(m))}
	post := func(id budget.LineID, year budget.Year, value budget.Cents) {
		if line := v.Ledger.Line(id); line != nil {
			all.post(amount{measure, v.name(Line, string(id)), Allocated, accountOf(line), year}, value, cause)
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
func lineMoney(a, b version) []Change {
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
			change := after.item[key.id].change(Changed)
			change.Field, change.Year, change.Old, change.New, change.Delta, change.Reason = "estimate", key.year, old, new, new-old, after.cause[key]
			changes = append(changes, change)
		}
	}
	return changes
}

func (c Change) leg() budget.Leg { return budget.Leg{Line: budget.LineID(c.ID), Year: c.Year} }

// positions are what the lines have in each year.
func (v version) positions() stated {
	all := newStated()
	causes := v.movementCauses()
	items := make(map[string]item, len(v.Plan.Lines))
	for _, it := range v.items(Line) {
		items[it.id] = it
	}
	for _, line := range v.lines() {
		it := items[string(line.ID)]
		all.item[it.key] = it
		for _, year := range v.Ledger.Years(line.ID) {
			position := v.Ledger.Position(line.ID, year)
			all.estimates[budget.Leg{Line: budget.LineID(it.key), Year: year}] = position.Of(budget.Estimate)
			for i, value := range onLines(position) {
				if figure := Figure(i); value != 0 && figure != Allocated {
					cause := causes[cause{figure, budget.Leg{Line: line.ID, Year: year}}]
					all.post(amount{id: it.key, figure: figure, account: accountOf(line), year: year}, value, cause)
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
func (v version) movementCauses() map[cause]Reason {
	causes := make(map[cause]Reason)
	for i := range v.Plan.Movements {
		m := &v.Plan.Movements[i]
		by := v.cites(m.By)
		switch m.Kind {
		case budget.Block, budget.GlobalReduction:
			for _, line := range v.Ledger.Reach(m.Movement) {
				causes[cause{Blocked, budget.Leg{Line: line.ID, Year: m.On.Year}}] = by
			}
		case budget.Carry:
			causes[cause{CarriedOut, m.From}], causes[cause{Updated, m.To}] = by, by
		case budget.Shift:
			causes[cause{Updated, m.From}], causes[cause{Updated, m.To}] = by, by
		case budget.Excess:
			causes[cause{Granted, m.On}] = by
			for _, cover := range m.CoverBy {
				causes[cause{Lent, cover.Leg}] = by
			}
		default:
			causes[cause{Updated, m.On}] = by
		}
	}
	return causes
}
