package money

import (
	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/report"
	"digiplan/plan/table"
	"digiplan/plan/words"
)

// Transfers lists the money that stands in both books beside the measures: a
// row for each transfer and year, with the difference and its cause.
func Transfers(src report.Source) *table.Table {
	city, provider := src.BookName(budget.City), src.BookName(budget.Provider)
	t := &table.Table{
		ID:    "transfers",
		Title: words.Phrase{De: "Verrechnungen zwischen den Plänen", En: "Transfers between the books"},
		Note: words.Phrase{
			De: "%s · eine Abweichung ist bei Zuschuss, Verlustausgleich, Kapital, Darlehen und Gewinnabführung ein Fehler (§ 15 Abs. 2, § 16 Abs. 2 EigVO NRW)",
			En: "%s · a difference is an error in a grant, loss cover, capital, loan or profit transfer (§ 15 (2), § 16 (2) EigVO NRW)",
		}.With(report.InEuros),
		Columns: []table.Column{
			{Key: "kind", Title: words.Phrase{De: "Art", En: "Kind"}, Priority: 1},
			{Key: "cityline", Title: words.Phrase{De: "Haushaltsstelle der Stadt", En: "City's line"}, Priority: 3},
			{Key: "providerline", Title: words.Phrase{De: "Position " + provider.De, En: "Provider's line"}, Priority: 3},
			{Key: "year", Title: words.Year, Kind: table.Year, Priority: 1},
			{Key: "city", Title: city, Kind: table.Money, Priority: 1, Book: budget.City, Sum: true},
			{Key: "provider", Title: provider, Kind: table.Money, Priority: 1, Book: budget.Provider, Sum: true},
			{Key: "d", Title: words.Phrase{De: "Abweichung", En: "Difference"}, Kind: table.Money, Priority: 1, Sum: true, Formula: words.Same("[city]-[provider]")},
			{Key: "cause", Title: words.Phrase{De: "Grund", En: "Cause"}, Priority: 2},
			{Key: "place", Title: words.Phrase{De: "Stelle", En: "Place"}, Priority: 4},
		},
	}
	for i := range src.Plan.Transfers {
		transfer := &src.Plan.Transfers[i]
		for _, crossing := range transfer.Amounts {
			t.Rows = append(t.Rows, transferRow(transfer, crossing))
		}
	}
	if len(t.Rows) > 0 {
		t.AddTotal()
	}
	return t
}

func transferRow(transfer *plan.Transfer, crossing budget.Crossing) table.Row {
	place := transfer.Meta.At.At("amounts").Year(int(crossing.Year))
	row := table.Row{ID: place.String(), Place: place, Cells: []table.Cell{
		table.WordOf(transfer.Kind, plan.TransferKindNames[transfer.Kind]), table.Name(transfer.City), table.Name(transfer.Provider), table.Period(crossing.Year),
		table.Cash(crossing.City), table.Cash(crossing.Provider), table.Cash(crossing.Difference()), table.WordOf(transfer.Cause, plan.CauseNames[transfer.Cause]), report.PlaceCell(place),
	}}
	switch {
	case crossing.Difference() == 0:
	case !transfer.Explained() && transfer.Kind.MustAgree():
		row.Mark = table.Bad
	default:
		row.Mark = table.Warn
	}
	return row
}
