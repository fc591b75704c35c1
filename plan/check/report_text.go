package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// reportText: there is one report a year, and it says how the strategy is developed
// further, as the council has ordered.
func reportText(in Input) []source.Problem {
	var found []source.Problem
	first := make(map[budget.Year]*plan.ReportText)
	for i := range in.ReportTexts {
		one := &in.ReportTexts[i]
		if known := first[one.Year]; known != nil {
			found = append(found, source.Problem{
				Place: one.At.At("year"), Severity: source.Error,
				Message: words.Phrase{De: "der Bericht für %d steht schon in %s", En: "the report on %d stands at %s already"}.With(one.Year, known.At.String()),
				Hint:    words.Text("beide zusammenführen oder das Jahr berichtigen; es gilt der erste", "put them together or correct the year; the first one counts"),
			})
			continue
		}
		first[one.Year] = one
		if one.Development == "" {
			found = append(found, source.Problem{
				Place: one.At, Severity: source.Warning,
				Message: words.Phrase{
					De: "der Bericht für %d sagt nichts zur Fortschreibung der Strategie (Teil B)",
					En: "the report on %d says nothing of developing the strategy further (part B)",
				}.With(one.Year),
				Hint: words.Text("„development“ ergänzen", "add \"development\""),
			})
		}
	}
	return found
}
