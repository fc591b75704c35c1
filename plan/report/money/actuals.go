package money

import (
	"cmp"

	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Actuals are the bookings of a measure in the years of the plan.
func Actuals(src report.Source, id budget.MeasureID) (report.Detail, bool) {
	m := src.MeasureOf(id)
	if m == nil {
		return report.Detail{}, false
	}
	t := &table.Table{
		ID:    "actuals",
		Title: words.Actual,
		Note:  words.Said(report.InEuros),
		Columns: []table.Column{
			{Key: "line", Title: words.Line, Priority: 1},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "amount", Title: words.Actual, Kind: table.Money, Priority: 1, Sum: true},
			{Key: "source", Title: words.Source, Priority: 2},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 1},
		},
	}
	for i := range src.Plan.Actuals {
		if a := &src.Plan.Actuals[i]; a.Measure == id && src.Years.Has(a.Year) {
			t.Rows = append(t.Rows, table.Row{ID: a.Meta.At.String(), Place: a.Meta.At, Opens: table.To(report.ToLine(a.Line, a.Year)), Cells: []table.Cell{
				table.Name(a.Line), table.Period(a.Year), table.Cash(a.Amount), table.NameOf(cmp.Or(a.Document, a.Source)), report.PlaceCell(a.Meta.At)}})
		}
	}
	t.AddTotal()
	return report.Detail{Name: words.Said(words.Actual), Title: m.Title, Place: m.At, Tables: []*table.Table{t}}, true
}
