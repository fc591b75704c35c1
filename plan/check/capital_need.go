package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// capitalNeed: what a permanent task needs year by year is mostly no investment. One that
// the capital part alone pays for in three years and more may be charged to the wrong
// part. What the provider spends of the city's money says nothing of where that stands.
func capitalNeed(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if !m.Permanent() {
			continue
		}
		years := make(map[budget.Year]bool)
		paidOn := slices.ContainsFunc(m.Allocations, func(a plan.Allocation) bool { return a.To != "" })
		var first *plan.Allocation
		for j := range m.Allocations {
			a := &m.Allocations[j]
			line := in.Ledger.Line(a.Line)
			if paidOn && line != nil && line.Book == budget.Provider {
				continue
			}
			if line == nil || line.Part != budget.Capital || line.Side != budget.Expense {
				years = nil
				break
			}
			if first == nil {
				first = a
			}
			for _, entry := range a.Amounts {
				if entry.Amount > 0 {
					years[entry.Year] = true
				}
			}
		}
		if len(years) < 3 {
			continue
		}
		found = append(found, source.Problem{
			Place: first.At.At("line"), Severity: source.Notice, Measure: string(m.ID), Line: string(first.Line),
			Message: words.Phrase{
				De: "%s ist eine Daueraufgabe und wird in %d Jahren nur aus investiven Mitteln bezahlt",
				En: "%s is a permanent task, paid for in %d years by capital lines alone",
			}.With(m.Title, len(years)),
			Hint: words.Text(
				"laufenden Bedarf einer Haushaltsstelle des Ergebnisplans zuordnen, oder mit „to“ das Ende der Laufzeit nennen",
				"allocate running needs to an operating line, or give the term an end with \"to\""),
		})
	}
	return found
}
