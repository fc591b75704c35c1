package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// forwardLoad: contracts of several years stand on lines of operating expense, and
// what they bind is planned in the years after the budget in force (§ 84 GO NRW).
// In the years in force it binds authority, as every order.
func forwardLoad(in Input) []source.Problem {
	bound := make(map[budget.Leg]budget.Cents)
	var found []source.Problem
	for i := range in.Loads {
		f := &in.Loads[i]
		line := in.Ledger.Line(f.Line)
		if line == nil {
			continue
		}
		if line.Part != budget.Operating || line.Side != budget.Expense {
			found = append(found, loadProblem(f, f.At.At("line"), source.Error,
				words.Phrase{
					De: "%s ist kein laufender Aufwand; ein Vertrag belastet sie nicht vor",
					En: "%s is no operating expense; a contract is no load on it",
				}.With(string(f.Line)),
				words.Text(
					"eine Haushaltsstelle mit part = \"operating\" und side = \"expense\" nennen; Investitionen späterer Jahre brauchen [[forward_authority]]",
					"name a line with part = \"operating\" and side = \"expense\"; investments of later years need [[forward_authority]]")))
			continue
		}
		var each []yearly
		for _, due := range f.Due {
			leg := budget.Leg{Line: f.Line, Year: due.Year}
			before := bound[leg]
			bound[leg] += max(0, due.Amount-f.Billed.At(due.Year))
			if planned := in.Ledger.Position(f.Line, due.Year).Updated(); before <= planned && bound[leg] > planned && in.Years.Has(due.Year) && in.MediumTerm(due.Year) {
				each = append(each, yearly{due.Year, unplanned(f, line, due.Year, bound[leg], planned)})
			}
		}
		found = append(found, overYears(each)...)
	}
	return found
}

func unplanned(f *plan.ForwardLoad, line *budget.Line, year budget.Year, bound, planned budget.Cents) source.Problem {
	message := words.Phrase{
		De: "%s: Verträge binden %d %s, geplant sind %s",
		En: "%s: contracts bind %[3]s in %[2]d, planned are %[4]s",
	}.With(string(f.Line), year, bound, planned)
	if planned == 0 && line.In(year).Estimate == nil {
		message = words.Phrase{
			De: "%s: Verträge binden %d %s, geplant ist für das Jahr noch nichts",
			En: "%s: contracts bind %[3]s in %[2]d, nothing is planned for that year yet",
		}.With(string(f.Line), year, bound)
	}
	return loadProblem(f, f.At.At("due").Year(int(year)), source.Warning, message,
		words.Text("die mittelfristige Planung der Haushaltsstelle anheben oder den Vertrag prüfen", "raise the line's figure of that year or check the contract"))
}

func loadProblem(f *plan.ForwardLoad, place source.Place, severity source.Severity, message, hint words.Sentence) source.Problem {
	return source.Problem{Place: place, Severity: severity, Measure: string(f.Measure), Line: string(f.Line), Message: message, Hint: hint}
}
