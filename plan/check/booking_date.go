package check

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// bookingDate: money is booked in years of the budget in force or before it, in
// the year that its date says, and not after the day of the plan.
func bookingDate(in Input) []source.Problem {
	var found []source.Problem
	for i := range in.Actuals {
		a := &in.Actuals[i]
		key, message := in.misdated(a)
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
func (in Input) misdated(a *plan.Actual) (key string, message words.Sentence) {
	switch {
	case a.Year > in.Years.To:
	case in.MediumTerm(a.Year):
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
	case !in.AsOf.IsZero() && a.Date.After(in.AsOf):
		return "date", words.Phrase{
			De: "%s: gebucht am %s, der Plan ist vom %s",
			En: "%s: booked on %s, the plan is of %s",
		}.With(string(a.Line), a.Date, in.AsOf)
	}
	return "", words.Sentence{}
}

// actualAhead: a line has no actual of a year that has not begun on the day of the plan.
func actualAhead(in Input) []source.Problem {
	if in.AsOf.IsZero() {
		return nil
	}
	var found []source.Problem
	for i := range in.Lines {
		line := &in.Lines[i]
		var each []yearly
		for _, year := range line.Years {
			if year.Actual == nil || *year.Actual == 0 || year.Year <= budget.Year(in.AsOf.Year()) || year.Year > in.Years.To {
				continue
			}
			each = append(each, yearly{year.Year, source.Problem{
				Place: year.At.At("actual"), Severity: source.Warning, Line: string(line.ID),
				Message: words.Phrase{De: "%s: für %d ist ein Ist angegeben, der Plan ist vom %s", En: "%s: an actual of %d is given, the plan is of %s"}.With(string(line.ID), year.Year, in.AsOf),
				Hint:    words.Text("das Jahr prüfen, oder „estimate“ statt „actual“ schreiben", "check the year, or write \"estimate\" instead of \"actual\""),
			}})
		}
		found = append(found, overYears(each)...)
	}
	return found
}
