package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// unfunded: a measure has money in every year in which it needs some, running
// costs included, not just in its first year (domain § 3, 9). Ideas may wait.
func unfunded(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Measures {
		m := &book.Measures[i]
		begun := false
		for _, need := range m.Need {
			if need.Amount == 0 || !book.Years.Has(need.Year) || m.Status == plan.Stopped {
				continue
			}
			cost := book.Ledger.Measure(m.ID, need.Year, budget.Cash).Consolidated()
			if cost != 0 {
				begun = true
				continue
			}
			found = append(found, noMoney(m, need, begun))
		}
	}
	return found
}

func noMoney(m *plan.Measure, need budget.Entry, begun bool) source.Problem {
	problem := source.Problem{
		Place: m.At.At("need").Year(int(need.Year)), Severity: source.Warning, Measure: string(m.ID),
		Message: words.Phrase{
			De: "%s braucht %d %s, aber keine Zuordnung bezahlt es",
			En: "%s needs %[3]s in %[2]d, but no allocation pays for it",
		}.With(m.Title, need.Year, need.Amount),
		Hint: words.Said(words.Phrase{
			De: "für das Jahr eine Zuordnung eintragen oder den Bedarf streichen",
			En: "enter an allocation for the year or drop the need",
		}),
	}
	switch {
	case m.Status == plan.Idea:
		problem.Severity = source.Notice
	case begun:
		problem.Message = words.Phrase{
			De: "%s braucht %d weitere %s; bezahlt sind nur frühere Jahre",
			En: "%s needs another %[3]s in %[2]d; only earlier years are paid for",
		}.With(m.Title, need.Year, need.Amount)
	}
	return problem
}
