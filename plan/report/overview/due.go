package overview

import (
	"time"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/words"
)

func inMonths(months int) words.Sentence {
	switch months {
	case 0:
		return words.Text("diesen Monat", "this month")
	case 1:
		return words.Text("in einem Monat", "in one month")
	}
	return words.Phrase{De: "in %d Monaten", En: "in %d months"}.With(months)
}

// Due is the day by which a year's report is due, if one is ordered: the end
// of the year that it is about.
func Due(src report.Source, year budget.Year) (time.Time, bool) {
	if src.Report.To == "" || year < src.Report.From || year > src.Report.Until {
		return time.Time{}, false
	}
	return time.Date(int(year), time.December, 31, 0, 0, 0, 0, time.UTC), true
}

// NextReport is the first year whose report is still owed, and whether it is
// overdue at the state of the data. There is none where no report is ordered
// or all have been given.
func NextReport(src report.Source) (year budget.Year, due time.Time, overdue, ok bool) {
	for year := src.Report.From; year != 0 && year <= src.Report.Until; year++ {
		due, ordered := Due(src, year)
		if ordered && !src.Reported(year) {
			return year, due, src.AsOf.After(due), true
		}
	}
	return 0, time.Time{}, false, false
}

// ReportDue says when the next report is due, or since when it is overdue.
// It is empty where none is owed.
func ReportDue(src report.Source) words.Sentence {
	year, due, overdue, ok := NextReport(src)
	switch {
	case !ok || src.AsOf.IsZero():
		return words.Sentence{}
	case overdue:
		return words.Phrase{
			De: "Jahresbericht %d an %s: überfällig seit %s",
			En: "yearly report %d to %s: overdue since %s",
		}.With(year, src.CommitteeLabel(src.Report.To), due)
	}
	months := (due.Year()-src.AsOf.Year())*12 + int(due.Month()-src.AsOf.Month())
	return words.Phrase{
		De: "Jahresbericht %d an %s: fällig am %s (%s)",
		En: "yearly report %d to %s: due on %s (%s)",
	}.With(year, src.CommitteeLabel(src.Report.To), due, inMonths(months))
}
