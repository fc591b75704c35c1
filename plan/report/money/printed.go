package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// printed is a sum as a budget book has it, for a year.
type printed struct {
	*plan.Total
	budget.YearAmount
}

// Printed lists the sums of budget books that the lines are held against, a row
// for each year.
func Printed(src report.Source) *table.Table {
	columns := printedColumns(src)
	t := &table.Table{
		ID:      "printed",
		Title:   report.KindNames["total"],
		Note:    words.Said(report.InEuros),
		Columns: columns.Heads(),
	}
	for i := range src.Totals {
		for _, sum := range src.Totals[i].Sums {
			place := src.Totals[i].At.Year(int(sum.Year))
			t.Rows = append(t.Rows, table.Row{ID: place.String(), Place: place, Cells: columns.Cells(printed{&src.Totals[i], sum})})
		}
	}
	return t
}

func printedColumns(src report.Source) table.Columns[printed] {
	return table.Columns[printed]{
		table.Col(table.Column{Key: "book", Title: words.Book, Priority: 2}, func(p printed) table.Cell { return src.BookCell(p.Book) }),
		table.Col(table.Column{Key: "part", Title: report.FieldNames["part"], Priority: 2}, func(p printed) table.Cell { return report.PartCell(p.Book, p.Part) }),
		table.Col(table.Column{Key: "side", Title: words.Phrase{De: "Art", En: "Side"}, Priority: 1}, func(p printed) table.Cell { return report.SideCell(p.Part, p.Side) }),
		table.Col(table.Column{Key: "group", Title: words.Group, Priority: 1}, func(p printed) table.Cell { return table.NameOf(p.Group) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(p printed) table.Cell { return table.Period(p.Year) }),
		table.Amount(table.Column{Key: "amount", Title: report.FieldNames["total"], Priority: 1}, func(p printed) budget.Cents { return p.Amount }),
		table.Amount(table.Column{Key: "tolerance", Title: report.FieldNames["tolerance"], Priority: 3}, func(p printed) budget.Cents { return p.Tolerance }),
		table.Col(table.Column{Key: "source", Title: words.Source, Kind: table.Prose, Priority: 4}, func(p printed) table.Cell { return table.NameOf(p.Source) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 5}, func(p printed) table.Cell { return report.PlaceCell(p.At.Year(int(p.Year))) }),
	}
}
