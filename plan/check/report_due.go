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
func reportDue(book Book) []source.Problem {
	duty := book.Report
	var found []source.Problem
	for year := duty.From; year != 0 && year <= duty.Until; year++ {
		due := time.Date(int(year), time.December, 31, 0, 0, 0, 0, time.UTC)
		if !book.AsOf.After(due) || book.Reported(year) {
			continue
		}
		found = append(found, source.Problem{
			Place: duty.At, Severity: source.Warning,
			Message: words.Phrase{
				De: "der Jahresbericht %d ist seit dem %s überfällig",
				En: "the yearly report %d has been overdue since %s",
			}.With(year, due),
			Hint: words.Phrase{
				De: "mit „digiplan report --year %[1]d“ ausgeben und als Vorlage der Art „report“ mit year = %[1]d eintragen",
				En: "print it with \"digiplan report --year %[1]d\" and enter it as a paper of kind \"report\" with year = %[1]d",
			}.With(year),
		})
		found = append(found, emptyParts(book, year)...)
	}
	return found
}

// emptyParts names the offices that owe the report something.
func emptyParts(book Book, year budget.Year) []source.Problem {
	var found []source.Problem
	for _, m := range book.Measures {
		if m.Status != plan.Running || m.Results != "" || !m.Term.Has(year) {
			continue
		}
		found = append(found, source.Problem{
			Place: m.At, Severity: source.Notice, Measure: string(m.ID),
			Message: words.Phrase{
				De: "%s: für den Jahresbericht %d fehlen die Ergebnisse (%s)",
				En: "%s: the results for the yearly report %d are missing (%s)",
			}.With(m.Title, year, m.Lead),
			Hint: words.Said(words.Phrase{De: "„results“ ergänzen", En: "add \"results\""}),
		})
	}
	return found
}
