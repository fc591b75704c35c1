package compare

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
)

// FundingMove is money that changed hands: the cost of a measure in a year is
// the same in both versions, but another book pays for it.
type FundingMove struct {
	Measure   string
	Title     string
	From, To  budget.Book
	Amounts   budget.Series // what moved, by year; positive
	Decisions []string      // of the newer version
}

func fundingMoves(a, b version) []FundingMove {
	olds := make(map[string]*plan.Measure, len(a.Plan.Measures))
	for _, m := range a.Plan.Measures {
		olds[a.name(Measure, string(m.ID))] = m
	}
	var list []FundingMove
	years := union(a.years(), b.years())
	for _, m := range b.Plan.Measures {
		if before := olds[string(m.ID)]; before != nil {
			list = append(list, fundingMovesOf(a, b, before, m, years)...)
		}
	}
	return list
}

// fundingMovesOf is at most one for each direction. What the city pays on to the
// provider is the city's money wherever it is spent.
func fundingMovesOf(a, b version, before, after *plan.Measure, years []budget.Year) []FundingMove {
	toCity := FundingMove{From: budget.Provider, To: budget.City}
	toProvider := FundingMove{From: budget.City, To: budget.Provider}
	for _, year := range years {
		old := a.Ledger.Measure(before.ID, year, budget.Cash)
		now := b.Ledger.Measure(after.ID, year, budget.Cash)
		switch moved := now.City - old.City; {
		case now.Consolidated() != old.Consolidated() || moved == 0:
		case moved > 0:
			toCity.Amounts = toCity.Amounts.Add(year, moved)
		default:
			toProvider.Amounts = toProvider.Amounts.Add(year, -moved)
		}
	}
	var list []FundingMove
	for _, h := range []FundingMove{toCity, toProvider} {
		if len(h.Amounts) > 0 {
			h.Measure, h.Title, h.Decisions = string(after.ID), after.Title, b.payers(after, h)
			list = append(list, h)
		}
	}
	return list
}

// payers are the decisions by which the new book pays.
func (v version) payers(m *plan.Measure, h FundingMove) []string {
	var decisions []string
	for i := range m.Allocations {
		a := &m.Allocations[i]
		if line := v.Ledger.Line(a.Line); line != nil && line.Book == h.To {
			decisions = append(decisions, v.decisions(a.Decisions(m))...)
		}
	}
	slices.Sort(decisions)
	return slices.Compact(decisions)
}
