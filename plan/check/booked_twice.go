package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// bookedTwice: a booking counts once. Document, line, year and amount equal is a
// double (domain § 3, 16); without a document nobody can tell.
func bookedTwice(in Input) []source.Problem {
	type key struct {
		document string
		leg      budget.Leg
		amount   budget.Cents
	}
	first := make(map[key]*plan.Actual)
	var found []source.Problem
	for i := range in.Actuals {
		a := &in.Actuals[i]
		if a.Document == "" {
			continue
		}
		booking := key{a.Document, a.Leg, a.Amount}
		if first[booking] == nil {
			first[booking] = a
			continue
		}
		found = append(found, source.Problem{
			Place: a.At.At("document"), Severity: source.Warning, Measure: string(a.Measure), Line: string(a.Line),
			Message: words.Phrase{
				De: "der Beleg %s ist mit %s auf %s im Jahr %d schon gebucht: %s",
				En: "document %s is booked with %s on %s in %d already: %s",
			}.With(a.Document, a.Amount, string(a.Line), a.Year, first[booking].At),
			Hint: words.Text("eine der beiden Buchungen streichen", "drop one of the two bookings"),
		})
	}
	return found
}
