package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Orders lists what is ordered or reserved, a row for each order of the files.
func Orders(src report.Source) *table.Table {
	columns := orderColumns()
	t := &table.Table{
		ID:      "orders",
		Title:   words.Phrase{De: "Mittelbindungen", En: "Commitments"},
		Note:    words.Phrase{De: "%s · ohne Vorbelastungen aus Verträgen", En: "%s · without contracts of several years"}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	for i := range src.Commitments {
		c := &src.Commitments[i]
		t.Rows = append(t.Rows, table.Row{ID: c.Meta.At.String(), Place: c.Meta.At, Cells: columns.Cells(c)})
	}
	return t
}

func orderColumns() table.Columns[*plan.Commitment] {
	type order = *plan.Commitment
	stages := []budget.Stage{budget.ReservedStage, budget.Earmarked, budget.Bound}
	return table.Columns[order]{
		table.Col(table.Column{Key: "line", Title: words.Line, Priority: 1}, func(c order) table.Cell { return table.Name(c.Line) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(c order) table.Cell { return table.Period(c.Year) }),
		table.Col(table.Column{Key: "measure", Title: words.Measure, Priority: 2}, func(c order) table.Cell { return table.NameOf(string(c.Measure)) }),
		table.Col(table.Column{Key: "stage", Title: report.FieldNames["stage"], Priority: 2}, func(c order) table.Cell { return table.WordOf(c.Stage, plan.StageNames[c.Stage], stages...) }),
		table.Amount(table.Column{Key: "amount", Title: words.Phrase{De: "Auftragswert", En: "Ordered"}, Priority: 1}, func(c order) budget.Cents { return c.Amount }),
		table.Amount(table.Column{Key: "billed", Title: report.FieldNames["billed"], Priority: 2}, func(c order) budget.Cents { return c.Billed }),
		table.Amount(table.Column{Key: "open", Title: words.Phrase{De: "noch offen", En: "Still open"}, Priority: 1, Formula: words.Same("MAX(0,[amount]-[billed])")}, func(c order) budget.Cents { return max(0, c.Amount-c.Billed) }),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 4}, func(c order) table.Cell { return table.NameOf(c.Source) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 5}, func(c order) table.Cell { return report.PlaceCell(c.Meta.At) }),
	}
}
