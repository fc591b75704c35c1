package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/source"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Transfers lists the money that stands in both books beside the measures: a
// row for each transfer and year, with the difference and its cause, what the city
// pays apart from the profit that it receives.
func Transfers(src report.Source) *table.Table {
	columns := transferColumns(src)
	t := &table.Table{
		ID:    "transfers",
		Title: words.Phrase{De: "Verrechnungen zwischen den Plänen", En: "Transfers between the books"},
		Note: words.Phrase{
			De: "%s · eine Abweichung ist bei Zuschuss, Verlustausgleich, Kapital, Darlehen und Gewinnabführung ein Fehler (§ 15 Abs. 2, § 16 Abs. 2 EigVO NRW)",
			En: "%s · a difference is an error in a grant, loss cover, capital, loan or profit transfer (§ 15 (2), § 16 (2) EigVO NRW)",
		}.With(report.InEuros),
		Columns: columns.Heads(),
	}
	city, provider := src.BookName(budget.City), src.BookName(budget.Provider)
	there, back := transferRows(src, columns, ToProviderWay), transferRows(src, columns, ToCityWay)
	switch {
	case len(there) > 0 && len(back) > 0:
		t.Rows = append(there, t.SumOf(there, table.Subtotal, words.Phrase{De: "Summe %s an %s", En: "Total of %s to %s"}.With(city, provider)))
		t.Rows = append(append(t.Rows, back...), t.SumOf(back, table.Subtotal, words.Phrase{De: "Summe %s an %s", En: "Total of %s to %s"}.With(provider, city)))
	case len(there)+len(back) > 0:
		t.Rows = append(there, back...)
		t.AddTotal()
	}
	return t
}

// transferRows are the transfers that go one way.
func transferRows(src report.Source, columns table.Columns[transferYear], way string) []table.Row {
	var rows []table.Row
	for i := range src.Plan.Transfers {
		transfer := &src.Plan.Transfers[i]
		for _, crossing := range transfer.Amounts {
			row := transferYear{transfer, crossing}
			if row.way() == way {
				rows = append(rows, table.Row{ID: row.place().String(), Place: row.place(), SumClass: row.way(), Mark: row.mark(), Cells: columns.Cells(row)})
			}
		}
	}
	return rows
}

// transferYear is a transfer in a year.
type transferYear struct {
	*plan.Transfer
	budget.Crossing
}

// The ways of a transfer, which do not add up.
const (
	ToProviderWay = "to-provider"
	ToCityWay     = "to-city"
)

// way is where the money goes: profit to the city, all else to the provider.
func (t transferYear) way() string {
	if t.Kind == budget.Profit {
		return ToCityWay
	}
	return ToProviderWay
}

func (t transferYear) place() source.Place { return t.Meta.At.At("amounts").Year(int(t.Year)) }

func (t transferYear) mark() table.Mark {
	switch {
	case t.Difference() == 0:
		return table.Plain
	case !t.Explained() && t.Kind.MustAgree():
		return table.Bad
	}
	return table.Warn
}

func transferColumns(src report.Source) table.Columns[transferYear] {
	city, provider := src.BookName(budget.City), src.BookName(budget.Provider)
	return table.Columns[transferYear]{
		table.Col(table.Column{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 1}, func(t transferYear) table.Cell { return table.WordOf(t.Kind, plan.TransferKindNames[t.Kind]) }),
		table.Col(table.Column{Key: "cityline", Title: words.Phrase{De: "Haushaltsstelle der Stadt", En: "City's line"}, Priority: 3}, func(t transferYear) table.Cell { return table.Name(t.Transfer.City) }),
		table.Col(table.Column{Key: "providerline", Title: words.Phrase{De: "Position " + provider.De, En: "Provider's line"}, Priority: 3}, func(t transferYear) table.Cell { return table.Name(t.Transfer.Provider) }),
		table.Col(table.Column{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1}, func(t transferYear) table.Cell { return table.Period(t.Year) }),
		table.Amount(table.Column{Key: "city", Title: city, Priority: 1, Book: budget.City, Sum: true}, func(t transferYear) budget.Cents { return t.Crossing.City }),
		table.Amount(table.Column{Key: "provider", Title: provider, Priority: 1, Book: budget.Provider, Sum: true}, func(t transferYear) budget.Cents { return t.Crossing.Provider }),
		table.Amount(table.Column{Key: "d", Title: words.Phrase{De: "Abweichung", En: "Difference"}, Priority: 1, Sum: true, Formula: words.Same("[city]-[provider]")}, func(t transferYear) budget.Cents { return t.Difference() }),
		table.Col(table.Column{Key: "cause", Title: words.Phrase{De: "Grund", En: "Cause"}, Priority: 2}, func(t transferYear) table.Cell { return table.WordOf(t.Cause, plan.CauseNames[t.Cause]) }),
		table.Col(table.Column{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 4}, func(t transferYear) table.Cell { return report.PlaceCell(t.place()) }),
		table.Col(table.Column{Key: "way", Title: words.Phrase{De: "Weg (Kennung)", En: "Way (id)"}, Helper: true}, func(t transferYear) table.Cell { return table.Name(t.way()) }),
	}
}
