package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// paidOn: money is paid on from an expense line of the city to an income line
// of the provider; only then does it stand in both books.
func paidOn(book Book) []source.Problem {
	var found []source.Problem
	for i := range book.Measures {
		m := &book.Measures[i]
		for j := range m.Allocations {
			a := &m.Allocations[j]
			from, to := book.Ledger.Line(a.Line), book.Ledger.Line(a.To)
			switch {
			case a.To == "" && (len(a.Received) > 0 || a.Cause != ""):
				found = append(found, wayProblem(m, a, "received", words.Phrase{
					De: "%s: „received“ oder „cause“ stehen ohne „to“",
					En: "%s: \"received\" or \"cause\" stand without \"to\"",
				}.With(m.Title)))
			case a.To == "" || from == nil || to == nil:
			case from.Book != budget.City || from.Side != budget.Expense:
				found = append(found, wayProblem(m, a, "to", words.Phrase{
					De: "%s: „to“ gilt nur für Geld der Stadt, %s ist aber keine Position für Aufwand der Stadt",
					En: "%s: \"to\" is for the city's money, but %s is no expense line of the city",
				}.With(m.Title, string(a.Line))))
			case to.Book != budget.Provider || to.Side != budget.Income:
				found = append(found, wayProblem(m, a, "to", words.Phrase{
					De: "%s: %s ist keine Ertragsposition des IT-Dienstleisters",
					En: "%s: %s is no income line of the provider",
				}.With(m.Title, string(a.To))))
			}
		}
	}
	return found
}

func wayProblem(m *plan.Measure, a *plan.Allocation, key string, message words.Sentence) source.Problem {
	return source.Problem{
		Place: a.At.At(key), Severity: source.Error, Measure: string(m.ID), Line: string(a.Line), Message: message,
		Hint: words.Said(words.Phrase{
			De: "„to“ nennt die Ertragsposition des IT-Dienstleisters, auf der das Geld der Stadt eingeht",
			En: "\"to\" names the provider's income line on which the city's money is received",
		}),
	}
}
