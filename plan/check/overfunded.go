package check

import (
	"slices"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// overfunded: no measure gets more in a year than it needs (domain § 3, 13).
// Where both books spend on it and nothing is paid on, the same euro may stand
// in both: then it would be counted twice, unless it is paid on wrongly or
// allocated twice, which is found elsewhere. A measure that names no need at all says nothing of what is too
// much.
func overfunded(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if len(m.Need) == 0 {
			continue
		}
		var single, doubled []budget.Year
		flows := in.Ledger.Flows(m.ID)
		for _, year := range in.Years.Each() {
			both := flows.In(year, budget.Cash)
			switch {
			case both.Surplus(m.Need.At(year)) <= in.costTwice(m, year), in.needElsewhere(m, year):
			case both.City > 0 && both.Provider > 0 && both.ToProvider == 0:
				doubled = append(doubled, year)
			default:
				single = append(single, year)
			}
		}
		if len(single) > 0 {
			found = append(found, surplus(m, flows, single))
		}
		if len(doubled) > 0 && !in.misdirects(m) {
			found = append(found, inBothBooks(surplus(m, flows, doubled)))
		}
	}
	return found
}

// needElsewhere tells of a measure that names no need of a year in which it does not run,
// or one of a year after the plan that was meant for it: both are found elsewhere.
func (in Input) needElsewhere(m *plan.Measure, year budget.Year) bool {
	if _, said := m.Need.Find(year); said {
		return false
	}
	return m.Term.From != 0 && !m.Term.Has(year) || slices.ContainsFunc(m.Need, func(entry budget.YearAmount) bool { return entry.Year > in.Years.To })
}

// surplus says what is too much in the first of some years, and which are the
// others.
func surplus(m *plan.Measure, flows *budget.Flows, years []budget.Year) source.Problem {
	year := years[0]
	given := flows.In(year, budget.Cash).Consolidated()
	message := words.Phrase{
		De: "%s: zugeordnet sind %d %s, gebraucht werden %s%s",
		En: "%s: %[3]s are allocated in %[2]d, %[4]s are needed%[5]s",
	}.With(m.Title, year, given, m.Need.At(year), alsoIn(years[1:]))
	if _, said := m.Need.Find(year); !said {
		message = words.Phrase{
			De: "%s: zugeordnet sind %d %s, für das Jahr ist kein Bedarf angegeben%s",
			En: "%s: %[3]s are allocated in %[2]d, for which no need is given%[4]s",
		}.With(m.Title, year, given, alsoIn(years[1:]))
	}
	return source.Problem{
		Place: m.At.At("need").Year(int(year)), Severity: source.Warning, Measure: string(m.ID), Message: message,
		Hint: words.Text("Bedarf oder Zuordnung berichtigen", "correct the need or the allocation"),
	}
}

func inBothBooks(problem source.Problem) source.Problem {
	problem.Severity = source.Error
	problem.Message = words.Phrase{
		De: "%s – es sieht aus, als stehe derselbe Betrag in beiden Plänen",
		En: "%s – the same amount seems to stand in both books",
	}.With(problem.Message)
	problem.Hint = words.Text(
		"in der Zuordnung der Stadt „to“ mit der Ertragsposition des IT-Dienstleisters ergänzen oder einen der beiden Beträge streichen",
		"add \"to\" with the provider's income line to the city's allocation, or drop one of the two amounts")
	return problem
}
