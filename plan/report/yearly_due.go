package report

import (
	"time"

	"digiplan/budget"
	"digiplan/plan/words"
)

// due is the day by which a year's report is due, if one is ordered: the end
// of the year that it is about.
func (d Data) due(year budget.Year) (time.Time, bool) {
	if d.Report.To == "" || year < d.Report.From || year > d.Report.Until {
		return time.Time{}, false
	}
	return time.Date(int(year), time.December, 31, 0, 0, 0, 0, time.UTC), true
}

// NextReport is the first year whose report is still owed, and whether it is
// overdue at the state of the data. There is none where no report is ordered
// or all have been given.
func (d Data) NextReport() (year budget.Year, due time.Time, overdue, ok bool) {
	for year := d.Report.From; year != 0 && year <= d.Report.Until; year++ {
		due, ordered := d.due(year)
		if ordered && !d.Reported(year) {
			return year, due, d.AsOf.After(due), true
		}
	}
	return 0, time.Time{}, false, false
}

// ReportDue says when the next report is due, or since when it is overdue.
// It is empty where none is owed.
func (d Data) ReportDue() words.Sentence {
	year, due, overdue, ok := d.NextReport()
	switch {
	case !ok || d.AsOf.IsZero():
		return words.Sentence{}
	case overdue:
		return words.Phrase{
			De: "Jahresbericht %d an %s: überfällig seit %s",
			En: "yearly report %d to %s: overdue since %s",
		}.With(year, d.CommitteeLabel(d.Report.To), due)
	}
	months := (due.Year()-d.AsOf.Year())*12 + int(due.Month()-d.AsOf.Month())
	return words.Phrase{
		De: "Jahresbericht %d an %s: fällig am %s (%s)",
		En: "yearly report %d to %s: due on %s (%s)",
	}.With(year, d.CommitteeLabel(d.Report.To), due, inMonths(months))
}
