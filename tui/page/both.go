package page

import (
	"digiplan/budget"
	"digiplan/plan/report"
	"digiplan/plan/report/money"
	"digiplan/plan/report/trail"
	"digiplan/plan/table"
	"digiplan/plan/words"
	"digiplan/tui/widget"
)

// NewBoth is the page that sets the two books side by side.
func NewBoth() Page {
	return &list{
		title:     words.BothBooks,
		short:     words.Phrase{De: "Beide", En: "Both"},
		frozen:    []string{"id", "title", "year"},
		table:     "both",
		make:      money.Both,
		groups:    []string{"title", "year", "cause"},
		sumColumn: "k",
		room:      map[string]widget.Room{"title": {Priority: 1, Least: 22}, "id": {Priority: 6, Least: idWidth}, "need": {Priority: 5}, "paid": {Priority: 3}, "received": {Priority: 3}, "cause": {Priority: 2}},
		empty:     words.Phrase{De: "noch keine Maßnahme mit Bedarf oder Mitteln", En: "no measure with need or money yet"},
		opens:     toMeasureYear,
		detail: func(f Frame, row *table.Row, width int) widget.Text {
			detail, _ := trail.Open(f.Model.Source, toMeasureYear(row.ID))
			detail.Facts = nil // they stand with the measure
			return DetailText(f, detail, width)
		},
	}
}

func toMeasureYear(row string) table.Link {
	measure, year := lineAndYear(row)
	return report.ToMeasureYear(budget.MeasureID(measure), year)
}
