package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// bookingDate: money is booked in years of the budget in force or before it, in
// the year that its date says, and not after the day of the plan.
func bookingDate(book Input) []source.Problem {
	var found []source.Problem
	for i := range book.Actuals {
		a := &book.Actuals[i]
		key, message := book.misdated(a)
		if key == "" {
			continue
		}
		found = append(found, source.Problem{
			Place: a.At.At(key), Severity: source.Warning, Measure: string(a.Measure), Line: string(a.Line), Message: message,
			Hint: words.Text("Jahr und Buchungstag mit dem Beleg vergleichen", "compare year and day of the booking with the document"),
		})
	}
	return found
}

// misdated says what is wrong with the time of a booking, and under which key; ""
// for nothing. A year after the plan's is reported as such.
func (b Input) misdated(a *plan.Actual) (key string, message words.Sentence) {
	switch {
	case a.Year > b.Years.To:
	case b.InForce.From != 0 && a.Year > max(b.InForce.From, b.InForce.To):
		return "year", words.Phrase{
			De: "%s: gebucht ist für %d, ein Jahr der mittelfristigen Planung",
			En: "%s: booked for %d, a medium-term year",
		}.With(string(a.Line), a.Year)
	case a.Date.IsZero():
	case budget.Year(a.Date.Year()) != a.Year:
		return "date", words.Phrase{
			De: "%s: gebucht ist für %d, der Buchungstag ist der %s",
			En: "%s: booked for %d on %s",
		}.With(string(a.Line), a.Year, a.Date)
	case !b.AsOf.IsZero() && a.Date.After(b.AsOf):
		return "date", words.Phrase{
			De: "%s: gebucht am %s, der Plan ist vom %s",
			En: "%s: booked on %s, the plan is of %s",
		}.With(string(a.Line), a.Date, b.AsOf)
	}
	return "", words.Sentence{}
}
