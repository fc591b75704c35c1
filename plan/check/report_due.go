package check

import (
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// reportDue: the council has its yearly report by the end of the year that it
// is about, and every running measure says what it has achieved.
func reportDue(in Input) []source.Problem {
	var found []source.Problem
	for year, due := range in.overdue {
		found = append(found, source.Problem{
			Place: in.Report.At, Severity: source.Warning,
			Message: words.Phrase{
				De: "der Jahresbericht %d ist seit dem %s überfällig",
				En: "the yearly report %d has been overdue since %s",
			}.With(year, due),
			Hint: words.Phrase{
				De: "mit „digiplan report --year %[1]d“ ausgeben und als Vorlage der Art „report“ mit year = %[1]d eintragen",
				En: "print it with \"digiplan report --year %[1]d\" and enter it as a paper of kind \"report\" with year = %[1]d",
			}.With(year),
		})
	}
	return found
}

// overdue goes through the years whose report is overdue, with the days on which
// they were due.
func (in Input) overdue(yield func(budget.Year, time.Time) bool) {
	for year := in.Report.From; year != 0 && year <= in.Report.Until; year++ {
		due := time.Date(int(year), time.December, 31, 0, 0, 0, 0, time.UTC)
		if in.AsOf.After(due) && !in.Reported(year) && !yield(year, due) {
			return
		}
	}
}

// resultsMissing names the offices that owe overdue reports something.
func resultsMissing(in Input) []source.Problem {
	var found []source.Problem
	for year := range in.overdue {
		found = append(found, withoutResults(in, year)...)
	}
	return found
}

func withoutResults(in Input, year budget.Year) []source.Problem {
	var found []source.Problem
	for _, m := range in.Measures {
		if m.Status != plan.Running || m.Profile().Results != "" || !m.Term.Has(year) {
			continue
		}
		found = append(found, source.Problem{
			Place: m.At, Severity: source.Notice, Measure: string(m.ID),
			Message: words.Phrase{
				De: "%s: für den Jahresbericht %d fehlen die Ergebnisse (%s)",
				En: "%s: the results for the yearly report %d are missing (%s)",
			}.With(m.Title, year, m.Lead),
			Hint: words.Text("„results“ ergänzen", "add \"results\""),
		})
	}
	return found
}
