package check

import (
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// undecided: every allocated euro cites a decision (domain § 3, 8).
func undecided(book Input) []source.Problem {
	var found []source.Problem
	for _, m := range book.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			if len(a.Decisions(m)) > 0 || a.Amounts.Sum() == 0 {
				continue
			}
			found = append(found, source.Problem{
				Place: a.At, Severity: source.Warning, Measure: string(m.ID), Line: string(a.Line),
				Message: words.Phrase{
					De: "%s: für %s auf %s ist kein Beschluss genannt",
					En: "%s: no decision is named for %s on %s",
				}.With(m.Title, a.Amounts.Sum(), string(a.Line)),
				Hint: words.Text(
					"„by“ an der Zuordnung oder „decided_by“ an der Maßnahme ergänzen",
					"add \"by\" to the allocation or \"decided_by\" to the measure"),
			})
		}
	}
	return found
}
