package check

import (
	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// actualTwice: the actual of a line and year agrees with its bookings, where
// both are given. The bookings count.
func actualTwice(in Input) []source.Problem {
	booked := make(map[budget.Leg]budget.Cents)
	for _, actual := range in.Actuals {
		booked[actual.Leg] += actual.Amount
	}
	var found []source.Problem
	for i := range in.Lines {
		line := &in.Lines[i]
		for _, year := range line.Years {
			sum, ok := booked[budget.Leg{Line: line.ID, Year: year.Year}]
			if !ok || year.Actual == nil || sum == *year.Actual {
				continue
			}
			found = append(found, source.Problem{
				Place: year.At.At("actual"), Severity: source.Warning, Line: string(line.ID),
				Message: words.Phrase{
					De: "%s: als Ist stehen %d %s, die Buchungen ergeben %s; gerechnet wird mit den Buchungen",
					En: "%s: the actual of %d is %s, the bookings add up to %s; the bookings count",
				}.With(string(line.ID), year.Year, *year.Actual, sum),
				Hint: words.Text("„actual“ streichen oder die Buchungen vervollständigen", "drop \"actual\" or complete the bookings"),
			})
		}
	}
	return found
}
