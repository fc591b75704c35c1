package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// allocatedTwice: no allocation stands twice in a measure, with the same lines, amounts
// and decision.
func allocatedTwice(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for second, first := range doubles(m) {
			found = append(found, source.Problem{
				Place: second.At, Severity: source.Error, Measure: string(m.ID), Line: string(second.Line),
				Message: words.Phrase{
					De: "%s: die Zuordnung von %s auf %s steht zweimal (%s)",
					En: "%s: the allocation of %s on %s stands twice (%s)",
				}.With(m.Title, second.Amounts.Sum(), string(second.Line), first.At),
				Hint: words.Text("eine der beiden streichen, oder die Beträge zusammenlegen", "drop one of the two, or put the amounts together"),
			})
		}
	}
	return found
}

// doubles goes through the allocations of a measure that stand for the second time, each
// with the first.
func doubles(m *plan.Measure) func(yield func(second, first *plan.Allocation) bool) {
	return func(yield func(second, first *plan.Allocation) bool) {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			same := func(b plan.Allocation) bool {
				return b.Line == a.Line && b.To == a.To && b.By == a.By && slices.Equal(b.Amounts, a.Amounts) && slices.Equal(b.Received, a.Received)
			}
			if first := slices.IndexFunc(m.Allocations[:j], same); first >= 0 && a.Amounts.Sum() != 0 && !yield(a, &m.Allocations[first]) {
				return
			}
		}
	}
}

// doubled is what lines give and receive, by year, only because it stands twice.
func (in Input) doubled() map[budget.Leg]budget.Cents {
	sums := make(map[budget.Leg]budget.Cents)
	for _, m := range in.Measures {
		for a := range doubles(m) {
			account := a.Account(m.ID)
			for crossing := range account.Crossings {
				sums[budget.Leg{Line: a.Line, Year: crossing.Year}] += crossing.City
				if a.To != "" {
					sums[budget.Leg{Line: a.To, Year: crossing.Year}] += crossing.Provider
				}
			}
		}
	}
	return sums
}

// costTwice is what a measure costs in a year only because it stands twice. What is paid
// on is no cost.
func (in Input) costTwice(m *plan.Measure, year budget.Year) budget.Cents {
	var sum budget.Cents
	for a := range doubles(m) {
		if line := in.Ledger.Line(a.Line); line != nil && line.Side == budget.Expense && a.To == "" {
			sum += a.Amounts.At(year)
		}
	}
	return sum
}
