package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// paidOn: money is paid on from an expense line of the city to an income line
// of the provider; only then does it stand in both books (domain § 2, C_int).
func paidOn(in Input) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		for j := range m.Allocations {
			a := &m.Allocations[j]
			if a.To == "" {
				if len(a.Received) > 0 || a.Cause != "" {
					found = append(found, wayMissing(m, a))
				}
				continue
			}
			from, to := in.Ledger.Line(a.Line), in.Ledger.Line(a.To)
			switch {
			case from == nil || to == nil:
			case from.Book != budget.City || from.Side != budget.Expense:
				found = append(found, wrongWay(m, a, words.Phrase{
					De: "%s: „to“ gilt nur für Geld der Stadt, %s ist aber keine Aufwandsposition der Stadt",
					En: "%s: \"to\" is for the city's money, but %s is no expense line of the city",
				}.With(m.Title, string(a.Line))))
			case to.Book != budget.Provider || to.Side != budget.Income:
				found = append(found, wrongWay(m, a, words.Phrase{
					De: "%s: %s ist keine Ertragsposition des IT-Dienstleisters",
					En: "%s: %s is no income line of the provider",
				}.With(m.Title, string(a.To))))
			}
		}
	}
	return found
}

func wrongWay(m *plan.Measure, a *plan.Allocation, message words.Sentence) source.Problem {
	return source.Problem{
		Place: a.At.At("to"), Severity: source.Error, Measure: string(m.ID), Line: string(a.Line), Message: message,
		Hint: words.Text(
			"in „to“ die Ertragsposition des IT-Dienstleisters nennen, auf der das Geld der Stadt eingeht, oder „to“ streichen",
			"name in \"to\" the provider's income line on which the city's money is received, or drop \"to\""),
	}
}

// wayMissing: what is said about the arrival of money counts for nothing
// while nobody is named who receives it.
func wayMissing(m *plan.Measure, a *plan.Allocation) source.Problem {
	key := "received"
	if len(a.Received) == 0 {
		key = "cause"
	}
	return source.Problem{
		Place: a.At.At(key), Severity: source.Warning, Measure: string(m.ID), Line: string(a.Line),
		Message: words.Phrase{De: "%s: „%s“ steht ohne „to“", En: "%s: %q stands without \"to\""}.With(m.Title, key),
		Hint: words.Phrase{
			De: "„to“ mit der Ertragsposition des IT-Dienstleisters ergänzen oder „%s“ streichen",
			En: "add \"to\" with the provider's income line or drop %q",
		}.With(key),
	}
}
