package scenario

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
)

// spending is what a measure spends of one part in a year, on the lines of one book,
// or once in both ("").
type spending struct {
	measure budget.MeasureID
	year    budget.Year
	book    budget.Book
	part    budget.Part
}

// spent adds up what some measures spend. What is paid on counts for the city, and once
// where the provider spends it.
func spent(ledger *budget.Ledger, measures map[budget.MeasureID]bool) map[spending]budget.Cents {
	sums := make(map[spending]budget.Cents)
	for i := range ledger.Allocations {
		a := &ledger.Allocations[i]
		if !measures[a.Measure] {
			continue
		}
		line := ledger.Line(a.Line)
		if line == nil || line.Side != budget.Expense || !budget.Cash.Counts(line) {
			continue
		}
		for _, entry := range a.Amounts {
			sums[spending{a.Measure, entry.Year, line.Book, line.Part}] += entry.Amount
			if a.To == "" {
				sums[spending{a.Measure, entry.Year, "", line.Part}] += entry.Amount
			}
		}
	}
	return sums
}

// cutGrants lowers the grants of measures that spend less than they did, and tells
// whether it lowered any.
func (t *trial) cutGrants(before *budget.Ledger) bool {
	granted := make(map[budget.MeasureID]bool)
	for m := range t.own {
		granted[m.ID] = len(m.Grants) > 0
	}
	had, has := spent(before, granted), spent(t.ledger, granted)
	cut := false
	for _, m := range t.plan.Measures {
		for i := range m.Grants {
			if t.own[m] {
				cut = t.cutGrant(m, &m.Grants[i], had, has) || cut
			}
		}
	}
	return cut
}

// cutGrant lowers the eligible cost of each year by what is no longer spent of it, and
// what arrives of the grant by what is no longer promised.
func (t *trial) cutGrant(m *plan.Measure, g *plan.Grant, had, has map[spending]budget.Cents) bool {
	line := t.ledger.Line(g.Line)
	if line == nil {
		return false
	}
	promised := g.Account(m.ID).Promised().Sum()
	eligible := g.Eligible
	for _, entry := range g.Eligible {
		short := budget.Cents(0)
		for _, book := range []budget.Book{"", line.Book} {
			of := spending{m.ID, entry.Year, book, ""}
			short = max(short, unspent(entry.Amount, of, had, has))
		}
		eligible = eligible.Add(entry.Year, -short)
	}
	g.Eligible = eligible
	lost := promised - g.Account(m.ID).Promised().Sum()
	if lost > 0 {
		g.Received = without(g.Received, lost)
	}
	return lost > 0
}

// unspent is what of an eligible cost is no longer spent, never below zero. Where one
// part alone reaches it, investments or operation, it is cost of that part; cost
// beyond what is eligible gives way first.
func unspent(eligible budget.Cents, of spending, had, has map[spending]budget.Cents) budget.Cents {
	var was, is budget.Cents
	var alone []budget.Part
	for _, of.part = range []budget.Part{budget.Operating, budget.Capital} {
		was, is = was+had[of], is+has[of]
		if had[of] >= eligible {
			alone = append(alone, of.part)
		}
	}
	if len(alone) == 1 {
		of.part = alone[0]
		was, is = had[of], has[of]
	}
	return max(0, max(0, eligible-is)-max(0, eligible-was))
}

// without takes an amount off a series, in proportion.
func without(series budget.Series, amount budget.Cents) budget.Series {
	weights := make([]budget.Cents, len(series))
	for i, entry := range series {
		weights[i] = entry.Amount
	}
	series = slices.Clone(series)
	for i, share := range min(amount, series.Sum()).Split(weights...) {
		series[i].Amount -= share
	}
	return series
}

// refuse takes grants away, all of a measure or those of a giver.
func (t *trial) refuse(s *plan.Step) bool {
	m := t.change(s.Measure)
	had := len(m.Grants)
	m.Grants = slices.DeleteFunc(m.Grants, func(g plan.Grant) bool { return s.Giver == "" || g.Giver == s.Giver })
	t.add()
	return len(m.Grants) < had
}

// delay lets grants arrive some years later.
func (t *trial) delay(s *plan.Step) bool {
	m, found := t.change(s.Measure), false
	for i := range m.Grants {
		g := &m.Grants[i]
		if s.Giver != "" && g.Giver != s.Giver {
			continue
		}
		found = true
		received := slices.Clone(g.Account(m.ID).Money())
		for j := range received {
			received[j].Year += s.By()
		}
		g.Received = received
	}
	t.add()
	return found
}
