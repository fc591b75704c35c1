package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// undecided: every allocated euro cites a decision (domain § 3, 8). Where none is named
// for a measure under way, the measure itself is found.
func undecided(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if undecidedStatus(m) {
			continue
		}
		for j := range m.Allocations {
			a := &m.Allocations[j]
			gives := slices.ContainsFunc(a.Amounts, func(entry budget.YearAmount) bool { return entry.Amount != 0 })
			if len(a.Decisions(m)) > 0 || !gives {
				continue
			}
			sum := any(a.Amounts.Sum())
			if a.Amounts.Sum() == 0 {
				sum = words.Phrase{De: "Beträge, die sich aufheben,", En: "amounts that cancel out"}
			}
			found = append(found, source.Problem{
				Place: a.At, Severity: source.Warning, Measure: string(m.ID), Line: string(a.Line),
				Message: words.Phrase{
					De: "%s: für %s auf %s ist kein Beschluss genannt",
					En: "%s: no decision is named for %s on %s",
				}.With(m.Title, sum, string(a.Line)),
				Hint: words.Text(
					"„by“ an der Zuordnung oder „decided_by“ an der Maßnahme ergänzen",
					"add \"by\" to the allocation or \"decided_by\" to the measure"),
			})
		}
	}
	return found
}
